// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONReader {
  /// Whether text comes next.
  public var isAtText: Bool { mutating get { isAt("\"") } }

  /// Whether an object comes next.
  public var isAtObject: Bool { mutating get { isAt("{") } }

  private mutating func isAt(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    return next == UInt8(ascii: sign)
  }

  /// Reads true or false.
  public mutating func flag() throws -> Bool {
    let isTrue = isAt("t")
    try take(word: isTrue ? "true" : "false")
    return isTrue
  }

  mutating func null() throws { try take(word: "null") }

  mutating func takesNull() throws -> Bool {
    guard isAt("n") else { return false }
    try null()
    return true
  }

  /// Reads a whole number.
  /// - Throws: Also if ``Int`` can't hold the number.
  public mutating func integer() throws -> Int { try required(Int(try number())) }

  /// Reads a string that is a raw value of the type.
  public mutating func word<Word: RawRepresentable<String>>() throws -> Word {
    try required(Word(rawValue: try text()))
  }

  /// Reads a number (section 6) and returns it as written.
  mutating func number() throws -> String {
    skipSpace()
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    let whole = offset
    try digits()
    guard offset - whole == 1 || bytes[whole] != UInt8(ascii: "0") else {
      throw JSONFault(kind: .unexpected, offset: start)
    }
    if next == UInt8(ascii: ".") {
      offset += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      offset += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func digits() throws {
    guard let next else { throw fault(.endsEarly) }
    guard isDigit(next) else { throw fault(.unexpected) }
    while let next = self.next, isDigit(next) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}

extension JSONReader {
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func fault(_ kind: JSONFault.Kind) -> JSONFault { JSONFault(kind: kind, offset: offset) }

  mutating func skipSpace() {
    while let next, next <= 0x20, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 {
      offset += 1
    }
  }

  /// Skips white space, then this character.
  /// - Throws: ``JSONFault`` if the character doesn't come next.
  mutating func take(_ sign: Unicode.Scalar) throws {
    skipSpace()
    try takeHere(sign)
  }

  /// Skips this character if it comes next, and returns whether it did.
  mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard isAt(sign) else { return false }
    offset += 1
    return true
  }

  /// Skips this character, with no white space before it.
  /// - Throws: ``JSONFault`` if the character isn't here.
  mutating func takeHere(_ sign: Unicode.Scalar) throws {
    guard let next else { throw fault(.endsEarly) }
    guard next == UInt8(ascii: sign) else { throw fault(.unexpected) }
    offset += 1
  }

  private mutating func take(word: StaticString) throws {
    skipSpace()
    for index in 0..<word.utf8CodeUnitCount {
      try takeHere(Unicode.Scalar(word.utf8Start[index]))
    }
  }
}
