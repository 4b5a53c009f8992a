// SPDX-License-Identifier: GPL-3.0-or-later

/// Facts that may become out of date, such as where to find urgent help. Each has its source and
/// the day it was checked.
/// Facts have files of their own in a pack, and are never part of a question's wording.
public struct DatedFacts: Equatable, Sendable {
  /// A single fact.
  public struct Line: Equatable, Sendable {
    /// The fact, as shown.
    public var text: String
    /// The source of the fact.
    public var source: String
    /// The day on which the fact was last checked, such as `2026-11-22`.
    public var checked: String
    /// Whether the fact is also in the short form, which for urgent help is shown at the start and
    /// in the notes.
    public var isShort: Bool

    /// Creates a fact.
    public init(text: String, source: String, checked: String, isShort: Bool = false) {
      self.text = text
      self.source = source
      self.checked = checked
      self.isShort = isShort
    }
  }

  /// Facts with a common heading.
  public struct Group: Equatable, Sendable {
    /// The heading.
    public var heading: String
    /// The facts.
    public var lines: [Line]

    /// Creates a group of facts.
    public init(heading: String, lines: [Line]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// The groups, in order; empty for a pack that has none.
  public var groups: [Group]
  /// A note after all groups; empty for none.
  public var footnote: String

  /// Creates facts in groups.
  public init(groups: [Group] = [], footnote: String = "") {
    self.groups = groups
    self.footnote = footnote
  }

  /// The facts in the short form, without empty groups.
  public var short: DatedFacts {
    let kept = groups.map { group in
      Group(heading: group.heading, lines: group.lines.filter(\.isShort))
    }
    return DatedFacts(groups: kept.filter { !$0.lines.isEmpty })
  }

  /// The facts in the short form; all of them if none are in it.
  package var shortOrAll: DatedFacts { short.groups.isEmpty ? self : short }
}

extension DatedFacts: DescribedRecord {
  /// Creates an empty list of facts.
  public init() { self.init(groups: []) }

  /// The properties of facts.
  public static let properties: [Property<Self>] = [
    .text("footnote", { $0.footnote }, { $0.footnote = $1 }).required,
    .list("groups", { $0.groups }, { $0.groups = $1 }).required,
  ]
}

extension DatedFacts.Group: DescribedRecord {
  /// Creates an empty group.
  public init() { self.init(heading: "", lines: []) }

  /// The properties of a group.
  public static let properties: [Property<Self>] = [
    .text("heading", { $0.heading }, { $0.heading = $1 }).required,
    .list("lines", { $0.lines }, { $0.lines = $1 }).required,
  ]
}

extension DatedFacts.Line: DescribedRecord {
  /// Creates an empty line.
  public init() { self.init(text: "", source: "", checked: "") }

  /// The properties of a line.
  public static let properties: [Property<Self>] = [
    .text("checked", { $0.checked }, { $0.checked = $1 }).required,
    .flag("isShort", { $0.isShort }, { $0.isShort = $1 }).required,
    .text("source", { $0.source }, { $0.source = $1 }).required,
    .text("text", { $0.text }, { $0.text = $1 }).required,
  ]
}
