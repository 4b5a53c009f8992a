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

  static func fileName(_ usual: String, _ audience: Audience) -> String {
    let stem = usual.hasSuffix(".md") ? String(usual.dropLast(3)) : usual
    return switch audience {
    case .toBring: usual
    case .myself: "\(stem)-everything.md"
    case .staff: "\(stem)-staff.md"
    }
  }

  /// The path as typed; a last part without any dot gets `.md`, as people leave it out.
  static func withEnding(_ path: String) -> String {
    let last = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return last.isEmpty || last.contains(".") ? path : path + ".md"
  }

  static func whereTo(_ audience: Audience) -> String {
    switch audience {
    case .toBring: "Where do you want the notes?"
    case .myself: "Where do you want the notes with everything in them?"
    case .staff: "Where do you want the page for staff? Keep it where nobody else looks."
    }
  }

  static let pathPrompt = "File: "

  static func usualName(_ name: String) -> String {
    "Press Enter for \(name) in this folder, or type another name."
  }

  static func notesInTheWay(_ path: String, _ order: NotesOrder, back: Asking?) -> Menu {
    var (beside, replacing) = (order, order)
    beside.path = nextName(after: path)
    replacing.mayReplace = true
    return Menu(
      blocks: [.question("\(path) is there already. What would you like to do?")],
      choices: [
        Menu.Choice(
          words: "write beside it: \(beside.path ?? "")", action: .write(beside, back: back)),
        Menu.Choice(words: "replace it", action: .write(replacing, back: back)),
        Menu.Choice(words: "type another name", action: .rename(order, back: back)),
        Menu.Choice(words: "write no notes now", action: .resume(back)),
      ], fallback: 0, back: back)
  }

  /// The name with the next number: `notes.md`, `notes-2.md`, `notes-3.md`.
  static func nextName(after path: String) -> String {
    let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    let ending = path.hasSuffix(".md") ? ".md" : ""
    guard let dash = stem.lastIndex(of: "-"), let number = Int(stem[dash...].dropFirst()),
      number > 1, number < 1_000
    else { return "\(stem)-2\(ending)" }
    return "\(stem[..<dash])-\(number + 1)\(ending)"
  }

  static func notesAreWritten(_ path: String, _ audience: Audience) -> String {
    switch audience {
    case .toBring: "Your notes are written: \(path). You can print them or show them on a screen."
    case .myself: "Written, with everything in it: \(path). It is for you only."
    case .staff: "The page for staff is written: \(path). Give it to them when you are alone."
    }
  }

  static func afterNotes(written: Audience, hasStaffPage: Bool) -> Menu {
    var choices = [Menu.Choice(words: "finish", action: .finish)]
    if hasStaffPage, written != .staff {
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
