// SPDX-License-Identifier: GPL-3.0-or-later

/// One choice of an item: FHIR R4's `Questionnaire.item.answerOption`.
public struct AnswerOption: Equatable, Sendable {
  /// Names the choice within its item: ASCII, never shown.
  public var code: String
  /// The words that are offered, echoed and printed.
  public var text: String
  /// Chosen alone: it takes the place of all others, as "none of these" does.
  public var isExclusive: Bool
  /// The choice is a way to leave the item, as "not now" is; `nil` for a real answer.
  public var leaving: Leaving?
  /// The choice only leads in to the person's own words, asked for next: without them it says
  /// nothing that others need.
  public var leadsIn: Bool
  /// The words that stand for the choice inside a question, as in "How is *washing* for you?".
  public var phrase: String
  /// Who may see that this choice was made.
  public var sharing: Sharing
  /// The category of the adjustment that is asked for with it, in the words of those who keep the
  /// Reasonable Adjustment Digital Flag; empty for none.
  public var category: String
  /// What it stands for in FHIR; `nil` where its code and text say it all.
  public var value: OptionValue?

  /// A choice; without a phrase its text serves inside questions.
  public init(
    code: String, text: String, isExclusive: Bool = false, leaving: Leaving? = nil,
    leadsIn: Bool = false, phrase: String = "", sharing: Sharing = .everyone,
    category: String = "", value: OptionValue? = nil
  ) {
    self.code = code
    self.text = text
    self.isExclusive = isExclusive
    self.leaving = leaving
    self.leadsIn = leadsIn
    self.phrase = phrase
    self.sharing = sharing
    self.category = category
    self.value = value
  }
}

extension AnswerOption {
  /// The concept of a code system that it stands for; `nil` for none.
  public var coding: Coding? { if case .coding(let coding)? = value { coding } else { nil } }
}

extension String {
  /// A small first letter, unless it is a word that has a capital anywhere: "I", or "BSL".
  package var withSmallStart: String {
    let word = prefix { !$0.isWhitespace && $0 != "'" && $0 != "’" }
    let isKept = word == "I" || word.dropFirst().contains(where: \.isUppercase)
    return isKept ? self : prefix(1).lowercased() + dropFirst()
  }
}
