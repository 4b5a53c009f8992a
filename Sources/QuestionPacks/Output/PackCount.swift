// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// How large a pack is.
public struct PackCount: Equatable, Sendable {
  /// Its sections.
  public var sections: Int
  /// Its items with everything written out, sections not counted.
  public var items: Int

  /// Counts a pack. O(items).
  public init(_ questionnaire: Questionnaire) {
    let groups = questionnaire.sections.map(\.item)
    sections = groups.count
    items = groups.reduce(-groups.count) { $0 + $1.count }
  }
}

extension Item {
  fileprivate var count: Int { item.reduce(1) { $0 + $1.count } }
}

extension PackCount: CustomStringConvertible {
  /// One line for authors.
  public var description: String {
    "\(ReportWords.count(sections, "section")), \(ReportWords.count(items, "item"))"
  }
}
