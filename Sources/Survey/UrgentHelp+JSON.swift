import JSON

extension UrgentHelp: JSONContent {
  /// Reads where urgent help is.
  public init(from reader: inout JSONReader) throws {
    var (groups, footnote) = ([Group]?.none, String?.none)
    try reader.object { reader, name in
      switch name {
      case "groups": groups = try reader.list()
      case "footnote": footnote = try reader.text()
      default: try reader.skip()
      }
    }
    self.init(groups: try required(groups), footnote: try required(footnote))
  }

  /// Writes where urgent help is.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("footnote", footnote)
      writer.member("groups", groups)
    }
  }
}

extension UrgentHelp.Group: JSONContent {
  /// Reads a group of lines.
  public init(from reader: inout JSONReader) throws {
    var (heading, lines) = (String?.none, [UrgentHelp.Line]?.none)
    try reader.object { reader, name in
      switch name {
      case "heading": heading = try reader.text()
      case "lines": lines = try reader.list()
      default: try reader.skip()
      }
    }
    self.init(heading: try required(heading), lines: try required(lines))
  }

  /// Writes a group of lines.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("heading", heading)
      writer.member("lines", lines)
    }
  }
}

extension UrgentHelp.Line: JSONContent {
  /// Reads a line.
  public init(from reader: inout JSONReader) throws {
    var (text, source) = (String?.none, String?.none)
    var (checked, isShort) = (String?.none, Bool?.none)
    try reader.object { reader, name in
      switch name {
      case "text": text = try reader.text()
      case "source": source = try reader.text()
      case "checked": checked = try reader.text()
      case "isShort": isShort = try reader.flag()
      default: try reader.skip()
      }
    }
    self.init(
      text: try required(text), source: try required(source), checked: try required(checked),
      isShort: try required(isShort))
  }

  /// Writes a line.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("checked", checked)
      writer.member("isShort", isShort)
      writer.member("source", source)
      writer.member("text", text)
    }
  }
}
