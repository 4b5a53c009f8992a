// SPDX-License-Identifier: GPL-3.0-or-later

/// The answers hidden from the screen while someone else can see it: every answer, option and row
/// that isn't in the notes to bring.
///
/// The interview then continues with a *twin* of the response, in which all of these were left with
/// Enter, so that nothing it shows can depend on them. The other person knows the answers given
/// meanwhile, so those stay visible.
public struct HiddenAnswers {
  /// The original response, including hidden answers.
  public let whole: Response
  /// The twin: the response without hidden answers and rows, private notes, and answers to
  /// questions that no longer exist. An answer with several options keeps those that aren't hidden.
  public let shown: Response
  let questionnaire: Questionnaire

  /// Finds the answers to hide. For an empty response, hides nothing.
  ///
  /// - Parameters:
  ///   - response: A response fitted to the questionnaire.
  ///   - known: The answers that others already know, which stay visible.
  ///   - isOpen: Whether the answer at a place stays visible in any case.
  ///   - isSetAside: Whether everything at a place is hidden, even what is in the notes to bring.
  /// - Complexity: That of ``Questionnaire/disclosed(_:to:)``, and O(items × rows).
  public init(
    _ questionnaire: Questionnaire, _ response: Response, known: Response,
    isOpen: @escaping (Place) -> Bool, isSetAside: @escaping (Place) -> Bool
  ) {
    self.questionnaire = questionnaire
    whole = response
    shown =
      Twin(
        questionnaire: questionnaire, whole: response, known: known, isOpen: isOpen,
        isSetAside: isSetAside, shown: response
      ).made
  }

  /// Returns whether the answer at a place is hidden, wholly or in part.
  public func hides(_ place: Place) -> Bool {
    whole.answers[place] != nil && shown.answers[place] != whole.answers[place]
  }
}

/// Builds the twin of a response.
private struct Twin {
  let questionnaire: Questionnaire
  let whole: Response
  let known: Response
  let isOpen: (Place) -> Bool
  let isSetAside: (Place) -> Bool
  var shown: Response

  var made: Response {
    var twin = self
    let open = questionnaire.disclosed(whole, to: .toBring)
    twin.hideAnswers(open)
    twin.hideRows(open)
    twin.hideNotesAndMarks()
    (twin.shown.earlier, twin.shown.nextRow) = ([], whole.upcomingRow)
    twin.forgetUnasked()
    twin.leaveWhatOthersAreAsked()
    return twin.shown
  }

  private func isKnown(_ place: Place) -> Bool {
    isOpen(place) || known.answers[place] != nil && known.answers[place] == whole.answers[place]
  }

  private mutating func hideAnswers(_ open: Response) {
    for (place, answer) in whole.answers.filled where !isKnown(place) {
      let isOpen = answer.saysNothing ? !whole.isPrivate(place) : open.answers[place] == answer
      if isSetAside(place) {
        shown.answers[place] = nil
      } else if !isOpen {
        shown.answers[place] = answer.part(of: open.answers[place])
      }
    }
  }

  private mutating func hideRows(_ open: Response) {
    let leftOut = SectionChoice.made(in: whole, of: questionnaire)
    let asked = Enablement(questionnaire, whole)
    let hidden = whole.rows.places.filter { !isOpen($0) }.flatMap { group in
      let section = questionnaire.section(of: group.linkId)?.linkId ?? ""
      let isWhole =
        isSetAside(group) || isInPrivate(group) || leftOut[section] != nil
        || isBehindHiddenGate(group) || !asked.isEnabled(group)
      let seen = isWhole ? [] : open.rows(of: group).filter { !whole.privateRows.contains($0) }
      return Set(whole.rows(of: group)).subtracting(seen + known.rows(of: group))
    }
    shown.removeRows(Set(hidden))
    for (group, answer) in shown.answers.filled
    where answer.content == .rows && shown.rows(of: group).isEmpty {
      shown.answers[group]?.content = .left(.skipped)
    }
  }

  /// Whether the answer that opened a list is hidden.
  private func isBehindHiddenGate(_ group: Place) -> Bool {
    guard let gate = questionnaire.item(group.linkId)?.gate, !gate.isEmpty else { return false }
    let place = Place(gate, rows: group.rows)
    return whole.answers[place]?.values.isEmpty == false
      && shown.answers[place]?.values.isEmpty != false
  }

  /// Whether a place, or anything that contains it, is private.
  private func isInPrivate(_ place: Place) -> Bool {
    let around = questionnaire.entry(place.linkId)?.ancestors ?? []
    return ([place.linkId] + around).flatMap(place.outwards).contains(where: whole.isPrivate)
  }

  private mutating func hideNotesAndMarks() {
    shown.asides.removeAll { !isOpen($0) }
    for (place, note) in known.asides.filled where !isOpen(place) { shown.asides[place] = note }
    shown.privatePlaces = shown.privatePlaces.filter {
      isOpen($0) || known.privatePlaces.contains($0)
    }
  }

  /// Removes answers to questions that the twin doesn't ask.
  private mutating func forgetUnasked() {
    let enablement = Enablement(questionnaire, shown)
    let unasked = shown.answers.places.filter { place in
      !isKnown(place) && questionnaire.item(place.linkId) != nil && !enablement.isEnabled(place)
    }
    shown.answers.removeAll(where: Set(unasked).contains)
  }

  /// Marks the questions that only the twin asks as left with Enter, up to the person's position.
  /// Without the hidden answers, the twin asks more questions.
  private mutating func leaveWhatOthersAreAsked() {
    let asked = questionnaire.sections.map { section in
      Set(questionnaire.stops(in: section, of: whole).map(\.place))
    }
    let passed = asked.lastIndex(where: isBegun).map { $0 + 1 } ?? 0
    for (section, asked) in zip(questionnaire.sections, asked.prefix(passed)) {
      // A section that was skipped over is still to come. One without questions counts as passed.
      if asked.isEmpty || isBegun(asked) { leave(in: section, butFor: asked) }
    }
  }

  private func isBegun(_ asked: Set<Place>) -> Bool {
    asked.contains { whole.answers[$0] != nil }
  }

  /// Marks the questions that the person wasn't asked as left, up to the first that the person has
  /// still to be asked.
  private mutating func leave(in section: Section, butFor asked: Set<Place>) {
    let passed = questionnaire.stops(in: section, of: shown).prefix { stop in
      whole.answers[stop.place] != nil || !asked.contains(stop.place) || stop.item.isToRead
        || stop.item.sharing == .unsaved || isSetAside(stop.place)
    }
    for stop in passed where !asked.contains(stop.place) && !stop.item.isToRead {
      guard shown.answers[stop.place] == nil, isOpen(stop.place) || !isSetAside(stop.place) else {
        continue
      }
      shown.answers[stop.place] = questionnaire.answer(.left(.skipped), to: stop.place.linkId)
    }
  }
}

extension Answer {
  /// Returns the answer with only the options that another answer has too. If there are none, the
  /// question counts as left with Enter.
  fileprivate func part(of other: Answer?) -> Answer {
    var part = self
    let values = values.filter { other?.values.contains($0) == true }
    part.content = values.isEmpty ? .left(.skipped) : .values(values)
    return part
  }
}
