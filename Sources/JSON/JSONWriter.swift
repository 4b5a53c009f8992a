// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes a JSON document (<https://www.rfc-editor.org/rfc/rfc8259>) in one pass into one buffer,
/// for speed.
///
/// Members keep the order in which they are written, so the same content always gives the same
/// bytes.
public struct JSONWriter {
  /// Whether each member or value gets its own line; otherwise the document is on one line.
  private var isIndented: Bool
  private var depth = 0
  private var isFirst = true
  var buffer: [UInt8] = []

  private init(isIndented: Bool, capacity: Int) {
    self.isIndented = isIndented
    buffer.reserveCapacity(capacity)
  }

  /// Writes a document. O(bytes).
  /// - Parameter capacity: The expected number of bytes. The buffer grows if necessary.
  public static func write(
    isIndented: Bool, capacity: Int = 0, _ content: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(isIndented: isIndented, capacity: capacity)
    content(&writer)
    return writer.buffer
  }

  /// Writes an object.
  @inlinable
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclose("{", "}", members)
  }

  /// Writes a list.
  /// - Parameter lineByLine: Whether each element is kept on one line, for lists of small records.
  @inlinable
  public mutating func list<Element>(
    _ elements: some Sequence<Element>, lineByLine: Bool = false,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    enclose("[", "]") { writer in
      for element in elements {
        writer.beginPart()
        if lineByLine {
          writer.onOneLine { write(&$0, element) }
        } else {
          write(&writer, element)
        }
      }
    }
  }

  /// Writes a member's name. Its value must come next.
  public mutating func name(_ name: StaticString) {
    beginPart()
    buffer.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { buffer.append(contentsOf: $0) }
    buffer.append(UInt8(ascii: "\""))
    endName()
  }

  /// Writes a member's name, which may be any text.
  mutating func name(_ name: String) {
    beginPart()
    text(name)
    endName()
  }

  private mutating func endName() {
    if isIndented { buffer.append(UInt8(ascii: " ")) }
    buffer.append(UInt8(ascii: ":"))
    if isIndented { buffer.append(UInt8(ascii: " ")) }
  }

  /// Writes text that is already JSON.
  public mutating func raw(_ json: String) {
    var json = json
    json.withUTF8 { buffer.append(contentsOf: $0) }
  }

  @usableFromInline
  mutating func enclose(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar,
    _ content: (inout JSONWriter) -> Void
  ) {
    buffer.append(UInt8(ascii: opening))
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine() }
    buffer.append(UInt8(ascii: closing))
    isFirst = false
  }

  @usableFromInline
  mutating func onOneLine(_ content: (inout JSONWriter) -> Void) {
    let wasIndented = isIndented
    isIndented = false
    content(&self)
    isIndented = wasIndented
  }

  @usableFromInline
  mutating func beginPart() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    breakLine()
    isFirst = false
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
