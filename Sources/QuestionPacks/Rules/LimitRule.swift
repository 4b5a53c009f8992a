// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// An expanded pack stays within the program's limits; see `PackCheck`.
enum LimitRule {
  /// The maximum size of all texts after expansion, in bytes.
  static let textLimit = 4_000_000

  static func check(_ plan: Plan, _ log: inout FaultLog) {
    checkDepths(in: plan, &log)
    checkChains(in: plan, &log)
    let total = plan.entries.reduce(0) { $0 + $1.item.ownText.bytes }
    guard total > textLimit, let first = plan.entries.first else { return }
    let whole = SourcePosition(file: first.item.position.file)
    log.add(.tooMuchText(limit: textLimit), at: whole)
  }

  /// Finds the outermost items that are nested too deeply, and items whose conditions are.
  private static func checkDepths(in plan: Plan, _ log: inout FaultLog) {
    let limit = PackCheck.depthLimit
    for entry in plan.entries {
      let isFirstTooDeep = entry.depth == limit
      let isTooDeep = entry.item.conditions.contains { $0.depth > limit }
      if isFirstTooDeep || isTooDeep { log.add(.tooDeep(limit: limit), at: entry.item.position) }
    }
  }

  /// Finds the first items at which a chain of conditions is too long.
  private static func checkChains(in plan: Plan, _ log: inout FaultLog) {
    let limit = PackCheck.chainLimit
    var lengths: [Int] = []
    for entry in plan.entries {
      let asked = entry.item.enableWhenTests.compactMap { plan.order[$0.question.value] }
      // References to later items have been reported.
      let own = asked.filter(lengths.indices.contains).map { lengths[$0] + 1 }.max() ?? 0
      lengths.append(max(own, entry.above.map { lengths[$0] } ?? 0))
      if own == limit { log.add(.chainTooLong(limit: limit), at: entry.item.position) }
    }
  }
}

/// The size of a text as written.
struct TextSize {
  var bytes = 0
  /// The number of opening braces, an upper bound for the number of placeholders.
  var braces = 0

  init(_ texts: [String]) {
    bytes = texts.reduce(0) { $0 + $1.utf8.count }
    braces = texts.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "{") } }
  }

  static func + (one: TextSize, other: TextSize) -> TextSize {
    var sum = one
    sum.bytes += other.bytes
    sum.braces += other.braces
    return sum
  }

  /// Returns an upper bound for the size of a copy in which placeholders are replaced by this many
  /// bytes each.
  func filled(with words: Int) -> Int { bytes + braces * words }
}

extension DraftItem {
  /// The conditions for asking the item, including the one for the short pass.
  fileprivate var conditions: [Condition] {
    var conditions = [self.enableWhen].compactMap(\.self)
    if case .askedWhen(let condition) = self.shortPass { conditions.append(condition) }
    return conditions
  }

  /// The size of the item's own text, including that of its options and conditions.
  var ownText: TextSize {
    let texts = written.texts() + options.flatMap(\.texts) + tests.map(\.question)
    return TextSize(texts.map(\.value) + [self.template])
  }

  /// The size of the text of the item and everything in it.
  var allText: TextSize { item.reduce(ownText) { $0 + $1.allText } }
}
