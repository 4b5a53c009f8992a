// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension DraftItem {
  /// Returns the copy of a `forEach` item for one option, enabled if that option was chosen.
  func copy(for option: DraftOption, of question: Located<String>) -> DraftItem {
    var copy = filled(for: option)
    copy.forEach = nil
    let isChosen = DraftCondition.test(
      DraftTest(
        question: question, key: "equals",
        operator: Located(.equalsOption(option.code.value), question.position)))
    copy.enableWhen = copy.enableWhen.map { .all([isChosen, $0]) } ?? isChosen
    if option.sharing == .staff { copy.sharing = .stricter(copy.sharing, .staff) }
    return copy
  }

  private func filled(for option: DraftOption) -> DraftItem {
    var copy = self
    copy.written.replace { Placeholder.fill($0, for: option) }
    copy.template = linkId.value
    copy.enableWhen = enableWhen?.filled(for: option)
    if case .askedWhen(let condition) = short {
      copy.short = .askedWhen(condition.filled(for: option))
    }
    copy.options = options.map { $0.filled(for: option) }
    copy.item = item.map { $0.filled(for: option) }
    return copy
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

extension DraftCondition {
  fileprivate func filled(for option: DraftOption) -> DraftCondition {
    switch self {
    case .test(var test):
      test.question.value = Placeholder.fill(test.question.value, for: option)
      test.operator.value = test.operator.value.filled(for: option)
      return .test(test)
    case .all(let parts): return .all(parts.map { $0.filled(for: option) })
    case .any(let parts): return .any(parts.map { $0.filled(for: option) })
    case .not(let part): return .not(part.filled(for: option))
    }
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
  private var strictness: Int {
    switch self {
    case .everyone: 0
    case .staff: 1
    case .unsaved: 2
    }
  }

  /// Returns the more restrictive of two audiences.
  static func stricter(_ one: Sharing, _ other: Sharing) -> Sharing {
    one.strictness >= other.strictness ? one : other
  }
}
