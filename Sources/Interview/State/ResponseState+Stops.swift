// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The questions that can be asked now.
extension ResponseState {
  /// Returns the index of the section around a place; `nil` for a place that is not in the questions.
  func sectionIndex(of place: Place) -> Int? {
    questionnaire.section(of: place.linkId).flatMap { section in
      questionnaire.sections.firstIndex { $0.linkId == section.linkId }
    }
  }

  /// Returns whether a place needs no further question. One with a draft does.
  func isAnswered(_ place: Place) -> Bool {
    !isHalfWritten(place) && (seen.answers[place] != nil || answeredUnsaved.contains(place))
  }

  func isHalfWritten(_ place: Place) -> Bool {
    drafts.contains { $0.place == place && !$0.isAside }
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

  /// Returns whether an item is still asked: it may have been set aside or disabled meanwhile. For
  /// a row that doesn't exist yet, its list counts.
  func isStillAsked(_ asking: Asking) -> Bool {
    guard !isSetAside(asking.place) else { return false }
    if case .row(_, let group, _) = asking.purpose, asking.purpose.isUpcoming(in: seen) {
      return stop(at: group.place) != nil
    }
    return stop(at: asking.place) != nil
  }

  /// Returns the stops of the section around a place; empty for a place that is not in the questions.
  func stopsAround(_ place: Place) -> [Stop] {
    guard let section = questionnaire.section(of: place.linkId) else { return [] }
    return questionnaire.stops(in: section, of: seen)
  }

  /// Returns the stop at a place; `nil` if nothing is asked there now, for example because a text
  /// to read has replaced the question.
  func stop(at place: Place) -> Stop? {
    questionnaire.stop(at: place, of: seen).flatMap { $0.item.isToRead ? nil : $0 }
  }

  /// Returns the last question before a place that the person has passed, in its section or earlier
  /// ones.
  func stop(before place: Place) -> Stop? {
    guard let section = questionnaire.section(of: place.linkId) else { return nil }
    let sections = questionnaire.sections.prefix { $0.linkId != section.linkId } + [section]
    for earlier in sections.reversed() {
      let stops = questionnaire.stops(in: earlier, of: seen)
      let end = stops.firstIndex { $0.place == place } ?? stops.endIndex
      if let asked = stops[..<end].last(where: wasPassed) { return asked }
    }
    return nil
  }

  /// Whether the person has passed a stop. Stops that the short pass left out and that are still to
  /// come don't count.
  private func wasPassed(_ stop: Stop) -> Bool {
    canBeAsked(stop) && (!seen.progress.comesBackForTheRest || isAnswered(stop.place))
  }

  /// The last question in the current pass; `nil` if there is none.
  var lastStop: Stop? {
    questionnaire.sections.reversed().lazy.compactMap { section in
      questionnaire.stops(in: section, of: seen).last(where: canBeAsked)
    }.first
  }

  /// Returns whether a later answer has enabled a question that couldn't be asked before.
  func isEnabledByLaterAnswer(_ stop: Stop) -> Bool {
    questionnaire.lookingForward.contains(stop.place.linkId) && canBeAsked(stop)
      && !isAnswered(stop.place)
  }
}

/// How far each section is.
extension ResponseState {
  func isOpen(_ section: Section) -> Bool { SectionStatus(of: section, in: self).isOpen }

  /// Returns the section that asks the item at a place; `nil` for an item of another pack. Searches the
  /// section of its answer first, or else of the last answer.
  func section(of place: Place) -> Section? {
    let answer = seen.answers[place] ?? seen.answers.last
    return questionnaire.section(of: place.linkId, likely: answer?.section ?? "")
  }

  /// Returns whether a section contains items that are set aside.
  func hasSetAside(_ section: Section) -> Bool {
    questionnaire.stops(in: section, of: seen).contains { isSetAside($0.place) }
  }

  /// Whether there are no answers, notes or drafts, so that nothing has to be saved.
  var isUntouched: Bool {
    seen.answers.places.isEmpty && seen.asides.places.isEmpty && drafts.isEmpty
  }
}
