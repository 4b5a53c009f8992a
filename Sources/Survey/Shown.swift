// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes any text safe to show: what could steer a terminal or hide other text becomes visible,
/// and what turns the reading order turns no more than its own line.
///
/// As ``withVisibleControls(_:)``; then each line with bidirectional controls is isolated, so that
/// it can't reorder what stands around it. O(characters).
public func shown(_ text: String) -> String {
  guard !text.utf8.allSatisfy(isPlain) else { return text }
  let visible = withVisibleControls(text)
  guard visible.unicodeScalars.contains(where: isBidiControl) else { return visible }
  let lines = visible.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.map { isolated($0) }.joined(separator: "\n")
}

/// The same for what belongs on one line, such as a name or a path: newlines and tabs become
/// visible too, so that it can't pass for several lines. O(characters).
public func shownInLine(_ text: String) -> String {
  shown(
    text.replacing("\r\n", with: "\u{240D}\u{240A}").replacing("\n", with: "\u{240A}")
      .replacing("\t", with: "\u{2409}"))
}

/// Makes visible what no text needs.
///
/// Control characters but newline and tab become their pictures (U+2400 and on); C1 controls, the
/// separators, and tags that belong to no flag become `<U+009B>` and the like. Everything else
/// stays as it is. O(characters).
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

/// A byte of ASCII that stands for itself.
private func isPlain(_ byte: UInt8) -> Bool {
  (0x20..<0x7F).contains(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
}

/// A bidirectional control: it can make text be read in another order than it was written.
public func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// A control character that no text needs: C0 but newline and tab, DEL, C1, line separators.
public func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
  default: false
  }
}

/// A tag, an unseen letter: of use only behind a black flag, as in the flag of Wales
/// (<https://unicode.org/reports/tr51/#Emoji_Tag_Sequences>).
public func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0000...0xE007F).contains(scalar.value) }

/// The first character in a text that could steer a terminal, hide text or turn it round; `nil` for
/// none. O(characters).
public func hiddenScalar(in text: String) -> Unicode.Scalar? {
  text.unicodeScalars.first { isControl($0) || isBidiControl($0) || isTag($0) }
}

private let blackFlag: Unicode.Scalar = "\u{1F3F4}"

/// A line between an isolate's ends, which it can't end by itself: an end too many becomes
/// visible, an end that lacks is added. Isolates are those of
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

/// The digits by which Unicode names a character, four at least: `202E`, `E0001`.
public func hexadecimal(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
