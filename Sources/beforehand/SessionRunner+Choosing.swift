// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Interview
import Survey
import TypedAnswers

/// A question asked before a session is open.
struct Question {
  var blocks: [Screen.Block]
  var prompt: String
  /// The options.
  var choices: [String]
  /// The index of the option that Enter chooses.
  var fallback: Int
  /// The item used to read a line, and its value for each option.
  var reading: Item
  var values: [Value]

  /// Returns a question with options to choose by number or words. Enter chooses the first.
  static func oneOf(_ choices: [String], asking words: String, prompt: String) -> Question {
    let options = choices.indices.map { AnswerOption(code: String($0), text: choices[$0]) }
    return Question(
      blocks: [.question(words), .choices(choices)], prompt: prompt, choices: choices, fallback: 0,
      reading: Item(linkId: "", type: .choice, answerOption: options),
      values: options.map { .option(code: $0.code, text: $0.text) })
  }

  /// Returns a yes/no question. Yes is the first option; Enter means no.
  static func yesOrNo(_ words: String, prompt: String) -> Question {
    Question(
      blocks: [.text(words)], prompt: prompt, choices: [Words.yes, Words.no], fallback: 1,
      reading: Item(linkId: "", type: .boolean), values: [.boolean(true), .boolean(false)])
  }

  /// The message after a line that chooses nothing.
  var whatToType: String {
    reading.type == .boolean ? Words.typeYesOrNo : Words.chooseANumber(choices.count)
  }
}

extension SessionRunner {
  /// Asks a question. `/urgent`, `/expect` and `/leave` work here too.
  /// - Returns: The index of the chosen option; `nil` if the person left.
  /// - Throws: `ExitCode` for a signal, or if the person left at once; ``TerminalGone``.
  func choose(_ question: Question) throws -> Int? {
    try display.show(Screen(question.blocks))
    while true {
      let event = reader.read(Prompt(text: question.prompt, completions: question.choices))
      if event.leaves {
        try display.clear()
        throw ExitCode.success
      }
      switch event {
      case .line(let line, _) where !Self.quits(line):
        if let number = try heard(line, question) { return number }
      case .line, .leave, .endOfInput, .interrupted: return nil
      case .terminated(_, let signal): throw ExitCode.ended(by: signal)
      }
    }
  }

  private static func quits(_ line: String) -> Bool {
    [Command.quit.typed, Command.quit.rawValue].contains(line.trimmed.lowercased())
  }

  /// Returns the number of the option that a line chooses; `nil` to ask again.
  private func heard(_ line: String, _ question: Question) throws(TerminalGone) -> Int? {
    switch line.trimmed.lowercased() {
    case "": return question.fallback
    case Command.urgent.typed: try display.show(Screen([.text(builtIn.urgentHelp.text)]))
    case Command.expect.typed: try display.show(Screen([.text(builtIn.whatToExpect.text)]))
    default:
      if case .values(let values)? = try? question.reading.read(line),
        let number = values.first.flatMap(question.values.firstIndex)
      {
        return number
      }
      try display.show(Screen([.notice(question.whatToType)] + question.blocks.suffix(1)))
    }
    return nil
  }
}
