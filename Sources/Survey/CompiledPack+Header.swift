import JSON

extension CompiledPack {
  /// A pack's first line: everything but the items.
  struct Header {
    var beforehandPack = format
    var summary: Questionnaire.Summary
    var urgentHelp: UrgentHelp
    var index: [Section.Summary]
  }
}

extension CompiledPack.Header: JSONContent {
  /// Reads the first line.
  public init(from reader: inout JSONReader) throws {
    var (format, summary) = (Int?.none, Questionnaire.Summary?.none)
    var (urgentHelp, index) = (UrgentHelp?.none, [Section.Summary]?.none)
    try reader.object { reader, name in
      switch name {
      case "beforehandPack": format = try reader.integer()
      case "summary": summary = try Questionnaire.Summary(from: &reader)
      case "urgentHelp": urgentHelp = try UrgentHelp(from: &reader)
      case "index": index = try reader.list()
      default: try reader.skip()
      }
    }
    self.init(
      beforehandPack: try required(format), summary: try required(summary),
      urgentHelp: try required(urgentHelp), index: try required(index))
  }

  /// Writes the first line.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("beforehandPack", beforehandPack)
      writer.member("index", index)
      writer.member("summary", summary)
      writer.member("urgentHelp", urgentHelp)
    }
  }
}

extension Questionnaire.Summary: JSONContent {
  /// Reads the names of a questionnaire.
  public init(from reader: inout JSONReader) throws {
    var (id, version) = (String?.none, String?.none)
    var (title, language, url) = (String?.none, String?.none, "")
    try reader.object { reader, name in
      switch name {
      case "id": id = try reader.text()
      case "version": version = try reader.text()
      case "title": title = try reader.text()
      case "language": language = try reader.text()
      case "url": url = try reader.text()
      default: try reader.skip()
      }
    }
    self.init(
      id: try required(id), version: try required(version), title: try required(title),
      language: try required(language), url: url)
  }

  /// Writes the names of a questionnaire.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("language", language)
      writer.member("title", title)
      writer.member("url", unlessEmpty: url)
      writer.member("version", version)
    }
  }
}

extension Section.Summary: JSONContent {
  /// Reads what is known of a section.
  public init(from reader: inout JSONReader) throws {
    var (linkId, title) = (String?.none, String?.none)
    var (number, seconds) = (Int?.none, Section.Seconds?.none)
    try reader.object { reader, name in
      switch name {
      case "linkId": linkId = try reader.text()
      case "title": title = try reader.text()
      case "number": number = try reader.integer()
      case "seconds": seconds = try Section.Seconds(from: &reader)
      default: try reader.skip()
      }
    }
    self.init(
      linkId: try required(linkId), title: try required(title), number: try required(number),
      seconds: try required(seconds))
  }

  /// Writes what is known of a section.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("linkId", linkId)
      writer.member("number", number)
      writer.member("seconds", seconds)
      writer.member("title", title)
    }
  }
}

extension Section.Seconds: JSONContent {
  /// Reads how long a section takes.
  public init(from reader: inout JSONReader) throws {
    var (short, full) = (Int?.none, Int?.none)
    try reader.object { reader, name in
      switch name {
      case "short": short = try reader.integer()
      case "full": full = try reader.integer()
      default: try reader.skip()
      }
    }
    self.init(short: try required(short), full: try required(full))
  }

  /// Writes how long a section takes.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("full", full)
      writer.member("short", short)
    }
  }
}
