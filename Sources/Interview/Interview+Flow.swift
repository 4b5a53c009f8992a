// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Moving through the questionnaire.
extension Interview {
  /// Continues after an item that was just answered or left.
  mutating func proceed(from asking: Asking) {
    noteGone(past: asking.place)
    switch asking.purpose {
    case .onward: goOnward(after: asking.place)
    case .through(let section): goThrough(section, after: asking.place)
    case .row(let row, let group, let outer):
      goThroughRow(row, of: group, outer: outer, after: asking.place)
    case .retracing(let goal, let purpose):
      retrace(to: goal, then: purpose, after: asking.place)
    case .reviewing: goOnReviewing(after: asking.place)
    }
  }

  /// Asks the next item without an answer, or goes to the end of the questions.
  ///
  /// At the end of a section, and of all sections, goes back to items that a later answer has
  /// enabled. Sections that were skipped over are listed at the end.
  mutating func goOnward(after place: Place?) {
    let sections = questionnaire.sections
    let first = place.flatMap(sectionIndex)
    for index in sections.indices.dropFirst(first ?? 0) {
      let after = index == first ? place : nil
      if advance(in: sections[index], after: after, .onward) { return }
      if goBack(toOpenedIn: sections[index]) { return }
    }
    if sections.contains(where: { goBack(toOpenedIn: $0) }) { return }
    arriveAtEnd()
  }

  private func sectionIndex(of place: Place) -> Int? {
    questionnaire.section(of: place.linkId).flatMap { section in
      questionnaire.sections.firstIndex { $0.linkId == section.linkId }
    }
  }

  /// Asks the next item of a section, answered or not. After the last, continues onward.
  private mutating func goThrough(_ linkId: String, after place: Place) {
    guard let section = questionnaire.section(linkId) else { return goOnward(after: place) }
    guard !advance(in: section, after: place, .through(section: linkId)) else { return }
    goOnward(after: questionnaire.stops(in: section, of: seen).last?.place ?? place)
  }

  /// Asks the next item on the way back to the one from which the person went back.
  private mutating func retrace(to goal: Place, then purpose: Purpose, after place: Place) {
    let sections = questionnaire.sections
    let indices = [place, goal].compactMap(sectionIndex)
    let isOnTheWay = stop(at: goal).map(canBeAsked) ?? false
    if isOnTheWay, indices.count == 2, indices[0] <= indices[1] {
      for index in indices[0]...indices[1] {
        let after = index == indices[0] ? place : nil
        let retracing = Purpose.retracing(to: goal, then: purpose)
        if advance(in: sections[index], after: after, retracing) { return }
      }
    }
    goOnward(after: place)
  }

  /// Goes to a section: to its first unanswered item, or through all of them if every item is
  /// answered.
  mutating func goTo(_ section: Section) {
    if advance(in: section, after: nil, .onward) { return }
    if advance(in: section, after: nil, .through(section: section.linkId)) { return }
    if hasSetAside(section) {
      say(Words.privateWaits(for: helper))
    } else if section.item.hasQuestions {
      say(Words.nothingAskedHere(section.title))
    }
    goOnward(after: questionnaire.stops(in: section, of: seen).last?.place)
  }

  /// Goes to the next item of a section; when going onward, to the next without an answer.
  /// - Returns: `false` if there is none.
  private mutating func advance(
    in section: Section, after place: Place?, _ purpose: Purpose
  ) -> Bool {
    let onlyUnanswered = purpose == .onward
    if onlyUnanswered, seen.progress.postponed.contains(section.linkId) { return false }
    var texts: [String] = []
    let next = questionnaire.firstStop(in: section, after: place, of: seen) { stop in
      if isSetAside(stop.place) { return false }
      if stop.item.isToRead {
        texts.append(Words.toRead(stop.item))
      } else if onlyUnanswered, isAnswered(stop.place) {
        texts = []
      } else {
        return canBeAsked(stop)
      }
      return false
    }
    if let next {
      arrive(at: next, purpose.arrived(at: next.place), texts: texts)
    } else if place != nil {
      blocks += texts.map(Screen.Block.text)
    } else if onlyUnanswered, !texts.isEmpty, !section.item.hasQuestions {
      enter(section)  // There is only something to read.
      blocks += texts.map(Screen.Block.text)
    }
    return next != nil
  }

  /// Returns whether a place needs no further question. One with a draft does.
  func isAnswered(_ place: Place) -> Bool {
    let isHalfWritten = drafts.contains { $0.place == place && !$0.isAside }
    guard !isHalfWritten else { return false }
    return seen.answers[place] != nil || answeredUnsaved.contains(place)
  }

  /// Returns whether a stop is a question or a list of rows that can be asked now. A list without
  /// rows can't be if its first row would have nothing to ask.
  func canBeAsked(_ stop: Stop) -> Bool {
    guard questionnaire.section(of: stop.place.linkId) != nil else { return false }
    guard !stop.item.isToRead, !isSetAside(stop.place) else { return false }
    guard stop.item.isRows, seen.rows(of: stop.place).isEmpty else { return true }
    let row = draftedRow(of: stop) ?? Self.anyRow
    return questionnaire.stops(inRow: row, of: stop.place, in: seen).contains(where: canBeAsked)
  }

  /// A placeholder for checking what a first row would ask. No real row has this number.
  private static let anyRow: RowID = 0

  /// Goes to an item. On the way, shows the notices and questions for leaving and entering a
  /// section.
  mutating func arrive(at stop: Stop, _ purpose: Purpose, texts: [String] = []) {
    guard let section = questionnaire.section(of: stop.place.linkId) else { return }
    if !isOpenedForPersonAlone(stop.place) { closeOpenedSections() }
    let pauses = pausesBeforeLeaving(for: section, purpose) {
      $0.arriveIfAsked(at: stop, purpose, texts: texts)
    }
    if pauses { return }
    if stopsBeforePrivate(stop, purpose, texts) { return }
    let isPanelNew = !memory.hasShownPanel
    if section.linkId != currentSection { enter(section) }
    blocks += texts.map(Screen.Block.text)
    guard isPanelNew, memory.hasShownPanel else { return askStop(stop, purpose) }
    seen.progress.place = stop.place
    showInPages(before: stop.place, for: purpose) { $0.arriveIfAsked(at: stop, purpose, texts: []) }
  }

  /// Goes to an item after an interruption, if it is still asked.
  mutating func arriveIfAsked(at stop: Stop, _ purpose: Purpose, texts: [String]) {
    guard isStillAsked(Asking(stop: stop, purpose: purpose)) else {
      return goOnward(after: stop.place)
    }
    arrive(at: stop, purpose, texts: texts)
  }

  /// Asks an item, or shows a group's rows.
  mutating func askStop(_ stop: Stop, _ purpose: Purpose) {
    seen.progress.place = stop.place
    if !stop.item.isAboutSitting { hasAskedAboutPerson = true }
    if stop.item.isRows {
      askRows(stop, purpose)
    } else {
      ask(Asking(stop: stop, purpose: purpose))
    }
  }

  private mutating func enter(_ section: Section) {
    currentSection = section.linkId
    blocks.append(
      .title(
        Words.sectionTitle(
          section, of: lastNumber, minutes: minutesToShow(for: section),
          pass: seen.progress.pass)))
    if section.number > 0 { sayWhoYouAre(in: section) }
    sayWhatIsAhead(entering: section)
    if !section.item.why.isEmpty { blocks.append(.text(section.item.why)) }
  }

  /// The number of the last section.
  var lastNumber: Int { questionnaire.sections.last?.number ?? 0 }

  /// Returns whether an item is still asked: it may have been set aside or disabled meanwhile. For
  /// a row that doesn't exist yet, its list counts.
  func isStillAsked(_ asking: Asking) -> Bool {
    guard !isSetAside(asking.place) else { return false }
    if case .row(let row, let group, _) = asking.purpose,
      !seen.rows(of: group.place).contains(row)
    {
      return stop(at: group.place) != nil
    }
    return stop(at: asking.place) != nil
  }

  /// Returns the stop at a place; `nil` if nothing is asked there now, for example because a text
  /// to read has replaced the question.
  func stop(at place: Place) -> Stop? {
    guard let section = questionnaire.section(of: place.linkId) else { return nil }
    return questionnaire.stops(in: section, of: seen).first { stop in
      stop.place == place && !stop.item.isToRead
    }
  }
}

extension Item {
  /// Whether the item is about the sitting itself: how much is asked, who types, and where.
  fileprivate var isAboutSitting: Bool { [.pass, .typist, .privatePlace].contains(role) }
}
