extension JSONValue {
  /// The deepest that values stand in one another in what is read.
  public static let depthLimit = 200

  /// Reads a document (RFC 8259). A byte order mark before it is passed over. O(bytes).
  /// - Throws: ``JSONFault``: also for names that stand twice, and for values deeper than
  ///   ``depthLimit``, so that reading ends soon whatever the bytes are.
  public init(reading bytes: [UInt8]) throws(JSONFault) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }
}

struct JSONReader {
  let bytes: [UInt8]
  var offset: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func document() throws(JSONFault) -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    guard offset == bytes.count else { throw fault(.goesOn) }
    return value
  }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func fault(_ kind: JSONFault.Kind) -> JSONFault { JSONFault(kind: kind, offset: offset) }

  /// Passes over a byte that must stand here.
  mutating func take(_ byte: Unicode.Scalar) throws(JSONFault) {
    guard let next else { throw fault(.endsEarly) }
    guard next == UInt8(ascii: byte) else { throw fault(.unexpected) }
    offset += 1
  }

  mutating func skipSpace() {
    while let next, [0x20, 0x0A, 0x0D, 0x09].contains(next) { offset += 1 }
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < JSONValue.depthLimit else { throw fault(.tooDeep) }
    skipSpace()
    switch next.map(Unicode.Scalar.init) {
    case nil: throw fault(.endsEarly)
    case "{": return try object(depth: depth)
    case "[": return try list(depth: depth)
    case "\"": return .text(try text())
    case "t": return try word("true", .flag(true))
    case "f": return try word("false", .flag(false))
    case "n": return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(
    _ word: String, _ value: JSONValue
  ) throws(JSONFault) -> JSONValue {
    for scalar in word.unicodeScalars { try take(scalar) }
    return value
  }

  private mutating func list(depth: Int) throws(JSONFault) -> JSONValue {
    var values: [JSONValue] = []
    try elements("[", "]") { reader throws(JSONFault) in
      values.append(try reader.value(depth: depth + 1))
    }
    return .list(values)
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    try elements("{", "}") { reader throws(JSONFault) in
      let start = reader.offset
      let name = try reader.text()
      guard names.insert(name).inserted else { throw JSONFault(kind: .nameTwice, offset: start) }
      reader.skipSpace()
      try reader.take(":")
      members.append(JSONValue.Member(name, try reader.value(depth: depth + 1)))
    }
    return .object(members)
  }

  /// What stands between brackets, with commas between.
  private mutating func elements(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar,
    _ element: (inout Self) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try take(opening)
    skipSpace()
    guard next != UInt8(ascii: closing) else { return try take(closing) }
    while true {
      skipSpace()
      try element(&self)
      skipSpace()
      guard next == UInt8(ascii: ",") else { return try take(closing) }
      offset += 1
    }
  }
}
