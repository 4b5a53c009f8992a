// SPDX-License-Identifier: GPL-3.0-or-later

extension Questionnaire {
  /// Returns the response adapted to the current questions.
  ///
  /// An answer that doesn't fit its item is moved to ``Response/earlier``, so that the item can be
  /// asked. It is restored if its question returns. Answers to items that no longer exist stay in
  /// place. O(answers).
  public func fitted(_ response: Response) -> Response {
    var fitted = response
    let strangers = response.answers.filled.filter { place, answer in
      entry(place.linkId).map { !$0.item.takes(answer) } ?? false
    }.map(\.0)
    fitted.setAside(strangers)
    for earlier in response.earlier where fitted.answers[earlier.place] == nil {
      guard item(earlier.place.linkId)?.takes(earlier.answer) == true else { continue }
      fitted.takeBack(earlier)
    }
    fitted.drafts = fitted.drafts.map {
      $0.fitted(to: item($0.place.linkId), behind: fitted.answers[$0.place])
    }
    return fitted
  }
}

extension Draft {
  /// Returns the draft adapted to its item. If the item no longer takes a paragraph, joins the lines
  /// to one line, after the answer that they continue.
  fileprivate func fitted(to item: Item?, behind answer: Answer?) -> Draft {
    guard let item, item.type != .text, !isAside else { return self }
    let answered = isBehindAnswer ? answer?.values.map(\.words) ?? [] : []
    let lines = answered + lines + [line]
    return Draft(
      place: place, line: lines.joined(separator: "\n"), wasTypedAlone: wasTypedAlone)
  }
}

extension Response {
  fileprivate mutating func setAside(_ places: [Place]) {
    guard !places.isEmpty else { return }
    earlier += places.compactMap { place in
      answers[place].map { EarlierAnswer(place, $0, isPrivate: privatePlaces.contains(place)) }
    }
    let places = Set(places)
    answers.removeAll(where: places.contains)
    // Drafts at these places continue private text, so the places stay private.
    privatePlaces.subtract(places.subtracting(drafts.map(\.place)))
  }

  fileprivate mutating func takeBack(_ answer: EarlierAnswer) {
    answers[answer.place] = answer.answer
    if answer.isPrivate { privatePlaces.insert(answer.place) }
    earlier.removeAll { $0 == answer }
  }
}

extension Item {
  /// Returns whether this item asks the question that was answered: its type fits the answer, and
  /// either the words or the role are the same, or the answer had no role.
  ///
  /// Correcting the wording is not a new question and must not cost an answer. An author who asks
  /// something else uses another linkId. An option that is no longer offered is still an answer to
  /// its question.
  func takes(_ answer: Answer) -> Bool {
    let asked = answer.asked.role
    guard answer.question == text || asked == role || asked == nil else { return false }
    switch answer.content {
    case .left: return isQuestion || isRows
    case .rows: return isRows
    case .values(let values):
      return takes(values) || type == .boolean && answer.wordsBehindYesOrNo != nil
    }
  }

  private func takes(_ values: [Value]) -> Bool {
    guard values.count == 1 || isChoice && repeats else { return false }
    return values.allSatisfy(takes)
  }

  private func takes(_ value: Value) -> Bool {
    switch (type, value) {
    case (.boolean, .boolean), (.choice, .option), (.openChoice, .option), (.openChoice, .text),
      (.string, .text), (.text, .text), (.url, .text), (.integer, .literal(.integer, _)),
      (.decimal, .literal(.decimal, _)), (.date, .literal(.date, _)),
      (.dateTime, .literal(.dateTime, _)), (.time, .literal(.time, _)),
      (.quantity, .literal(.quantity, _)):
      true
    default: false
    }
  }
}
