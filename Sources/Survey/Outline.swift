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
    /// The item's index among its siblings.
    let position: Int
    /// Whether the item or one of its ancestors is for staff only.
    let isForStaff: Bool

    init(_ item: Item, above: Entry? = nil, position: Int = 0) {
      self.item = item
      self.above = above
      self.position = position
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

  init(root: Item) {
    self.root = root
    var entries: [Entry] = []
    Self.add(Entry(root), to: &entries)
    self.entries = entries
  }

  private static func add(_ entry: Entry, to entries: inout [Entry]) {
    entries.append(entry)
    for (position, item) in entry.item.item.enumerated() {
      add(Entry(item, above: entry, position: position), to: &entries)
    }
  }
}

extension Outline {
  /// The linkIds of a section's items, by what they are looked up for.
  struct Links {
    /// The items that have a condition on each question.
    var asking: [String: [String]] = [:]
    /// The items with each role.
    var roles: [Role: [String]] = [:]
  }

  /// O(items).
  var links: Links {
    var links = Links()
    for item in entries.lazy.map(\.item) {
      if let role = item.role { links.roles[role, default: []].append(item.linkId) }
      for test in item.enableWhen?.tests ?? [] {
        links.asking[test.question, default: []].append(item.linkId)
      }
    }
    return links
  }
}

extension Outline.Entry {
  /// The number of repeating groups around the item.
  var rowDepth: Int { rowGroups.count }

  /// The ancestors, the section first, and the entry itself.
  var lineage: [Outline.Entry] { (above?.lineage ?? []) + [self] }
}
