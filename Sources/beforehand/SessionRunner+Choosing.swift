// SPDX-License-Identifier: GPL-3.0-or-later

import Console
import Interview
import Survey

/// What came of a question that is asked before a session is open.
enum Choice {
  /// The number of a choice, from 0.
  case picked(Int)
  /// The person leaves.
  case left
  /// The person left at once, and the screen is cleared.
  case leftAtOnce
  /// A signal ended it.
  case terminated(signal: Int32)

  /// The exit status of leaving here; `nil` when something was picked.
  var exitStatus: Int32? {
    switch self {
    case .picked: nil
    case .left, .leftAtOnce: 0
    case .terminated(let signal): 128 + signal
    }
  }
}

/// A question that is asked before a session is open.
struct Question {
  var blocks: [Screen.Block]
  var prompt: String
  /// What can be picked.
  var choices: [String]
  /// The number of the choice that Enter takes, from 0.
  var fallback: Int
  /// The item by which a line is read, and the value of each choice there.
  var reading: Item
  var values: [Value]

  /// One of some choices, by number or words; Enter takes the first.
  static func oneOf(_ choices: [String], asking words: String, prompt: String) -> Question {
    let options = choices.indices.map { AnswerOption(code: String($0), text: choices[$0]) }
    return Question(
      blocks: [.question(words), .choices(choices)], prompt: prompt, choices: choices, fallback: 0,
      reading: Item(linkId: "", type: .choice, answerOption: options),
      values: options.map { .option(code: $0.code, text: $0.text) })
  }

  /// Yes, the first choice, or no, which Enter takes.
  static func yesOrNo(_ words: String, prompt: String) -> Question {
    Question(
      blocks: [.text(words)], prompt: prompt, choices: [Words.yes, Words.no], fallback: 1,
      reading: Item(linkId: "", type: .boolean), values: [.boolean(true), .boolean(false)])
  }

  /// What is said to a line that picks nothing.
  var whatToType: String {
    reading.type == .boolean ? Words.typeYesOrNo : Words.chooseANumber(choices.count)
  }
}

extension SessionRunner {
  /// Asks a question of the program's own. Urgent help, what to expect and leaving at once work here
  /// too.
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

  /// What a line picks; `nil` when it is to be asked again.
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
