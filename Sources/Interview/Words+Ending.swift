import Survey

/// What is said in the review, at the end, and about the notes.
extension Words {
  // MARK: Checking the answers

  static func answered(_ label: String, _ words: [String]) -> String {
    "\(label): \(joined(words))"
  }

  static func reviewed(
    _ label: String, _ words: String, _ aside: String?, isPrivate: Bool
  ) -> String {
    let answer = "\(label): \(words)\(isPrivate ? " (for yourself)" : "")"
    return aside.map { "\(answer) (note to yourself: \($0))" } ?? answer
  }

  static func byNumber(_ numbers: String) -> String {
    numbers.isEmpty ? "not shown here" : "not shown here, chosen by number: \(numbers)"
  }
  static func count(_ count: Int) -> String { "\(count)" }

  static let alsoWritten = "Also written, to questions that are gone:"
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
      Menu.Choice(words: "write the notes", action: .order(.toBring, back: nil)),
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

  static func whichNotes(hasStaffPage: Bool, back: Asking?) -> Menu {
    var choices = [
      Menu.Choice(words: "the notes to bring", action: .order(.toBring, back: back)),
      Menu.Choice(words: "everything, for myself", action: .order(.myself, back: back)),
    ]
    if hasStaffPage {
      choices.append(
        Menu.Choice(words: "the page for staff only", action: .order(.staff, back: back)))
    }
    choices.append(Menu.Choice(words: "none, go back", action: .resume(back)))
    return Menu(
      blocks: [.question("Which notes would you like to write?")], choices: choices, fallback: 0,
      back: back)
  }

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
    case .toBring: "Your notes are written: \(path). \(howToUse(order.format))"
    case .myself:
      "Written, with everything in it: \(path). It is for you only.\(howToOpen(order.format))"
    case .staff:
      "The page for staff is written: \(path). Give it to them when you are alone."
        + howToOpen(order.format)
    }
  }

  /// - Parameters:
  ///   - written: What was written last, and where.
  ///   - hasStaffPage: Something was said that only staff may see.
  static func afterNotes(written: NotesOrder, hasStaffPage: Bool) -> Menu {
    var choices = [Menu.Choice(words: "finish", action: .finish)]
    if let page = written.alsoAsPage {
      let words =
        page.isLargePrint ? "also write them in large print" : "also write a page to print"
      choices.append(Menu.Choice(words: words, action: .write(page, back: nil)))
    }
    if hasStaffPage, written.audience != .staff {
      choices.append(
        Menu.Choice(words: "also write the page for staff only", action: .order(.staff, back: nil)))
    }
    choices += [
      Menu.Choice(words: "check or change my answers", action: .review),
      Menu.Choice(words: "go back to the questions", action: .resume(nil)),
    ]
    return Menu(
      blocks: [.question("What would you like to do now?")], choices: choices, fallback: 0)
  }

  static let done =
    "Finished, and saved. Take the notes along on the day. Take care."
}
