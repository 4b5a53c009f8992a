// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is said in the review, at the end, and about the notes.
extension Words {
  // MARK: Checking the answers

  static func answered(_ label: String, _ words: String) -> String { "\(label): \(words)" }

  static func reviewed(
    _ label: String, _ words: String, _ aside: String?, isPrivate: Bool
  ) -> String {
    let answer = isPrivate ? forYourself(answered(label, words)) : answered(label, words)
    return aside.map { withNote(answer: answer, note: $0) } ?? answer
  }

  static func count(_ count: Int) -> String { "\(count)" }

  /// Only how many: they may have been chosen from a quiet list.
  static func whichAnswer(_ last: Int, hasMore: Bool) -> String {
    if last == 0 { return enterToGoOn }
    return hasMore
      ? numberOrMore : numberOrGoOn
  }

  // MARK: The end of the questions

  static func theEnd(open: [String], pass: Progress.Pass, help: Help?) -> Menu {
    var blocks: [Screen.Block] = []
    if let help { blocks.append(.text(readTogether(help))) }
    if !open.isEmpty { blocks.append(.text(stillThere(joined(open)))) }
    blocks.append(.question(thatWasTheLast))
    var choices = [
      Menu.Choice(words: writeTheNotes, action: .chooseNotes(back: nil)),
      Menu.Choice(words: checkMyAnswersFirst, action: .review),
      Menu.Choice(words: goToSection, action: .sections),
    ]
    if pass == .short {
      choices.append(Menu.Choice(words: sayMore, action: .grow))
    }
    choices.append(Menu.Choice(words: stopHereForNow, action: .stop))
    return Menu(blocks: blocks, choices: choices, fallback: 0)
  }

  // MARK: The notes

  /// Each choice says what it holds.
  static func whichNotes(back: Asking?) -> Menu {
    Menu(
      blocks: [.question(whichNotesWanted)],
      choices: [
        Menu.Choice(
          words: notesToBring, action: .order(.toBring, back: back)),
        Menu.Choice(
          words: everythingForMyself,
          action: .order(.myself, back: back)),
        Menu.Choice(
          words: pageForStaffOnly,
          action: .order(.staff, back: back)),
        Menu.Choice(words: noneGoBack, action: .resume(back)),
      ], fallback: 0, back: back)
  }

  /// Asked of everybody, whatever was answered.
  static func pageForStaffToo(_ written: NotesOrder, back: Asking?) -> Menu {
    var menu = yesNo(
      wantsPageForStaff, yes: .order(.staff, back: back),
      no: .goOn(after: written, back: back), isYesDefault: false, back: back)
    menu.blocks.insert(.text(aboutPageForStaff), at: 0)
    return menu
  }

  static func lookFirst(_ order: NotesOrder, back: Asking?) -> Menu {
    let question =
      order.audience == .staff
      ? readPageFirst
      : readAllFirst
    return Menu(
      blocks: [.question(question)],
      choices: [
        Menu.Choice(words: yes, action: .look(order, back: back)),
        Menu.Choice(words: no, action: .rename(order, back: back)),
      ], fallback: 1, style: .yesNo, back: back)
  }

  static func thisIs(_ audience: Audience) -> String {
    let which =
      switch audience {
      case .toBring: isPageOne
      case .myself: isForMyself
      case .staff: isPageForStaff
      }
    return someAreNotShown(which)
  }

  static func whereTo(_ audience: Audience) -> String {
    switch audience {
    case .toBring: whereNotes
    case .myself: whereEverything
    case .staff: wherePageForStaff
    }
  }

  static func notesInTheWay(_ path: String, _ order: NotesOrder, back: Asking?) -> Menu {
    let beside = order.beside
    var replacing = order
    replacing.mayReplace = true
    return Menu(
      blocks: [.question(isThereAlready(path))],
      choices: [
        Menu.Choice(
          words: writeBeside(beside.path), action: .write(beside, back: back)),
        Menu.Choice(words: replaceIt, action: .write(replacing, back: back)),
        Menu.Choice(words: typeAnotherName, action: .rename(order, back: back)),
        Menu.Choice(words: writeNoNotesNow, action: .resume(back)),
      ], fallback: 0, back: back)
  }

  static func notesAreWritten(_ path: String, _ order: NotesOrder) -> String {
    switch order.audience {
    case .toBring:
      notesWritten(path: path, format: howToUse(order.format))
    case .myself:
      everythingWritten(path)
        + howToOpen(order.format)
    case .staff:
      pageForStaffWritten(path: path, format: howToOpen(order.format))
    }
  }

  /// - Parameter written: What was written last, and where.
  static func afterNotes(written: NotesOrder) -> Menu {
    var choices = [Menu.Choice(words: finish, action: .finish)]
    if let page = written.alsoAsPage {
      let words =
        page.isLargePrint ? alsoLargePrint : alsoPageToPrint
      choices.append(Menu.Choice(words: words, action: .write(page, back: nil)))
    }
    choices += [
      Menu.Choice(words: writeOtherNotesToo, action: .chooseNotes(back: nil)),
      Menu.Choice(words: checkOrChangeAnswers, action: .review),
      Menu.Choice(words: backToTheQuestions, action: .resume(nil)),
    ]
    return Menu(
      blocks: [.question(whatNow)], choices: choices, fallback: 0)
  }
}
