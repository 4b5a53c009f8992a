// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// A question with choices that the program itself asks.
struct Menu: Dialogue {
  /// A choice and its action.
  struct Choice {
    var words: String
    var choose: (inout Interview) -> Void

    /// Creates a choice.
    init(_ words: String, choose: @escaping (inout Interview) -> Void) {
      (self.words, self.choose) = (words, choose)
    }
  }

  /// How the choices are offered.
  enum Style {
    /// Numbered, one on each line.
    case numbered
    /// As yes or no on the prompt's line. The first choice is yes.
    case yesNo
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
  }

  var blocks: [Screen.Block]
  var choices: [Choice]
  /// The index of the choice for Enter; `nil` if Enter chooses nothing.
  var fallback: Int?
  var style = Style.numbered
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
  /// The choices that were named in that line, which stay when other words are corrected.
  var named: [Value] = []
  /// The item that comes after the menu, for going back to the one before it; `nil` if it is
  /// unknown.
  var next: Place?
  var kind = Kind.ordinary
  /// How to ask again after a dialogue on top has closed, if its words may have changed; `nil` for
  /// most menus.
  var asksAnew: ((inout Interview) -> Void)?
  /// The command that the menu asks about; `nil` for most menus.
  var command: Command?
  /// The index of the choice that obeys this command.
  var obeying = 0
  /// The index of the choice to finish, or else to write the notes; `nil` for most menus.
  var finishing: Int?
}

extension Menu {
  /// Whether Enter chooses nothing, so that the question has to be answered.
  var mustBeAnswered: Bool { fallback == nil }

  /// Returns a yes/no question. Without a default, it has to be answered.
  static func yesNo(
    _ question: String, isYesDefault: Bool?,
    yes: @escaping (inout Interview) -> Void, no: @escaping (inout Interview) -> Void
  ) -> Menu {
    Menu(
      blocks: [.question(question)],
      choices: [Choice(Words.yes, choose: yes), Choice(Words.no, choose: no)],
      fallback: isYesDefault.map { $0 ? 0 : 1 }, style: .yesNo)
  }

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks += blocks
    if style == .numbered { interview.blocks.append(.choices(choices.map(\.words))) }
    let completions = words + Command.allCases.map(\.typed)
    interview.ask(Prompt(text: Words.prompt(self), completions: completions))
  }

  /// Handles a line as a choice. Enter chooses the default.
  func hear(_ line: String, in interview: inout Interview) {
    if line.trimmed.isEmpty, let fallback { return choices[fallback].choose(&interview) }
    if hearBehindNo(line, in: &interview) { return }
    guard let choice = choice(line) else {
      if let command = TypedLine.command(beginning: line) {
        return ask(interview.meant(command, by: line), in: &interview)
      }
      if line.beginsLikeQuestion { return interview.perform(.help, "") }
      interview.say(Words.chooseOne(self))
      return ask(in: &interview, line: nil)
    }
    choice.choose(&interview)
  }

  /// Puts words behind a no, as in "no, every day", back on the line that the menu asks about, to be
  /// checked.
  /// - Returns: `false` for other words, and at any other menu.
  private func hearBehindNo(_ line: String, in interview: inout Interview) -> Bool {
    guard let corrected, line.asYesOrNo == nil, line.statedLeaving == nil, !line.namesNobody,
      let rest = line.wordsInsteadOfNo, choiceOfNo(line) == nil, !rest.echoes(question),
      !rest.beginsLikeTalk, !rest.isOne(of: Words.typedLeaveIt),
      TypedLine.command(beginning: rest) == nil
    else { return false }
    interview.close()
    let line = (named.map(\.words) + [rest]).joined(separator: ", ")
    interview.askAgain(interview.state.proposing(line, at: corrected))
    return true
  }

  /// Returns the choice that obeys a command, if the menu asks about that command.
  func choice(obeying command: Command) -> Choice? {
    self.command == command ? choices[obeying] : nil
  }

  /// Asks whether a command is meant, except for help, which leads nowhere else. If that is being
  /// asked, the command's name means yes.
  private func ask(_ command: Command, in interview: inout Interview) {
    if let choice = choice(obeying: command) { return choice.choose(&interview) }
    if command == .help { return interview.perform(.help, "") }
    if self.command != nil { interview.close() }
    interview.open(
      Menu.means(command) {
        $0.close()
        $0.repeatQuestion()
      })
  }

  /// Handles a word that is also a command's name: as a choice if it begins one. Otherwise asks
  /// whether the command is meant.
  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    hear(word, in: &interview)
  }

  func help(in interview: Interview) -> String? { Words.chooseOne(self) }

  func resume(in interview: inout Interview) {
    asksAnew?(&interview) ?? ask(in: &interview, line: nil)
  }

  func goBack(in interview: inout Interview) {
    guard isOverlay else {
      return interview.dialogues.dropLast().last is Review
        ? interview.closeAndResume() : interview.goBack(fromMenuBefore: next)
    }
    interview.close()
    lineBelow.map { interview.repeatQuestion(line: $0) } ?? interview.resumeTop()
  }

  /// The completions for Tab.
  private var words: [String] {
    style == .yesNo ? [TypedWord.yes, TypedWord.no] : choices.map(\.words)
  }

  /// Returns the choice that a line names; `nil` if it names none or several.
  private func choice(_ text: String) -> Choice? {
    let saysYes = text.yesOrNo ?? (takesOnlyYesOrNo ? nil : text.agreement ?? echoedYesOrNo(text))
    guard style == .numbered else { return saysYes.map { choices[$0 ? 0 : 1] } }
    // A number always means a position, even if a choice's words are a number.
    if let number = Int(text.trimmed) {
      return choices.indices.contains(number &- 1) ? choices[number - 1] : nil
    }
    do {
      return try choice(text, named: choices.map(\.words))
    } catch .noSuchChoice {
      let begun = choices.filter { text.begins(with: $0.words) && $0.words.yesOrNo == nil }
      return begun.count == 1
        ? begun[0]
        : choice(saysYes) ?? echoedChoice(text) ?? choiceOfNo(text) ?? finishing(text)
          ?? onlyEchoed(text)
    } catch {
      // What the person typed is quoted in some choices, and names none of them.
      return choice(saysYes) ?? (try? choice(text, named: choices.map(\.words.withoutQuoted)))
    }
  }

  /// Returns the choice that a line names by one of these texts; `nil` if it leaves the question.
  private func choice(_ line: String, named texts: [String]) throws(ReadingFault) -> Choice? {
    let options = texts.enumerated().map { AnswerOption(code: String($0), text: $1) }
    let item = Item(linkId: "", type: .choice, answerOption: options)
    guard case .values(let values) = try item.read(line) else { return nil }
    return values.first?.code.flatMap { Int($0) }.map { choices[$0] }
  }

  /// Returns the choice whose words behind a no begin as the text's do, as those of "No, keep what I
  /// typed" and "no keep my words"; `nil` if there is none.
  private func choiceOfNo(_ text: String) -> Choice? {
    guard let first = text.wordsBehindNo?.prefix(while: \.isLetter).lowercased(), !first.isEmpty
    else { return nil }
    return choices.first { $0.words.wordsBehindNo?.begins(withFolded: first) == true }
  }

  /// Returns the choice to finish for words such as "done", and for the command's name; `nil` for
  /// other words, and at most menus.
  private func finishing(_ text: String) -> Choice? {
    guard text.isOne(of: Words.typedDone + [Command.finish.rawValue]) else { return nil }
    return finishing.map { choices[$0] }
  }

  /// Returns the only choice that a text has no other words than, as "save it" has none that "Save
  /// and stop" hasn't; `nil` for none or several.
  private func onlyEchoed(_ text: String) -> Choice? {
    let echoed = choices.filter { text.echoes($0.words) }
    return echoed.count == 1 ? echoed[0] : nil
  }

  /// Returns the yes or no before words of the question, as in "yes remove it"; `nil` for other
  /// words.
  private func echoedYesOrNo(_ text: String) -> Bool? {
    if case .yes(let rest)? = text.opening, rest.echoes(question) { return true }
    let rest = text.wordsBehindNo
    return rest?.echoes(question) == true || rest?.isOne(of: Words.typedLeaveIt) == true
      ? false : nil
  }

  /// The question's words, without those in quotation marks, which may be the person's.
  private var question: String {
    let words = blocks.lazy.compactMap { block in
      if case .question(let words) = block { words } else { nil }
    }.first
    return (words ?? "").withoutQuoted.filter { !$0.isNumber }
  }

  /// Returns the only choice whose number or first word is followed by words of that choice, as in
  /// "1 no" and "write it"; `nil` for other words.
  private func echoedChoice(_ text: String) -> Choice? {
    guard let first = text.split(whereSeparator: \.isWhitespace).first else { return nil }
    let rest = String(text[first.endIndex...])
    let named = choices.indices.filter { index in
      let begins = String(choices[index].words.prefix(while: \.isLetter)).isOne(of: [String(first)])
      return (begins && kind == .atEnd || Int(first) == index + 1)
        && rest.echoes(choices[index].words)
    }
    return named.count == 1 ? choices[named[0]] : nil
  }

  /// Returns the choice that is the same yes or no, or else the only one that begins with it; `nil`
  /// for none or several.
  private func choice(_ isYes: Bool?) -> Choice? {
    guard let isYes else { return nil }
    let said = choices.filter { String($0.words.prefix(while: \.isLetter)).yesOrNo == isYes }
    return said.first { $0.words.yesOrNo != nil } ?? (said.count == 1 ? said[0] : nil)
  }
}

extension String {
  /// The text without the words in quotation marks.
  fileprivate var withoutQuoted: String {
    let parts = split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { $0.isMultiple(of: 2) }.map { String(parts[$0]) }.joined()
  }
}
