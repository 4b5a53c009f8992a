import Survey

/// What is said while someone else types.
extension Words {
  /// The person, where no name was given.
  static let someone = "the person whose notes these are"

  /// Who "you" is. With help the person is there and is spoken to; without them, they are named.
  static func whoYouAre(_ help: Help) -> String {
    guard !help.isForPerson else {
      return "\"You\" and \"I\" mean \(ended(help.name)) Their own words are best."
    }
    let typist = help.typist.isEmpty ? "Someone helps to type." : "\(help.typist) helps to type."
    return "\(typist) \"You\" and \"I\" always mean \(ended(help.name))"
  }

  /// At the end, before the notes are written.
  static func readTogether(_ help: Help) -> String {
    help.isForPerson
      ? "Before the notes are written, please read the answers to \(ended(help.name))"
      : "Before the notes are written, it can help to read the answers aloud together."
  }

  /// A name as it stands within a sentence; a long one is cut at a word.
  static func nameInLine(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    let isLong = words.count > 8 || name.count > 60
    let first = words.prefix(8).joined(separator: " ").prefix(60)
    return shownInLine(isLong ? first + "…" : String(first))
  }
}
