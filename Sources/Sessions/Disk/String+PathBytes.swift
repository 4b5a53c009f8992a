// SPDX-License-Identifier: GPL-3.0-or-later

/// Converting paths to text without losing any bytes.
///
/// The system's paths are bytes, and text is UTF-8. Each byte of a path that is not valid UTF-8
/// becomes one of the private-use characters U+10FF80 to U+10FFFF, similar to Python's
/// `surrogateescape`. If a path contains such a character, its bytes are escaped too, so that no
/// two paths become the same text.
extension String {
  /// Creates the text for a path from the system. O(bytes).
  package init(pathBytes bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self), !text.hasEscapedBytes {
      self = text
      return
    }
    var text = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while let first = rest.first {
      let whole = (1...4).lazy.compactMap { Self.scalar(rest.prefix($0)) }.first
      text.append(whole ?? Self.escaped(first))
      rest = rest.dropFirst(whole.map { UTF8.width($0) } ?? 1)
    }
    self = String(text)
  }

  /// Creates the text for a path from C code. O(bytes).
  package init(path: UnsafePointer<CChar>) {
    var count = 0
    while path[count] != 0 { count += 1 }
    self.init(
      pathBytes: UnsafeBufferPointer(start: path, count: count).map(UInt8.init(bitPattern:)))
  }

  /// The bytes of the path. O(bytes).
  package var pathBytes: [UInt8] {
    guard hasEscapedBytes else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar in
      Self.isEscaped(scalar) ? [UInt8(scalar.value & 0xFF)] : Array(String(scalar).utf8)
    }
  }

  /// The path as a C string for system calls. O(bytes).
  package var systemPath: [CChar] { pathBytes.map(CChar.init(bitPattern:)) + [0] }

  package var isAbsolutePath: Bool { utf8.first == UInt8(ascii: "/") }

  /// Whether the text may contain escaped bytes. In UTF-8 they begin with this byte, which is rare
  /// otherwise.
  private var hasEscapedBytes: Bool {
    utf8.contains(0xF4) && unicodeScalars.contains(where: Self.isEscaped)
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x10FF80 }

  private static func escaped(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x10FF00 + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// Returns the only character in these bytes; `nil` if they are not a single valid character, or
  /// are an escaped byte.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let text = String(validating: bytes, as: UTF8.self)?.unicodeScalars, text.count == 1,
      let scalar = text.first, !isEscaped(scalar)
    else { return nil }
    return scalar
  }
}
