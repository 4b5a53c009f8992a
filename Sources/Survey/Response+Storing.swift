// SPDX-License-Identifier: GPL-3.0-or-later

extension Questionnaire {
  /// Stores an answer, or how the item was left, in a response. If this questionnaire has no such
  /// item, the stored question is empty.
  ///
  /// An answer can close the section about safety; see ``StaffOnly``. If this one opens it again,
  /// removes the choice of where to print the section, so that the person is asked again.
  /// O(answers with a role).
  public func write(
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
}

extension AnswersByRole {
  /// Returns whether the person chose a safety topic that is for staff only. Others then can't read
  /// the section about safety.
  static func closesSafety(_ questionnaire: Questionnaire, _ response: Response) -> Bool {
    let given = AnswersByRole(questionnaire, response, roles: [.safetyTopic])
    return given.counting(.safetyTopic).contains { place, answer in
      answer.hasValueForStaff(at: place, in: questionnaire)
    }
  }

  /// Returns whether everyone may read the section about safety.
  ///
  /// If the pack asks about this, the person must have chosen it.
  static func opensSafety(_ questionnaire: Questionnaire, _ response: Response) -> Bool {
    guard questionnaire.sections.contains(where: { $0.item.has(.safetyPrinting) }) else {
      return true
    }
    let given = AnswersByRole(questionnaire, response, roles: [.safetyPrinting])
    let chosen = given.answers(.safetyPrinting).map(\.answer).filter { !$0.values.isEmpty }
    return !chosen.isEmpty && chosen.allSatisfy(opensSafety)
  }

  fileprivate static func opensSafety(_ answer: Answer) -> Bool {
    ["pageOne", "section"].contains(answer.values.first?.code)
  }
}

extension Item {
  /// Returns whether the item or anything in it has the role. O(items).
  fileprivate func has(_ role: Role) -> Bool { self.role == role || item.contains { $0.has(role) } }
}
