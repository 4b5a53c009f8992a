// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Sections, and the way to them.
extension Interview {
  /// How far a section is.
  enum SectionState: Equatable {
    case nothingToAsk
    case onlyInFull
    case notBegun
    case begun(answered: Int, of: Int)
    /// Everything in it was left with Enter.
    case leftEmpty
    case done
    case leftForLater
    case setAside
  }

  /// How far a section is, as the answers stand.
  func state(of section: Section) -> SectionState {
    let stops = questionnaire.stops(in: section, of: seen).filter {
      !$0.item.isToRead && $0.item.sharing != .unsaved
    }
    let asked = stops.filter(canBeAsked)
    if asked.isEmpty, stops.contains(where: { isSetAside($0.place) }) { return .setAside }
    if asked.isEmpty { return seen.progress.pass == .short ? .onlyInFull : .nothingToAsk }
    let answered = asked.count { isAnswered($0.place) }
    let isPostponed = seen.progress.postponed.contains(section.linkId)
    if isPostponed, answered < asked.count { return .leftForLater }
    if answered < asked.count {
      let isHalfWritten = drafts.contains { draft in
        !draft.isAside && asked.contains { $0.place == draft.place }
      }
      return answered == 0 && !isHalfWritten
        ? .notBegun : .begun(answered: answered, of: asked.count)
    }
    return asked.contains { saysSomething($0.place) } ? .done : .leftEmpty
  }

  /// Whether there is anything at a place, for those who see the screen, other than that it was left.
  private func saysSomething(_ place: Place) -> Bool {
    guard let answer = seen.answers[place] else { return false }
    return answer.content != .left(.skipped)
  }

  /// The section with this number; `nil` for words and for numbers that none has.
  func section(numbered text: String) -> Section? {
    Int(text.trimmed).flatMap { number in
      questionnaire.sections.first { $0.number == number }
    }
  }

  /// The one section whose title begins with these words; `nil` for none or several.
  func section(titled text: String) -> Section? {
    let found = questionnaire.sections.filter {
      $0.title.lowercased().hasPrefix(text.trimmed.lowercased())
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whether something in a section waits for the person alone.
  func hasSetAside(_ section: Section) -> Bool {
    questionnaire.stops(in: section, of: seen).contains { isSetAside($0.place) }
  }

  /// Goes to a section, its sensitive items included or not: only a person who says that they are
  /// alone sees these, and what was answered there before.
  mutating func goToSection(_ linkId: String, withSensitive: Bool) {
    guard let section = questionnaire.section(linkId) else { return }
    seen.progress.postponed.remove(linkId)
    if withSensitive {
      seen.progress.opened.insert(linkId)
      isPlacePrivate = true
      hideFromOthers()
      save()
    }
    currentSection = currentSection == linkId ? nil : currentSection
    goTo(section)
  }

  /// Goes to a place, or on from it when it is answered.
  mutating func goTo(_ place: Place?) {
    guard let place, let stop = stop(at: place), !isAnswered(place), canBeAsked(stop) else {
      return goOnward(after: place)
    }
    arrive(at: stop, .onward)
  }
}
