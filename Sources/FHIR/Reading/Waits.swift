// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The dependencies between items: the questions on whose answers each item's conditions depend.
struct Waits {
  private var order: [String] = []
  private var waitsFor: [String: Set<String>] = [:]
  /// For each repeating group, the questions that conditions in it test, and the position of its
  /// end. A group without enabled items isn't asked.
  private var rows: [String: (asked: Set<String>, end: Int)] = [:]

  /// Collects the dependencies of a form's items. O(items and conditions).
  init(_ items: [Item]) {
    for item in items { add(item, under: nil) }
  }

  /// - Returns: The questions that the conditions of an item and of its children test.
  @discardableResult
  private mutating func add(_ item: Item, under parent: Item?) -> Set<String> {
    var asked = Set((item.enableWhen?.tests ?? []).map(\.question))
    order.append(item.linkId)
    waitsFor[item.linkId] = asked.union([parent?.linkId].compactMap(\.self))
    for child in item.item { asked.formUnion(add(child, under: item)) }
    if item.isRows { rows[item.linkId] = (asked, order.count) }
    return asked
  }

  /// The items with a condition on a later question. O(items and conditions).
  var lookingForward: [String] {
    let positions = Dictionary(zip(order, order.indices)) { first, _ in first }
    func looksForward(_ item: String) -> Bool {
      let isBefore = waitsFor[item]?.contains { (positions[$0] ?? 0) > (positions[item] ?? 0) }
      guard isBefore != true, let rows = rows[item] else { return isBefore == true }
      return rows.asked.contains { (positions[$0] ?? 0) >= rows.end }
    }
    return order.filter(looksForward)
  }

  /// The items whose conditions depend on one another in a circle, in order. Items without
  /// dependencies are settled, then those that depend only on settled items; the rest never can be.
  /// O(items and conditions).
  var loops: [String] {
    var waitedForBy: [String: [String]] = [:]
    for (item, others) in waitsFor {
      for other in others { waitedForBy[other, default: []].append(item) }
    }
    var open = waitsFor.mapValues { others in others.count { waitsFor[$0] != nil } }
    var settled = order.filter { open[$0] == 0 }
    var index = 0
    while index < settled.count {
      for item in waitedForBy[settled[index]] ?? [] {
        open[item, default: 0] -= 1
        if open[item] == 0 { settled.append(item) }
      }
      index += 1
    }
    let all = Set(settled)
    return order.filter { !all.contains($0) }
  }
}
