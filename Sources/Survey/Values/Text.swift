// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// Makes any text safe to show: characters that could control a terminal or hide text become
/// visible, and bidirectional controls affect only their own line. O(characters).
public func shown(_ text: String) -> String {
  guard !text.utf8.allSatisfy(isPlain) else { return text }
  let visible = withVisibleControls(text)
  guard visible.unicodeScalars.contains(where: isBidiControl) else { return visible }
  let lines = visible.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.map { isolated($0) }.joined(separator: "\n")
}

/// Makes a text safe to show on one line, such as a name or a path: newlines and tabs become
/// visible too. O(characters).
public func shownInLine(_ text: String) -> String {
  shown(
    text.replacing("\r\n", with: "\u{240D}\u{240A}").replacing("\n", with: "\u{240A}")
      .replacing("\t", with: "\u{2409}"))
}

/// Makes control characters and tags visible.
///
/// Control characters other than newline and tab become their symbols (from U+2400); C1 controls,
/// separators, and tags outside a flag become `<U+009B>` and similar. Everything else is unchanged.
/// O(characters).
public func withVisibleControls(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { isControl($0) || isTag($0) }) else { return text }
  var result = String.UnicodeScalarView()
  var isInFlag = false
  for scalar in text.unicodeScalars {
    isInFlag = isTag(scalar) ? isInFlag : scalar == blackFlag
    result.append(
      contentsOf: isTag(scalar) && isInFlag ? String(scalar).unicodeScalars : picture(of: scalar))
  }
  return String(result)
}

/// Whether a byte is an ASCII character that is shown as it is.
private func isPlain(_ byte: UInt8) -> Bool {
  (0x20..<0x7F).contains(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
}

/// Whether this is a bidirectional control, which can change the order in which text is displayed.
public func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// Whether this is a control character that is made visible: C0 except newline and tab, DEL, C1,
/// and line separators.
public func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
  default: false
  }
}

/// Whether this is a tag, an invisible character used only after a black flag, as in the flag of
/// Wales (<https://unicode.org/reports/tr51/#Emoji_Tag_Sequences>).
public func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0000...0xE007F).contains(scalar.value) }

/// Returns the first character in a text that could control a terminal, hide text or reverse it;
/// `nil` if there is none. O(characters).
public func hiddenScalar(in text: String) -> Unicode.Scalar? {
  text.unicodeScalars.first { isControl($0) || isBidiControl($0) || isTag($0) }
}

private let blackFlag: Unicode.Scalar = "\u{1F3F4}"

/// Returns a line enclosed in a bidirectional isolate. Makes extra closing characters visible and
/// adds missing ones, so that the line can't end the isolate itself. See
/// <https://unicode.org/reports/tr9/#Explicit_Directional_Isolates>.
private func isolated(_ line: Substring.UnicodeScalarView) -> String {
  guard line.contains(where: isBidiControl) else { return String(line) }
  var inner = String.UnicodeScalarView()
  var open = 0
  for scalar in line {
    switch scalar.value {
    case 0x2066...0x2068: open += 1
    case 0x2069 where open == 0:
      inner.append(contentsOf: codePoint(of: scalar))
      continue
    case 0x2069: open -= 1
    default: break
    }
    inner.append(scalar)
  }
  return "\u{2068}" + String(inner) + String(repeating: "\u{2069}", count: open + 1)
}

private func picture(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
  guard isControl(scalar) || isTag(scalar) else { return String.UnicodeScalarView([scalar]) }
  switch scalar.value {
  case 0x00...0x1F:
    return String.UnicodeScalarView([Unicode.Scalar(0x2400 + scalar.value)].compactMap(\.self))
  case 0x7F: return "\u{2421}".unicodeScalars
  default: return codePoint(of: scalar)
  }
}

private func codePoint(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
  "<U+\(hexadecimal(scalar.value))>".unicodeScalars
}

/// Returns a character's Unicode number with at least four digits: `202E`, `E0001`.
public func hexadecimal(_ scalar: UInt32) -> String {
  scalar.digits(4, radix: 16).uppercased()
}

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

/// Suggestions for mistyped words.
public enum Suggestion {
  /// The maximum length of a mistyped word, in bytes.
  private static let lengthLimit = 64

  /// Returns the most similar known word; `nil` if none is similar, or if the word is longer than
  /// 64 bytes. O(known × length²).
  /// - Parameter edits: How many letters may differ; `nil` for one in three.
  public static func nearest(
    to word: String, in known: some Sequence<String>, edits: Int? = nil
  ) -> String? {
    guard word.utf8.count <= lengthLimit else { return nil }
    let limit = edits ?? max(1, word.count / 3)
    let letters = Array(word.utf8)
    let alike = known.filter { abs($0.utf8.count - letters.count) <= limit }
    let distances = alike.map { ($0, distance(letters, Array($0.utf8))) }
    return distances.filter { $0.1 <= limit && $0.0 != word }.min { $0.1 < $1.1 }?.0
  }

  /// Returns the number of letters to insert, delete, replace or swap with their neighbour.
  static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
    guard abs(one.count - other.count) <= 40 else { return Int.max }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in 1...one.count {
      var current = [row]
      for column in 1...other.count {
        let isSame = one[row - 1] == other[column - 1]
        var best = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        let isSwap =
          row > 1 && column > 1 && one[row - 1] == other[column - 2]
          && one[row - 2] == other[column - 1]
        if isSwap { best = min(best, beforeLast[column - 2] + 1) }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }
}
