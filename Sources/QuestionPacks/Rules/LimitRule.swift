// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// An expanded pack stays within the program's limits; see `PackCheck`.
enum LimitRule: Rule {
  /// The maximum size of all texts after expansion, in bytes.
  static let textLimit = 4_000_000

  static func faults(in plan: Plan) -> [PackFault] {
    depths(in: plan) + chains(in: plan) + text(in: plan)
  }

  /// Returns faults for the outermost items that are nested too deeply, and for items whose
  /// conditions are.
  private static func depths(in plan: Plan) -> [PackFault] {
    let limit = PackCheck.depthLimit
    return plan.entries.compactMap { entry in
      let isFirstTooDeep = entry.depth == limit
      let isTooDeep = entry.item.conditions.contains { $0.depth > limit }
      guard isFirstTooDeep || isTooDeep else { return nil }
      return PackFault(.tooDeep(limit: limit), at: entry.item.position)
    }
  }

  /// Returns faults for the first items at which a chain of conditions is too long.
  private static func chains(in plan: Plan) -> [PackFault] {
    let limit = PackCheck.chainLimit
    var lengths: [Int] = []
    var faults: [PackFault] = []
    for entry in plan.entries {
      let asked = entry.item.enableWhenTests.compactMap { plan.order[$0.question.value] }
      // References to later items have been reported.
      let own = asked.filter(lengths.indices.contains).map { lengths[$0] + 1 }.max() ?? 0
      let length = max(own, entry.above.map { lengths[$0] } ?? 0)
      lengths.append(length)
      guard own == limit else { continue }
      faults.append(PackFault(.chainTooLong(limit: limit), at: entry.item.position))
    }
    return faults
  }

  private static func text(in plan: Plan) -> [PackFault] {
    let total = plan.entries.reduce(0) { $0 + $1.item.ownText.bytes }
    guard total > textLimit, let first = plan.entries.first else { return [] }
    let whole = SourcePosition(file: first.item.position.file)
    return [PackFault(.tooMuchText(limit: textLimit), at: whole)]
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
