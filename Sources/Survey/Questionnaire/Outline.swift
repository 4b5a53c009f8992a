// SPDX-License-Identifier: GPL-3.0-or-later

/// A section's items in order, with their ancestors.
///
/// The outline and its entries are classes because items are large and are looked up often.
final class Outline: Sendable {
  final class Entry: Sendable {
    let item: Item
    /// The parent; `nil` for a section.
    let above: Entry?
    /// The linkIds of the ancestors, the section's first.
    let ancestors: [String]
    /// The linkIds of the repeating groups around the item, outermost first.
    let rowGroups: [String]
    /// Whether the item or one of its ancestors is for staff only.
    let isForStaff: Bool

    init(_ item: Item, above: Entry? = nil) {
      self.item = item
      self.above = above
      ancestors = above?.path ?? []
      rowGroups =
        above.map { $0.item.isRows ? $0.rowGroups + [$0.item.linkId] : $0.rowGroups } ?? []
      isForStaff = item.sharing == .staff || above?.isForStaff ?? false
      path = item.item.isEmpty ? [] : ancestors + [item.linkId]
    }

    /// The ancestors' linkIds for this entry's children.
    private let path: [String]
  }

  let root: Item
  let entries: [Entry]
  /// The linkIds of the items that have a condition on each question.
  let asking: [String: [String]]
  /// The linkIds of the items with each role.
  let roles: [Role: [String]]

  /// O(items).
  init(root: Item) {
    self.root = root
    var links = Links()
    links.add(Entry(root))
    (entries, asking, roles) = (links.entries, links.asking, links.roles)
  }

  private struct Links {
    var entries: [Entry] = []
    var asking: [String: [String]] = [:]
    var roles: [Role: [String]] = [:]

    mutating func add(_ entry: Entry) {
      entries.append(entry)
      let item = entry.item
      if let role = item.role { roles[role, default: []].append(item.linkId) }
      for test in item.enableWhen?.tests ?? [] {
        asking[test.question, default: []].append(item.linkId)
      }
      for child in item.item { add(Entry(child, above: entry)) }
    }
  }
}

extension Outline.Entry {
  /// The number of repeating groups around the item.
  var rowDepth: Int { rowGroups.count }

  /// The ancestors, the section first, and the entry itself.
  var lineage: [Outline.Entry] { (above?.lineage ?? []) + [self] }
}
