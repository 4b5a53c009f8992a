// SPDX-License-Identifier: GPL-3.0-or-later

extension Questionnaire {
  /// What stands at a place once its answer was kept or changed: under today's question, and for
  /// no more people than could read the answer before.
  ///
  /// Nobody was asked about that. When the pack has changed, a word that is added must not show
  /// what was for staff, what was asked because of something private, or what was left out with
  /// its section. O(answers) then, and nothing to speak of otherwise.
  public func answer(_ content: Answer.Content, at place: Place, of response: Response) -> Answer {
    var answer = answer(content, to: place.linkId)
    guard let before = response.answers[place], !before.values.isEmpty else { return answer }
    answer.keepFromOthers(as: before)
    answer.asked.role = before.asked.role ?? answer.asked.role
    answer.asked.namesRow = answer.asked.namesRow || before.asked.namesRow
    answer.asked.within += before.asked.within.filter { !answer.asked.within.contains($0) }
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

extension Condition? {
  /// Both conditions, each part of them once.
  fileprivate func and(_ other: Self) -> Self {
    let all = parts + other.parts.filter { !parts.contains($0) }
    return all.count > 1 ? .all(all) : all.first
  }

  private var parts: [Condition] {
    if case .all(let parts)? = self { parts } else { [self].compactMap(\.self) }
  }
}

extension Answer {
  /// What was for staff alone stays so: all of it, or the choices that were.
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
}
