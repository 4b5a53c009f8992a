/// Where urgent help is: lines of data, each with where it was taken from and when it was checked.
///
/// Numbers go stale, so they stand in one file of a pack and nowhere in a question's wording.
public struct UrgentHelp: Equatable, Sendable {
  /// One thing to do or one service.
  public struct Line: Equatable, Sendable {
    /// What to do, as shown.
    public var text: String
    /// Where the fact was taken from.
    public var source: String
    /// The day on which it was last checked, as `2026-11-22`.
    public var checked: String
    /// It stands in the short form too, which is shown at the start and at the foot of the notes.
    public var isShort: Bool

    /// A line of the panel.
    public init(text: String, source: String, checked: String, isShort: Bool = false) {
      self.text = text
      self.source = source
      self.checked = checked
      self.isShort = isShort
    }
  }

  /// A heading with the lines under it, two services at most.
  public struct Group: Equatable, Sendable {
    /// What the lines are for.
    public var heading: String
    /// The lines.
    public var lines: [Line]

    /// A group of the panel.
    public init(heading: String, lines: [Line]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// The groups, most urgent first. Empty for a pack that names none.
  public var groups: [Group]
  /// What to know about calls and texts, said once at the end; empty for none.
  public var footnote: String

  /// A panel of groups.
  public init(groups: [Group] = [], footnote: String = "") {
    self.groups = groups
    self.footnote = footnote
  }

  /// The short form: only its lines, and only the groups that still have some.
  public var short: UrgentHelp {
    let kept = groups.map { group in
      Group(heading: group.heading, lines: group.lines.filter(\.isShort))
    }
    return UrgentHelp(groups: kept.filter { !$0.lines.isEmpty })
  }
}
