// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// The answer to one question: its values or why there are none, and the question as it was asked.
///
/// The question is stored with the answer, so that an answer is never shown with a different
/// question, even after the pack changes.
public struct Answer: Equatable, Sendable {
  /// The values of an answer, or how the item was left.
  public enum Content: Equatable, Sendable {
    /// One value, or several in the order in which they were named. A yes or no can have the
    /// person's own words behind it.
    case values([Value])
    case left(Leaving)
    /// The rows of a group were completed. Their items have answers of their own.
    case rows
  }

  /// The values, or how the item was left.
  public var content: Content
  /// The question as it was asked, or the title of a group of rows.
  public var question: String
  /// The linkId of the section that asked the question.
  public var section: String
  /// Who may see the answer outside the session.
  public var sharing: Sharing
  /// The item's role, condition and other facts when it was asked.
  public var asked: AsAsked

  /// Creates an answer to a question.
  public init(
    _ content: Content, question: String, section: String, sharing: Sharing = .everyone,
    asked: AsAsked = AsAsked()
  ) {
    self.content = content
    self.question = question
    self.section = section
    self.sharing = sharing
    self.asked = asked
  }

  /// The values; empty if the item was left or has rows.
  public var values: [Value] {
    if case .values(let values) = content { values } else { [] }
  }

  /// The person's own words behind a yes or no; `nil` if there are none, and for other answers.
  public var wordsBehindYesOrNo: String? {
    guard values.count == 2, case (.boolean, .text(let words)) = (values[0], values[1]) else {
      return nil
    }
    return words
  }

  /// How the item was left; `nil` when it was answered.
  public var leaving: Leaving? {
    if case .left(let leaving) = content { leaving } else { nil }
  }

  /// Whether the item was left with Enter, or its rows are complete. Rows have answers of their
  /// own.
  var saysNothing: Bool { content == .left(.skipped) || content == .rows }

  /// Returns the answer with only the matching values; `nil` if there were values and none match.
  func keeping(_ isKept: (Value) -> Bool) -> Answer? {
    guard case .values(let values) = content else { return self }
    var kept = self
    kept.content = .values(values.filter(isKept))
    return kept.values.isEmpty ? nil : kept
  }
}

extension Answer.Content {
  /// Whether it is a yes, with words behind it or without.
  package var saysYes: Bool {
    if case .values(let values) = self { values.first == .boolean(true) } else { false }
  }

  /// The code of the first choice; `nil` if there is none.
  package var code: String? {
    guard case .values(let values) = self else { return nil }
    return values.first?.code
  }
}

/// One value of an answer.
public enum Value: Equatable, Sendable {
  case boolean(Bool)
  /// A chosen option: its code, and its words as they were offered.
  case option(code: String, text: String)
  /// Text exactly as typed, with newlines as line ends. Also a web address, or the person's own
  /// words in place of an option.
  case text(String)
  /// A number, a date, a time or a quantity: its meaning, and the exact text typed.
  case literal(Literal, typed: String)
}

extension Value {
  /// The code of a chosen option; `nil` for any other value.
  public var code: String? {
    if case .option(let code, _) = self { code } else { nil }
  }

  /// The number, date, time or quantity; `nil` for any other value.
  public var literal: Literal? {
    if case .literal(let literal, _) = self { literal } else { nil }
  }

  /// The value in words, exactly as typed or offered.
  public var words: String {
    switch self {
    case .boolean(let yes): yes ? "Yes" : "No"
    case .option(_, let text): text
    case .text(let text), .literal(_, let text): text
    }
  }
}

/// Why an item has no answer, in one of four distinct ways.
///
/// An item that was not reached has no ``Answer`` at all.
public enum Leaving: String, CaseIterable, Sendable {
  /// Skipped with Enter.
  case skipped
  /// The person doesn't know.
  case unknown
  /// The person would rather not say.
  case declined
  /// The person would rather talk about it in person.
  case inPerson
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
