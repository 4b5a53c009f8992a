extension JSONValue {
  /// The value as a document: a member or value a line, indented by two spaces, with a newline at
  /// its end. O(bytes).
  public var document: String {
    var writer = JSONWriter()
    writer.write(self, indent: 0)
    return writer.text + "\n"
  }
}

private struct JSONWriter {
  var text = ""

  mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .number(let digits): text += digits
    case .text(let words): write(words)
    case .list(let values):
      writeAll(values, "[", "]", indent: indent) { $0.write($1, indent: indent + 1) }
    case .object(let members):
      writeAll(members, "{", "}", indent: indent) { writer, member in
        writer.write(member.name)
        writer.text += " : "
        writer.write(member.value, indent: indent + 1)
      }
    }
  }

  private mutating func writeAll<Element>(
    _ elements: [Element], _ opening: String, _ closing: String, indent: Int,
    _ write: (inout Self, Element) -> Void
  ) {
    text += opening
    for (index, element) in elements.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: "  ", count: indent + 1)
      write(&self, element)
    }
    if !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += closing
  }

  /// A string (section 7): what must be is escaped, and what could steer a terminal or turn the
  /// reading order.
  private mutating func write(_ words: String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}",
        "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        text += Self.escaped(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
