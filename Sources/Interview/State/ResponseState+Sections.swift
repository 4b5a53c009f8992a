// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// How far each section is.
extension ResponseState {
  /// Whether no question is open any more. Looks at this place's section and those after it first,
  /// to avoid decoding the others.
  func hasReachedEnd(from place: Place) -> Bool {
    let number = section(of: place)?.number ?? 0
    let rest = questionnaire.sections.filter { $0.number >= number }
    let before = questionnaire.sections.prefix { $0.number < number }
    return seen.progress.isDone || !(rest + before).contains { status(of: $0).isOpen }
  }

  /// Returns the titles of the sections before this place that have open questions.
  func openSections(before place: Place?) -> [String] {
    guard let here = place.flatMap(section) else { return [] }
    return questionnaire.sections.filter { section in
      guard section.number < here.number, !questionnaire.stops(in: section, of: seen).isEmpty
      else { return false }
      return status(of: section).isOpen
    }.map(\.title)
  }

  func section(of place: Place) -> Section? { questionnaire.section(of: place.linkId) }

  /// Returns whether any question of a section has an answer that was not left.
  func hasValues(in section: Section) -> Bool {
    questionnaire.stops(in: section, of: seen).contains { stop in
      seen.answers[stop.place]?.values.isEmpty == false
    }
  }

  enum SectionStatus: Equatable {
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
  func status(of section: Section) -> SectionStatus {
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

  /// Returns the section with this number, also in words such as "section 5" or with its title; or
  /// else the only one whose title the words name; `nil` for none or several.
  func section(named text: String) -> Section? {
    let name = text.without(leading: Words.typedBeforeSection)
    if let number = name.spelledNumbers, number.count == 1 {
      return section(numbered: String(number[0]))
    }
    let (number, title) = (name.words.first ?? "", name.words.dropFirst().joined(separator: " "))
    if let section = section(numbered: number), title.echoes(section.title) { return section }
    let titles = questionnaire.sections.map(\.title)
    guard Int(name) == nil, let index = try? ChoiceReader.index(of: name, among: titles)
    else { return section(numbered: name) }
    return questionnaire.sections[index]
  }

  /// Returns whether a section contains items that are set aside.
  func hasSetAside(_ section: Section) -> Bool {
    questionnaire.stops(in: section, of: seen).contains { isSetAside($0.place) }
  }

  /// Whether there are answers that only staff may see.
  var hasStaffPage: Bool {
    let visible = questionnaire.visible(seen, to: .staff)
    return !visible.withoutItem.isEmpty
      || visible.sections.contains { $0.nodes.contains(where: \.isSaid) }
  }

  /// Whether the letter to the team would say anything.
  var hasUseForLetter: Bool {
    seen.answers.places.contains { place in
      guard let answer = seen.answers[place], let role = answer.asked.role else { return false }
      return [.appointment, .adjustment].contains(role) && !answer.values.isEmpty
    }
  }

  /// Whether there are no answers, notes or drafts, so that nothing has to be saved.
  var isUntouched: Bool {
    seen.answers.places.isEmpty && seen.asides.places.isEmpty && drafts.isEmpty
  }
}
