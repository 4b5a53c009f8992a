// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Wording

/// An option of a choice item: FHIR R4's `Questionnaire.item.answerOption`.
public struct AnswerOption: Equatable, Sendable {
  /// The option's code, unique within its item. ASCII, never shown.
  public var code: String
  /// The words that are offered, repeated and printed.
  public var text: String
  /// Whether the option excludes all others, such as "None of these".
  public var isExclusive = false
  /// The way of leaving the item that the option stands for, such as "Not now"; `nil` for an
  /// answer.
  public var leaving: Leaving?
  /// Whether the option only introduces the person's own words, which are asked for next. Without
  /// those words, others don't see the option.
  public var leadsIn = false
  /// The option's words within a question, as in "How is *washing* for you?"; for one that excludes
  /// all others, its words in the notes.
  public var phrase = ""
  /// Other words that people may type for the option, between commas; empty for none. They never
  /// choose it, but the person is asked whether they meant it.
  public var synonyms = ""
  /// Who may see that the option was chosen.
  public var sharing = Sharing.everyone
  /// The category of the adjustment, as named by the Reasonable Adjustment Digital Flag; empty for
  /// none.
  public var category = ""
  /// The option's value in FHIR; `nil` if its code and text are enough.
  public var value: OptionValue?

  /// Creates an option. Without a phrase, questions use its text.
  public init(code: String, text: String, value: OptionValue? = nil) {
    self.code = code
    self.text = text
    self.value = value
  }

  /// The words in the notes and in a review, where the list isn't at hand and "None of these" would
  /// say nothing.
  package var printed: String { isExclusive && !phrase.isEmpty ? phrase : text }

  /// The option as an answer.
  public var asValue: Value { .option(code: code, text: text) }
}

extension Item {
  /// Returns the linkId of the item that asks for the person's own words for an option. There may be
  /// none with it.
  package func linkId(ofWordsFor code: String) -> String { "\(linkId).\(code)" }
}

extension AnswerOption {
  /// Whether the option's first words are these, apart from capitals and punctuation.
  package func begins(withWords words: String) -> Bool {
    let count = words.words.count
    let first = text.words.prefix(count).joined(separator: " ")
    return !words.isEmpty && first.folded == words.folded
  }

  /// The option's concept in a code system; `nil` for none.
  public var coding: Coding? { if case .coding(let coding)? = value { coding } else { nil } }
}

extension String {
  /// The text with a small first letter, unless the first word is "I" or has another capital, such
  /// as "BSL".
  package var withSmallStart: String {
    let word = prefix { !$0.isWhitespace && $0 != "'" && $0 != "’" }
    let isKept = word == "I" || word.dropFirst().contains(where: \.isUppercase)
    return isKept ? self : prefix(1).lowercased() + dropFirst()
  }

  /// The text with a capital first letter.
  package var withCapitalStart: String { prefix(1).uppercased() + dropFirst() }
}

extension Item {
  /// Returns the option that a value refers to; `nil` if it is no longer offered with the same
  /// text, and for other values.
  public func option(for value: Value) -> AnswerOption? {
    answerOption.first { $0.code == value.code && $0.text == value.words }
  }

  /// Returns a value's words in the notes.
  package func printed(_ value: Value) -> String { option(for: value)?.printed ?? value.words }
}

/// A concept in a code system, or a unit: FHIR R4's `Coding`
/// (<https://hl7.org/fhir/R4/datatypes.html#Coding>).
public struct Coding: Hashable, Sendable {
  /// The code system's URL; empty for none.
  public var system: String
  /// The code system's version; empty for none.
  public var version: String
  /// The code; empty for none.
  public var code: String
  /// The display text; empty for none.
  public var display: String

  /// Creates a coding. Omitted parts are unknown.
  public init(system: String = "", version: String = "", code: String = "", display: String = "") {
    self.system = system
    self.version = version
    self.code = code
    self.display = display
  }

  /// The display text, or the code without one.
  public var words: String { display.isEmpty ? code : display }
}

extension Coding: DescribedRecord {
  /// Creates an empty coding.
  public init() { self.init(system: "") }

  /// The properties of a coding.
  public static let properties: [Property<Coding>] = [
    .text("system", { $0.system }, { $0.system = $1 }),
    .text("version", { $0.version }, { $0.version = $1 }),
    .text("code", { $0.code }, { $0.code = $1 }),
    .text("display", { $0.display }, { $0.display = $1 }),
  ]
}

/// The FHIR value of an option: R4's `Questionnaire.item.answerOption.value[x]`.
///
/// Answers refer to an option by its code. Exports contain this value.
public enum OptionValue: Equatable, Sendable {
  case coding(Coding)
  case text(String)
  /// A whole number, a date or a time.
  case literal(Literal)
}

extension OptionValue: JSONContent {
  /// Reads an option's value: `coding`, `text` or `literal`.
  public init(from reader: inout JSONReader) throws {
    var value: OptionValue?
    try reader.object { reader, name in
      switch name {
      case "coding": value = .coding(try Coding(from: &reader))
      case "text": value = .text(try reader.text())
      case "literal": value = .literal(try Literal(from: &reader))
      default: try reader.skip()
      }
    }
    self = try required(value)
  }

  /// Writes an option's value.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .coding(let coding): writer.member("coding", coding)
      case .text(let text): writer.member("text", text)
      case .literal(let literal): writer.member("literal", literal)
      }
    }
  }
}
