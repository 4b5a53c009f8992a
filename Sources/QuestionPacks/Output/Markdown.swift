/// The few forms of CommonMark that the worksheet is made of.
enum Markdown {
  /// A line to write on: a thematic break where Markdown is drawn, a line where it is read as text.
  static let line = String(repeating: "_", count: 60)
  /// Room to write within a line.
  static let slot = String(repeating: "\\_", count: 20)

  /// A box to tick.
  static func box(_ text: String) -> String { "- ☐ " + text }

  /// Text as it was written: what would be a mark is escaped, and line ends become spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.split(whereSeparator: \.isNewline).joined(separator: " ") {
      if "\\`*_<>[]&".contains(character) { result.append("\\") }
      result.append(character)
    }
    let isMark = ["#", "-", "+", "~", "="].contains { result.hasPrefix($0) }
    return isMark ? "\\" + result : result
  }
}
