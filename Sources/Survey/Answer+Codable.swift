extension Answer {
  private enum CodingKeys: String, CodingKey {
    case question
    case section
    case sharing
    case asked
    case values
    case left
    /// Not "rows", which is a place's key and stands in the same record.
    case rows = "rowsDone"
  }

  /// Reads an answer: `values`, `left` or `rowsDone`, and the question as it was asked.
  public init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: CodingKeys.self)
    question = try record.decode(String.self, forKey: .question)
    section = try record.decode(String.self, forKey: .section)
    sharing = try record.decodeIfPresent(Sharing.self, forKey: .sharing) ?? .everyone
    asked = try record.decodeIfPresent(AsAsked.self, forKey: .asked) ?? AsAsked()
    if let leaving = try record.decodeIfPresent(Leaving.self, forKey: .left) {
      content = .left(leaving)
    } else if try record.decodeIfPresent(Bool.self, forKey: .rows) != nil {
      content = .rows
    } else {
      content = .values(try record.decode([Value].self, forKey: .values))
    }
  }

  /// Writes an answer.
  public func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: CodingKeys.self)
    try record.encode(question, forKey: .question)
    try record.encode(section, forKey: .section)
    if sharing != .everyone { try record.encode(sharing, forKey: .sharing) }
    if asked != AsAsked() { try record.encode(asked, forKey: .asked) }
    switch content {
    case .values(let values): try record.encode(values, forKey: .values)
    case .left(let leaving): try record.encode(leaving, forKey: .left)
    case .rows: try record.encode(true, forKey: .rows)
    }
  }
}

extension Value: Codable {
  private enum CodingKeys: String, CodingKey {
    case boolean
    case option
    case text
    case literal
  }

  /// Reads a value: `boolean`, `option` with its `text`, `literal` with its `text` as typed, or
  /// `text` alone.
  public init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: CodingKeys.self)
    if let yes = try record.decodeIfPresent(Bool.self, forKey: .boolean) {
      self = .boolean(yes)
    } else if let code = try record.decodeIfPresent(String.self, forKey: .option) {
      self = .option(code: code, text: try record.decode(String.self, forKey: .text))
    } else if let literal = try record.decodeIfPresent(Literal.self, forKey: .literal) {
      self = .literal(literal, typed: try record.decode(String.self, forKey: .text))
    } else {
      self = .text(try record.decode(String.self, forKey: .text))
    }
  }

  /// Writes a value.
  public func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .boolean(let yes): try record.encode(yes, forKey: .boolean)
    case .option(let code, let text):
      try record.encode(code, forKey: .option)
      try record.encode(text, forKey: .text)
    case .text(let text): try record.encode(text, forKey: .text)
    case .literal(let literal, let typed):
      try record.encode(literal, forKey: .literal)
      try record.encode(typed, forKey: .text)
    }
  }
}
