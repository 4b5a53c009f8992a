// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// A top-level group of a questionnaire.
///
/// A section knows its number, title and length at once and its items when they are first asked
/// for: a person who arrives at the first question waits for the first section only.
public final class Section: Sendable {
  /// What is known of a section without its items.
  public struct Summary: Equatable, Sendable {
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
  public struct Seconds: Equatable, Sendable {
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
  private let asking = Mutex<[String: [String]]?>(nil)

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

  /// Its items, each with what stands above it. The first call decodes the section, O(items); later
  /// calls are O(1).
  var outline: Outline {
    loaded.withLock { loaded in
      if let loaded { return loaded }
      let made = Outline(root: load())
      loaded = made
      return made
    }
  }

  /// Its items were asked for before.
  var isLoaded: Bool { loaded.withLock { $0 != nil } }

  /// The linkIds of its items by each question that their own conditions ask. The first call is
  /// O(items), later ones are O(1).
  var askingItems: [String: [String]] {
    asking.withLock { asking in
      if let asking { return asking }
      let made = outline.askingItems
      asking = made
      return made
    }
  }
}
