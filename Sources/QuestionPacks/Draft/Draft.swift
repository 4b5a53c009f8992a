// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A pack as its author wrote it, with source positions and before expansion.
struct Draft: Sendable {
  var summary: Questionnaire.Summary
  var urgentHelp: DatedFacts
  var whatToExpect: DatedFacts
  /// The shown texts outside sections: the pack's title, urgent help and what to expect.
  var ownTexts: [ShownText]
  var plainWords: PlainWords
  var sections: [DraftSection]
  /// Whether every file could be read. Otherwise a missing reference may be in an unread file.
  var isComplete: Bool
}

struct DraftSection: Sendable {
  var number: Int
  var item: DraftItem
}

/// An item as written, or a copy made by an expansion.
@dynamicMemberLookup
struct DraftItem: Sendable {
  var position: SourcePosition
  /// What the author wrote; `nil` for an item made by an expansion.
  var node: SourceNode?
  var written: Written<Item>
  /// The tests in the condition for asking the item.
  var enableWhenTests: [DraftTest] = []
  /// The tests in the condition for asking it in the short pass.
  var shortPassTests: [DraftTest] = []
  var options: [DraftOption] = []
  var optionsFrom: Located<String>?
  var forEach: Located<String>?
  /// The codes of the options that the item is written for; empty for all of them.
  var forOptions: [Located<String>] = []
  var item: [DraftItem] = []

  /// A property without its source position.
  subscript<Value>(dynamicMember path: WritableKeyPath<Item, Value>) -> Value {
    get { written.record[keyPath: path] }
    set { written.record[keyPath: path] = newValue }
  }
}

extension DraftItem {
  var linkId: Located<String> { written["linkId", \.linkId] ?? Located("", position) }
  /// The item's type; `nil` if it is missing or unknown, in which case rules that depend on it are
  /// skipped.
  var type: Item.Kind? { written["type", \.type]?.value }
  var text: Located<String>? { written["text", \.text] }
  var typedFor: Located<String>? { written["typedFor", \.typedFor] }
  var label: Located<String>? { written["label", \.label] }
  var why: Located<String>? { written["why", \.why] }
  var hint: Located<String>? { written["hint", \.hint] }
  var maxOccurs: Located<Int>? { written["maxOccurs", \.maxOccurs] }
  var shortMaxOccurs: Located<Int>? { written["shortMaxOccurs", \.shortMaxOccurs] }
  var narrowedBy: Located<String>? { written["narrowedBy", \.narrowedBy] }
  var omitsChosen: Located<String>? { written["omitsChosen", \.omitsChosen] }
  var gate: Located<String>? { written["gate", \.gate] }
  var role: Located<Role>? { written["role", \.role] }
  var rowName: Located<String>? { written["rowName", \.rowName] }

  var isRows: Bool { written.record.isRows }
}

/// A choice as written.
struct DraftOption: Sendable {
  var position: SourcePosition
  var written: Written<AnswerOption>
  var other: Located<String>?

  var code: Located<String> { written["code", \.code] ?? Located("", position) }
  var text: Located<String> { written["text", \.text] ?? Located("", position) }
  var isExclusive: Located<Bool> { written["exclusive", \.isExclusive] ?? Located(false, position) }
  var leaving: Leaving? { written.record.leaving }
  var sharing: Sharing { written.record.sharing }

  /// The texts of this choice.
  var texts: [Located<String>] { written.texts() + [other].compactMap(\.self) }

  /// The words for use within a question: the given phrase, or the text with a small first letter.
  var words: String { written["phrase", \.phrase]?.value ?? text.value.withSmallStart }
}

/// A test of an answer as written.
struct DraftTest: Sendable {
  var question: Located<String>
  /// The key of the operator, such as `equals`.
  var key: String
  var `operator`: Located<EnableWhen.Operator>

  /// The test without source positions.
  var condition: Condition {
    .test(EnableWhen(question: question.value, operator: `operator`.value))
  }
}

extension EnableWhen.Operator {
  /// The code of the option that a test names; `nil` for other tests.
  var optionCode: String? {
    switch self {
    case .equalsOption(let code), .first(let code): code
    default: nil
    }
  }
}
