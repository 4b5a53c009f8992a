// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes a JSON document (<https://www.rfc-editor.org/rfc/rfc8259>) from front to back into one
/// buffer, while a person waits for it.
///
/// Members come in the order in which they are written, so that the same content gives the same
/// bytes.
public struct JSONWriter {
  /// A member or value a line, for people to read; otherwise all on one line.
  private var isIndented: Bool
  private var depth = 0
  private var isFirst = true
  var buffer: [UInt8] = []

  private init(isIndented: Bool, capacity: Int) {
    self.isIndented = isIndented
    buffer.reserveCapacity(capacity)
  }

  /// Writes a document. O(bytes).
  /// - Parameter capacity: about how many bytes it will have; the buffer grows where it is more.
  public static func write(
    isIndented: Bool, capacity: Int = 0, _ content: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(isIndented: isIndented, capacity: capacity)
    content(&writer)
    return writer.buffer
  }

  /// Writes an object.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclose("{", "}", members)
  }

  /// Writes a list.
  /// - Parameter lineByLine: each element is on one line, whatever is in it: records that are read
  ///   one below the other, and would be half blanks otherwise.
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

  /// Begins a member; its value comes next.
  public mutating func name(_ name: StaticString) {
    beginPart()
    buffer.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { buffer.append(contentsOf: $0) }
    raw(isIndented ? "\" : " : "\":")
  }

  /// Begins a member whose name may be any text.
  mutating func name(_ name: String) {
    beginPart()
    text(name)
    raw(isIndented ? " : " : ":")
  }

  /// Writes what is JSON already.
  public mutating func raw(_ json: String) {
    var json = json
    json.withUTF8 { buffer.append(contentsOf: $0) }
  }

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

  mutating func onOneLine(_ content: (inout JSONWriter) -> Void) {
    let wasIndented = isIndented
    isIndented = false
    content(&self)
    isIndented = wasIndented
  }

  mutating func beginPart() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    breakLine()
    isFirst = false
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    buffer.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { raw("  ") }
  }
}
