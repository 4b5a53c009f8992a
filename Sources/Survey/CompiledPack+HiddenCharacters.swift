// SPDX-License-Identifier: GPL-3.0-or-later

extension CompiledPack {
  /// The first character in JSON that no pack's text may have, as it is or escaped: a control but
  /// newline and tab, a bidirectional control or a tag. O(bytes).
  static func hiddenScalar(in bytes: [UInt8]) -> Unicode.Scalar? {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return text.first { isHidden($0) && $0 != "\r" }
      ?? escapedScalars(in: bytes).first(where: isHidden)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    isControl(scalar) || isBidiControl(scalar) || isTag(scalar)
  }

  /// The characters that are written as `\b`, `\f`, `\r` or `\u` and four digits.
  private static func escapedScalars(in bytes: [UInt8]) -> [Unicode.Scalar] {
    let controls: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r",
    ]
    var units: [UInt16] = []
    var index = 0
    while let slash = bytes[index...].firstIndex(of: UInt8(ascii: "\\")), slash + 1 < bytes.count {
      let kind = bytes[slash + 1]
      let digits = bytes[(slash + 2)...].prefix(4)
      if kind == UInt8(ascii: "u"),
        let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        units.append(unit)
      } else if let control = controls[kind] {
        units.append(UInt16(control.value))
      }
      index = slash + 2
    }
    return Array(String(decoding: units, as: UTF16.self).unicodeScalars)
  }
}
