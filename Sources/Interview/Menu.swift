// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A question of the program's own, with choices.
struct Menu: Dialogue {
  /// One choice and what it does.
  struct Choice {
    var words: String
    var choose: (inout Interview) -> Void

    /// A choice in these words.
    init(_ words: String, choose: @escaping (inout Interview) -> Void) {
      (self.words, self.choose) = (words, choose)
    }
  }

  /// How the choices are offered.
  enum Style {
    /// Numbered, one a line.
    case numbered
    /// As yes or no on the line itself; the first choice is yes.
    case yesNo
  }

  var blocks: [Screen.Block]
  var choices: [Choice]
  /// The number of the choice that Enter takes, from 0; `nil` where Enter takes none.
  var fallback: Int?
  var style = Style.numbered
  /// Whether it lies over a question and is closed when the person moves on.
  var isOnTop = true
  /// The line that was typed in the dialogue below, which it is about; `nil` for none.
  var lineBelow: String?
  /// It came up by Ctrl-C, so a second one stops.
  var isInterruption = false
  /// The item that comes next, for the way back; `nil` where that is not known.
  var next: Place?
  /// It asks what is to be done at the end of the questions.
  var isAtEnd = false
}

extension Menu {
  /// Whether it has to be answered first: it is about a line that is neither kept nor dropped yet.
  var isAboutUndecidedLine: Bool { fallback == nil }

  /// A question that is answered with yes or no.
  static func yesNo(
    _ question: String, isYesDefault: Bool,
    yes: @escaping (inout Interview) -> Void, no: @escaping (inout Interview) -> Void
  ) -> Menu {
    Menu(
      blocks: [.question(question)],
      choices: [Choice(Words.yes, choose: yes), Choice(Words.no, choose: no)],
      fallback: isYesDefault ? 0 : 1, style: .yesNo)
  }

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks += blocks
    if style == .numbered { interview.blocks.append(.choices(choices.map(\.words))) }
    let completions = words + Command.allCases.map(\.typed)
    interview.ask(Prompt(text: Words.prompt(self), completions: completions))
  }

  /// Takes a line as a choice; Enter takes the default.
  func hear(_ line: String, in interview: inout Interview) {
    if line.trimmed.isEmpty, let fallback { return choices[fallback].choose(&interview) }
    guard let choice = choice(line) else {
      interview.say(Words.chooseOne(self))
      return ask(in: &interview, line: nil)
    }
    choice.choose(&interview)
  }

  /// Where the word begins a choice that is offered, the choice wins.
  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    guard choice(word) == nil else { return hear(word, in: &interview) }
    interview.say(Words.commandNeedsSlash(command))
    ask(in: &interview, line: nil)
  }

  func resume(in interview: inout Interview) {
    isAtEnd ? interview.arriveAtEnd() : ask(in: &interview, line: nil)
  }

  func goBack(in interview: inout Interview) {
    guard isOnTop else {
      return interview.dialogues.dropLast().last is Review
        ? interview.closeAndResume() : interview.goBack(fromMenuBefore: next)
    }
    interview.close()
    lineBelow.map { interview.repeatQuestion(line: $0) } ?? interview.resumeTop()
  }

  /// What Tab completes.
  private var words: [String] { style == .yesNo ? ["yes", "no"] : choices.map(\.words) }

  /// The choice that a line names; `nil` when it names none, or several.
  private func choice(_ text: String) -> Choice? {
    guard style == .numbered else {
      let answer = try? Item(linkId: "", type: .boolean).read(text)
      return answer == .values([.boolean(true)])
        ? choices[0]
        : answer == .values([.boolean(false)]) ? choices[1] : nil
    }
    // A number is always that of a choice, also where a choice has a number for its words.
    if let number = Int(text.trimmed) {
      return choices.indices.contains(number &- 1) ? choices[number - 1] : nil
    }
    let options = choices.indices.map { AnswerOption(code: String($0), text: choices[$0].words) }
    guard
      case .values(let values)? = try? Item(linkId: "", type: .choice, answerOption: options).read(
        text),
      let index = values.first?.code.flatMap({ Int($0) })
    else { return nil }
    return choices[index]
  }
}
