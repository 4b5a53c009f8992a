// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A pack as its author wrote it, each part with its place; nothing is expanded yet.
struct Draft: Sendable {
  var summary: Questionnaire.Summary
  var urgentHelp: DatedFacts
  var whatToExpect: DatedFacts
  /// What people read that stands in no section: the pack's title, urgent help, what to expect.
  var ownTexts: [ShownText]
  var plainWords: PlainWords
  var sections: [DraftSection]
  /// Every file could be read, so what isn't found isn't there.
  var isComplete: Bool
}

/// A section's file.
struct DraftSection: Sendable {
  var number: Int
  var item: DraftItem
}

/// An item as written, or a copy that an expansion made of it.
@dynamicMemberLookup
struct DraftItem: Sendable {
  var position: SourcePosition
  var written: Written<Item>
  var enableWhen: DraftCondition?
  var short = DraftShort.skipped
  var options: [DraftOption] = []
  var optionsFrom: Located<String>?
  var forEach: Located<String>?
  /// The options that it is written for; empty for all of them.
  var forOptions: [Located<String>] = []
  var item: [DraftItem] = []

  /// A property of which the place doesn't matter.
  subscript<Value>(dynamicMember path: WritableKeyPath<Item, Value>) -> Value {
    get { written.record[keyPath: path] }
    set { written.record[keyPath: path] = newValue }
  }
}

extension DraftItem {
  var linkId: Located<String> { written["linkId", \.linkId] ?? Located("", position) }
  /// `nil` when the type is missing or unknown; then no rule that asks for it looks further.
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

/// One choice as written.
struct DraftOption: Sendable {
  var position: SourcePosition
  var written: Written<AnswerOption>
  var other: Located<String>?

  var code: Located<String> { written["code", \.code] ?? Located("", position) }
  var text: Located<String> { written["text", \.text] ?? Located("", position) }
  var isExclusive: Located<Bool> { written["exclusive", \.isExclusive] ?? Located(false, position) }
  var leaving: Leaving? { written.record.leaving }
  var sharing: Sharing { written.record.sharing }

  /// All of its texts.
  var texts: [Located<String>] { written.texts() + [other].compactMap(\.self) }

  /// The words inside a question: those given, or the text with a small first letter.
  var words: String { written["phrase", \.phrase]?.value ?? text.value.withSmallStart }
}

/// A condition as written.
indirect enum DraftCondition: Sendable {
  case test(DraftTest)
  case all([DraftCondition])
  case any([DraftCondition])
  case not(DraftCondition)
}

/// A test of one question's answer as written.
struct DraftTest: Sendable {
  var question: Located<String>
  /// The key of the operator, as `equals`.
  var key: String
  var `operator`: Located<EnableWhen.Operator>
}

/// Whether the short pass asks an item, as written.
enum DraftShort: Sendable {
  case skipped
  case asked
  case askedWhen(DraftCondition)
}

extension String {
  /// A capital first letter.
  var withCapitalStart: String { prefix(1).uppercased() + dropFirst() }
}
