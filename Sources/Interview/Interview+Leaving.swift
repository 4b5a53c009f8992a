// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Beginning, coming back and leaving.
extension Interview {
  mutating func beginAnew() {
    blocks += Words.welcome(questionnaire.summary.title)
    blocks += questionnaire.urgentHelp.short.blocks
    // What comes before the first counted section needs no title of its own: a small window holds
    // the beginning whole, and a screen reader that reads the window misses none of it.
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

  /// The titles of sections that the person had come past, in which something is open now.
  private func openSections(before place: Place?) -> [String] {
    guard let here = place.flatMap(section) else { return [] }
    return questionnaire.sections.filter { section in
      guard section.number < here.number, !questionnaire.stops(in: section, of: seen).isEmpty
      else { return false }
      return isOpen(state(of: section))
    }.map(\.title)
  }

  /// It most likely stands where its answer was given, or else the last one: then no other section
  /// needs to be read.
  private func section(of place: Place) -> Section? {
    let answer =
      seen.answers[place] ?? seen.answers.places.last.flatMap { seen.answers[$0] }
    return questionnaire.section(of: place.linkId, likely: answer?.section)
  }

  /// Where a draft can be gone on with: its item, or the rows in which it began a new one.
  func stop(forDraftAt place: Place) -> Stop? {
    if let stop = stop(at: place) { return stop }
    guard let group = questionnaire.rowsGroup(of: place.linkId) else { return nil }
    return stop(at: Place(group.linkId, rows: Array(place.rows.dropLast())))
  }

  /// Ctrl-C: keeps the line and asks; a second one stops.
  mutating func interrupt(line: String) {
    if let menu = top as? Menu, menu.isInterruption { return stop() }
    forgetDeleted(line)
    let drafts = draftsNow(line: line)
    if !drafts.isEmpty { keep(drafts) }
    open(Menu.interrupted(line, isKept: !drafts.isEmpty))
  }

  /// Returns to the question and line before Ctrl-C, so that a command acts there.
  mutating func returnToInterrupted() {
    guard let menu = top as? Menu, menu.isInterruption, let line = menu.lineBelow else { return }
    close()
    top.map { replaceTop(with: $0.withLine(line, in: self)) }
  }

  /// Nothing was said yet, so there is nothing to leave on the disk.
  private var isUntouched: Bool {
    seen.answers.places.isEmpty && seen.asides.places.isEmpty && drafts.isEmpty
  }

  /// Ctrl-D on an empty line, or the end of a pipe, which says nothing about the line.
  mutating func stopAtEndOfInput() { stop(line: settings.editsLines ? "" : nil) }

  /// Saves and ends the sitting, in words. Where nothing was said, nothing is saved.
  mutating func stop(line: String? = nil) {
    let now = draftsNow(line: line ?? standingLine)
    guard !isUntouched || !now.isEmpty else {
      if seen.drafts != drafts { keep([]) }
      say(Words.nothingToSave)
      return end()
    }
    // From here on it is no longer what is being typed, also when the save fails.
    drafts += now.map { withLinesSaved($0) }
    replaceAll(with: Closing(), for: .onward)
    keep([])
  }

  /// Makes an answer of the lines of a paragraph that were entered, since notes are made of answers.
  /// - Returns: the rest of the draft, to be gone on with behind that answer.
  private mutating func withLinesSaved(_ draft: Draft) -> Draft {
    guard !draft.lines.isEmpty, !draft.isAside, let asking, asking.place == draft.place else {
      return draft
    }
    record(.values([.text(draft.lines.joined(separator: "\n"))]), at: asking)
    return Draft(
      place: draft.place, line: draft.line, isBehindAnswer: true,
      wasTypedAlone: draft.wasTypedAlone)
  }

  /// Clears the screen before anything else, so that a slow disk can't keep words on it.
  mutating func leaveAtOnce(line: String) {
    effects.append(.clearScreen)
    seen.progress.leftAtOnce = true
    terminate(line: line)
  }

  /// Saves and ends the sitting without a word: nobody is there to read it.
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
