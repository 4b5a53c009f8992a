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
      var written = Written<Item>()
      written.set(
        "linkId", \.linkId,
        Located(linkId.value + "." + option.code.value, option.code.position))
      written.set("type", \.type, Located(.string, question.position))
      written.set("text", \.text, question)
      written.set("label", \.label, option.text)
      if let why { written.set("why", \.why, why) }
      written.record.sharing = .stricter(self.sharing, option.sharing)
      written.record.isSensitive = self.isSensitive
      written.record.isHard = self.isHard
      written.record.template =
        self.template.isEmpty ? "" : self.template + "." + option.code.value
      let isChosen = DraftTest(
        question: linkId, key: "equals",
        operator: Located(.equalsOption(option.code.value), option.code.position))
      return DraftItem(
        position: question.position, written: written, enableWhen: .test(isChosen), short: short)
    }
  }
}
