// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CTerminal
import Glibc
import Sessions

/// The entry point: prepares the process and runs the command.
@main
enum Program {
  @MainActor
  static func main() {
    terminal_hold_standard_streams()
    terminal_silence_crashes()
    _ = terminal_forbid_inspection()
    _ = umask(0o077)
    terminal_ignore_failed_writes()
    if Environment.dropTimeZonePipe() { Shell.warn(Words.timeZoneIsPipe) }
    exit(run(arguments))
  }

  /// The arguments without the program's name. They may be paths with any bytes. Swift's own list
  /// is empty if `/proc` is missing.
  private static var arguments: [String] {
    (1..<max(1, terminal_argument_count())).compactMap { index in
      terminal_argument(index).map { String(path: $0) }
    }
  }

  /// Runs the command and returns the exit status.
  @MainActor
  static func run(_ arguments: [String]) -> Int32 {
    do {
      try perform(arguments)
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let error as any ShellError {
      return Shell.report(error)
    } catch {
      return Shell.reportUsage(error, arguments)
    }
  }

  /// Runs the command. Without arguments, skips the parser, which takes time to set up.
  @MainActor
  private static func perform(_ arguments: [String]) throws {
    guard !arguments.isEmpty else { return try SessionRunner().beginOrCarryOn() }
    var command = try Beforehand.parseAsRoot(arguments)
    if let command = command as? any ShellCommand { return try command.perform() }
    try command.run()
  }
}

/// A subcommand of the program.
protocol ShellCommand: ParsableCommand {
  /// Runs the command.
  /// - Throws: `ExitCode` to end the program with that status and without a message; errors.
  @MainActor func perform() throws
}

/// The root command.
struct Beforehand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "beforehand", abstract: Words.helpProgram, discussion: Words.helpProgramMore,
    version: Words.release,
    subcommands: [
      Start.self, Resume.self, List.self, ReviewAnswers.self, WriteNotes.self, Export.self,
      Lock.self, Unlock.self, Forget.self, Urgent.self, Expect.self, Settings.self, Install.self,
      Help.self,
    ])

  @OptionGroup var place: FolderOption

  func perform() throws { try SessionRunner(folder: place.folder).beginOrCarryOn() }
}

/// The option for the folder of sessions.
struct FolderOption: ParsableArguments {
  @Option(help: ArgumentHelp(Words.helpFolder), completion: .directory)
  var folder: String?

  func validate() throws { try refuseEmpty(folder, "--folder") }
}

/// The options for the file that a command writes.
struct OutputOptions: ParsableArguments {
  @Option(name: [.short, .long], help: ArgumentHelp(Words.helpOutput), completion: .file())
  var output: String?

  @Flag(help: ArgumentHelp(Words.helpForce))
  var force = false

  func validate() throws { try refuseEmpty(output, "--output") }
}

/// Refuses an empty path, for example from an unset variable in a script: it would mean the current
/// folder.
/// - Throws: `ValidationError`.
func refuseEmpty(_ path: String?, _ option: String) throws {
  if path == "" { throw ValidationError(Words.helpEmptyPath(option)) }
}

extension SessionStore {
  /// Creates a store in a given folder, or in the usual place for `nil`.
  /// - Throws: ``SessionFault/noHome`` if there is no usual place.
  init(folder: String?) throws(SessionFault) {
    if let folder {
      self.init(in: folder)
    } else {
      try self.init(environment: Environment.value)
    }
  }
}
