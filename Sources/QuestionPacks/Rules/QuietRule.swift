// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Nothing that depends on a quiet choice reveals it: no list is narrowed by it, and no question
/// repeats its words.
enum QuietRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    plan.entries.flatMap { entry in
      narrowing(entry.item, plan)
        + choices(behind: entry, plan).flatMap { faults(in: entry.item, repeating: $1, of: $0) }
    }
  }

  /// Rejects a list whose options depend on a quiet question, because they would reveal the choice.
  private static func narrowing(_ item: DraftItem, _ plan: Plan) -> [PackFault] {
    [item.narrowedBy, item.omitsChosen].compactMap(\.self)
      .filter { plan.quietEntry($0.value) != nil }
      .map { PackFault(.quietWords($0.value), at: $0.position) }
  }

  /// The quiet options that an item depends on, each with the linkId of its question.
  private static func choices(
    behind entry: Plan.Entry, _ plan: Plan
  ) -> [(question: String, option: DraftOption)] {
    let above = sequence(first: entry) { $0.above.map { plan.entries[$0] } }
    let ids = Set(above.dropFirst().map(\.item.linkId.value))
    return above.flatMap(\.item.enableWhenTests).compactMap { test in
      let question = test.question.value
      guard !ids.contains(question), let code = test.operator.value.optionCode,
        let option = plan.quietEntry(question)?.options[code]
      else { return nil }
      return (question, option)
    }
  }

  private static func faults(
    in item: DraftItem, repeating option: DraftOption, of question: String
  ) -> [PackFault] {
    let words = words(in: option.text.value)
    guard words.count > 1 || option.text.value.count > 3 else { return [] }
    return (item.written.texts(withIDs: false) + item.options.map(\.text)).filter { text in
      self.words(in: text.value).contains(words)
    }.map { PackFault(.quietWords(question), at: $0.position) }
  }

  private static func words(in text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

extension Plan {
  /// Returns the entry of the quiet question with this linkId; `nil` if there is none.
  fileprivate func quietEntry(_ linkId: String) -> Entry? {
    order[linkId].map { entries[$0] }.flatMap { $0.item.isQuiet ? $0 : nil }
  }
}
