// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Beginning, resuming and leaving.
extension Interview {
  mutating func beginAnew() {
    blocks += Words.welcome(questionnaire.summary.title)
    blocks += questionnaire.urgentHelp.short.blocks
    // The sections before the first numbered one have no titles, so that a small window shows the
    // whole beginning, and a screen reader that reads the window misses none of it.
    currentSection = questionnaire.sections.first { $0.number == 0 }?.linkId
    showInPages { $0.goOnward(after: nil) }
  }

  mutating func comeBack(lastWritten: String, questionsChanged: Bool) {
    let place = seen.progress.leftAtOnce ? nil : seen.progress.place
    say(Words.welcomeBack(lastWritten, in: place.flatMap(section)))
    if questionsChanged { say(Words.questionsChanged(openSections(before: place))) }
    guard !seen.progress.leftAtOnce else {
      seen.progress.leftAtOnce = false
      if !drafts.isEmpty { say(Words.draftIsKept) }
      return begin(SectionList())
    }
    if let stop = lastDraftedStop { return arrive(at: stop, .onward) }
    guard !seen.progress.isDone else { return arriveAtEnd() }
    goTo(seen.progress.place)
  }

  /// Returns the titles of sections before this place that have open questions.
  private func openSections(before place: Place?) -> [String] {
    guard let here = place.flatMap(section) else { return [] }
    return questionnaire.sections.filter { section in
      guard section.number < here.number, !questionnaire.stops(in: section, of: seen).isEmpty
      else { return false }
      return isOpen(state(of: section))
    }.map(\.title)
  }

  /// Returns the section of a place. Tries the section where its answer was given first, or that of
  /// the last answer, so that no other section has to be read.
  private func section(of place: Place) -> Section? {
    let answer =
      seen.answers[place] ?? seen.answers.places.last.flatMap { seen.answers[$0] }
    return questionnaire.section(of: place.linkId, likely: answer?.section)
  }

  /// Returns the stop at which a draft can be continued: its item, or the list in which it began a
  /// row.
  func stop(forDraftAt place: Place) -> Stop? {
    if let stop = stop(at: place) { return stop }
    guard let group = questionnaire.rowsGroup(of: place.linkId) else { return nil }
    return stop(at: Place(group.linkId, rows: Array(place.rows.dropLast())))
  }

  /// Handles Ctrl-C: saves the line and asks. A second Ctrl-C stops.
  mutating func interrupt(line: String) {
    if let menu = top as? Menu, menu.isInterruption { return stop() }
    forgetDeleted(line)
    let drafts = draftsNow(line: line)
    if !drafts.isEmpty { keep(drafts) }
    open(Menu.interrupted(line, isKept: !drafts.isEmpty))
  }

  /// Returns to the question and line before Ctrl-C, so that a command applies there.
  mutating func returnToInterrupted() {
    guard let menu = top as? Menu, menu.isInterruption, let line = menu.lineBelow else { return }
    close()
    top.map { replaceTop(with: $0.withLine(line, in: self)) }
  }

  /// Whether there are no answers, notes or drafts, so that nothing has to be saved.
  private var isUntouched: Bool {
    seen.answers.places.isEmpty && seen.asides.places.isEmpty && drafts.isEmpty
  }

  /// Handles Ctrl-D on an empty line or the end of a pipe. A pipe says nothing about the line.
  mutating func stopAtEndOfInput() { stop(line: settings.editsLines ? "" : nil) }

  /// Saves and ends the sitting, with a message. Saves nothing if there are no answers.
  mutating func stop(line: String? = nil) {
    let now = draftsNow(line: line ?? standingLine)
    guard !isUntouched || !now.isEmpty else {
      if seen.drafts != drafts { keep([]) }
      say(Words.nothingToSave)
      return end()
    }
    // From now on the text is a draft and no longer being typed, even if the save fails.
    drafts += now.map { withLinesSaved($0) }
    replaceAll(with: Closing(), for: .onward)
    keep([])
  }

  /// Stores the entered lines of a paragraph as an answer, since notes are made from answers.
  /// - Returns: The rest of the draft, which continues that answer.
  private mutating func withLinesSaved(_ draft: Draft) -> Draft {
    guard !draft.lines.isEmpty, !draft.isAside, let asking, asking.place == draft.place else {
      return draft
    }
    record(.values([.text(draft.lines.joined(separator: "\n"))]), at: asking)
    return Draft(
      place: draft.place, line: draft.line, isBehindAnswer: true,
      wasTypedAlone: draft.wasTypedAlone)
  }

  /// Clears the screen first, so that a slow disk can't keep words on it.
  mutating func leaveAtOnce(line: String) {
    effects.append(.clearScreen)
    seen.progress.leftAtOnce = true
    terminate(line: line)
  }

  /// Saves and ends the sitting without a message, since nobody can read it.
  mutating func terminate(line: String) {
    let now = draftsNow(line: line)
    if !now.isEmpty || !isUntouched || seen.drafts != drafts { keep(now) }
    blocks = []
    end()
  }

  mutating func end() {
    flush()
    isOver = true
    effects.append(.end)
  }
}
