/// Writes a JSON document (<https://www.rfc-editor.org/rfc/rfc8259>) from front to back into one
/// buffer, while a person waits for it.
///
/// Members come in the order in which they are written, so that the same content gives the same
/// bytes.
public struct JSONWriter {
  /// What was written so far.
  public internal(set) var bytes: [UInt8] = []
  /// A member or value a line, for people to read; otherwise all on one line.
  private var isIndented: Bool
  private var depth = 0
  private var isFirst = true

  /// A writer of an empty document.
  /// - Parameter capacity: about how many bytes it will have; the buffer grows where it is more.
  public init(isIndented: Bool, capacity: Int = 0) {
    self.isIndented = isIndented
    bytes.reserveCapacity(capacity)
  }

  /// Writes an object.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclose("{", "}", members)
  }

  /// Writes a list.
  /// - Parameter lineByLine: each element is on one line, whatever is in it: records that are read
  ///   one below the other, and would be half blanks otherwise.
  @inlinable public mutating func list<Element>(
    _ elements: [Element], lineByLine: Bool = false,
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

  @usableFromInline mutating func onOneLine(_ content: (inout JSONWriter) -> Void) {
    let wasIndented = isIndented
    isIndented = false
    content(&self)
    isIndented = wasIndented
  }

  /// Begins a member; its value comes next.
  public mutating func name(_ name: StaticString) {
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
  public mutating func raw(_ json: String) { bytes.append(contentsOf: json.utf8) }

  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @usableFromInline mutating func enclose(
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

  @usableFromInline mutating func beginPart() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    breakLine()
    isFirst = false
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { append("  ") }
  }
}
