// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// How an item stood in the pack when it was asked, as far as its answer's privacy hangs on it.
///
/// Kept with the answer, so that what nobody else was to see stays so when the pack has changed:
/// then the item may be gone, stand elsewhere, or be asked of everyone.
public struct AsAsked: Equatable, Sendable {
  /// What the answer was for; `nil` for most items.
  public var role: Role?
  /// The condition under which it was asked, with those of everything above it; `nil` for none.
  public var enableWhen: Condition?
  /// The linkIds of the questions and rows within which it stood, outermost first.
  public var within: [String]
  /// The codes of the choices made that are for staff alone. Empty for none, and where the whole
  /// item is for staff.
  public var forStaff: [String]
  /// The codes of the choices made that only lead in to words, as ``AnswerOption/leadsIn`` says.
  public var leadsIn: [String]
  /// Whether it named the row in which it stood.
  public var namesRow: Bool

  /// How an item stood; all left out, it was always asked and shown to everyone.
  public init(
    role: Role? = nil, enableWhen: Condition? = nil, within: [String] = [], forStaff: [String] = [],
    leadsIn: [String] = [], namesRow: Bool = false
  ) {
    self.role = role
    self.enableWhen = enableWhen
    self.within = within
    self.forStaff = forStaff
    self.leadsIn = leadsIn
    self.namesRow = namesRow
  }
}

extension AsAsked: JSONContent {
  /// Reads how an item stood; what is absent is as for an item that is always asked.
  public init(from reader: inout JSONReader) throws {
    self.init()
    try reader.object { reader, name in
      switch name {
      case "role": role = try reader.word()
      case "enableWhen": enableWhen = try Condition(from: &reader)
      case "within": within = try reader.list { try $0.text() }
      case "forStaff": forStaff = try reader.list { try $0.text() }
      case "leadsIn": leadsIn = try reader.list { try $0.text() }
      case "namesRow": namesRow = try reader.flag()
      default: try reader.skip()
      }
    }
  }

  /// Writes how an item stood, without what is as for most items.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if let role { writer.member("role", role) }
      if let enableWhen { writer.member("enableWhen", enableWhen) }
      if !within.isEmpty { writer.member("within", texts: within) }
      if !leadsIn.isEmpty { writer.member("leadsIn", texts: leadsIn) }
      if namesRow { writer.member("namesRow", true) }
      if !forStaff.isEmpty { writer.member("forStaff", texts: forStaff) }
    }
  }
}

extension Answer {
  /// All of it was for staff alone when it was asked for.
  var isWhollyForStaff: Bool { sharing == .staff && asked.forStaff.isEmpty }

  /// Whether a value was for staff alone when it was chosen.
  func keptForStaff(_ value: Value) -> Bool {
    isWhollyForStaff || value.code.map(asked.forStaff.contains) ?? false
  }
}

extension Questionnaire {
  /// What stands for an item as it is asked now, with all that must be known of it later.
  ///
  /// For an item of another pack the question is empty.
  public func answer(_ content: Answer.Content, to linkId: String) -> Answer {
    guard let entry = entry(linkId) else { return Answer(content, question: "", section: "") }
    var answer = Answer(
      content, question: entry.item.text, section: entry.ancestors.first ?? linkId)
    let lineage = entry.lineage
    let conditions = lineage.compactMap(\.item.enableWhen)
    let codes = answer.values.compactMap(\.code)
    let forStaff = codes.filter { entry.item.option($0)?.sharing == .staff }
    answer.sharing = entry.isForStaff || !forStaff.isEmpty ? .staff : .everyone
    answer.asked = AsAsked(
      role: entry.item.role,
      enableWhen: conditions.count > 1 ? .all(conditions) : conditions.first,
      within: lineage.dropLast().map(\.item).filter { $0.isQuestion || $0.isRows }.map(\.linkId),
      forStaff: entry.isForStaff ? [] : forStaff,
      leadsIn: codes.filter { entry.item.option($0)?.leadsIn == true }, namesRow: entry.namesRow)
    return answer
  }
}
