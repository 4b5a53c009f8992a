// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Interview
import TypedAnswers

/// A question asked before a session is open.
struct ShellQuestion {
  var words: String
  var prompt: String
  /// The choices, by number or words; `nil` for yes and no. Enter means the first choice, or no.
  var choices: [String]?

  var blocks: [Screen.Block] {
    choices.map { [.question(words), .choices($0)] } ?? [.text(words)]
  }

  /// The message after a line that chooses nothing.
  var whatToType: String { choices == nil ? Words.typeYesOrNo : Words.chooseANumber }

  /// Returns the index of the choice that a line means, also by its words with others behind them,
  /// as in "carry on where I was"; the one with the most words, if several fit. `nil` if it means
  /// none. Yes is 0, and no is 1.
  func choice(meantBy line: String) -> Int? {
    guard let choices else { return line.yesOrNo.map { $0 ? 0 : 1 } }
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
      let completions = question.choices ?? [Words.yes, Words.no]
      let event = reader.read(Prompt(text: question.prompt, completions: completions))
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
    case "": return question.choices == nil ? 1 : 0
    case Command.urgent.typed: try display.show(Screen(builtIn.urgentHelp.blocks))
    case Command.expect.typed: try display.show(Screen(builtIn.whatToExpect.blocks))
    default:
      if let index = question.choice(meantBy: line) { return index }
      try display.show(Screen([.notice(question.whatToType)] + question.blocks.suffix(1)))
    }
    return nil
  }
}
