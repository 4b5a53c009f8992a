// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Interview
import Survey
import TypedAnswers

/// A question asked before a session is open.
struct ShellQuestion {
  var blocks: [Screen.Block]
  var prompt: String
  /// The index of the option that Enter chooses.
  var fallback: Int
  /// The item used to read a line.
  var item: Item

  /// Returns a question with options to choose by number or words. Enter chooses the first.
  static func oneOf(_ choices: [String], asking words: String, prompt: String) -> ShellQuestion {
    let options = choices.map { AnswerOption(code: $0, text: $0) }
    return ShellQuestion(
      blocks: [.question(words), .choices(choices)], prompt: prompt, fallback: 0,
      item: Item(linkId: "", type: .choice, answerOption: options))
  }

  /// Returns a yes/no question. Yes is the first option; Enter means no.
  static func yesOrNo(_ words: String, prompt: String) -> ShellQuestion {
    ShellQuestion(
      blocks: [.text(words)], prompt: prompt, fallback: 1, item: Item(linkId: "", type: .boolean))
  }

  private var isYesOrNo: Bool { item.type == .boolean }

  var choices: [String] { isYesOrNo ? [Words.yes, Words.no] : item.answerOption.map(\.text) }

  /// The message after a line that chooses nothing.
  var whatToType: String { isYesOrNo ? Words.typeYesOrNo : Words.chooseANumber }

  /// Returns the index of the option that a line chooses, also by its words with others behind them,
  /// as in "carry on where I was"; `nil` if it chooses none.
  func option(chosenBy line: String) -> Int? {
    guard case .values(let values)? = try? item.read(line), let value = values.first else {
      let begun = item.answerOption.indices.filter { line.begins(with: choices[$0]) }
      return begun.count == 1 ? begun[0] : nil
    }
    return isYesOrNo ? (value == .boolean(true) ? 0 : 1) : choices.firstIndex(of: value.words)
  }
}

extension SessionRunner {
  /// Asks a question. `/urgent`, `/expect` and `/leave` work here too.
  /// - Returns: The index of the chosen option; `nil` if the person left.
  /// - Throws: `ExitCode` for a signal, or if the person left at once; ``TerminalGone``.
  func choose(_ question: ShellQuestion) throws -> Int? {
    try display.show(Screen(question.blocks))
    while true {
      let event = reader.read(Prompt(text: question.prompt, completions: question.choices))
      if event.leaves {
        try display.clear()
        throw ExitCode.success
      }
      switch event {
      case .typed(let line, _) where !Self.quits(line):
        if let number = try heard(line, question) { return number }
      case .typed, .leave, .endOfInput, .interrupted: return nil
      case .terminated(_, let signal): throw ExitCode.ended(by: signal)
      }
    }
  }

  private static func quits(_ line: String) -> Bool {
    [Command.quit.typed, Command.quit.rawValue].contains(line.trimmed.lowercased())
  }

  /// Returns the number of the option that a line chooses; `nil` to ask again.
  private func heard(_ line: String, _ question: ShellQuestion) throws(TerminalGone) -> Int? {
    switch line.trimmed.lowercased() {
    case "": return question.fallback
    case Command.urgent.typed: try display.show(Screen(builtIn.urgentHelp.blocks))
    case Command.expect.typed: try display.show(Screen(builtIn.whatToExpect.blocks))
    default:
      if let number = question.option(chosenBy: line) { return number }
      try display.show(Screen([.notice(question.whatToType)] + question.blocks.suffix(1)))
    }
    return nil
  }
}
