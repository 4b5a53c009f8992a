/// Takes out of a response what some may not know of.
struct Disclosure {
  let questionnaire: Questionnaire
  let response: Response

  /// The response without what is private and without sections that were left out.
  func unhidden(_ choices: [String: SectionChoice]) -> Response {
    var rest = response
    rest.answers.removeAll { place in
      guard let answer = response.answers[place] else { return true }
      return isLeftOut(answer, at: place, choices) || isHidden(answer, at: place)
    }
    rest.earlier.removeAll {
      choices[$0.answer.section] != nil || $0.isPrivate
        || response.isPrivate($0.answer, at: $0.place)
    }
    return rest
  }

  /// A response without what only staff may see.
  func open(_ response: Response) -> Response {
    var rest = response
    for place in response.answers.places {
      guard let answer = rest.answers[place] else { continue }
      let item = questionnaire.item(place.linkId)
      let isForStaff = questionnaire.sharing(of: place.linkId, values: []) == .staff
      let told = answer.told { !isForStaff && !isKept($0, of: answer, item) }
      if told != answer { rest.answers[place] = told }
    }
    for index in rest.earlier.indices {
      let answer = rest.earlier[index].answer
      rest.earlier[index].answer = answer.told { !answer.keptForStaff($0) }
    }
    return rest
  }

  private func isKept(_ value: Value, of answer: Answer, _ item: Item?) -> Bool {
    item?.isForStaff(value, of: answer) ?? answer.keptForStaff(value)
  }

  /// The section in which it was asked counts, and the one in which it stands.
  private func isLeftOut(
    _ answer: Answer, at place: Place, _ choices: [String: SectionChoice]
  ) -> Bool {
    let section = questionnaire.entry(place.linkId)?.ancestors.first
    return [answer.section, section].compactMap(\.self).contains { choices[$0] != nil }
  }

  private func isHidden(_ answer: Answer, at place: Place) -> Bool {
    guard !response.isPrivate(answer, at: place) else { return true }
    guard let entry = questionnaire.entry(place.linkId) else { return false }
    return entry.ancestors.contains { linkId in
      guard let above = questionnaire.entry(linkId) else { return false }
      return response.isPrivate(Place(linkId, rows: Array(place.rows.prefix(above.rowDepth))))
    }
  }
}

extension Answer {
  /// The answer with just those of its values; one that has none stays as it is.
  fileprivate func told(_ mayBeTold: (Value) -> Bool) -> Answer {
    guard case .values(let values) = content else { return self }
    var told = self
    told.content = .values(values.filter(mayBeTold))
    return told
  }
}

extension Item {
  /// The choice that a value names: its code, in the words in which it was chosen. `nil` for other
  /// values, and for a choice that is not offered any more or stands for something else now.
  public func option(for value: Value) -> AnswerOption? {
    answerOption.first { $0.code == value.code && $0.text == value.words }
  }

  /// Whether only staff may see a value, as the item is now or as it was asked.
  ///
  /// A choice that is no longer offered counts as theirs where some of the choices are: which it
  /// was can't be known for certain any more.
  func isForStaff(_ value: Value, of answer: Answer) -> Bool {
    guard !answer.keptForStaff(value) else { return true }
    guard answerOption.contains(where: { $0.sharing == .staff }) else { return false }
    return option(for: value)?.sharing != .everyone
  }
}
