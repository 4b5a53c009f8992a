// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Moving through the questionnaire.
extension Interview {
  /// Asks the next item without an answer, or goes to the end of the questions.
  ///
  /// At the end of a section, and of all sections, goes back to items that a later answer has
  /// enabled. Sections that were skipped over are listed at the end.
  mutating func goOnward(after place: Place?) {
    let sections = questionnaire.sections
    let first = place.flatMap(state.sectionIndex)
    for index in sections.indices.dropFirst(first ?? 0) {
      let rest = Stretch(section: sections[index], start: index == first ? place : nil)
      if rest.advance(in: &self) || rest.goBackToEnabled(in: &self) { return }
    }
    if sections.contains(where: { Stretch(section: $0).goBackToEnabled(in: &self) }) { return }
    QuestionsEnd().arrive(in: &self)
  }

  /// Changes to the full pass, and continues with the first item without an answer.
  mutating func grow() {
    settleHere()
    change(to: .full, Words.nowFull)
    goOnward(after: nil)
  }

  mutating func change(to pass: Progress.Pass, _ words: String) {
    choose(pass)
    save()
    say(words)
  }

  /// Sets the pass, and answers the question about it if the questionnaire asks that.
  public mutating func choose(_ pass: Progress.Pass) {
    state.seen.progress.pass = pass
    for item in questionnaire.sections.first?.item.item ?? [] where item.role == .pass {
      guard let option = item.option(pass.rawValue) else { continue }
      state.seen.answers[Place(item.linkId)] = questionnaire.answer(
        .values([option.asValue]), to: item.linkId)
    }
  }
}
