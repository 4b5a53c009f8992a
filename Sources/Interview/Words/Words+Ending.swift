// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// Messages in the review, at the end, and about the notes.
extension Words {
  /// What people type to finish, and the command's name.
  static let finishing = Phrases(typedDone + [Command.finish.rawValue])

  static var enoughWord: String { typedEnough.first ?? "" }

  // MARK: Checking the answers

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

  // MARK: The end of the questions

  /// Returns the choice to write the same document as HTML too.
  static func alsoAsPage(_ order: NotesOrder) -> String {
    let paper =
      switch order.paper {
      case .notes(.toBring), .sheet: theNotes
      case .notes(.myself): allOfIt
      case .notes(.staff): thePageForStaff
      case .letter: theLetter
      }
    return order.isLargePrint ? alsoLargePrint(paper) : alsoPageToPrint(paper)
  }

  static func thisIs(_ paper: Paper, hasPageOne: Bool) -> String {
    switch paper {
    case .notes(.toBring): someAreNotShown(hasPageOne ? isPageOne : areAllNotes)
    case .notes(.myself): someAreOnlyPrinted(isForMyself)
    case .notes(.staff): someAreOnlyPrinted(isPageForStaff)
    case .letter, .sheet: isLetter
    }
  }

  static func whereTo(_ paper: Paper) -> String {
    switch paper {
    case .notes(.toBring): whereNotes
    case .notes(.myself): whereEverything
    case .notes(.staff): wherePageForStaff
    case .letter, .sheet: whereLetter
    }
  }

  static func notesAreWritten(_ path: String, _ order: NotesOrder) -> String {
    switch order.paper {
    case .notes(.toBring): notesWritten(path: path, format: howToUse(order.format))
    case .notes(.myself): everythingWritten(path) + howToOpen(order.format)
    case .notes(.staff): pageForStaffWritten(path: path, format: howToOpen(order.format))
    case .letter, .sheet: letterWritten(path) + howToOpen(order.format)
    }
  }
}
