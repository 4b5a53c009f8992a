// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension DraftItem {
  /// The linkIds of the item and everything in it, as written.
  var idsWithin: [String] { [linkId.value] + item.flatMap(\.idsWithin) }

  /// The questions for the person's own words, one for each option that asks for them. Each has the
  /// same audience as its option.
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
