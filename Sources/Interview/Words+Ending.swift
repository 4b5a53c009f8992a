import Survey

/// What is said in the review, at the end, and about the notes.
extension Words {
  // MARK: Checking the answers

  static func answered(_ label: String, _ words: String) -> String { "\(label): \(words)" }

  static func reviewed(
    _ label: String, _ words: String, _ aside: String?, isPrivate: Bool
  ) -> String {
    let answer = "\(answered(label, words))\(isPrivate ? " (for yourself)" : "")"
    return aside.map { "\(answer) (note to yourself: \($0))" } ?? answer
  }

  static let notShown = "not shown here"
  static func count(_ count: Int) -> String { "\(count)" }

  /// Only how many: they may have been chosen from a quiet list.
  static func alsoWritten(_ count: Int) -> String {
    count == 1
      ? "One answer is to a question that is gone. It is still saved."
      : "\(count) answers are to questions that are gone. They are still saved."
  }

  static let nothingToReview = "There is nothing to check yet."

  static func whichAnswer(_ last: Int, hasMore: Bool) -> String {
    if last == 0 { return "Press Enter to go on: " }
    return hasMore
      ? "A number to change it, or Enter for more: " : "A number to change it, or Enter to go on: "
  }

  static func noSuchAnswer(_ last: Int) -> String {
    "Please type a number from 1 to \(last), or press Enter."
  }

  // MARK: The end of the questions

  static func theEnd(open: [String], pass: Progress.Pass, help: Help?) -> Menu {
    var blocks: [Screen.Block] = []
    if let help { blocks.append(.text(readTogether(help))) }
    if !open.isEmpty { blocks.append(.text("Still there for when you want it: \(joined(open)).")) }
    blocks.append(.question("That was the last question. What would you like to do?"))
    var choices = [
      Menu.Choice(words: "write the notes", action: .chooseNotes(back: nil)),
      Menu.Choice(words: "check my answers first", action: .review),
      Menu.Choice(words: "go to a section", action: .sections),
    ]
    if pass == .short {
      choices.append(Menu.Choice(words: "say more, with all the questions", action: .grow))
    }
    choices.append(Menu.Choice(words: "stop here for now", action: .stop))
    return Menu(blocks: blocks, choices: choices, fallback: 0)
  }

  // MARK: The notes

  /// Each choice says what it holds.
  static func whichNotes(back: Asking?) -> Menu {
    Menu(
      blocks: [.question("Which notes would you like to write?")],
      choices: [
        Menu.Choice(
          words: "the notes to bring: page one for someone with a minute, then your answers, and "
            + "nothing private", action: .order(.toBring, back: back)),
        Menu.Choice(
          words: "everything, for myself: private things and notes to myself too",
          action: .order(.myself, back: back)),
        Menu.Choice(
          words: "the page for staff only: what is better not read by others",
          action: .order(.staff, back: back)),
        Menu.Choice(words: "none, go back", action: .resume(back)),
      ], fallback: 0, back: back)
  }

  /// Asked of everybody, whatever was answered.
  static func pageForStaffToo(_ written: NotesOrder, back: Asking?) -> Menu {
    var menu = yesNo(
      "Do you want the page for staff too?", yes: .order(.staff, back: back),
      no: .goOn(after: written, back: back), isYesDefault: false, back: back)
    menu.blocks.insert(.text(aboutPageForStaff), at: 0)
    return menu
  }

  private static let aboutPageForStaff = """
    There can also be a page for staff only, with what is better not read by others. Give it to a \
    worker when you two are alone.
    """

  static let nothingForStaff = "There is nothing on the page for staff only."

  static func lookFirst(_ order: NotesOrder, back: Asking?) -> Menu {
    let question =
      order.audience == .staff
      ? "Do you want to read that page here first? It would show on this screen."
      : "Do you want to read all of it here first? Private things would show on this screen."
    return Menu(
      blocks: [.question(question)],
      choices: [
        Menu.Choice(words: "yes", action: .look(order, back: back)),
        Menu.Choice(words: "no", action: .rename(order, back: back)),
      ], fallback: 1, style: .yesNo, back: back)
  }

  static func thisIs(_ audience: Audience) -> String {
    let which =
      switch audience {
      case .toBring: "This is page one. More pages follow it."
      case .myself: "These are the notes for yourself."
      case .staff: "This is the page for staff."
      }
    return "\(which) Some answers may be printed and are not shown on this screen."
  }

  static let enoughWord = "enough"
  static let moreOfNotes = "Press Enter for more, or type enough: "
  static let enterOrSkip = "Press Enter to read on, or type enough to choose where it goes."

  static func whereTo(_ audience: Audience) -> String {
    switch audience {
    case .toBring: "Where do you want the notes?"
    case .myself: "Where do you want the notes with everything in them?"
    case .staff: "Where do you want the page for staff? Keep it where nobody else looks."
    }
  }

  static let pathPrompt = "File: "

  static func notesInTheWay(_ path: String, _ order: NotesOrder, back: Asking?) -> Menu {
    let beside = order.beside
    var replacing = order
    replacing.mayReplace = true
    return Menu(
      blocks: [.question("\(path) is there already. What would you like to do?")],
      choices: [
        Menu.Choice(
          words: "write beside it: \(beside.path)", action: .write(beside, back: back)),
        Menu.Choice(words: "replace it", action: .write(replacing, back: back)),
        Menu.Choice(words: "type another name", action: .rename(order, back: back)),
        Menu.Choice(words: "write no notes now", action: .resume(back)),
      ], fallback: 0, back: back)
  }

  static func notesAreWritten(_ path: String, _ order: NotesOrder) -> String {
    switch order.audience {
    case .toBring:
      "Your notes are written: \(path). \(howToUse(order.format)) Whoever has them can read them."
    case .myself:
      "Written, with everything in it: \(path). It is for you only. Keep it where nobody else looks."
        + howToOpen(order.format)
    case .staff:
      "The page for staff is written: \(path). Give it to a worker when you two are alone. Until "
        + "then, keep it where nobody else looks.\(howToOpen(order.format))"
    }
  }

  /// - Parameter written: What was written last, and where.
  static func afterNotes(written: NotesOrder) -> Menu {
    var choices = [Menu.Choice(words: "finish", action: .finish)]
    if let page = written.alsoAsPage {
      let words =
        page.isLargePrint ? "also write them in large print" : "also write a page to print"
      choices.append(Menu.Choice(words: words, action: .write(page, back: nil)))
    }
    choices += [
      Menu.Choice(words: "write other notes too", action: .chooseNotes(back: nil)),
      Menu.Choice(words: "check or change my answers", action: .review),
      Menu.Choice(words: "go back to the questions", action: .resume(nil)),
    ]
    return Menu(
      blocks: [.question("What would you like to do now?")], choices: choices, fallback: 0)
  }

  static let done =
    "Finished, and saved. Take the notes along on the day. Take care."
}
