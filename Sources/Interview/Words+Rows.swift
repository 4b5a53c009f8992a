import Survey

/// What is said about rows, private answers and notes to oneself.
extension Words {
  static func anotherRow(_ group: Item) -> String {
    group.rowName.isEmpty && !group.name.isEmpty
      ? "Another entry under \"\(group.name)\"?" : "Another \(row(group.rowName))?"
  }

  /// What a row is called; forms made elsewhere have no word for it.
  static func row(_ rowName: String) -> String { rowName.isEmpty ? "entry" : rowName }

  static let howToChangeRows =
    "A number changes one. \"remove 1\" takes one out. \"list\" shows them all."
  static let rowsNotUnderstood = "Please type yes, no, a number, or remove and a number."
  static let rowRemoved = "It is taken out, with all that was said in it."

  static func rowsSoFar(_ group: Item, count: Int) -> String { "\(group.name), \(count) so far:" }

  static func listedRow(_ name: String, isPrivate: Bool) -> String {
    "\(name)\(isPrivate ? " (for yourself)" : "")"
  }

  static func unnamedRow(_ rowName: String) -> String { "\(row(rowName)) without a name" }

  static func noSuchRow(_ number: Int, count: Int) -> String {
    count == 1 ? "There is only number 1." : "There is no \(number). They go from 1 to \(count)."
  }

  static func noRoomForRows(_ limit: Int) -> String {
    "That is as many as there is room for: \(limit)."
  }

  static func removeRow(_ name: String, _ row: RowID, _ group: Stop, _ purpose: Purpose) -> Menu {
    yesNo(
      "Take out \"\(name)\", and all that was said in it?", yes: .removeRow(row, group, purpose),
      no: .rows(group, purpose), isYesDefault: false)
  }

  // MARK: For yourself

  static let theAnswerBefore = "the one before"
  static let thisAnswer = "this one"
  static let theLastAnswer = "the last one"
  static let isPrivateNow = "Left out of the notes. Still saved on this computer."
  static let willBePrivate =
    "What you answer here will be left out of the notes. It is still saved on this computer."
  static func nothingElse(about rowName: String) -> String {
    "Nothing else about this \(row(rowName)) will stand in the notes."
  }

  static let nothingToKeepPrivate = "There is no answer here yet to keep for yourself."
  static let asideIsPrivate = "A note to yourself is always private."
  static let isOpenNow = "No longer private. It can stand in the notes."

  static func privateChoice(_ which: String, isPrivate: Bool) -> String {
    isPrivate ? "\(which) (private now: put it back)" : which
  }

  static func wholeRow(_ rowName: String) -> String { "the whole \(row(rowName))" }

  static func whatIsPrivate(_ choices: [Menu.Choice], at step: Step, back: Asking?) -> Menu {
    let nothing = Menu.Choice(words: "nothing", action: .keepNothingPrivate(at: step))
    return Menu(
      blocks: [.question("What do you want to keep for yourself?")],
      choices: choices + [nothing], fallback: nil, back: back)
  }

  static func asideBeside(_ name: String) -> String {
    "A note for yourself, beside \"\(name)\". It never stands in the notes to bring."
  }

  static let asidePrompt = "Note to yourself: "
  static let asideKept = "Kept for yourself."
  static let asideRemoved = "Your note to yourself is removed."
}
