// SPDX-License-Identifier: GPL-3.0-or-later

/// Breaks a paragraph into lines that fit a width.
///
/// Lines break at spaces and tabs, which are dropped at a break and kept elsewhere. Only a word
/// longer than a line is broken between characters. The first line begins with `first`; the others
/// are indented by its width. An empty paragraph gives one empty line. O(characters).
func wrapped(_ paragraph: some StringProtocol, width: Int, first: String = "") -> [String] {
  let indent = String(repeating: " ", count: displayWidth(first))
  var filler = LineFiller(room: max(2, width - indent.count))
  for word in Substring(paragraph).parts(between: " ", "\t") {
    filler.add(word)
  }
  let lines = filler.finish()
  return lines.enumerated().map { index, line in
    trimmed((index == 0 ? first : indent) + line)
  }
}

extension Substring {
  /// Splits the text at these characters and keeps empty parts. O(characters).
  func parts(between signs: Character...) -> [Substring] {
    // A fast path for ASCII, since finding grapheme clusters takes many times longer.
    let bytes = signs.compactMap(\.asciiValue)
    guard utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }), bytes.count == signs.count else {
      return split(omittingEmptySubsequences: false, whereSeparator: signs.contains)
    }
    return utf8.split(omittingEmptySubsequences: false, whereSeparator: bytes.contains)
      .map(Substring.init)
  }
}

/// Removes trailing spaces, which some braille displays show.
private func trimmed(_ line: String) -> String {
  guard line.utf8.last == UInt8(ascii: " ") else { return line }
  return String(line.dropLast(line.reversed().prefix { $0 == " " }.count))
}

/// Fills lines with words.
private struct LineFiller {
  let room: Int
  private var lines: [String] = []
  private var line = ""
  private var used = 0
  private var hasWord = false

  init(room: Int) { self.room = room }

  mutating func add(_ word: Substring) {
    let width = displayWidth(word)
    if hasWord {
      if used + 1 + width <= room {
        line += " "
        used += 1
      } else if width > 0 {
        breakLine()
      } else {
        return
      }
    }
    hasWord = true
    if width <= room - used { append(word, width) } else { pour(word) }
  }

  private mutating func pour(_ word: Substring) {
    for character in word {
      let width = displayWidth(of: character)
      if used + width > room { breakLine() }
      append(Substring(String(character)), width)
    }
    hasWord = true
  }

  private mutating func append(_ text: Substring, _ width: Int) {
    line.append(contentsOf: text)
    used += width
  }

  private mutating func breakLine() {
    lines.append(line)
    line = ""
    used = 0
    hasWord = false
  }

  mutating func finish() -> [String] { lines + [line] }
}

/// Returns how many terminal columns a text takes.
///
/// Counts grapheme clusters: wide characters and emoji take two columns; combining marks, joiners
/// and variation selectors take none. Independent of the locale, unlike `wcwidth`. Wide means W or
/// F in EastAsianWidth.txt of Unicode 14.0 (unassigned gaps are included), or emoji presentation in
/// the standard library. Control characters count as none, since displayed text contains none.
/// O(characters).
func displayWidth(_ text: some StringProtocol) -> Int {
  // A fast path for plain text, since finding grapheme clusters takes many times longer.
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  return isPlain ? text.utf8.count : text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// Returns the columns of one character, at most two.
func displayWidth(of character: Character) -> Int {
  if let ascii = character.asciiValue { return ascii >= 0x20 && ascii != 0x7F ? 1 : 0 }
  let scalars = character.unicodeScalars
  let isMadeEmoji = scalars.contains("\u{FE0F}") && scalars.first?.properties.isEmoji == true
  return isMadeEmoji ? 2 : min(2, scalars.reduce(0) { $0 + columns(of: $1) })
}

private func columns(of scalar: Unicode.Scalar) -> Int {
  let (properties, value) = (scalar.properties, scalar.value)
  switch properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
  case .format: return scalar == "\u{AD}" ? 1 : 0
  default: break
  }
  // A vowel or final consonant of a Korean syllable takes no column of its own.
  if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
  // Two regional indicators form a flag of two columns.
  let isEmoji = properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(value)
  let isWide = value >= 0x1100 && wideRanges.contains { $0.contains(value) }
  return isEmoji || isWide ? 2 : 1
}

private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
  0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE6B,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1_6FE0...0x1_B2FB, 0x1_F200...0x1_F265,
  0x2_0000...0x3_FFFD,
]
