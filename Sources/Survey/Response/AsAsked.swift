// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// The facts about an item, when it was asked, on which its answer's privacy depends.
///
/// They are stored with the answer, so that the answer stays as private as it was, even after the
/// pack changes and the item is removed, moved or asked of everyone.
public struct AsAsked: Equatable, Sendable {
  /// The item's role; `nil` for most items.
  public var role: Role?
  /// The item's condition combined with those of its ancestors; `nil` if there was none.
  public var enableWhen: Condition?
  /// The linkIds of the questions and repeating groups around the item, outermost first.
  public var within: [String] = []
  /// The codes of the chosen options that are for staff only. Empty if there are none, or if the
  /// whole item is for staff.
  public var forStaff: [String] = []
  /// The codes of the chosen options that only introduce the person's own words; see
  /// ``AnswerOption/leadsIn``.
  public var leadsIn: [String] = []
  /// Whether the item named its row.
  public var namesRow = false

  /// Creates the facts about an item that was always asked and is visible to everyone.
  public init() {}
}

extension AsAsked: JSONContent {
  /// Reads the facts about an item. Absent members have their defaults.
  public init(from reader: inout JSONReader) throws {
    self.init()
    try reader.object { reader, name in
      switch name {
      case "role": role = try reader.word()
      case "enableWhen": enableWhen = try Condition(from: &reader)
      case "within": within = try reader.list()
      case "forStaff": forStaff = try reader.list()
      case "leadsIn": leadsIn = try reader.list()
      case "namesRow": namesRow = try reader.flag()
      default: try reader.skip()
      }
    }
  }

  /// Writes the facts about an item, without those at their defaults.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if let role { writer.member("role", role) }
      if let enableWhen { writer.member("enableWhen", enableWhen) }
      if !within.isEmpty { writer.member("within", within) }
      if !leadsIn.isEmpty { writer.member("leadsIn", leadsIn) }
      if namesRow { writer.member("namesRow", true) }
      if !forStaff.isEmpty { writer.member("forStaff", forStaff) }
    }
  }
}
