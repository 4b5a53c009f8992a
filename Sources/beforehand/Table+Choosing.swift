import Console
import Interview
import Survey

/// What came of a question that is asked before a session is open.
enum Choice {
  /// The number of a choice, from 0.
  case picked(Int)
  /// The person leaves.
  case left
  /// A signal ended it.
  case terminated(signal: Int32)

  /// The exit status of leaving here; `nil` when something was picked.
  var exitStatus: Int32? {
    switch self {
    case .picked: nil
    case .left: 0
    case .terminated(let signal): 128 + signal
    }
  }
}

extension Table {
  /// Asks a question of the program's own; Enter takes the first choice. Urgent help and leaving
  /// at once work here too.
  func choose(
    _ words: String, _ choices: [String], prompt: String
  ) throws(TerminalGone) -> Choice {
    let question: [Screen.Block] = [.question(words), .choices(choices)]
    try display.show(Screen(question))
    while true {
      let event = reader.read(Prompt(text: prompt, completions: choices))
      if event.leaves {
        try display.clear()
        return .left
      }
      switch event {
      case .line(let line, _):
        if let choice = try heard(line, choices) { return choice }
      case .leave, .endOfInput, .interrupted: return .left
      case .terminated(_, let signal): return .terminated(signal: signal)
      }
    }
  }

  /// What a line picks; `nil` when it is to be asked again.
  private func heard(_ line: String, _ choices: [String]) throws(TerminalGone) -> Choice? {
    switch line.trimmed.lowercased() {
    case "": return .picked(0)
    case "/urgent":
      try display.show(Screen([.text(builtIn.urgentHelp.text)]))
      return nil
    case "/quit", "quit": return .left
    default: break
    }
    let options = choices.indices.map { AnswerOption(code: String($0), text: choices[$0]) }
    let item = Item(linkId: "", type: .choice, answerOption: options)
    if case .values(let values)? = try? item.read(line), let number = values.first?.code {
      return Int(number).map(Choice.picked)
    }
    try display.show(Screen([.notice(Words.chooseANumber(choices.count)), .choices(choices)]))
    return nil
  }
}
