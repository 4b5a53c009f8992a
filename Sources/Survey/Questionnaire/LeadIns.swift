// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds lead-in options without the person's own words that they introduce.
struct LeadIns {
  private let questionnaire: Questionnaire
  private let response: Response

  init(_ questionnaire: Questionnaire, _ response: Response) {
    (self.questionnaire, self.response) = (questionnaire, response)
  }

  /// The response without these options. O(answers × these options).
  var removed: Response {
    var rest = response
    for (place, answer) in response.answers.filled {
      guard answer.values.contains(where: { isBare($0, of: answer, at: place) }) else { continue }
      rest.answers[place] = answer.keeping { !isBare($0, of: answer, at: place) }
    }
    rest.earlier = response.earlier.compactMap { earlier in
      earlier.keeping { !isBare($0, of: earlier.answer, at: earlier.place) }
    }
    return rest
  }

  private func isBare(_ value: Value, of answer: Answer, at place: Place) -> Bool {
    guard let code = value.code else { return false }
    let leadsIn =
      answer.asked.leadsIn.contains(code)
      || questionnaire.item(place.linkId)?.option(code)?.leadsIn == true
    return leadsIn && !hasWords(behind: code, at: place)
  }

  /// Whether there is a printed answer to a question that the option opened.
  private func hasWords(behind code: String, at place: Place) -> Bool {
    let test = EnableWhen(question: place.linkId, operator: .equalsOption(code))
    let isBehind = { (words: Place, answer: Answer) in
      words.rows.starts(with: place.rows) && !answer.asked.role.steersNotes
        && answer.asked.enableWhen?.enablingTests.contains(test) == true
    }
    return response.answers.filled.contains(where: isBehind)
      || response.earlier.contains { isBehind($0.place, $0.answer) }
  }
}
