// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// A top-level group of a questionnaire.
///
/// A section's number and title are always available. Its items are decoded on first use,
/// to start an interview faster.
public final class Section: Sendable {
  /// The properties of a section, without its items.
  public struct Summary: Equatable, Sendable {
    /// The section's linkId.
    public var linkId: String
    /// The section's title.
    public var title: String
    /// The section's number; 0 for a section before the first numbered one.
    public var number: Int

    /// Creates a section's summary.
    public init(linkId: String, title: String, number: Int) {
      self.linkId = linkId
      self.title = title
      self.number = number
    }
  }

  /// The properties of the section, without its items.
  public let summary: Summary
  private let load: @Sendable () -> Item
  private let loaded = Mutex<Outline?>(nil)

  /// Creates a section whose group is decoded on first use. The closure is called once.
  public init(_ summary: Summary, load: @escaping @Sendable () -> Item) {
    self.summary = summary
    self.load = load
  }

  /// Creates a section from a group.
  public convenience init(_ item: Item, number: Int) {
    self.init(Summary(linkId: item.linkId, title: item.text, number: number)) { item }
  }

  /// The section's linkId.
  public var linkId: String { summary.linkId }
  /// The section's title.
  public var title: String { summary.title }
  /// The section's number; 0 before the first numbered one.
  public var number: Int { summary.number }
  /// The section's group, with its items.
  public var item: Item { outline.root }

  /// The items with their ancestors. The first access decodes the section in O(items); later ones
  /// are O(1).
  var outline: Outline {
    loaded.withLock { loaded in
      if let loaded { return loaded }
      let made = Outline(root: load())
      loaded = made
      return made
    }
  }
}

extension Section.Summary: DescribedRecord {
  /// Creates a summary with empty texts.
  public init() { self.init(linkId: "", title: "", number: 0) }

  /// The properties of a section's summary.
  public static let properties: [Property<Self>] = [
    .text("linkId", { $0.linkId }, { $0.linkId = $1 }).required,
    .content("number", { $0.number }, { $0.number = $1 }).required,
    .text("title", { $0.title }, { $0.title = $1 }).required,
  ]
}

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
      ancestors = above.map { $0.ancestors + [$0.item.linkId] } ?? []
      rowGroups =
        above.map { $0.item.isRows ? $0.rowGroups + [$0.item.linkId] : $0.rowGroups } ?? []
      isForStaff = item.sharing == .staff || above?.isForStaff ?? false
    }
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
  /// The linkId of the section.
  var section: String { ancestors.first ?? item.linkId }

  /// The number of repeating groups around the item.
  var rowDepth: Int { rowGroups.count }

  /// The ancestors, the section first, and the entry itself.
  var lineage: [Outline.Entry] { (above?.lineage ?? []) + [self] }
}
