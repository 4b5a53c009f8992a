// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Stand-ins for characters that could control the terminal.
enum StandIns {
  /// The stand-ins for characters of two bytes (U+00A4) and three bytes (U+25CC). Both take one
  /// column.
  private static let signs: [Int: [UInt8]] = [2: [0xC2, 0xA4], 3: [0xE2, 0x97, 0x8C]]

  /// Replaces each C1 control, separator and bidirectional control with a stand-in of equal length.
  ///
  /// Other bytes, including invalid UTF-8, are unchanged. O(bytes).
  /// - Returns: The offsets of the stand-ins, with the bytes they replaced.
  static func put(into line: UnsafeMutableRawBufferPointer) -> [(index: Int, bytes: [UInt8])] {
    var replaced: [(index: Int, bytes: [UInt8])] = []
    var index = 0
    while index < line.count {
      let count = length(startingWith: line[index])
      if let sign = signs[count], index + count <= line.count {
        let bytes = Array(line[index..<index + count])
        if isUnsafe(bytes) {
          replaced.append((index, bytes))
          line[index...].copyBytes(from: sign)
        }
      }
      index += count
    }
    return replaced
  }

  private static func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    default: 1
    }
  }

  private static func isUnsafe(_ bytes: [UInt8]) -> Bool {
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first else {
      return false
    }
    return isControl(scalar) || isBidiControl(scalar)
  }
}
