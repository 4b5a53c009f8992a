/// Takes out of a response what some may not know of.
struct Disclosure {
  let questionnaire: Questionnaire
  let response: Response

  private let own: OwnAnswers

  init(_ questionnaire: Questionnaire, _ response: Response, own: OwnAnswers) {
    (self.questionnaire, self.response, self.own) = (questionnaire, response, own)
  }

  /// The response without what is private and without sections that were left out; `nil` when all
  /// of it stays.
  func unhidden(_ choices: [String: SectionChoice]) -> Response? {
    let hidden = response.answers.filled.lazy.filter { place, answer in
      isLeftOut(answer, at: place, choices) || isHidden(answer, at: place)
    }
    let places = Set(hidden.map(\.0))
    var rest = response
    rest.answers.removeAll(where: places.contains)
    rest.earlier.removeAll {
      choices[$0.answer.section] != nil || $0.isPrivate || own.has($0.answer, at: $0.place)
    }
    let isWhole = places.isEmpty && rest.earlier.count == response.earlier.count
    return isWhole ? nil : rest
  }

  /// A response without what only staff may see; `nil` when all of it stays.
  func open(_ response: Response) -> Response? {
    var told = response
    var isWhole = true
    for (place, answer) in response.answers.filled where !answer.values.isEmpty {
      let entry = questionnaire.entry(place.linkId)
      let open = answer.told { value in
        entry.map { !$0.isForStaff && !$0.item.isForStaff(value, of: answer) }
          ?? !answer.keptForStaff(value)
      }
      guard open != answer else { continue }
      (told.answers[place], isWhole) = (open, false)
    }
    for (index, earlier) in response.earlier.enumerated() {
      told.earlier[index].answer = earlier.answer.told { !earlier.answer.keptForStaff($0) }
      isWhole = isWhole && told.earlier[index] == earlier
    }
    return isWhole ? nil : told
  }

  /// The section in which it was asked counts, and the one in which it stands.
  private func isLeftOut(
    _ answer: Answer, at place: Place, _ choices: [String: SectionChoice]
  ) -> Bool {
    guard !choices.isEmpty else { return false }
    let section = questionnaire.entry(place.linkId)?.ancestors.first
    return [answer.section, section].compactMap(\.self).contains { choices[$0] != nil }
  }

  private func isHidden(_ answer: Answer, at place: Place) -> Bool {
    guard !own.isEmpty else { return false }
    guard !own.has(answer, at: place) else { return true }
    guard let entry = questionnaire.entry(place.linkId) else { return false }
    return entry.lineage.dropLast().contains { above in
      response.isPrivate(
        Place(above.item.linkId, rows: Array(place.rows.prefix(above.rowDepth))))
    }
  }
}

/// What of a response is for the person alone.
struct OwnAnswers {
  private let response: Response
  private let earlier: Set<Place>

  init(_ response: Response) {
    self.response = response
    earlier = Set(response.earlier.lazy.filter(\.isPrivate).map(\.place))
  }

  /// Nothing is.
  var isEmpty: Bool {
    response.privatePlaces.isEmpty && response.privateRows.isEmpty && earlier.isEmpty
  }

  /// Whether an answer is: by itself, with its row, or with a question within which it was asked.
  func has(_ answer: Answer, at place: Place) -> Bool {
    guard !isEmpty else { return false }
    guard !response.isPrivate(place) else { return true }
    return answer.asked.within.contains { linkId in
      (0...place.rows.count).contains { depth in
        let above = Place(linkId, rows: Array(place.rows.prefix(depth)))
        return response.isPrivate(above) || earlier.contains(above)
      }
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
