// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// How far each section is.
extension ResponseState {
  /// Whether no question is open any more. Looks at this place's section and those after it first,
  /// to avoid decoding the others.
  func hasReachedEnd(from place: Place) -> Bool {
    let number = section(of: place)?.number ?? 0
    let rest = questionnaire.sections.filter { $0.number >= number }
    let before = questionnaire.sections.prefix { $0.number < number }
    return seen.progress.isDone || !(rest + before).contains { isOpen($0) }
  }

  func isOpen(_ section: Section) -> Bool { SectionStatus(of: section, in: self).isOpen }

  /// Returns the titles of the sections before this place that have open questions.
  func openSections(before place: Place?) -> [String] {
    guard let here = place.flatMap(section) else { return [] }
    return questionnaire.sections.filter { $0.number < here.number && isOpen($0) }.map(\.title)
  }

  func section(of place: Place) -> Section? { questionnaire.section(of: place.linkId) }

  /// Returns whether any question of a section has an answer that was not left.
  func hasValues(in section: Section) -> Bool {
    questionnaire.stops(in: section, of: seen).contains { stop in
      seen.answers[stop.place]?.values.isEmpty == false
    }
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
