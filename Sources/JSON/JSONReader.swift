// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a JSON document (<https://www.rfc-editor.org/rfc/rfc8259>) in one pass, directly into the
/// values it describes, for speed.
///
/// A general decoder first builds a map of the document and then looks up each name, which takes
/// several times as long. Here the caller gets each name in turn, and reads or skips its value. An
/// object with a repeated name is refused, since the intended value is ambiguous.
public struct JSONReader {
  /// The maximum nesting depth: each level uses stack.
  public static var depthLimit: Int { 200 }
  /// The maximum number of members in an object, since each name is compared with all the names
  /// before it.
  public static let memberLimit = 256

  let bytes: UnsafeBufferPointer<UInt8>
  var offset: Int
  private var depth = 0
  private let depthLimit: Int
  /// The names in all open objects, those of the innermost object last.
  private var names: [Name] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads a whole document. A byte order mark at the start is skipped. O(bytes).
  /// - Throws: ``JSONFault``, and anything `content` throws.
  public static func read<Content>(
    _ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int = depthLimit,
    _ content: (inout JSONReader) throws -> Content
  ) throws -> Content {
    var reader = JSONReader(bytes, depthLimit: depthLimit)
    let read = try content(&reader)
    reader.skipSpace()
    guard reader.next == nil else { throw reader.fault(.goesOn) }
    return read
  }

  /// Reads a whole document. O(bytes).
  /// - Throws: ``JSONFault``, and anything `content` throws.
  public static func read<Content>(
    _ bytes: [UInt8], depthLimit: Int = depthLimit,
    _ content: (inout JSONReader) throws -> Content
  ) throws -> Content {
    try bytes.withUnsafeBufferPointer { try read($0, depthLimit: depthLimit, content) }
  }

  /// Reads an object. The closure gets each name, and reads or skips its value. Members that are
  /// null are left out.
  public mutating func object(_ member: (inout JSONReader, Name) throws -> Void) throws {
    try members { reader, name in
      if try !reader.takesNull() { try member(&reader, name) }
    }
  }

  /// Reads an object, including members that are null.
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

  /// Reads a list with a closure for each element.
  public mutating func list<Element>(
    _ element: (inout JSONReader) throws -> Element
  ) throws -> [Element] {
    var read: [Element] = []
    try elements { read.append(try element(&$0)) }
    return read
  }

  /// Reads a list.
  public mutating func list<Element: JSONContent>() throws -> [Element] {
    try list { try Element(from: &$0) }
  }

  /// Skips a value of any type.
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

  /// Reads a list, one element at a time.
  public mutating func elements(_ element: (inout JSONReader) throws -> Void) throws {
    try enter("[")
    var isOver = takes("]")
    while !isOver {
      try element(&self)
      isOver = try endsOrGoesOn("]")
    }
    depth -= 1
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

  /// Reads a member's name and refuses one that the object already has. The object's names are
  /// those from `outer` on.
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
