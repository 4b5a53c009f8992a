// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes the bytes of a bracketed paste until its end mark.
///
/// Line ends become newlines, whichever the terminal sends; NUL, which no line can hold, goes.
struct PasteDecoder {
  private static let endMark = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  private var wasReturn = false
  /// The end mark came.
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

  /// Takes out what came so far, but the beginning of what may become the end mark.
  mutating func take() -> [UInt8] {
    let held = (1..<Self.endMark.count).last { bytes.suffix($0) == Self.endMark.prefix($0) } ?? 0
    let taken = isOver ? bytes[...] : bytes.dropLast(held)
    bytes.removeFirst(taken.count)
    return Array(taken)
  }
}
