// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONWriter {
  /// Writes a member with a raw value as text.
  public mutating func member(
    _ name: StaticString, _ value: some RawRepresentable<String>
  ) {
    member(name, value.rawValue)
  }

  /// Writes a member with any content.
  @inlinable
  public mutating func member(_ name: StaticString, _ value: some JSONContent) {
    self.name(name)
    value.write(to: &self)
  }

  /// Writes a member with a list of content.
  @inlinable
  public mutating func member<Element: JSONContent>(
    _ name: StaticString, _ values: [Element], lineByLine: Bool = false
  ) {
    self.name(name)
    list(values, lineByLine: lineByLine) { $1.write(to: &$0) }
  }
}

extension JSONWriter {
  /// Writes a string (section 7). Escapes what JSON requires, and any character that could control
  /// a terminal or change the reading order. O(bytes).
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      buffer.append(UInt8(ascii: "\""))
      let plain = utf8.endOfPlainASCII(from: 0)
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[..<plain]))
      if plain < utf8.count { escape(utf8, from: plain) }
      buffer.append(UInt8(ascii: "\""))
    }
  }

  /// Whether an escaped character may begin with this byte: a control character, a special
  /// character of JSON, or the first byte of U+0080–U+009F, of U+061C, or of U+200E and later.
  private static func beginsEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) {
    var (plain, index) = (start, start)
    while index < utf8.count {
      guard Self.beginsEscaped(utf8[index]),
        let scalar = Self.scalar(utf8[index...]), Self.isEscaped(scalar)
      else {
        index += 1
        continue
      }
      buffer.append(contentsOf: utf8[plain..<index])
      escape(scalar)
      index += UTF8.width(scalar)
      plain = index
      index = utf8.endOfPlainASCII(from: index)
    }
    buffer.append(contentsOf: utf8[plain...])
  }

  /// Returns the first character of the slice.
  private static func scalar(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    String(decoding: utf8.prefix(3), as: UTF8.self).unicodeScalars.first
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\\", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}",
      "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      true
    default: false
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\r": raw("\\r")
    case "\t": raw("\\t")
    default: raw("\\u" + scalar.value.digits(4, radix: 16))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns the end of the plain ASCII that begins at an offset: the next quotation mark,
  /// backslash, control character or byte outside ASCII. O(bytes skipped).
  func endOfPlainASCII(from start: Int) -> Int {
    var offset = start
    while offset < count, self[offset].isPlainASCII { offset += 1 }
    return offset
  }
}

extension UInt8 {
  fileprivate var isPlainASCII: Bool {
    self >= 0x20 && self < 0x7F && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}

extension BinaryInteger {
  /// Returns the digits of a number that isn't negative, with leading zeros up to this count.
  package func digits(_ count: Int, radix: Int = 10) -> String {
    let digits = String(self, radix: radix)
    return String(repeating: "0", count: Swift.max(0, count - digits.utf8.count)) + digits
  }
}
