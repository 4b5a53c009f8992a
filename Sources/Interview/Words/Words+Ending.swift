// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// Messages in the review, at the end, and about the notes.
extension Words {
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
    return hasMore
      ? numberOrMore : numberOrGoOn
  }

  static func whichAnswerAgain(_ last: Int, hasMore: Bool) -> String {
    if last == 0 { return takesEnter }
    let numbers = aNumber(to: last)
    return hasMore ? noSuchAnswerOrMore(numbers) : pleaseChooseOrEnter(numbers)
  }
}
