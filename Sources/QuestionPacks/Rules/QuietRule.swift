// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Plan {
  /// Nothing that depends on a quiet choice reveals it: no list is narrowed by it, and no question
  /// repeats its words.
  func checkQuiet(_ log: inout FaultLog) {
    for entry in entries {
      // A list whose options depend on a quiet question would reveal the choice.
      for question in [entry.item.narrowedBy, entry.item.omitsChosen].compactMap(\.self)
      where quietEntry(question.value) != nil {
        log.add(.quietWords(question.value), at: question.position)
      }
      for (question, option) in choices(behind: entry) {
        for text in texts(of: entry.item, repeating: option) {
          log.add(.quietWords(question), at: text.position)
        }
      }
    }
  }

  /// The quiet options that an item depends on, each with the linkId of its question.
  private func choices(behind entry: Entry) -> [(question: String, option: DraftOption)] {
    let above = sequence(first: entry) { $0.above.map { entries[$0] } }
    let ids = Set(above.dropFirst().map(\.item.linkId.value))
    return above.flatMap(\.item.enableWhenTests).compactMap { test in
      let question = test.question.value
      guard !ids.contains(question), let code = test.operator.value.optionCode,
        let option = quietEntry(question)?.options[code]
      else { return nil }
      return (question, option)
    }
  }

  /// The texts of an item that contain the words of an option.
  private func texts(
    of item: DraftItem, repeating option: DraftOption
  ) -> [Located<String>] {
    let words = words(in: option.text.value)
    guard words.count > 1 || option.text.value.count > 3 else { return [] }
    return (item.written.texts(withIDs: false) + item.options.map(\.text)).filter {
      self.words(in: $0.value).contains(words)
    }
  }

  private func words(in text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// Returns the entry of the quiet question with this linkId; `nil` if there is none.
  private func quietEntry(_ linkId: String) -> Entry? {
    order[linkId].map { entries[$0] }.flatMap { $0.item.isQuiet ? $0 : nil }
  }
}
