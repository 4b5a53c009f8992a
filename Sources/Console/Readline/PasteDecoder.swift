// SPDX-License-Identifier: GPL-3.0-or-later

/// Decodes a bracketed paste up to its end mark.
///
/// Line ends of any kind become newlines. NUL is dropped, because a line can't contain it.
struct PasteDecoder {
  private static let endMark = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  private var wasReturn = false
  /// Whether the end mark was read.
  private(set) var isOver = false

  mutating func add(_ byte: UInt8) {
    defer { wasReturn = byte == UInt8(ascii: "\r") }
    switch byte {
    case 0: return
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "\n") where wasReturn: return
    default: bytes.append(byte)
    }
    guard byte == UInt8(ascii: "~"), bytes.suffix(Self.endMark.count) == Self.endMark[...] else {
      return
    }
    bytes.removeLast(Self.endMark.count)
    isOver = true
  }

  /// Removes and returns the bytes so far, except any that may be the start of the end mark.
  mutating func take() -> [UInt8] {
    let held = (1..<Self.endMark.count).last { bytes.suffix($0) == Self.endMark.prefix($0) } ?? 0
    let taken = isOver ? bytes[...] : bytes.dropLast(held)
    bytes.removeFirst(taken.count)
    return Array(taken)
  }
}
