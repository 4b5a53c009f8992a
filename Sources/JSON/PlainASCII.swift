// SPDX-License-Identifier: GPL-3.0-or-later

extension UnsafeBufferPointer<UInt8> {
  /// Where plain ASCII that begins at an offset ends: at a quotation mark, a backslash, a control
  /// character, or what is no ASCII. O(bytes passed).
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
