// SPDX-License-Identifier: GPL-3.0-or-later

/// Checks the sections of a compiled pack, so that code that walks over them ends soon.
///
/// A pack may come from anyone. Takes its sections in order and checks each item once. O(items and
/// conditions).
package struct PackCheck {
  /// The maximum nesting depth of items, and of conditions. More than any pack needs.
  package static let depthLimit = 16
  /// The maximum length of a chain of conditions that depend on one another. More than any pack
  /// needs.
  package static let chainLimit = Enablement.longestChain
  /// The maximum number of sections: their file names have two-digit numbers.
  static let sectionLimit = 100

  private struct Known {
    var item: Item
    /// The length of the chain of conditions that decides whether the item is enabled.
    var chain: Int
  }

  private var known: [String: Known] = [:]

  /// Returns whether the sections' summaries are valid: their numbers increase.
  static func isSound(_ summaries: [Section.Summary]) -> Bool {
    let rises = zip(summaries, summaries.dropFirst()).allSatisfy { $0.number < $1.number }
    let areSound = summaries.allSatisfy { (0...9_999).contains($0.number) }
    return (1...sectionLimit).contains(summaries.count) && rises && areSound
  }

  /// Returns whether a section is valid after those before it. If so, remembers its items.
  mutating func take(_ section: Item, as summary: Section.Summary) -> Bool {
    let isGroup = section.type == .group && !section.repeats
    return isGroup && section.linkId == summary.linkId && take(section, depth: 0, chainAbove: 0)
  }

  private mutating func take(_ item: Item, depth: Int, chainAbove: Int) -> Bool {
    guard depth < Self.depthLimit, !item.linkId.isEmpty, known[item.linkId] == nil,
      isNarrowingSound(item), areOptionsSound(item), chain(of: item.shortPass) != nil,
      let own = chain(of: item.enableWhen)
    else { return false }
    let chain = max(own, chainAbove)
    guard chain < Self.chainLimit else { return false }
    known[item.linkId] = Known(item: item, chain: chain)
    for child in item.item {
      guard take(child, depth: depth + 1, chainAbove: chain) else { return false }
    }
    return true
  }

  /// Returns the length of the chain of conditions that ends here, 0 without a condition; `nil` if
  /// the condition is invalid, for example because it tests something other than an earlier
  /// question.
  private func chain(of condition: Condition?) -> Int? {
    guard let condition else { return 0 }
    guard condition.depth <= Self.depthLimit else { return nil }
    var longest = 0
    for test in condition.tests {
      guard let asked = known[test.question], asked.item.isQuestion else { return nil }
      longest = max(longest, asked.chain + 1)
    }
    return longest
  }

  private func isNarrowingSound(_ item: Item) -> Bool {
    [item.narrowedBy, item.omitsChosen].allSatisfy { question in
      question.isEmpty || known[question]?.item.type == .choice
    }
  }

  private func areOptionsSound(_ item: Item) -> Bool {
    let codes = item.answerOption.map(\.code)
    let most = item.isRows ? Item.rowLimit : codes.count
    let isMostSound = item.maxOccurs.map { $0 > 0 && $0 <= most } ?? true
    let isShortSound = item.shortMaxOccurs.map { $0 > 0 && item.isRows } ?? true
    let hasOptions = item.type != .choice || !codes.isEmpty
    return isMostSound && isShortSound && hasOptions && Set(codes).count == codes.count
  }
}
