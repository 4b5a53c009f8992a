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
