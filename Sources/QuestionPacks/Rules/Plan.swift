// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A pack with plain items only, laid out in the order in which it is asked.
struct Plan {
  struct Entry {
    var item: DraftItem
    /// The repeating groups in which it stands, outermost first.
    var rows: [DraftItem]
    /// It is the group of a section.
    var isSection: Bool { above == nil }
    /// Where the item stands in which it directly stands; `nil` for a section.
    var above: Int?
    /// How many items it stands in.
    var depth: Int
    /// Its options by their codes, the first of each: thousands of conditions can ask for one.
    let options: [String: DraftOption]

    init(item: DraftItem, rows: [DraftItem], above: Int?, depth: Int) {
      self.item = item
      self.rows = rows
      self.above = above
      self.depth = depth
      options = Dictionary(item.options.map { ($0.code.value, $0) }) { first, _ in first }
    }
  }

  /// Every item, above before below.
  private(set) var entries: [Entry] = []
  /// Where each linkId is first used.
  private(set) var order: [String: Int] = [:]
  /// Every file could be read, so what isn't found isn't there.
  let isComplete: Bool

  init(_ sections: [DraftSection], isComplete: Bool) {
    self.isComplete = isComplete
    for section in sections { add(section.item, rows: [], above: nil) }
  }

  private mutating func add(_ item: DraftItem, rows: [DraftItem], above: Int?) {
    if !item.linkId.value.isEmpty, order[item.linkId.value] == nil {
      order[item.linkId.value] = entries.count
    }
    let place = entries.count
    let depth = above.map { entries[$0].depth + 1 } ?? 0
    entries.append(Entry(item: item, rows: rows, above: above, depth: depth))
    for child in item.item { add(child, rows: item.isRows ? rows + [item] : rows, above: place) }
  }
}

/// Something that holds for every pack, one to a file.
protocol Rule: Sendable {
  /// Where a pack breaks it.
  static func faults(in plan: Plan) -> [PackFault]
}

/// The rules for packs with plain items only.
let planRules: [any Rule.Type] = [
  IdentityRule.self, ReferenceRule.self, TestRule.self, OptionRule.self, RowRule.self,
  PassRule.self, RoleRule.self, NarrowingRule.self, QuietRule.self, LimitRule.self,
]

extension DraftItem {
  /// The tests in its conditions, those for the short pass too, and those that stand for the choices
  /// that its options depend on: these too are earlier choices of several.
  var tests: [DraftTest] {
    let narrowing = [("narrowedBy", narrowedBy), ("omitsChosen", omitsChosen)].compactMap {
      key, question in
      question.map {
        DraftTest(
          question: $0, key: key, operator: Located(.countMoreThan(0), $0.position))
      }
    }
    let own = (enableWhen?.tests ?? []) + narrowing
    guard case .askedWhen(let condition) = short else { return own }
    return own + condition.tests
  }
}
