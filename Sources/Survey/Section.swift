import Synchronization

/// A top-level group of a questionnaire.
///
/// A section knows its number, title and length at once and its items when they are first asked
/// for: a person who arrives at the first question waits for the first section only.
public final class Section: Sendable {
  /// What is known of a section without its items.
  public struct Summary: Codable, Equatable, Sendable {
    /// The section's linkId.
    public var linkId: String
    /// Its title.
    public var title: String
    /// Its number as it is shown; 0 stands before the first counted section.
    public var number: Int
    /// Roughly how many seconds the short and the full pass take, one medicine or the like each.
    public var seconds: Seconds

    /// A section's summary.
    public init(linkId: String, title: String, number: Int, seconds: Seconds) {
      self.linkId = linkId
      self.title = title
      self.number = number
      self.seconds = seconds
    }
  }

  /// Roughly how long a section takes, by pass, in seconds.
  public struct Seconds: Codable, Equatable, Sendable {
    /// In the short pass.
    public var short: Int
    /// In the full pass.
    public var full: Int

    /// Both lengths.
    public init(short: Int, full: Int) {
      self.short = short
      self.full = full
    }
  }

  /// What is known of it without its items.
  public let summary: Summary
  private let load: @Sendable () -> Item
  private let loaded = Mutex<Outline?>(nil)

  /// A section whose group is made when first asked for. The closure is called once.
  public init(_ summary: Summary, load: @escaping @Sendable () -> Item) {
    self.summary = summary
    self.load = load
  }

  /// The section's linkId.
  public var linkId: String { summary.linkId }
  /// Its title.
  public var title: String { summary.title }
  /// Its number as it is shown.
  public var number: Int { summary.number }
  /// Its group, items within.
  public var item: Item { outline.root }

  /// Its items by linkId. The first call decodes the section, O(items); later calls are O(1).
  var outline: Outline {
    loaded.withLock { loaded in
      if let loaded { return loaded }
      let made = Outline(root: load())
      loaded = made
      return made
    }
  }
}

/// A section's items by linkId, each with what stands above it.
struct Outline: Sendable {
  struct Entry: Sendable {
    var item: Item
    /// The linkIds of the items above it, the section's first.
    var ancestors: [String]
    /// How many repeating groups it stands in.
    var rowDepth: Int
  }

  let root: Item
  private(set) var entries: [String: Entry] = [:]

  init(root: Item) {
    self.root = root
    add(root, ancestors: [], rowDepth: 0)
  }

  private mutating func add(_ item: Item, ancestors: [String], rowDepth: Int) {
    entries[item.linkId] = Entry(item: item, ancestors: ancestors, rowDepth: rowDepth)
    let inside = rowDepth + (item.isRows ? 1 : 0)
    for child in item.item {
      add(child, ancestors: ancestors + [item.linkId], rowDepth: inside)
    }
  }
}
