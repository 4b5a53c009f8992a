// SPDX-License-Identifier: GPL-3.0-or-later

/// A section's items in order, each with what stands above it.
///
/// It and its entries are shared, never copied: items have many parts, and are looked up often.
final class Outline: Sendable {
  final class Entry: Sendable {
    let item: Item
    /// What it directly stands in; `nil` for a section.
    let above: Entry?
    /// The linkIds of the items above it, the section's first.
    let ancestors: [String]
    /// The linkIds of the repeating groups that it stands in, outermost first.
    let rowGroups: [String]
    /// Its number among those beside it, from 0.
    let position: Int
    /// It, or something above it, is for staff alone.
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

    /// What stands above those within it.
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

  var askingItems: [String: [String]] {
    var asking: [String: [String]] = [:]
    for entry in entries {
      for test in entry.item.enableWhen?.tests ?? [] {
        asking[test.question, default: []].append(entry.item.linkId)
      }
    }
    return asking
  }
}

extension Outline.Entry {
  /// How many repeating groups it stands in.
  var rowDepth: Int { rowGroups.count }

  /// What stands above it, the section first, and itself.
  var lineage: [Outline.Entry] { (above?.lineage ?? []) + [self] }
}
