// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

extension Questionnaire {
  /// Stores an answer, or how the item was left, in a response. If this questionnaire has no such
  /// item, the stored question is empty.
  ///
  /// An answer can close the section about safety; see ``StaffOnly``. If this one opens it again,
  /// removes the choice of where to print the section, so that the person is asked again.
  /// O(answers with a role).
  public func store(
    _ content: Answer.Content, at place: Place, in response: inout Response
  ) {
    let wasClosed = AnswersByRole.closesSafety(self, response)
    response.answers[place] = answer(content, at: place, of: response)
    guard wasClosed, !AnswersByRole.closesSafety(self, response) else { return }
    let opening = response.answers.filled.lazy.filter { opensSafety($1, at: $0) }.map(\.0)
    response.answers.removeAll(where: Set(opening).contains)
    response.earlier.removeAll { opensSafety($0.answer, at: $0.place) }
  }

  /// Whether an answer is the choice to print the section about safety, by the item's current or
  /// earlier role.
  private func opensSafety(_ answer: Answer, at place: Place) -> Bool {
    [item(place.linkId)?.role, answer.asked.role].contains(.safetyPrinting)
      && AnswersByRole.opensSafety(answer)
  }

  /// Returns the answer to store when an answer is kept or changed: with the current question, but
  /// visible to no more people than the earlier answer.
  ///
  /// The person wasn't asked again who may see it. After the pack has changed, adding a word must
  /// not reveal an answer that was for staff, was asked because of a private answer, or was left
  /// out with its section. O(answers) in that case, otherwise O(1).
  public func answer(_ content: Answer.Content, at place: Place, of response: Response) -> Answer {
    var answer = answer(content, to: place.linkId)
    guard let before = response.answers[place], !before.values.isEmpty else { return answer }
    answer.keepFromOthers(as: before)
    answer.asked.keep(before.asked)
    if before.asked.enableWhen != answer.asked.enableWhen,
      EnablementAsAsked(response).holds(for: before, at: place)
    {
      answer.asked.enableWhen = before.asked.enableWhen.and(answer.asked.enableWhen)
    }
    if before.section != answer.section,
      SectionChoice.made(in: response, of: self)[before.section] != nil
    {
      answer.section = before.section
    }
    return answer
  }
}

extension AsAsked {
  /// Keeps the earlier role, and what the item was within or named.
  fileprivate mutating func keep(_ before: AsAsked) {
    role = before.role ?? role
    namesRow = namesRow || before.namesRow
    within += before.within.filter { !within.contains($0) }
  }
}

extension Condition? {
  /// Returns a condition that requires both, without repeating the parts they share.
  fileprivate func and(_ other: Self) -> Self {
    let all = parts + other.parts.filter { !parts.contains($0) }
    return all.count > 1 ? .all(all) : all.first
  }

  private var parts: [Condition] {
    if case .all(let parts)? = self { parts } else { [self].compactMap(\.self) }
  }
}

extension Answer {
  /// Restricts values to staff that were for staff before: either all values or single options.
  fileprivate mutating func keepFromOthers(as before: Answer) {
    guard !before.isWhollyForStaff else {
      (sharing, asked.forStaff) = (.staff, [])
      return
    }
    guard !isWhollyForStaff else { return }
    asked.forStaff += values.compactMap(\.code).filter {
      before.asked.forStaff.contains($0) && !asked.forStaff.contains($0)
    }
    if !asked.forStaff.isEmpty { sharing = .staff }
  }

  /// Whether the whole answer was for staff only when it was given, or was made so by the person.
  var isWhollyForStaff: Bool { sharing == .staff && asked.forStaff.isEmpty }

  /// Whether a value was for staff only when it was chosen.
  func keptForStaff(_ value: Value) -> Bool {
    isWhollyForStaff || value.code.map(asked.forStaff.contains) ?? false
  }
}

extension Questionnaire {
  /// Returns an answer to the item as it is asked now, with the facts about the item.
  ///
  /// For an item of another pack, the question is empty.
  public func answer(_ content: Answer.Content, to linkId: String) -> Answer {
    guard let entry = entry(linkId) else { return Answer(content, question: "", section: "") }
    let (item, lineage) = (entry.item, entry.lineage)
    var answer = Answer(content, question: item.text, section: entry.section)
    let conditions = lineage.compactMap(\.item.enableWhen)
    let codes = answer.values.compactMap(\.code)
    let forStaff = codes.filter { item.option($0)?.sharing == .staff }
    answer.sharing = entry.isForStaff || !forStaff.isEmpty ? .staff : .everyone
    answer.asked.role = item.role
    answer.asked.enableWhen = conditions.count > 1 ? .all(conditions) : conditions.first
    answer.asked.within =
      lineage.dropLast().map(\.item).filter { $0.isQuestion || $0.isRows }.map(\.linkId)
    answer.asked.forStaff = entry.isForStaff ? [] : forStaff
    answer.asked.leadsIn = codes.filter { item.option($0)?.leadsIn == true }
    answer.asked.namesRow = entry.namesRow
    return answer
  }
}

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

// Written out, because a `DescribedRecord` would take a third more time to save: 4.4 ms instead of
// 3.2 ms for the JSON of 4,000 answers.
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
