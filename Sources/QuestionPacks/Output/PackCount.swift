import Survey

/// How large a pack is.
public struct PackCount: Equatable, Sendable {
  /// Its sections.
  public var sections: Int
  /// Its items with everything written out, sections not counted.
  public var items: Int
  /// What the short pass asks: every condition taken to hold, one row each, and of what is
  /// written for each option three.
  public var shortPrompts: Int
  /// What the full pass asks, counted the same way.
  public var fullPrompts: Int

  /// Counts a pack. O(items).
  public init(_ questionnaire: Questionnaire) {
    let groups = questionnaire.sections.map(\.item)
    let typical = groups.map(\.typical)
    sections = groups.count
    items = groups.reduce(-groups.count) { $0 + $1.count { _ in true } }
    shortPrompts = typical.reduce(0) { sum, group in
      sum + group.count { $0.isPrompt && $0.shortPass != .skipped }
    }
    fullPrompts = typical.reduce(0) { sum, group in sum + group.count(where: \.isPrompt) }
  }
}

extension Item {
  fileprivate var isPrompt: Bool { isQuestion || isRows }

  fileprivate func count(where isMeant: (Item) -> Bool) -> Int {
    item.reduce(isMeant(self) ? 1 : 0) { $0 + $1.count(where: isMeant) }
  }
}

extension PackCount: CustomStringConvertible {
  /// One line for authors.
  public var description: String {
    "\(sections) section\(sections == 1 ? "" : "s"), \(items) item\(items == 1 ? "" : "s");"
      + " prompts: \(shortPrompts) in the short pass,"
      + " \(fullPrompts) in the full pass"
  }
}
