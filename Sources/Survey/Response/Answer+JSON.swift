// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// The members of an answer: `values`, `left` or `rowsDone`, and the question as it was asked.
struct AnswerMembers {
  private var question: String?
  private var section: String?
  private var sharing = Sharing.everyone
  private var asked = AsAsked()
  private var values: [Value]?
  private var leaving: Leaving?
  private var areRowsDone = false

  /// Reads a member's value, or skips a member that an answer doesn't have.
  mutating func take(_ name: JSONReader.Name, from reader: inout JSONReader) throws {
    switch name {
    case "question": question = try reader.text()
    case "section": section = try reader.text()
    case "sharing": sharing = try reader.word()
    case "asked": asked = try AsAsked(from: &reader)
    case "values": values = try reader.list()
    case "left": leaving = try reader.word()
    // Not "rows", which is a member of the place in the same record.
    case "rowsDone":
      _ = try reader.flag()
      areRowsDone = true
    default: try reader.skip()
    }
  }

  func content() throws -> Answer {
    let content: Answer.Content =
      if let leaving { .left(leaving) } else { areRowsDone ? .rows : .values(try required(values)) }
    return Answer(
      content, question: try required(question), section: try required(section), sharing: sharing,
      asked: asked)
  }

  static func write(_ answer: Answer, to writer: inout JSONWriter) {
    writer.member("question", answer.question)
    writer.member("section", answer.section)
    if answer.sharing != .everyone { writer.member("sharing", answer.sharing) }
    if answer.asked != AsAsked() { writer.member("asked", answer.asked) }
    switch answer.content {
    case .values(let values): writer.member("values", values)
    case .left(let leaving): writer.member("left", leaving)
    case .rows: writer.member("rowsDone", true)
    }
  }
}

extension Answer: JSONContent {
  /// Reads an answer.
  public init(from reader: inout JSONReader) throws {
    var members = AnswerMembers()
    try reader.object { try members.take($1, from: &$0) }
    self = try members.content()
  }

  /// Writes an answer.
  public func write(to writer: inout JSONWriter) {
    writer.object { AnswerMembers.write(self, to: &$0) }
  }
}

extension Value: JSONContent {
  /// Reads a value: `boolean`; `option` with its `text`; `literal` with its `text` as typed; or
  /// only `text`.
  public init(from reader: inout JSONReader) throws {
    var (boolean, option) = (Bool?.none, String?.none)
    var (literal, text) = (Literal?.none, String?.none)
    try reader.object { reader, name in
      switch name {
      case "boolean": boolean = try reader.flag()
      case "option": option = try reader.text()
      case "literal": literal = try Literal(from: &reader)
      case "text": text = try reader.text()
      default: try reader.skip()
      }
    }
    if let boolean {
      self = .boolean(boolean)
    } else if let option {
      self = .option(code: option, text: try required(text))
    } else if let literal {
      self = .literal(literal, typed: try required(text))
    } else {
      self = .text(try required(text))
    }
  }

  /// Writes a value.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .boolean(let yes): writer.member("boolean", yes)
      case .option(let code, let text):
        writer.member("option", code)
        writer.member("text", text)
      case .text(let text): writer.member("text", text)
      case .literal(let literal, let typed):
        writer.member("literal", literal)
        writer.member("text", typed)
      }
    }
  }
}
