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

extension Plan {
  /// The maximum size of all texts after expansion, in bytes.
  static let textLimit = 4_000_000

  /// An expanded pack stays within the program's limits; see `PackCheck`.
  func checkLimits(_ log: inout FaultLog) {
    checkDepths(&log)
    checkChains(&log)
    let total = entries.reduce(0) { $0 + $1.item.bytes }
    guard total > Self.textLimit, let first = entries.first else { return }
    let whole = SourcePosition(file: first.item.position.file)
    log.add(.tooMuchText(limit: Self.textLimit), at: whole)
  }

  /// Finds the outermost items that are nested too deeply, and items whose conditions are.
  private func checkDepths(_ log: inout FaultLog) {
    let limit = PackCheck.depthLimit
    for entry in entries {
      let isFirstTooDeep = entry.depth == limit
      let conditions = [entry.item.enableWhen, entry.item.shortPass]
      let isTooDeep = conditions.contains { $0?.depth ?? 0 > limit }
      if isFirstTooDeep || isTooDeep { log.add(.tooDeep(limit: limit), at: entry.item.position) }
    }
  }

  /// Finds the first items at which a chain of conditions is too long.
  private func checkChains(_ log: inout FaultLog) {
    let limit = PackCheck.chainLimit
    var lengths: [Int] = []
    for entry in entries {
      let asked = entry.item.enableWhenTests.compactMap { order[$0.question.value] }
      // References to later items have been reported.
      let own = asked.filter(lengths.indices.contains).map { lengths[$0] + 1 }.max() ?? 0
      lengths.append(max(own, entry.above.map { lengths[$0] } ?? 0))
      if own == limit { log.add(.chainTooLong(limit: limit), at: entry.item.position) }
    }
  }
}

extension DraftItem {
  /// The size of the item's own text, including that of its options and conditions.
  fileprivate var bytes: Int {
    let texts = written.texts() + options.flatMap(\.texts) + tests.map(\.question)
    return texts.reduce(self.template.utf8.count) { $0 + $1.value.utf8.count }
  }
}
