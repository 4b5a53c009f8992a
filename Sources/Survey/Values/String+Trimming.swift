// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The text without white space at its start and end.
  public var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// The text with newlines as line ends. O(characters).
  package var withPlainLineEnds: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    return String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  /// A label as it stands before an answer: with a colon, or only a space after a question mark.
  /// Empty for an empty label.
  package var beforeWords: String { isEmpty ? "" : self + (hasSuffix("?") ? " " : ": ") }
}
