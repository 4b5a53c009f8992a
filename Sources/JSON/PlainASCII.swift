extension UnsafeBufferPointer<UInt8> {
  /// Where plain ASCII that begins at an offset ends: at a quotation mark, a backslash, a control
  /// character, or what is no ASCII. O(bytes passed), eight at a time.
  func endOfPlainASCII(from start: Int) -> Int {
    var offset = start
    while count - offset >= 8, isPlainASCII(wordAt: offset) { offset += 8 }
    while offset < count, self[offset].isPlainASCII { offset += 1 }
    return offset
  }

  private func isPlainASCII(wordAt offset: Int) -> Bool {
    let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return word.isPlainASCII
  }
}

extension UInt8 {
  fileprivate var isPlainASCII: Bool {
    self >= 0x20 && self < 0x7F && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}

extension UInt64 {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Whether each of its bytes is plain. "Some byte is below n" is Alan Mycroft's test
  /// (<https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord>); a byte that is another
  /// leaves 0, which is below 1.
  fileprivate var isPlainASCII: Bool {
    let isOther = self | has(below: 0x20) | has(0x22) | has(0x5C) | has(0x7F)
    return isOther & Self.tops == 0
  }

  private func has(below byte: UInt64) -> UInt64 { (self &- Self.ones &* byte) & ~self }

  private func has(_ byte: UInt64) -> UInt64 { (self ^ (Self.ones &* byte)).has(below: 1) }
}
