// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A pack written out stays within what the program takes: see `PackCheck`.
enum LimitRule: Rule {
  /// The most bytes that all words have together when everything is written out.
  static let textLimit = 4_000_000

  static func faults(in plan: Plan) -> [PackFault] {
    depths(in: plan) + chains(in: plan) + text(in: plan)
  }

  /// The outermost items that stand too deep, and items with conditions that do.
  private static func depths(in plan: Plan) -> [PackFault] {
    let limit = PackCheck.depthLimit
    return plan.entries.compactMap { entry in
      let isFirstTooDeep = entry.depth == limit
      let isTooDeep = entry.item.conditions.contains { $0.condition.depth > limit }
      guard isFirstTooDeep || isTooDeep else { return nil }
      return PackFault(.tooDeep(limit: limit), at: entry.item.position)
    }
  }

  /// The first items at which a chain of conditions is too long.
  private static func chains(in plan: Plan) -> [PackFault] {
    let limit = PackCheck.chainLimit
    var lengths: [Int] = []
    var faults: [PackFault] = []
    for entry in plan.entries {
      let asked = entry.item.enableWhen?.tests.compactMap { plan.order[$0.question.value] } ?? []
      // What doesn't look back has its fault already.
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

/// How much text something has, as it is written.
struct TextSize {
  var bytes = 0
  /// Braces that open: no text has more placeholders.
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

  /// The most bytes of a copy in which such words stand for placeholders; a wide bound.
  func filled(with words: Int) -> Int { bytes + braces * words }
}

extension DraftItem {
  /// The conditions under which it is asked at all, and in the short pass.
  fileprivate var conditions: [DraftCondition] {
    var conditions = [enableWhen].compactMap(\.self)
    if case .askedWhen(let condition) = short { conditions.append(condition) }
    return conditions
  }

  /// Its own words, those of its options and of its conditions.
  var ownText: TextSize {
    let texts = written.texts() + options.flatMap(\.texts) + tests.map(\.question)
    return TextSize(texts.map(\.value) + [self.template])
  }

  /// Its words and those of all within it.
  var allText: TextSize { item.reduce(ownText) { $0 + $1.allText } }
}
