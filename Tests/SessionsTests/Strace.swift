// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Testing

/// Runs the program beside the tests while its system calls are watched or made to fail.
struct Strace {
  /// A system call as it was seen.
  struct Call: Equatable {
    var name: String
    /// Which call of that name it was, counted from 1.
    var number: Int
    var line: String
    var isInjected: Bool { line.contains("(INJECTED)") }
    /// The program's own words, on its standard output.
    var isSaid: Bool { line.hasPrefix("writev(1, ") }
  }

  /// What came of a run.
  struct Run {
    var child: Child.Run
    var calls: [Call]

    /// The calls between two of the program's own lines, by their numbers.
    func calls(after first: Int, upTo last: Int) -> [Call] {
      let said = calls.indices.filter { calls[$0].isSaid }
      guard said.indices.contains(first), said.indices.contains(last) else { return [] }
      return calls[said[first]...said[last]].filter { !$0.isSaid }
    }

    /// The calls from the first that names a path to the program's first own line: what the
    /// system does to load the program comes before.
    func callsOfOpening(_ path: String) -> [Call] {
      let first = calls.firstIndex { $0.line.contains("\"\(path)") } ?? calls.endIndex
      return calls[first...].prefix { !$0.isSaid }.filter { !$0.isSaid }
    }
  }

  static let names = Errors.byCall.keys.sorted() + ["writev"]

  /// Runs to the end, with injections such as `fsync:error=EIO:when=2`.
  static func run(
    _ what: String, _ folder: TemporaryFolder, times: Int, inject: [String] = []
  ) throws -> Run {
    let log = folder.path("strace.log")
    // Much faster, but then strace 6.1 sends no signal.
    let filtering = inject.contains { $0.contains(":signal=") } ? [] : ["--seccomp-bpf"]
    let filter = ["-f", "-qq", "-s", "300", "-o", log] + filtering
    let traced = ["-e", "trace=" + names.joined(separator: ",")]
    let injections = inject.flatMap { ["-e", "inject=" + $0] }
    let program = [Child.saveLoop, what, folder.store.path, String(times)]
    let child: Child.Run
    do {
      child = try Child.run("strace", filter + traced + injections + program)
    } catch {
      throw Child.Failed(reason: "These tests need strace: apt-get install -y strace")
    }
    let text = String(decoding: (try? folder.bytes("strace.log")) ?? [], as: UTF8.self)
    guard text.contains("(") else {
      throw Child.Failed(reason: "strace may not watch programs here; run with CAP_SYS_PTRACE")
    }
    return Run(child: child, calls: calls(in: text))
  }

  private static func calls(in log: String) -> [Call] {
    var numbers: [String: Int] = [:]
    return log.split(separator: "\n").compactMap { line in
      let words = line.drop { $0.isNumber || $0 == " " }
      guard let name = words.split(separator: "(").first.map(String.init), names.contains(name)
      else { return nil }
      numbers[name, default: 0] += 1
      return Call(name: name, number: numbers[name] ?? 1, line: String(words))
    }
  }
}
