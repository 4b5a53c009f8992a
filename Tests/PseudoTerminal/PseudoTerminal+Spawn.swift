// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension PseudoTerminal {
  /// Where one of the program's standard streams goes.
  public enum Stream: Equatable {
    /// The terminal.
    case terminal
    /// A file, in the program's folder unless its path says where; made empty when written to.
    case file(String)
    /// Nowhere: it isn't open at all.
    case closed
  }

  /// What to run, and with what around it.
  public struct Program {
    /// The program's path.
    public var path: String
    /// Its arguments, without its name.
    public var arguments: [String]
    /// All that is in its environment.
    public var environment: [String: String]
    /// Its current folder; the test's own when `nil`.
    public var directory: String?
    /// Standard input, output and errors.
    public var streams: (input: Stream, output: Stream, errors: Stream)

    /// A program with all streams at the terminal.
    public init(
      _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
      directory: String? = nil
    ) {
      self.path = path
      self.arguments = arguments
      self.environment = environment
      self.directory = directory
      streams = (.terminal, .terminal, .terminal)
    }
  }

  /// Starts a program in the terminal, with all signals as by default.
  ///
  /// - Throws: ``PseudoTerminalError/system(_:_:)``.
  public func start(_ program: Program) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened first and by itself: the terminal that controls the session.
    posix_spawn_file_actions_addopen(&actions, 3, slavePath, O_RDWR, 0)
    let streams = [program.streams.input, program.streams.output, program.streams.errors]
    for (number, stream) in streams.enumerated() {
      add(stream, in: program.directory, as: Int32(number), to: &actions)
    }
    posix_spawn_file_actions_addclose(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    configure(&attributes)
    try spawn(program, &actions, &attributes)
  }

  private func add(
    _ stream: Stream, in directory: String?, as number: Int32,
    to actions: inout posix_spawn_file_actions_t
  ) {
    switch stream {
    case .closed: posix_spawn_file_actions_addclose(&actions, number)
    case .terminal: posix_spawn_file_actions_adddup2(&actions, 3, number)
    case .file(let name):
      let path = name.hasPrefix("/") ? name : (directory.map { $0 + "/" } ?? "") + name
      let mode = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, number, path, mode, 0o600)
    }
  }

  private func configure(_ attributes: inout posix_spawnattr_t) {
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | 0x80  // SETSID
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  private func spawn(
    _ program: Program, _ actions: inout posix_spawn_file_actions_t,
    _ attributes: inout posix_spawnattr_t
  ) throws {
    let environment = program.environment.map { "\($0.key)=\($0.value)" }
    // Swift doesn't import the file action that changes the folder.
    let change = program.directory.map { ["/usr/bin/env", "-C", $0] } ?? []
    let words = change + [program.path] + program.arguments
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for string in arguments + variables { free(string) } }
    var started: pid_t = 0
    let code = posix_spawn(
      &started, words[0], &actions, &attributes, arguments, variables)
    guard code == 0 else { throw PseudoTerminalError.system("posix_spawn", code) }
    child = started
  }
}

/// The path of a program that was built beside the tests.
public func builtProgram(named name: String) -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  let path = String(
    decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  return path.prefix(path.utf8.count - (path.split(separator: "/").last?.utf8.count ?? 0)) + name
}
