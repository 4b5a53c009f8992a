// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Words behind a yes or a no to a menu about a line.
extension Menu {
  /// Puts words behind a no, as in "no, every day", or behind "just" at some menus, back on
  /// the line that the menu asks about, to be checked.
  /// - Returns: `false` for other words, and at any other menu.
  func hearBehindNo(_ line: String, in interview: inout Interview) -> Bool {
    let only = isYesNo || isCorrectedByOnly ? line.words(after: Words.typedOnly) : nil
    guard let corrected, line.asYesOrNo == nil, line.statedLeaving == nil, !line.namesNobody,
      let said = line.wordsInsteadOfNo ?? only,
      case let reader = MenuReader(menu: self),
      reader.choiceOfNo(line) == nil, reader.choice(called: line) == nil,
      case let rest = said.words(after: Words.typedItIs) ?? said, !rest.echoes(reader.question),
      !reader.denies(rest), saysOnly(line) || !rest.beginsLikeTalk,
      !rest.isOne(of: Words.typedLeaveIt),
      TypedLine.command(beginning: rest) == nil,
      rest.asYesOrNo == nil, !rest.isOne(of: Words.typedAsking)
    else { return false }
    interview.dialogues.close()
    let line = (keptWhenCorrected.map(\.words) + [rest]).joined(separator: ", ")
    interview.askAgain(interview.state.proposing(line, at: corrected))
    return true
  }

  /// Whether "only" or "just" is behind the no, as in "no, only when needed", so that what follows is an
  /// answer.
  private func saysOnly(_ line: String) -> Bool {
    line.wordsBehindNo?.begins(withOneOf: Words.typedOnly) == true
  }

  /// Takes the yes before other words, which are asked about then.
  /// - Returns: `false` for other words, and at any other menu.
  func hearBehindYes(_ line: String, in interview: inout Interview) -> Bool {
    guard let behindYes, let rest = line.wordsAfterYes,
      case let said = rest.withoutLeadingAnd,
      !saysChoice(line, behindYes: rest), said.words.last?.yesOrNo != false,
      rest.wordsBehindNo == nil, !rest.beginsLikeQuestion, !saysToLeave(said),
      !said.isOne(of: Words.typedLeaveIt), !said.takesBack,
      said.words.first?.mayTakeBack != true
    else { return false }
    behindYes(said, &interview)
    return true
  }

  /// Whether words begin or end with a command, or begin like something said to the program.
  private func saysToLeave(_ words: String) -> Bool {
    words.beginsLikeTalk || TypedLine.command(beginning: words) != nil
      || TypedLine.command(ending: words) != nil
  }

  /// Whether the words after a yes only name a choice, or repeat the question.
  private func saysChoice(_ line: String, behindYes rest: String) -> Bool {
    let reader = MenuReader(menu: self)
    return Int(rest) != nil || rest.asYesOrNo != nil || rest.agreement != nil
      || rest.echoes(reader.wholeQuestion) || choices.contains { rest.echoes($0.words) }
      || (reader.choice(called: line) ?? reader.choice(called: rest) ?? reader.choiceOfYes(line))
        != nil
  }
}
