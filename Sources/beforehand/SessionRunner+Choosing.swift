// SPDX-License-Identifier: GPL-3.0-or-later

import Console
import Interview
import Survey
import TypedAnswers

/// The answer to a question asked before a session is open.
enum Choice {
  /// The index of the chosen option.
  case picked(Int)
  /// The person left.
  case left
  /// The person left with `/leave` or Ctrl-\. The screen is cleared.
  case leftAtOnce
  /// A signal ended the question.
  case terminated(signal: Int32)

  /// The exit status if the program has to end; `nil` if an option was chosen.
  var exitStatus: Int32? {
    switch self {
    case .picked: nil
    case .left, .leftAtOnce: 0
    case .terminated(let signal): 128 + signal
    }
  }
}

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
  func choose(_ question: Question) throws(TerminalGone) -> Choice {
    try display.show(Screen(question.blocks))
    while true {
      let event = reader.read(Prompt(text: question.prompt, completions: question.choices))
      if event.leaves {
        try display.clear()
        return .leftAtOnce
      }
      switch event {
      case .line(let line, _):
        if let choice = try heard(line, question) { return choice }
      case .leave, .endOfInput, .interrupted: return .left
      case .terminated(_, let signal): return .terminated(signal: signal)
      }
    }
  }

  /// Returns the choice that a line makes; `nil` to ask again.
  private func heard(_ line: String, _ question: Question) throws(TerminalGone) -> Choice? {
    switch line.trimmed.lowercased() {
    case "": return .picked(question.fallback)
    case "/urgent":
      try display.show(Screen([.text(builtIn.urgentHelp.text)]))
      return nil
    case "/expect":
      try display.show(Screen([.text(builtIn.whatToExpect.text)]))
      return nil
    case "/quit", "quit": return .left
    default: break
    }
    if case .values(let values)? = try? question.reading.read(line),
      let number = values.first.flatMap(question.values.firstIndex)
    {
      return .picked(number)
    }
    try display.show(Screen([.notice(question.whatToType)] + question.blocks.suffix(1)))
    return nil
  }
}
