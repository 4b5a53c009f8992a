// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension DraftItem {
  /// Returns the copy of a `forEach` item for one option, enabled if that option was chosen.
  func copy(for option: DraftOption, of question: Located<String>) -> DraftItem {
    var copy = filled(for: option)
    copy.forEach = nil
    let isChosen = DraftTest(
      question: question, key: "equals",
      operator: Located(.equalsOption(option.code.value), question.position))
    copy.enableWhen = copy.enableWhen.map { .all([isChosen.condition, $0]) } ?? isChosen.condition
    copy.enableWhenTests.insert(isChosen, at: 0)
    if option.sharing == .staff { copy.sharing = .stricter(copy.sharing, .staff) }
    return copy
  }

  private func filled(for option: DraftOption) -> DraftItem {
    var copy = self
    copy.written.replace { Placeholder.fill($0, for: option) }
    copy.template = linkId.value
    copy.enableWhen = self.enableWhen?.filled(for: option)
    copy.enableWhenTests = enableWhenTests.map { $0.filled(for: option) }
    if case .askedWhen(let condition) = self.shortPass {
      copy.shortPass = .askedWhen(condition.filled(for: option))
    }
    copy.shortPassTests = shortPassTests.map { $0.filled(for: option) }
    copy.options = options.map { $0.filled(for: option) }
    copy.item = item.map { $0.filled(for: option) }
    return copy
  }
}

extension DraftItem {
  /// The item and all items inside it, in order, as written.
  var withAllWithin: [DraftItem] { [self] + item.flatMap(\.withAllWithin) }

  /// The linkIds of the item and everything in it, as written.
  var idsWithin: [String] { withAllWithin.map(\.linkId.value) }

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
      written.record.enableWhen = isChosen.condition
      written.record.shortPass = self.shortPass
      return DraftItem(
        position: question.position, written: written, enableWhenTests: [isChosen],
        shortPassTests: shortPassTests)
    }
  }
}

extension DraftOption {
  fileprivate func filled(for option: DraftOption) -> DraftOption {
    var copy = self
    copy.written.replace { Placeholder.fill($0, for: option) }
    copy.other?.value = Placeholder.fill(other?.value ?? "", for: option)
    return copy
  }
}

extension Condition {
  fileprivate func filled(for option: DraftOption) -> Condition {
    switch self {
    case .test(let test):
      .test(
        EnableWhen(
          question: Placeholder.fill(test.question, for: option),
          operator: test.operator.filled(for: option)))
    case .all(let parts): .all(parts.map { $0.filled(for: option) })
    case .any(let parts): .any(parts.map { $0.filled(for: option) })
    case .not(let part): .not(part.filled(for: option))
    }
  }
}

extension DraftTest {
  fileprivate func filled(for option: DraftOption) -> DraftTest {
    var copy = self
    copy.question.value = Placeholder.fill(question.value, for: option)
    copy.operator.value = `operator`.value.filled(for: option)
    return copy
  }
}

extension EnableWhen.Operator {
  fileprivate func filled(for option: DraftOption) -> EnableWhen.Operator {
    switch self {
    case .equalsOption(let code): .equalsOption(Placeholder.fill(code, for: option))
    case .first(let code): .first(Placeholder.fill(code, for: option))
    default: self
    }
  }
}

extension Sharing {
  /// Returns the more restrictive of two audiences. The cases are in this order.
  static func stricter(_ one: Sharing, _ other: Sharing) -> Sharing {
    allCases.last { $0 == one || $0 == other } ?? one
  }
}
