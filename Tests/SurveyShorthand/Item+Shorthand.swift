// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Items, options and questionnaires with any of their properties, in one expression.
extension Item {
  /// Creates an item with any properties that packs can give it.
  public init(
    linkId: String, type: Kind, text: String = "", typedFor: String = "", label: String = "",
    why: String = "", hint: String = "", repeats: Bool = false, enableWhen: Condition? = nil,
    shortPass: Condition? = nil, answerOption: [AnswerOption] = [], maxOccurs: Int? = nil,
    shortMaxOccurs: Int? = nil, narrowedBy: String = "", omitsChosen: String = "",
    gate: String = "", role: Role? = nil, sharing: Sharing = .everyone, isSensitive: Bool = false,
    isHard: Bool = false, isQuiet: Bool = false, rowName: String = "", template: String = "",
    item: [Item] = []
  ) {
    self.init()
    self.linkId = linkId
    self.type = type
    self.text = text
    self.typedFor = typedFor
    self.label = label
    self.why = why
    self.hint = hint
    self.repeats = repeats
    self.enableWhen = enableWhen
    self.shortPass = shortPass
    self.answerOption = answerOption
    self.maxOccurs = maxOccurs
    self.shortMaxOccurs = shortMaxOccurs
    self.narrowedBy = narrowedBy
    self.omitsChosen = omitsChosen
    self.gate = gate
    self.role = role
    self.sharing = sharing
    self.isSensitive = isSensitive
    self.isHard = isHard
    self.isQuiet = isQuiet
    self.rowName = rowName
    self.template = template
    self.item = item
  }
}

extension AnswerOption {
  /// Creates an option with any properties that packs can give it.
  public init(
    code: String, text: String, isExclusive: Bool = false, leaving: Leaving? = nil,
    leadsIn: Bool = false, phrase: String = "", synonyms: String = "",
    sharing: Sharing = .everyone, category: String = "", value: OptionValue? = nil
  ) {
    self.init()
    self.code = code
    self.text = text
    self.isExclusive = isExclusive
    self.leaving = leaving
    self.leadsIn = leadsIn
    self.phrase = phrase
    self.synonyms = synonyms
    self.sharing = sharing
    self.category = category
    self.value = value
  }
}

extension Questionnaire {
  /// Creates a questionnaire with facts, and with sections numbered from `firstNumber`.
  public init(
    summary: Summary, items: [Item], firstNumber: Int = 1, urgentHelp: DatedFacts = DatedFacts(),
    whatToExpect: DatedFacts = DatedFacts()
  ) {
    self.init(
      summary: summary,
      sections: items.enumerated().map { Section($1, number: firstNumber + $0) },
      urgentHelp: urgentHelp, whatToExpect: whatToExpect)
  }
}

extension Response {
  /// Adds a new row at the end of a group, and returns its number.
  @discardableResult
  public mutating func addRow(to group: Place) -> RowID {
    let row = reserveRow()
    add(row, to: group)
    return row
  }
}
