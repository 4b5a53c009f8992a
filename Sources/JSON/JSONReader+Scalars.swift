extension JSONReader {
  /// A number (section 6), as it is written.
  mutating func number() throws(JSONFault) -> String {
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

  private mutating func digits() throws(JSONFault) {
    guard let next else { throw fault(.endsEarly) }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits.contains(next) else { throw fault(.unexpected) }
    while let next = self.next, digits.contains(next) { offset += 1 }
  }

  /// A string (section 7).
  mutating func text() throws(JSONFault) -> String {
    try take("\"")
    var text = ""
    while true {
      try appendPlain(to: &text)
      guard let next else { throw fault(.endsEarly) }
      guard next == UInt8(ascii: "\\") else { break }
      text.unicodeScalars.append(try escaped())
    }
    try take("\"")
    return text
  }

  /// What stands up to the next quotation mark, backslash or control.
  private mutating func appendPlain(to text: inout String) throws(JSONFault) {
    let start = offset
    while let next, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"), next >= 0x20 {
      offset += 1
    }
    guard offset > start else { return }
    guard let plain = String(validating: bytes[start..<offset], as: UTF8.self) else {
      throw JSONFault(kind: .notUnicode, offset: start)
    }
    text += plain
  }

  private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
    let start = offset
    try take("\\")
    guard let next else { throw fault(.endsEarly) }
    offset += 1
    switch Unicode.Scalar(next) {
    case "\"", "\\", "/": return Unicode.Scalar(next)
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try unicode(from: start)
    default: throw JSONFault(kind: .unexpected, offset: start)
    }
  }

  /// Behind `\u`: a character, or the two halves of one.
  private mutating func unicode(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), next == UInt8(ascii: "\\") else {
      throw JSONFault(kind: .notUnicode, offset: start)
    }
    offset += 1
    try take("u")
    let second = try unit()
    guard UTF16.isTrailSurrogate(second) else {
      throw JSONFault(kind: .notUnicode, offset: start)
    }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func unit() throws(JSONFault) -> UInt16 {
    let start = offset
    guard bytes.count - offset >= 4 else { throw fault(.endsEarly) }
    offset += 4
    let digits = bytes[start..<offset]
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw JSONFault(kind: .unexpected, offset: start) }
    return unit
  }
}
