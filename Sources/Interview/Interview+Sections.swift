// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Interview {
  /// The state of a section.
  enum SectionState: Equatable {
    case nothingToAsk
    case onlyInFull
    case notBegun
    case begun(answered: Int, of: Int)
    /// All questions were left with Enter.
    case leftEmpty
    case done
    case leftForLater
    case setAside

    /// Whether there are questions left that the person may want to answer. Excludes those that the
    /// pass doesn't ask and those set aside, which are not mentioned while someone else is there.
    var isOpen: Bool {
      switch self {
      case .leftForLater, .notBegun, .begun: true
      case .done, .leftEmpty, .nothingToAsk, .onlyInFull, .setAside: false
      }
    }
  }

  /// Returns the state of a section, given the answers so far.
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

  /// Whether a place has a visible answer that wasn't left with Enter.
  private func saysSomething(_ place: Place) -> Bool {
    guard let answer = seen.answers[place] else { return false }
    return answer.content != .left(.skipped)
  }

  /// Returns the section with this number; `nil` if the text is not a section's number.
  func section(numbered text: String) -> Section? {
    Int(text.trimmed).flatMap { number in
      questionnaire.sections.first { $0.number == number }
    }
  }

  /// Returns the only section whose title begins with these words; `nil` for none or several.
  func section(titled text: String) -> Section? {
    let found = questionnaire.sections.filter {
      $0.title.lowercased().hasPrefix(text.trimmed.lowercased())
    }
    return found.count == 1 ? found.first : nil
  }

  /// Returns whether a section contains items that are set aside.
  func hasSetAside(_ section: Section) -> Bool {
    questionnaire.stops(in: section, of: seen).contains { isSetAside($0.place) }
  }

  /// Goes to a section, with or without its sensitive items. Only a person who says they are alone
  /// sees the sensitive items and their answers.
  mutating func goToSection(_ linkId: String, withSensitive: Bool) {
    guard let section = questionnaire.section(linkId) else { return }
    seen.progress.postponed.remove(linkId)
    if withSensitive {
      seen.progress.opened.insert(linkId)
      isRoomPrivate = true
      hideFromOthers()
      save()
    }
    currentSection = currentSection == linkId ? nil : currentSection
    goTo(section)
  }

  /// Goes to a place if it is still to be answered, and otherwise to the next one that is.
  mutating func goTo(_ place: Place?) {
    guard let place, let stop = stop(at: place), !isAnswered(place), canBeAsked(stop) else {
      return goOnward(after: place)
    }
    arrive(at: stop, .onward)
  }
}
