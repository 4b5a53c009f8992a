// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The size of a pack.
public struct PackCount: Equatable, Sendable {
  /// The number of sections.
  public var sections: Int
  /// The number of items after expansion, without sections.
  public var items: Int

  /// Counts the sections and items of a pack. O(items).
  public init(_ questionnaire: Questionnaire) {
    sections = questionnaire.sections.count
    items = questionnaire.sections.flatMap(\.item.item).flatMap(\.withAllWithin).count
  }
}

extension PackCount: CustomStringConvertible {
  /// The size on one line, for authors.
  public var description: String {
    "\(ReportWords.count(sections, "section")), \(ReportWords.count(items, "item"))"
  }
}
