// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Plan {
  /// Every linkId is unique.
  func checkIDs(_ log: inout FaultLog) {
    log.add(PackFault.Kind.sameID, whereRepeated: entries.map(\.item.linkId))
  }

  /// A condition refers only to earlier items, and never into a row from outside it.
  func checkReferences(_ log: inout FaultLog) {
    let ids = order.keys.sorted()
    for place in entries.indices {
      for test in entries[place].item.tests {
        guard let fault = fault(of: test, at: place, ids, &log) else { continue }
        log.add(fault, at: test.question.position)
      }
    }
  }

  private func fault(
    of test: DraftTest, at place: Int, _ ids: [String], _ log: inout FaultLog
  ) -> PackFault.Kind? {
    let asked = test.question.value
    guard let target = order[asked] else {
      guard isComplete, Placeholder.names(in: asked).isEmpty else { return nil }
      return .unknownQuestion(asked, suggestion: log.nearest(to: asked, in: ids))
    }
    if target == place { return .ownQuestion(asked) }
    if target > place {
      let isCircle = log.takeSearch() && leads(from: target, to: place)
      return isCircle ? .circularQuestion(asked) : .laterQuestion(asked)
    }
    let outer = entries[place].rows.map(\.linkId.value)
    let inner = entries[target].rows
    guard outer.starts(with: inner.map(\.linkId.value)) else {
      let rows = inner.last.map { $0.rowName?.value ?? $0.linkId.value } ?? ""
      return .outsideRow(asked, rows: rows)
    }
    return nil
  }

  /// Whether the conditions of one item depend on another, directly or indirectly.
  private func leads(from start: Int, to end: Int) -> Bool {
    var open = [start]
    var seen: Set<Int> = []
    while let place = open.popLast() {
      if place == end { return true }
      guard seen.insert(place).inserted else { continue }
      open += entries[place].item.tests.compactMap { order[$0.question.value] }
    }
    return false
  }

  /// A condition tests for a possible answer to its question.
  func checkTests(_ log: inout FaultLog) {
    for place in entries.indices {
      for test in entries[place].item.tests {
        // References to later items have been reported.
        guard let target = order[test.question.value], target < place else { continue }
        check(test, of: entries[target], &log)
      }
    }
  }

  private func check(_ test: DraftTest, of entry: Entry, _ log: inout FaultLog) {
    let item = entry.item
    guard let kind = item.type else { return }
    guard Item.Kind.questions.contains(kind) else {
      return log.add(.noAnswer(item.linkId.value, kind: kind), at: test.question.position)
    }
    let fits =
      switch test.operator.value {
      case .exists, .compares: true
      case .equalsBoolean: kind == .boolean
      case .countAtMost, .countMoreThan: kind == .choice && item.repeats
      case .equalsOption, .first: kind == .choice
      }
    guard fits else {
      let fault = PackFault.Kind.wrongTest(key: test.key, question: item.linkId.value, kind: kind)
      return log.add(fault, at: test.operator.position)
    }
    guard let code = test.operator.value.optionCode,
      let fault = optionFault(code, of: entry, &log)
    else { return }
    log.add(fault, at: test.operator.position)
  }

  private func optionFault(
    _ code: String, of entry: Entry, _ log: inout FaultLog
  ) -> PackFault.Kind? {
    let item = entry.item
    if let option = entry.options[code] {
      if option.leaving != nil { return .leavingOption(code, question: item.linkId.value) }
      return option.written.record.coding == nil
        ? nil : .codedOption(code, question: item.linkId.value)
    }
    guard !item.options.isEmpty, Placeholder.names(in: code).isEmpty else { return nil }
    let codes = item.options.lazy.map(\.code.value)
    let nearest = log.nearest(to: code, in: codes)
    return .unknownOption(code, question: item.linkId.value, suggestion: nearest)
  }

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
