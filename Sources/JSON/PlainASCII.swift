// SPDX-License-Identifier: GPL-3.0-or-later

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
