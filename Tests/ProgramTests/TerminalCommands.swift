// SPDX-License-Identifier: GPL-3.0-or-later

/// The commands to a terminal in what a program wrote.
enum TerminalCommands {
  /// Each escape sequence and each control character but newline, by what follows the escape:
  /// `[1m`, `[?2004h`, `\r`. What is no whole sequence counts by its bytes.
  static func found(in bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x1B: found.append(sequence(&rest))
      case 0x0A, 0x20...0x7E, 0x80...: continue
      case 0x0D: found.append("\\r")
      default: found.append("0x" + String(byte, radix: 16))
      }
    }
    return found
  }

  private static func sequence(_ rest: inout ArraySlice<UInt8>) -> String {
    guard let first = rest.popFirst() else { return "lone escape" }
    var text = String(Unicode.Scalar(first))
    guard text == "[" else { return text }
    while let byte = rest.popFirst() {
      text.unicodeScalars.append(Unicode.Scalar(byte))
      if (0x40...0x7E).contains(byte) { break }
    }
    return text
  }
}
