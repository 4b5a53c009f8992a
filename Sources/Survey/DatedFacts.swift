// SPDX-License-Identifier: GPL-3.0-or-later

/// Facts that go stale, such as where urgent help is: each has its source and the day it was checked.
///
/// They are in files of a pack that hold nothing else, and never in a question's wording.
public struct DatedFacts: Equatable, Sendable {
  /// One fact.
  public struct Line: Equatable, Sendable {
    /// The fact, as shown.
    public var text: String
    /// Where the fact was taken from.
    public var source: String
    /// The day on which it was last checked, as `2026-11-22`.
    public var checked: String
    /// Whether it is in the short form too: of urgent help, what is shown at the start and in the notes.
    public var isShort: Bool

    /// A fact.
    public init(text: String, source: String, checked: String, isShort: Bool = false) {
      self.text = text
      self.source = source
      self.checked = checked
      self.isShort = isShort
    }
  }

  /// A heading with the lines under it.
  public struct Group: Equatable, Sendable {
    /// What the lines are for.
    public var heading: String
    /// The lines.
    public var lines: [Line]

    /// Facts of one kind.
    public init(heading: String, lines: [Line]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// The groups, in order. Empty for a pack that has none.
  public var groups: [Group]
  /// What is said once at the end; empty for nothing.
  public var footnote: String

  /// Facts in groups.
  public init(groups: [Group] = [], footnote: String = "") {
    self.groups = groups
    self.footnote = footnote
  }

  /// The short form: only its lines, and only the groups that still have some.
  public var short: DatedFacts {
    let kept = groups.map { group in
      Group(heading: group.heading, lines: group.lines.filter(\.isShort))
    }
    return DatedFacts(groups: kept.filter { !$0.lines.isEmpty })
  }
}
