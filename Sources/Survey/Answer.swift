// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands for one question in a session: its values or why there are none, and the question
/// as it was asked.
///
/// The question travels with the answer so that no answer is ever shown under other words, even
/// when the pack has changed since.
public struct Answer: Equatable, Sendable {
  /// What was answered, or how the item was left.
  public enum Content: Equatable, Sendable {
    /// The answer: one value, or several in the order in which they were named.
    case values([Value])
    /// The person left the item, in one of four ways that stay apart.
    case left(Leaving)
    /// The rows of a group were gone through and closed; they speak for themselves.
    case rows
  }

  /// What was answered, or how the item was left.
  public var content: Content
  /// The question as it was asked, or the title of a group of rows.
  public var question: String
  /// The linkId of the section in which it was asked.
  public var section: String
  /// Who may see the answer outside the session.
  public var sharing: Sharing
  /// What else was so when it was asked.
  public var asked: AsAsked

  /// An answer to that question.
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

  /// The values; empty when the item was left or holds rows.
  public var values: [Value] {
    if case .values(let values) = content { values } else { [] }
  }

  /// How the item was left; `nil` when it was answered.
  public var leaving: Leaving? {
    if case .left(let leaving) = content { leaving } else { nil }
  }
}

/// One value of an answer.
public enum Value: Equatable, Sendable {
  /// Yes or no.
  case boolean(Bool)
  /// A choice: its code, and its words as they were offered.
  case option(code: String, text: String)
  /// Text exactly as typed, line ends as newlines. An address of a page is one too, and the words
  /// that stand in place of a choice.
  case text(String)
  /// A number, a date, a time or an amount: exactly what was typed, and what it means.
  case literal(Literal, typed: String)
}

extension Value {
  /// The code of a choice; `nil` for any other value.
  public var code: String? {
    if case .option(let code, _) = self { code } else { nil }
  }

  /// The number, date, time or amount; `nil` for any other value.
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

/// Why an item has no answer: four ways to leave it, kept apart.
///
/// An item that was not reached has no ``Answer`` at all.
public enum Leaving: String, CaseIterable, Sendable {
  /// Passed over.
  case skipped
  /// The person does not know.
  case unknown
  /// The person would rather not say.
  case declined
  /// The person would rather talk about it in person.
  case inPerson
}
