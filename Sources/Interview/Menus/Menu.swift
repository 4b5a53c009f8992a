// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers
import Wording

/// A question with choices that the program itself asks.
struct Menu: Dialogue {
  /// A choice and its action.
  struct Choice {
    var words: String
    /// Other words that name the choice.
    var synonyms: [Phrases]
    /// Words that name the choice with any others behind them, unless these name a section.
    var beginnings = Phrases([])
    var choose: (inout Interview) -> Void
    /// The command that the choice obeys; `nil` for most choices.
    var command: Command?
    /// Whether just "yes", or just "no", means this one of several choices that begin with it.
    var isPlain = false

    init(
      _ words: String, or synonyms: Phrases..., choose: @escaping (inout Interview) -> Void
    ) {
      (self.words, self.synonyms, self.choose) = (words, synonyms, choose)
    }

    /// Puts a line back, to be changed.
    static func changeLine(_ line: String) -> Choice {
      Choice(Words.changeWhatITyped) { Menu.putBack(line, in: &$0) }
    }

    /// Ends the sitting.
    static var stopHere: Choice { Choice(Words.stopHereForNow) { $0.stopSitting() } }
  }

  /// Menus that other parts of the interview treat differently.
  enum Kind {
    case ordinary
    /// After Ctrl-C; a second one stops.
    case interruption
    /// At the end of the questions.
    case atEnd
    /// After the last save failed.
    case notSaved
    /// After a message about a private page; asks whether to clear the screen.
    case clearing
    /// Asks what to keep back.
    case privacy
  }

  var blocks: [Screen.Block]
  var choices: [Choice]
  /// The index of the choice for Enter; `nil` if Enter chooses nothing.
  var fallback: Int?
  /// Whether it is answered with yes or no on the prompt's line, and the choices have no numbers. The
  /// first is yes.
  var isYesNo = false
  /// Whether only a plain yes or no counts, because "ok" answers no question about the person, and
  /// a wrong yes would show answers to others.
  var takesOnlyYesOrNo = false
  /// Whether the menu is open on top of a question and is closed when the person moves on.
  var isOverlay = true
  /// The text on the line of the dialogue below, when the menu is about that text; `nil` otherwise.
  var lineBelow: String?
  /// The item whose line the menu asks about, so that a no may be followed by other words for it;
  /// `nil` for most menus.
  var corrected: Asking?
  /// Whether words behind "just" are such others without a no too, as they are at a yes/no question.
  var isCorrectedByOnly = false
  /// The choices and words of that line which stay when its other words are corrected.
  var keptWhenCorrected: [Value] = []
  /// Takes the yes with words behind it, as in "yes, for 5 months"; `nil` for most menus.
  var behindYes: ((String, inout Interview) -> Void)?
  var next: Place?
  var kind = Kind.ordinary
  /// How to ask again after a dialogue on top has closed, if its words may have changed; `nil` for
  /// most menus.
  var asksAnew: ((inout Interview) -> Void)?
}

extension Menu {
  /// Returns a yes/no question. Without a default, it has to be answered.
  static func yesNo(
    _ question: String, about text: String? = nil, hint: String? = nil, isYesDefault: Bool?,
    takesOnlyYesOrNo: Bool = false, isOverlay: Bool = true,
    yes: @escaping (inout Interview) -> Void, no: @escaping (inout Interview) -> Void
  ) -> Menu {
    Menu(
      blocks: [text].compactMap(\.self).map(Screen.Block.text) + [.question(question)]
        + [hint].compactMap(\.self).map(Screen.Block.hint),
      choices: [Choice(Words.yes, choose: yes), Choice(Words.no, choose: no)],
      fallback: isYesDefault.map { $0 ? 0 : 1 }, isYesNo: true,
      takesOnlyYesOrNo: takesOnlyYesOrNo, isOverlay: isOverlay)
  }

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks += blocks
    if !isYesNo { interview.blocks.append(.choices(choices.map(\.words))) }
    let completions = words + Command.allCases.map(\.typed)
    interview.ask(Prompt(text: Words.prompt(self), completions: completions))
  }

  /// Handles a line as a choice. Enter chooses the default.
  func hear(_ line: String, in interview: inout Interview) {
    if line.trimmed.isEmpty, let fallback { return choices[fallback].choose(&interview) }
    if let lineBelow, line.isOne(of: Words.typedWait) {
      return Choice.changeLine(lineBelow).choose(&interview)
    }
    // Before the words of choices, which may quote the same line.
    if let command = TypedLine.command(beginning: line),
      let choice = choice(obeying: interview.meant(command, by: line))
    {
      return choice.choose(&interview)
    }
    if hearBehindNo(line, in: &interview) || hearBehindYes(line, in: &interview) { return }
    let reader = MenuReader(menu: self)
    guard let choice = reader.choice(line) else {
      if PrivacyQuestion.isAsked(by: line) {
        interview.say(Words.whoSeesIt)
        return ask(in: &interview, line: nil)
      }
      if kind == .atEnd, Command(rawValue: line.trimmed.lowercased()) == nil,
        interview.questionnaire.sections.named(line) != nil
      {
        return Command.sections.perform(line, in: &interview)
      }
      if let choice = choices.first(where: { line.begins(withOneOf: $0.beginnings) }) {
        return choice.choose(&interview)
      }
      if let command = TypedLine.command(beginning: line.wordsBehindNo ?? line)
        ?? TypedLine.command(ending: line)
      {
        return ask(interview.meant(command, by: line), in: &interview)
      }
      if line.asksSomething { return Command.help.perform(in: &interview) }
      if let choice = reader.choice(numberedIn: line) {
        return interview.open(Menu.means(choice))
      }
      if let corrected, corrected.item.isChoice, !corrected.item.repeats,
        !line.contains(where: \.isNumber), (try? corrected.item.read(line)) != nil
      {
        interview.dialogues.close()
        return corrected.hear(line, in: &interview)
      }
      interview.say(Words.chooseOne(self))
      return ask(in: &interview, line: nil)
    }
    choice.choose(&interview)
  }

  /// Returns the choice that obeys a command, if the menu asks about that command.
  func choice(obeying command: Command) -> Choice? { choices.first { $0.command == command } }

  /// Asks whether a choice is meant.
  private static func means(_ choice: Choice) -> Menu {
    yesNo(
      Words.meansChoices(choice.words), isYesDefault: nil,
      yes: {
        $0.dialogues.close()
        choice.choose(&$0)
      }, no: { $0.closeAndRepeat() })
  }

  /// Asks whether a command is meant, except for help, which leads nowhere else. If that is being
  /// asked, the command's name means yes.
  private func ask(_ command: Command, in interview: inout Interview) {
    if let choice = choice(obeying: command) { return choice.choose(&interview) }
    if command == .help { return Command.help.perform(in: &interview) }
    if choices.contains(where: { $0.command != nil }) { interview.dialogues.close() }
    interview.open(Menu.means(command) { $0.closeAndRepeat() })
  }

  /// A command's name may begin a choice. If it doesn't, it is asked whether the command is meant.
  var takesCommandNames: Bool { true }

  func help(in interview: Interview) -> String? { Words.chooseOne(self) }

  func resume(in interview: inout Interview) {
    asksAnew?(&interview) ?? ask(in: &interview, line: nil)
  }

  func goBack(in interview: inout Interview) {
    guard isOverlay else {
      return interview.dialogues.all.dropLast().last is Review
        ? interview.closeAndResume() : Visit.arriveBack(fromMenuBefore: next, in: &interview)
    }
    guard let lineBelow else { return interview.closeAndResume() }
    Self.putBack(lineBelow, in: &interview)
  }

  /// Closes the menu, and puts a line back on that of the dialogue below, to be changed.
  private static func putBack(_ line: String, in interview: inout Interview) {
    interview.dialogues.close()
    interview.asking.map { interview.askAgain(interview.state.proposing(line, at: $0)) }
      ?? interview.repeatQuestion(line: line)
  }

  /// The completions for Tab.
  private var words: [String] {
    isYesNo ? [TypedWord.yes, TypedWord.no] : choices.map(\.words)
  }
}
