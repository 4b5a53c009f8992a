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
    // By scalars: of "\r\r\n", the first is a character of its own, and would join what follows.
    var result = UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar != "\n" || before != "\r" { result.append(scalar == "\r" ? "\n" : scalar) }
      before = scalar
    }
    return String(result)
  }

  /// A label as it stands before an answer: with a colon, or only a space after a question mark.
  /// Empty for an empty label.
  package var beforeWords: String { isEmpty ? "" : self + (hasSuffix("?") ? " " : ": ") }
}
