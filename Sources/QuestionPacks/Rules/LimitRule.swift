// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

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
