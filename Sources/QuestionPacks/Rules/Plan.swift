// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// An expanded pack as a list of items, in the order in which they are asked.
struct Plan {
  struct Entry {
    var item: DraftItem
    /// The repeating groups around the item, outermost first.
    var rows: [DraftItem]
    /// The index of the parent item; `nil` for a section.
    var above: Int?
    /// The number of ancestors.
    var depth: Int
    /// The first option for each code, since thousands of conditions may refer to one.
    let options: [String: DraftOption]
  }

  /// All items, parents before children.
  private(set) var entries: [Entry] = []
  /// The index of the first item for each linkId.
  private(set) var order: [String: Int] = [:]
  /// Whether every file could be read. Otherwise a missing reference may be in an unread file.
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
    let options = Dictionary(item.options.map { ($0.code.value, $0) }) { first, _ in first }
    entries.append(Entry(item: item, rows: rows, above: above, depth: depth, options: options))
    for child in item.item { add(child, rows: item.isRows ? rows + [item] : rows, above: place) }
  }
}

/// The rules for expanded packs. Each finds the places where a pack breaks it.
let planRules: [@Sendable (Plan) -> (inout FaultLog) -> Void] = [
  Plan.checkIDs, Plan.checkReferences, Plan.checkTests, Plan.checkOptions, Plan.checkRows,
  Plan.checkPasses, Plan.checkRoles, Plan.checkNarrowing, Plan.checkQuiet, Plan.checkLimits,
]

extension DraftItem {
  /// The tests in the item's conditions, including the one for the short pass, and a test for each
  /// earlier choice that its options depend on.
  var tests: [DraftTest] {
    let narrowing = [("narrowedBy", narrowedBy), ("omitsChosen", omitsChosen)].compactMap {
      key, question in
      question.map {
        DraftTest(
          question: $0, key: key, operator: Located(.countMoreThan(0), $0.position))
      }
    }
    return enableWhenTests + narrowing + shortPassTests
  }
}
