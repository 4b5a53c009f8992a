// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension DraftItem {
  /// The linkIds as written, of the item and all within it.
  var idsWithin: [String] { [linkId.value] + item.flatMap(\.idsWithin) }

  /// The questions for one's own words, one for each option that asks for them. Who may see that
  /// the option was chosen may see the words, and nobody else.
  var othersWrittenOut: [DraftItem] {
    options.compactMap { option in
      guard let question = option.other, option.leaving == nil, !option.code.value.isEmpty else {
        return nil
      }
      var child = self
      child.position = question.position
      child.linkId = Located(linkId.value + "." + option.code.value, option.code.position)
      child.type = .string
      child.text = question
      child.typedFor = nil
      child.label = option.text
      child.hint = nil
      child.repeats = false
      child.enableWhen = .test(
        DraftTest(
          question: linkId, key: "equals",
          operator: Located(.equalsOption(option.code.value), option.code.position)))
      child.options = []
      child.optionsFrom = nil
      child.maxOccurs = nil
      child.shortMaxOccurs = nil
      child.narrowedBy = nil
      child.omitsChosen = nil
      child.gate = nil
      child.role = nil
      child.sharing = .stricter(sharing, option.sharing)
      child.isQuiet = false
      child.template = template.isEmpty ? "" : template + "." + option.code.value
      child.item = []
      return child
    }
  }
}
