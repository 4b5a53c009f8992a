import JSON

extension Item: JSONContent {
  /// Reads an item of a compiled pack; what is absent is at its default.
  public init(from reader: inout JSONReader) throws {
    self.init(linkId: "", type: .group)
    var (hasLinkId, hasType) = (false, false)
    try reader.object { reader, name in
      switch name {
      case "linkId": (linkId, hasLinkId) = (try reader.text(), true)
      case "type": (type, hasType) = (try reader.word(), true)
      case "text": text = try reader.text()
      case "typedFor": typedFor = try reader.text()
      case "label": label = try reader.text()
      case "why": why = try reader.text()
      case "hint": hint = try reader.text()
      case "repeats": repeats = try reader.flag()
      case "enableWhen": enableWhen = try Condition(from: &reader)
      case "short": shortPass = try ShortPass(from: &reader)
      case "answerOption": answerOption = try reader.list()
      case "maxOccurs": maxOccurs = try reader.integer()
      case "shortMaxOccurs": shortMaxOccurs = try reader.integer()
      case "narrowedBy": narrowedBy = try reader.text()
      case "role": role = try reader.word()
      case "sharing": sharing = try reader.word()
      case "sensitive": isSensitive = try reader.flag()
      case "hard": isHard = try reader.flag()
      case "quiet": isQuiet = try reader.flag()
      case "rowName": rowName = try reader.text()
      case "template": template = try reader.text()
      case "item": item = try reader.list()
      case "details": details = try ItemDetails(from: &reader)
      default: try reader.skip()
      }
    }
    guard hasLinkId, hasType else { throw UnfitContent() }
  }

  /// Writes an item, without what is at its default.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("linkId", linkId)
      writer.member("type", type)
      writer.member("text", unlessEmpty: text)
      writer.member("typedFor", unlessEmpty: typedFor)
      writer.member("label", unlessEmpty: label)
      writer.member("why", unlessEmpty: why)
      writer.member("hint", unlessEmpty: hint)
      writer.member("repeats", ifSo: repeats)
      if let enableWhen { writer.member("enableWhen", enableWhen) }
      if shortPass != .skipped { writer.member("short", shortPass) }
      if !answerOption.isEmpty { writer.member("answerOption", answerOption) }
      if let maxOccurs { writer.member("maxOccurs", maxOccurs) }
      if let shortMaxOccurs { writer.member("shortMaxOccurs", shortMaxOccurs) }
      writer.member("narrowedBy", unlessEmpty: narrowedBy)
      if let role { writer.member("role", role) }
      if sharing != .everyone { writer.member("sharing", sharing) }
      writer.member("sensitive", ifSo: isSensitive)
      writer.member("hard", ifSo: isHard)
      writer.member("quiet", ifSo: isQuiet)
      writer.member("rowName", unlessEmpty: rowName)
      writer.member("template", unlessEmpty: template)
      if !item.isEmpty { writer.member("item", item) }
      if details != ItemDetails() { writer.member("details", details) }
    }
  }
}

extension ShortPass: JSONContent {
  /// Reads `true`, `false` or a condition.
  public init(from reader: inout JSONReader) throws {
    if reader.isAtObject {
      self = .askedWhen(try Condition(from: &reader))
    } else {
      self = try reader.flag() ? .asked : .skipped
    }
  }

  /// Writes `true`, `false` or the condition.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .skipped: writer.raw("false")
    case .asked: writer.raw("true")
    case .askedWhen(let condition): condition.write(to: &writer)
    }
  }
}
