/// Writes a JSON document (<https://www.rfc-editor.org/rfc/rfc8259>) from front to back into one
/// buffer, while a person waits for it.
///
/// Members come in the order in which they are written, so that the same content gives the same
/// bytes.
package struct JSONWriter {
  /// What was written so far.
  package internal(set) var bytes: [UInt8] = []
  /// A member or value a line, for people to read; otherwise all on one line.
  private let isIndented: Bool
  private var depth = 0
  private var isFirst = true

  /// A writer of an empty document.
  /// - Parameter capacity: about how many bytes it will have; the buffer grows where it is more.
  package init(isIndented: Bool, capacity: Int = 0) {
    self.isIndented = isIndented
    bytes.reserveCapacity(capacity)
  }

  /// Writes an object.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclose("{", "}", members)
  }

  /// Writes a list.
  package mutating func list<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    enclose("[", "]") { writer in
      for element in elements {
        writer.beginPart()
        write(&writer, element)
      }
    }
  }

  /// Begins a member; its value comes next.
  package mutating func name(_ name: StaticString) {
    beginPart()
    bytes.append(UInt8(ascii: "\""))
    append(name)
    append(isIndented ? "\" : " : "\":")
  }

  /// Begins a member whose name may be any text.
  mutating func name(_ name: String) {
    beginPart()
    text(name)
    append(isIndented ? " : " : ":")
  }

  /// Writes what is JSON already.
  package mutating func raw(_ json: String) { bytes.append(contentsOf: json.utf8) }

  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func enclose(
    _ opening: StaticString, _ closing: StaticString, _ content: (inout JSONWriter) -> Void
  ) {
    append(opening)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine() }
    append(closing)
    isFirst = false
  }

  private mutating func beginPart() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    breakLine()
    isFirst = false
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }
}
