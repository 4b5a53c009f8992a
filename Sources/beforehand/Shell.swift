// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import FHIR
import FoundationEssentials
import Glibc
import Interview
import Sessions
import Survey

/// A fault that a person at the shell is told of, in words.
protocol ShellError: Error {
  /// What went wrong, to follow `beforehand: error: `.
  var message: String { get }
  /// What can be done, to follow `hint: `; `nil` where nothing is known to help.
  var hint: String? { get }
  /// The exit status, as in sysexits.
  var exitCode: Int32 { get }
}

extension SessionFault: ShellError {}

/// What goes wrong in the program itself.
enum ProgramFault: ShellError, Equatable {
  /// The questions that were given are no pack.
  case questions(path: String, CompiledPack.Fault)
  /// The questions that were given are a FHIR resource that can't be run.
  case form(path: String, FormFault)
  /// The questions that a session was begun with are not kept any more.
  case questionsGone(session: String)
  /// There is no session to carry on with.
  case nothingToResume
  /// Someone else may be there, and this is for the person alone.
  case onlyWhenAlone
  /// The answers can't be written for other software.
  case notExported(QuestionnaireResponse.Fault)
  /// The notes were to go to a file whose name promises a format that can't be written.
  case foreignEnding(path: String, ending: String)
  /// Standard output could not take all of it.
  case outputFailed
  /// Nothing of that name can be set; perhaps this was meant.
  case noSuchSetting(String, near: String?)
  /// A setting can't be that.
  case badSetting(KeptSettings.Name, String)
}

/// What the program says to the shell.
enum Shell {
  /// Writes text to standard output, for what was asked for and nothing else.
  /// - Throws: ``ProgramFault/outputFailed`` when not all of it could be written.
  static func output(_ text: String) throws(ProgramFault) {
    guard write(Array(text.utf8), to: STDOUT_FILENO) else { throw .outputFailed }
  }

  /// Says what is done otherwise than was asked for.
  @MainActor
  static func warn(_ words: String) { tell("beforehand: \(words)") }

  /// Reports a fault and returns its exit status.
  @MainActor
  static func report(_ error: some ShellError) -> Int32 {
    tell("beforehand: error: \(error.message)")
    if let hint = error.hint { tell("hint: \(hint)") }
    return error.exitCode
  }

  /// Reports what the argument parser found, or shows the help that was asked for.
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

  /// Writes a line to standard error, broken between words when that is a terminal.
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

  /// The command that a wrong first word most likely stands for; `nil` where it is a known one.
  private static func nearestCommand(_ word: String) -> String? {
    let known = commands + ["help"]
    return known.contains(word) ? nil : Suggestion.nearest(to: word, in: known)
  }

  /// The parser suggests a command's own options, but not these two.
  private static func nearestFlag(_ word: String) -> String? {
    word.hasPrefix("-") ? Suggestion.nearest(to: word, in: ["--help", "--version"]) : nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      // Interrupted: by a signal to end that a question for a passphrase left caught, or not.
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

/// Exit statuses as in sysexits.h, which Swift does not import.
enum ExitStatus {
  static let usage: Int32 = 64
  static let dataError: Int32 = 65
  static let noInput: Int32 = 66
  static let inputOutput: Int32 = 74
  static let notAllowed: Int32 = 77
}
