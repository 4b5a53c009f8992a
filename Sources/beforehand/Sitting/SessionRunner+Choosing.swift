// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Interview
import TypedAnswers

/// A question asked before a session is open.
struct ShellQuestion {
  var blocks: [Screen.Block]
  var prompt: String
  var choices: [String]
  /// The index of the choice that Enter chooses.
  var fallback = 0
  /// Whether the choices are yes and no, without numbers.
  var isYesOrNo = false

  /// Returns a question with choices by number or words. Enter chooses the first.
  static func oneOf(_ choices: [String], asking words: String, prompt: String) -> ShellQuestion {
    ShellQuestion(
      blocks: [.question(words), .choices(choices)], prompt: prompt, choices: choices)
  }

  /// Returns a yes/no question. Yes is the first choice; Enter means no.
  static func yesOrNo(_ words: String, prompt: String) -> ShellQuestion {
    ShellQuestion(
      blocks: [.text(words)], prompt: prompt, choices: [Words.yes, Words.no], fallback: 1,
      isYesOrNo: true)
  }

  /// The message after a line that chooses nothing.
  var whatToType: String { isYesOrNo ? Words.typeYesOrNo : Words.chooseANumber }

  /// Returns the index of the choice that a line means, also by its words with others behind them,
  /// as in "carry on where I was"; the one with the most words, if several fit. `nil` if it means
  /// none.
  func choice(meantBy line: String) -> Int? {
    if isYesOrNo { return line.yesOrNo.map { $0 ? 0 : 1 } }
    if let index = try? ChoiceReader.index(of: line, among: choices) { return index }
    let begun = choices.indices.filter { line.begins(with: choices[$0]) }
    return begun.max { choices[$0].count < choices[$1].count }
  }
}

extension SessionRunner {
  /// Asks a question. `/urgent`, `/expect` and `/leave` work here too.
  /// - Returns: The index of the choice; `nil` if the person left.
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
        if let index = try heard(line, question) { return index }
      case .typed, .leave, .endOfInput, .interrupted: return nil
      case .terminated(_, let signal): throw ExitCode.ended(by: signal)
      }
    }
  }

  private static func quits(_ line: String) -> Bool {
    [Command.quit.typed, Command.quit.rawValue].contains(line.trimmed.lowercased())
  }

  /// Returns the index of the choice that a line means; `nil` to ask again.
  private func heard(_ line: String, _ question: ShellQuestion) throws(TerminalGone) -> Int? {
    switch line.trimmed.lowercased() {
    case "": return question.fallback
    case Command.urgent.typed: try display.show(Screen(builtIn.urgentHelp.blocks))
    case Command.expect.typed: try display.show(Screen(builtIn.whatToExpect.blocks))
    default:
      if let index = question.choice(meantBy: line) { return index }
      try display.show(Screen([.notice(question.whatToType)] + question.blocks.suffix(1)))
    }
    return nil
  }
}
