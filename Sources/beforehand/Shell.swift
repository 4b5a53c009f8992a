// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import FoundationEssentials
import Glibc
import Interview
import Sessions
import Survey

/// An error with a message for the person at the shell.
protocol ShellError: Error {
  /// The message to follow `beforehand: error: `.
  var message: String { get }
  /// What the person can do, to follow `hint: `; `nil` if no remedy is known.
  var hint: String? { get }
  /// The exit status, as in sysexits.
  var exitCode: Int32 { get }
}

extension SessionFault: ShellError {}

/// Output to the shell.
enum Shell {
  /// Writes requested text to standard output.
  /// - Throws: ``ProgramFault/outputFailed`` if not all of it could be written.
  static func output(_ text: String) throws(ProgramFault) {
    guard write(Array(text.utf8), to: STDOUT_FILENO) else { throw .outputFailed }
  }

  /// Writes facts to standard output, each on a line of its own.
  /// - Throws: ``ProgramFault/outputFailed`` if not all of them could be written.
  static func output(_ facts: DatedFacts) throws(ProgramFault) {
    try output(Display.lines(of: Screen(facts.blocks), width: .max).joined(separator: "\n") + "\n")
  }

  /// Writes a warning.
  @MainActor
  static func warn(_ words: String) { tell("beforehand: \(words)") }

  /// Reports a fault and returns its exit status.
  @MainActor
  static func report(_ error: some ShellError) -> Int32 {
    tell("beforehand: error: \(error.message)")
    if let hint = error.hint { tell("hint: \(hint)") }
    return error.exitCode
  }

  /// Reports an error of the argument parser, or shows the requested help.
  @MainActor
  static func reportUsage(_ error: any Error, _ arguments: [String]) -> Int32 {
    let text = Beforehand.fullMessage(for: error)
    guard Beforehand.exitCode(for: error) != .success else {
      do throws(ProgramFault) { try output(text + "\n") } catch { return report(error) }
      return 0
    }
    let message = shown(String(decoding: Beforehand.message(for: error).pathBytes, as: UTF8.self))
    let first = arguments.first ?? ""
    let usage =
      arguments == ["forget"]
      ? Words.namesHint : Words.usageHint(commands.contains(first) ? first : nil)
    let hint = (nearestCommand(first) ?? nearestFlag(first)).map(Words.didYouMean) ?? usage
    tell("beforehand: error: \(message.prefix(1).lowercased())\(message.dropFirst())")
    tell(hint)
    return ExitStatus.usage
  }

  /// Writes a message to standard error, wrapped if that is a terminal.
  @MainActor
  private static func tell(_ words: String) {
    let error = Terminal(input: STDIN_FILENO, output: STDERR_FILENO) { _ in nil }
    let width = error.showsOnTerminal ? error.size.columns - 1 : Int.max
    let lines = Display.lines(of: Screen([.text(words)]), width: width)
    _ = write(Array((lines.joined(separator: "\n") + "\n").utf8), to: STDERR_FILENO)
  }

  private static var commands: [String] {
    Beforehand.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// Returns the most similar command to a wrong first word; `nil` if the word is a command.
  private static func nearestCommand(_ word: String) -> String? {
    let known = commands + ["help"]
    return known.contains(word) ? nil : Suggestion.nearest(to: word, in: known)
  }

  /// Returns `--help` or `--version` if one is similar to the word. The parser suggests only a
  /// command's own options.
  private static func nearestFlag(_ word: String) -> String? {
    word.hasPrefix("-") ? Suggestion.nearest(to: word, in: ["--help", "--version"]) : nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      // Interrupted by a signal. If one that ends the program is pending, stop writing.
      if count < 0 && errno == EINTR {
        guard !MainActor.assumeIsolated({ Signals.shared.isEndPending }) else { return false }
        continue
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

extension ExitCode {
  /// The status of a program that a signal ended.
  static func ended(by signal: Int32) -> ExitCode { ExitCode(128 + signal) }
}

/// Exit statuses from sysexits.h, which Swift doesn't import.
enum ExitStatus {
  static let usage: Int32 = 64
  static let dataError: Int32 = 65
  static let noInput: Int32 = 66
  static let inputOutput: Int32 = 74
  static let notAllowed: Int32 = 77
}
