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
struct DraftItem: Sendable {
  var position: SourcePosition
  var linkId: Located<String>
  /// `nil` when the type is missing or unknown; then no rule that asks for it looks further.
  var type: Item.Kind?
  var text: Located<String>?
  var typedFor: Located<String>?
  var label: Located<String>?
  var why: Located<String>?
  var hint: Located<String>?
  var repeats: Bool
  var enableWhen: DraftCondition?
  var short: DraftShort
  var options: [DraftOption]
  var optionsFrom: Located<String>?
  var maxOccurs: Located<Int>?
  var shortMaxOccurs: Located<Int>?
  var narrowedBy: Located<String>?
  var omitsChosen: Located<String>?
  var gate: Located<String>?
  var role: Located<Role>?
  var sharing: Sharing
  var isSensitive: Bool
  var isHard: Bool
  var isQuiet: Bool
  var rowName: Located<String>?
  var forEach: Located<String>?
  /// The options that it is written for; empty for all of them.
  var forOptions: [Located<String>]
  var template = ""
  var item: [DraftItem]

  var isRows: Bool { type == .group && repeats }
}

/// One choice as written.
struct DraftOption: Sendable {
  var code: Located<String>
  var text: Located<String>
  var phrase: Located<String>?
  var isExclusive: Located<Bool>
  var leaving: Located<Leaving>?
  var leadsIn = false
  var sharing: Sharing
  var other: Located<String>?
  var category = ""
  var coding: Coding?

  /// The words inside a question: those given, or the text with a small first letter.
  var words: String { phrase?.value ?? text.value.withSmallStart }
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
