// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the characters in a line that CommonMark and its common extensions would treat as markup.
///
/// The rules look at each character's neighbours, so `I'm fine.`, `A&E`, `5 < 6` and `re-use` stay
/// unchanged. Section numbers refer to <https://spec.commonmark.org/0.31.2/>.
struct MarkdownEscaping {
  private let line: [Unicode.Scalar]
  private let isInHeading: Bool
  /// The start of the line's text, after white space.
  private let textStart: Int
  private let textEnd: Int
  /// The characters that would turn an address into a link with visible escapes in it.
  private var linkSigns: Set<Int> = []
  /// The maximum length of a reference. The longest name is CounterClockwiseContourIntegral.
  private let longestReference = 40

  /// - Parameter isInHeading: Whether the line follows a heading's marker, where a number doesn't
  ///   begin a list.
  init(_ line: [Unicode.Scalar], isInHeading: Bool = false) {
    self.line = line
    self.isInHeading = isInHeading
    textStart = line.firstIndex { !$0.properties.isWhitespace } ?? line.count
    textEnd = (line.lastIndex { !$0.properties.isWhitespace } ?? -1) + 1
    linkSigns = signsOfLinksWithEscapes
  }

  /// Returns part of the line, escaped. O(characters).
  func escaped(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    let marker = orderedListMarker
    for index in range {
      let scalar = line[index]
      if isOuterSpace(index) || isByteOrderMark(index) {
        result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
        continue
      }
      if index == marker || linkSigns.contains(index) || isBlockSign(index) || isInlineSign(index) {
        result.append("\\")
      }
      result.append(scalar)
    }
    return String(result)
  }

  private subscript(_ index: Int) -> Unicode.Scalar? {
    line.indices.contains(index) ? line[index] : nil
  }

  /// Whether this is white space at the start or end of the line, which is dropped unless it is
  /// written as a reference (4.8 Paragraphs, 6.7 Hard line breaks).
  private func isOuterSpace(_ index: Int) -> Bool {
    index == 0 && textStart > 0 || index == line.count - 1 && textEnd < line.count
  }

  /// Whether this is U+FEFF at the start of the line, which readers drop at the start of a file.
  private func isByteOrderMark(_ index: Int) -> Bool { index == 0 && line[index] == "\u{FEFF}" }

  /// The full stop or bracket of "1." at the start of the line (5.2 List items); `nil` if there is
  /// none.
  private var orderedListMarker: Int? {
    guard !isInHeading else { return nil }
    let end = line[textStart...].firstIndex { !("0"..."9").contains($0) } ?? line.count
    guard (1...9).contains(end - textStart), self[end] == "." || self[end] == ")" else {
      return nil
    }
    return isGap(end + 1) ? end : nil
  }

  /// Whether this is a character that begins a block at the start of a line (4.1 to 4.5, 5.1, 5.2,
  /// tables).
  private func isBlockSign(_ index: Int) -> Bool {
    guard index == textStart else { return false }
    switch line[index] {
    case ">": return true
    case "-": return isGap(index + 1) || [":", "|", "-"].contains(self[index + 1])
    case ":": return self[index + 1] == "-"
    case "+": return isGap(index + 1)
    case "=": return isGap(index + 1) || self[index + 1] == "="
    case "#": return isGap(line[index...].firstIndex { $0 != "#" } ?? line.count)
    default: return false
    }
  }

  /// Whether this is a character that acts as markup anywhere in a line (2.4, 2.5, 6.1 to 6.6,
  /// tables, strikethrough).
  private func isInlineSign(_ index: Int) -> Bool {
    let next = self[index + 1]
    switch line[index] {
    case "*", "`", "[", "|": return true
    case "\\": return isOuterSpace(index + 1) || next.map(isASCIIPunctuation) ?? true
    case "_": return !(isWordPart(self[index - 1]) && isWordPart(next))
    case "<": return next.map { isASCIILetter($0) || "/!?".unicodeScalars.contains($0) } ?? false
    case "&": return isReference(at: index)
    case "~":
      // Next to a label's asterisks, cmark-gfm looks past this one for the character that decides
      // whether they open or close.
      return !isWordPart(next) || index > textStart && !isGap(index - 1)
    case "#": return index > textStart && isGap(index + 1)
    case ":": return isShortcode(at: index)
    default: return false
    }
  }

  /// The colon of `http://` and the first full stop of `www.`, where an escape follows before the
  /// next space.
  ///
  /// GitHub's autolinks take every character up to the space literally, so the escapes would show
  /// and have no effect. Addresses that need no escape are left whole
  /// (<https://github.github.com/gfm/#autolinks-extension->). O(characters).
  private var signsOfLinksWithEscapes: Set<Int> {
    guard let first = line.indices.first(where: beginsLink) else { return [] }
    var signs: Set<Int> = []
    var isEscapeAhead = false
    for index in line[first...].indices.reversed() {
      if isOuterSpace(index) || isInlineSign(index) {
        isEscapeAhead = true
      } else if line[index] == " " || line[index] == "\t" {
        isEscapeAhead = false
      } else if isEscapeAhead, beginsLink(index) {
        signs.insert(index)
      }
    }
    return signs
  }

  private func beginsLink(_ index: Int) -> Bool {
    switch line[index] {
    case ":":
      self[index + 1] == "/" && self[index + 2] == "/" && self[index - 1].map(isASCIILetter) == true
    case ".":
      index > 2 && line[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default: false
    }
  }

  /// Whether this begins a shortcode such as `:+1:`, which GitHub and pandoc turn into an image.
  /// Times of day are not shortcodes.
  private func isShortcode(at index: Int) -> Bool {
    let after = line[(index + 1)...].prefix(longestReference)
    guard let end = after.firstIndex(of: ":") else { return false }
    let name = after[..<end]
    guard name.allSatisfy({ isWordPart($0) || "_+-".unicodeScalars.contains($0) }) else {
      return false
    }
    return name.contains { !("0"..."9").contains($0) }
      || ["100", "1234"].contains(String(String.UnicodeScalarView(name)))
  }

  /// Whether this begins a reference: `&`, allowed characters and `;` (2.5 Entity and numeric
  /// character references).
  private func isReference(at index: Int) -> Bool {
    let after = line[(index + 1)...].prefix(longestReference)
    guard let end = after.firstIndex(of: ";"), end > index + 1 else { return false }
    return after[..<end].allSatisfy {
      isASCIILetter($0) || ("0"..."9").contains($0) || $0 == "#"
    }
  }

  private func isGap(_ index: Int) -> Bool {
    guard let scalar = self[index] else { return true }
    return scalar.properties.isWhitespace
  }

  private func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { isASCIILetter($0) || ("0"..."9").contains($0) } ?? false
  }

  private func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private func isASCIIPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && !isWordPart(scalar) && scalar.value != 0x7F
  }
}

extension Line {
  /// Whether no character needs escaping, as in most lines: the line begins with a letter, doesn't
  /// end with a space, and has no character that is markup within a line. O(bytes).
  var hasNoSigns: Bool {
    guard let first = pieces.first?.words.utf8.first, Self.isLetter(first),
      let last = pieces.last?.words.utf8.last, (0x21..<0x7F).contains(last)
    else { return false }
    return pieces.allSatisfy {
      !$0.words.utf8.contains(where: Self.mayBeSign) && !Self.mayHaveShortcode($0.words)
    }
  }

  /// Whether a colon comes directly before a letter, a digit or another character allowed in a
  /// shortcode.
  private static func mayHaveShortcode(_ words: String) -> Bool {
    var isBehindColon = false
    for byte in words.utf8 {
      if isBehindColon, byte > UInt8(ascii: "*"), byte != UInt8(ascii: "/") { return true }
      isBehindColon = byte == UInt8(ascii: ":")
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func mayBeSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "|"),
      UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "~"), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}
