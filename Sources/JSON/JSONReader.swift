// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a JSON document (<https://www.rfc-editor.org/rfc/rfc8259>) from front to back, straight
/// into what it holds, while a person waits for it.
///
/// A decoder for any type first makes a map of the document and then looks up each name, at several
/// times the work. Here each name is handed out as it comes, for its value to be read or passed
/// over. An object with one name twice is refused: which value is meant can't be known.
public struct JSONReader {
  /// The deepest that values stand in one another in what is read: what is nested takes stack.
  public static var depthLimit: Int { 200 }
  /// The most members of one object, since each name is held against those before it.
  public static let memberLimit = 256

  let bytes: UnsafeBufferPointer<UInt8>
  var offset: Int
  private var depth = 0
  private let depthLimit: Int
  /// The names in the objects that are open, the innermost object's last.
  private var names: [Name] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads a whole document. A byte order mark before it is passed over. O(bytes).
  /// - Throws: ``JSONFault``, and what `content` throws.
  public static func read<Content>(
    _ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int = depthLimit,
    _ content: (inout JSONReader) throws -> Content
  ) throws -> Content {
    var reader = JSONReader(bytes, depthLimit: depthLimit)
    let read = try content(&reader)
    try reader.end()
    return read
  }

  /// Reads a whole document. O(bytes).
  /// - Throws: as the other way to read one.
  public static func read<Content>(
    _ bytes: [UInt8], depthLimit: Int = depthLimit,
    _ content: (inout JSONReader) throws -> Content
  ) throws -> Content {
    try bytes.withUnsafeBufferPointer { try read($0, depthLimit: depthLimit, content) }
  }

  /// Reads an object: hands out each name, for its value to be read or skipped. A member that is
  /// null is as one that is absent.
  public mutating func object(_ member: (inout JSONReader, Name) throws -> Void) throws {
    try members { reader, name in
      if try !reader.takesNull() { try member(&reader, name) }
    }
  }

  /// Reads an object, null members too.
  mutating func members(_ member: (inout JSONReader, Name) throws -> Void) throws {
    try enter("{")
    let outer = names.count
    var isOver = takes("}")
    while !isOver {
      let name = try newName(behind: outer)
      try take(":")
      try member(&self, name)
      isOver = try endsOrGoesOn("}")
    }
    names.removeLast(names.count - outer)
    depth -= 1
  }

  /// Reads a list.
  public mutating func list<Element>(
    _ element: (inout JSONReader) throws -> Element
  ) throws -> [Element] {
    var read: [Element] = []
    try elements { read.append(try element(&$0)) }
    return read
  }

  /// Reads a list of content.
  public mutating func list<Element: JSONContent>() throws -> [Element] {
    try list { try Element(from: &$0) }
  }

  /// Passes over a value, whatever it is.
  public mutating func skip() throws {
    skipSpace()
    switch next.map(Unicode.Scalar.init) {
    case "{": try members { reader, _ in try reader.skip() }
    case "[": try elements { try $0.skip() }
    case "\"": _ = try text()
    case "t", "f": _ = try flag()
    case "n": try null()
    default: _ = try number()
    }
  }

  /// Reads a list, an element after the other.
  public mutating func elements(_ element: (inout JSONReader) throws -> Void) throws {
    try enter("[")
    var isOver = takes("]")
    while !isOver {
      try element(&self)
      isOver = try endsOrGoesOn("]")
    }
    depth -= 1
  }

  /// Nothing but blanks may come next.
  mutating func end() throws {
    skipSpace()
    guard next == nil else { throw fault(.goesOn) }
  }

  private mutating func enter(_ sign: Unicode.Scalar) throws {
    guard depth < depthLimit else { throw fault(.tooDeep) }
    depth += 1
    try take(sign)
  }

  private mutating func endsOrGoesOn(_ end: Unicode.Scalar) throws -> Bool {
    if takes(end) { return true }
    try take(",")
    return false
  }

  /// Reads a name that those behind `outer`, which are in the same object, don't have.
  private mutating func newName(behind outer: Int) throws -> Name {
    skipSpace()
    let start = offset
    let name = try name()
    guard !names[outer...].contains(where: { $0.equals(name) }) else {
      throw JSONFault(kind: .nameTwice, offset: start)
    }
    guard names.count - outer < Self.memberLimit else {
      throw JSONFault(kind: .tooManyMembers, offset: start)
    }
    names.append(name)
    return name
  }
}
