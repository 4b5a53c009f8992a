// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Testing

/// Another process, with what it wrote to its standard output.
struct Child {
  /// Why a process could not be run.
  struct Failed: Error { var reason: String }

  /// What became of a process.
  struct Run {
    /// The lines that it wrote.
    var lines: [String]
    /// Its exit status; `nil` when a signal ended it.
    var status: Int32?
  }

  /// The program beside the tests' own that goes on saving.
  static var saveLoop: String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent().path + "/save-loop"
  }

  let process: pid_t
  private let folder: TemporaryFolder

  /// Starts a program with its output going to a file, so that nothing it said is lost with it.
  init(_ program: String, _ arguments: [String]) throws {
    folder = try TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, folder.path("output"), flags, 0o600)
    var words = Self.copies([program] + arguments)
    var environment = Self.copies(
      ProcessInfo.processInfo.environment.map { name, value in "\(name)=\(value)" })
    defer { for word in words + environment { free(word) } }
    var process = pid_t()
    let result = posix_spawnp(&process, program, &actions, nil, &words, &environment)
    guard result == 0 else { throw Failed(reason: "can't start \(program): error \(result)") }
    self.process = process
  }

  private static func copies(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    words.map { strdup($0) } + [nil]
  }

  /// What it wrote so far, in whole lines.
  var lines: [String] {
    let output = (try? DurableFile.read(folder.path("output"), limit: 1 << 24)) ?? []
    let whole = output.prefix(upTo: output.lastIndex(of: UInt8(ascii: "\n")) ?? 0)
    return String(decoding: whole, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// It has not ended yet.
  var isRunning: Bool {
    var information = siginfo_t()
    let result = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    return result == 0 && information.si_signo == 0
  }

  /// Waits for its end.
  func end() -> Run {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let isExit = status & 0x7F == 0
    return Run(lines: lines, status: isExit ? (status >> 8) & 0xFF : nil)
  }

  static func run(_ program: String, _ arguments: [String]) throws -> Run {
    try Child(program, arguments).end()
  }
}
