// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// The interview's own wording, in one place so that its tone can be checked as a whole.
///
/// Reading age 9 to 11, sentences of at most 20 words; warm and plain; never praise, blame or
/// alarm; defaults in words.
extension Words {
  static func leaving(_ clearing: InterviewSettings.Clearing) -> String {
    switch clearing {
    case .everything: leavingClearsAll
    case .screenOnly: leavingClearsScreen
    case .nothing: leavingClearsNothing
    }
  }

  /// Returns how to leave at once and, unless the answers are locked, who can open them.
  static func reminders(_ settings: InterviewSettings) -> [String] {
    [leaving(settings.clearing)] + (settings.isLocked ? [] : [whatOthersSee])
  }

  /// Returns what was cleared before someone else looks at the screen.
  static func clearedForOthers(_ clearing: InterviewSettings.Clearing) -> String {
    switch clearing {
    case .everything: screenCleared
    case .screenOnly: screenOnlyCleared
    case .nothing: screenNotCleared
    }
  }

  /// What people type to finish, and the command's name.
  static let finishing = Phrases(typedDone + [Command.finish.rawValue])

  static var enoughWord: String { typedEnough.first ?? "" }

  static func answered(_ label: String, _ words: String) -> String { label.beforeWords + words }

  static func reviewed(
    _ label: String, _ words: String, _ aside: String?, isPrivate: Bool
  ) -> String {
    let answer = isPrivate ? forYourself(answered(label, words)) : answered(label, words)
    return aside.map { withNote(answer: answer, note: $0) } ?? answer
  }

  /// Returns the prompt of a review with this many answers.
  static func whichAnswer(_ last: Int, hasMore: Bool) -> String {
    if last == 0 { return enterToGoOn }
    return hasMore ? numberOrMore : numberOrGoOn
  }

  static func whichAnswerAgain(_ last: Int, hasMore: Bool) -> String {
    if last == 0 { return takesEnter }
    let numbers = aNumber(to: last)
    return hasMore ? noSuchAnswerOrMore(numbers) : pleaseChooseOrEnter(numbers)
  }

  static func prompt(_ menu: Menu) -> String {
    guard !menu.isYesNo else {
      return menu.fallback.map { $0 == 0 ? yesNoDefaultYes : yesNoDefaultNo } ?? yesNo
    }
    let numbers = numbers(to: menu.choices.count)
    return menu.fallback.map { chooseDefault(numbers: numbers, number: $0 + 1) } ?? choose(numbers)
  }

  static func numbers(to last: Int) -> String { last == 2 ? oneOrTwo : oneTo(last) }

  /// Returns the numbers that can be typed, as a part of a sentence.
  static func aNumber(to last: Int) -> String {
    last == 1 ? "1" : last == 2 ? oneOrTwo : numberFromOneTo(last)
  }

  static func chooseOne(_ menu: Menu) -> String {
    if menu.isYesNo { return menu.fallback == nil ? pleaseYesNo : pleaseYesOrNo }
    let numbers = aNumber(to: menu.choices.count)
    return menu.fallback == nil ? pleaseChoose(numbers) : pleaseChooseOrEnter(numbers)
  }
}

/// Messages about rows.
extension Words {
  /// Returns the prompt for another row. If rows have names, it also accepts a name.
  static func orAnotherName(_ group: Item) -> String {
    namesRows(group) ? nextRowOrNo : yesNoDefaultNo
  }

  /// Returns what to type at the prompt for another row.
  static func yesOrNoToRow(_ group: Item) -> String {
    namesRows(group) ? pleaseYesNoOrRow(row(group.rowName)) : pleaseYesOrNo
  }

  private static func namesRows(_ group: Item) -> Bool {
    group.nameItem?.type == .string && !group.isAnswers
  }

  static func anotherRow(_ group: Item) -> String {
    group.rowName.isEmpty && !group.name.isEmpty
      ? anotherUnder(group.name) : another(row(group.rowName))
  }

  /// Returns what may be typed in place of a yes, to begin a list.
  static func whatNames(_ group: Item) -> String {
    switch group.role {
    case .ownQuestion: yourQuestion
    case .allergy, nil: theRow(row(group.rowName))
    default: aName
    }
  }

  /// Returns the name for a row, or a general one, since forms have none.
  static func row(_ rowName: String) -> String { rowName.isEmpty ? entry : rowName }
}
