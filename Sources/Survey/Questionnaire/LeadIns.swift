// SPDX-License-Identifier: GPL-3.0-or-later

/// Lead-in options without the person's own words that they introduce.
extension Questionnaire {
  /// Returns the response without these options. O(answers × these options).
  func withoutBareLeadIns(_ response: Response) -> Response {
    response.parts { answer, place, _ in
      guard answer.values.contains(where: { isBare($0, of: answer, at: place, in: response) })
      else { return answer }
      return answer.keeping { !isBare($0, of: answer, at: place, in: response) }
    }
  }

  private func isBare(
    _ value: Value, of answer: Answer, at place: Place, in response: Response
  ) -> Bool {
    guard let code = value.code else { return false }
    let leadsIn =
      answer.asked.leadsIn.contains(code) || item(place.linkId)?.option(code)?.leadsIn == true
    return leadsIn && !response.hasWords(behind: code, at: place)
  }
}

extension Response {
  /// Whether there is a printed answer to a question that the option opened.
  fileprivate func hasWords(behind code: String, at place: Place) -> Bool {
    let test = EnableWhen(question: place.linkId, operator: .equalsOption(code))
    let isBehind = { (words: Place, answer: Answer) in
      words.rows.starts(with: place.rows) && !answer.asked.role.steersNotes
        && answer.asked.enableWhen?.enablingTests.contains(test) == true
    }
    return answers.filled.contains(where: isBehind)
      || earlier.contains { isBehind($0.place, $0.answer) }
  }
}
