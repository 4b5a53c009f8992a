// SPDX-License-Identifier: GPL-3.0-or-later

/// Paths as text that keeps their exact bytes.
///
/// The system's paths are bytes, and text is UTF-8. Each byte of a path that is no UTF-8 becomes one
/// of the private characters U+10FF80 to U+10FFFF, as Python's `surrogateescape` does with others.
/// So do the bytes of those characters themselves, so that no two paths become the same text.
extension String {
  /// The text of a path that the system gave. O(bytes).
  public init(pathBytes bytes: some Collection<UInt8>) {
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

  /// The text of a path that C code gave. O(bytes).
  public init(path: UnsafePointer<CChar>) {
    var count = 0
    while path[count] != 0 { count += 1 }
    self.init(
      pathBytes: UnsafeBufferPointer(start: path, count: count).map(UInt8.init(bitPattern:)))
  }

  /// The bytes of the path that this text stands for. O(bytes).
  public var pathBytes: [UInt8] {
    guard hasEscapedBytes else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar in
      Self.isEscaped(scalar) ? [UInt8(scalar.value & 0xFF)] : Array(String(scalar).utf8)
    }
  }

  /// The path as system calls take it. O(bytes).
  public var systemPath: [CChar] { pathBytes.map(CChar.init(bitPattern:)) + [0] }

  /// Whether the path begins at the root, and not in the current folder.
  public var isAbsolutePath: Bool { utf8.first == UInt8(ascii: "/") }

  /// Escaped bytes begin with this one in UTF-8, as little else does.
  private var hasEscapedBytes: Bool {
    utf8.contains(0xF4) && unicodeScalars.contains(where: Self.isEscaped)
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x10FF80 }

  private static func escaped(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x10FF00 + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// The one character that these bytes are; `nil` when they are none, several, or an escaped byte.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let text = String(validating: bytes, as: UTF8.self)?.unicodeScalars, text.count == 1,
      let scalar = text.first, !isEscaped(scalar)
    else { return nil }
    return scalar
  }
}
