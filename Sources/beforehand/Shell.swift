// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import FHIR
import FoundationEssentials
import Glibc
import Interview
import Printing
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
@MainActor
enum Shell {
  /// Writes requested text to standard output.
  /// - Throws: ``ProgramFault/outputFailed`` if not all of it could be written.
  static func output(_ text: String) throws(ProgramFault) {
    let terminal = Terminal(input: STDIN_FILENO, output: STDOUT_FILENO) { _ in nil }
    do { try terminal.write(text) } catch { throw .outputFailed }
  }

  /// Writes facts to standard output, each on a line of its own.
  /// - Throws: ``ProgramFault/outputFailed`` if not all of them could be written.
  static func output(_ facts: DatedFacts) throws(ProgramFault) {
    try output(Display.lines(of: Screen(facts.blocks), width: .max).joined(separator: "\n") + "\n")
  }

  /// Writes a warning.
  static func warn(_ words: String) { tell("beforehand: \(words)") }

  /// Reports a fault and returns its exit status.
  static func report(_ error: some ShellError) -> Int32 {
    tell("beforehand: error: \(error.message)")
    if let hint = error.hint { tell("hint: \(hint)") }
    return error.exitCode
  }

  /// Reports an error of the argument parser, or shows the requested help.
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
    let known = commands + ["help"]
    // The parser suggests only a command's own options.
    let flags = first.hasPrefix("-") ? ["--help", "--version"] : []
    let near = [known, flags].lazy.compactMap { Suggestion.nearest(to: first, in: $0) }.first
    let hint = known.contains(first) ? usage : near.map(Words.didYouMean) ?? usage
    tell("beforehand: error: \(message.prefix(1).lowercased())\(message.dropFirst())")
    tell(hint)
    return ExitStatus.usage
  }

  /// Writes a message to standard error, wrapped if that is a terminal.
  private static func tell(_ words: String) {
    let error = Terminal(input: STDIN_FILENO, output: STDERR_FILENO) { _ in nil }
    let width = error.showsOnTerminal ? error.size.columns - 1 : Int.max
    let lines = Display.lines(of: Screen([.text(words)]), width: width)
    try? error.write(lines.joined(separator: "\n") + "\n")
  }

  private static var commands: [String] {
    Beforehand.configuration.subcommands.compactMap { $0.configuration.commandName }
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

/// Errors of the program itself.
enum ProgramFault: ShellError {
  case questions(path: String, CompiledPack.Fault)
  case form(path: String, FormFault)
  case questionsGone(session: String)
  case nothingToResume
  /// Someone else may be there, and the output is for the person alone.
  case onlyWhenAlone
  case notExported(QuestionnaireResponse.Fault)
  /// The output file's name belongs to a format that can't be written.
  case foreignEnding(path: String, ending: String)
  case outputFailed
  /// There is no setting with this name; `near` is the most similar one.
  case noSuchSetting(String, near: String?)
  case badSetting(KeptSettings.Name, String)
}

extension ProgramFault {
  var message: String { inWords.message }
  var hint: String? { inWords.hint }

  private var inWords: (message: String, hint: String?) {
    switch self {
    case .questions(let path, .notAPack):
      (Words.notAPack(shownPath(path)), Words.makePackAgainHint)
    case .questions(let path, .newer(let format)):
      (Words.newerPack(path: shownPath(path), format: format), Words.makePackAgainHint)
    case .questions(let path, .section(let number)):
      (Words.damagedPack(path: shownPath(path), number: number), Words.makePackAgainHint)
    case .questions(let path, .hiddenCharacter(let value)):
      (Words.hiddenInPack(path: shownPath(path), value: hexadecimal(value)), Words.hiddenInPackHint)
    case .form(let path, let fault): ("\(shownPath(path)) \(fault.words)", fault.hint)
    case .questionsGone(let session):
      (Words.questionsGone(shownInLine(session)), Words.questionsGoneHint)
    case .nothingToResume: (Words.nothingToResume, Words.nothingToResumeHint)
    case .onlyWhenAlone: (Words.onlyWhenAlone, Words.onlyWhenAloneHint)
    case .notExported(.tooLong(let question)):
      (Words.notExported(shownInLine(question)), Words.notExportedHint)
    case .foreignEnding(let path, let ending):
      (
        Words.foreignEnding(shownInLine(ending)),
        Words.foreignEndingHint(shownPath(FilePath(path).stem))
      )
    case .outputFailed: (Words.outputFailed, nil)
    case .noSuchSetting(let word, let near):
      (
        Words.noSuchSetting(shownInLine(word)),
        near.map(Words.didYouMeanSetting) ?? Words.settingNames
      )
    case .badSetting(let name, let value): (Words.badSetting(name, value), Words.takenValues(name))
    }
  }

  var exitCode: Int32 {
    switch self {
    case .questions, .form, .notExported: ExitStatus.dataError
    case .questionsGone, .nothingToResume: ExitStatus.noInput
    case .onlyWhenAlone: ExitStatus.notAllowed
    case .outputFailed: ExitStatus.inputOutput
    case .foreignEnding, .noSuchSetting, .badSetting: ExitStatus.usage
    }
  }
}

extension FormFault {
  fileprivate var hint: String {
    if case .hiddenCharacter = self { Words.hiddenInFormHint } else { Words.formHint }
  }
}
