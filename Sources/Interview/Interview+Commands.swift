// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What each command does.
extension Interview {
  /// The item that is being asked, or that the program's own question belongs to.
  var asking: Asking? {
    switch step {
    case .item(let asking): asking
    case .menu(let menu) where menu.isInterruption: askingBefore
    case .menu(let menu) where menu.askedLine != nil: menu.askedLine.flatMap(asking)
    case .menu(let menu): menu.back
    case .sections(let back), .notesPath(_, let back), .writing(_, let back): back
    case .looking(_, _, let back): back
    case .locking(let back): back
    case .folder(let back, _): back
    case .aside(_, _, let back): back
    case .rows(let group, let purpose): Asking(stop: group, purpose: purpose)
    case .review(let review): review.end.asking
    case .idle, .closing, .ended: nil
    }
  }

  private func asking(_ line: String, at step: Step) -> Asking? {
    switch step {
    case .item(let asking): return standing(line, at: asking)
    case .aside(_, _, let back): return back
    default: return nil
    }
  }

  /// The item that was asked when Ctrl-C came, with what stood on the line.
  private var askingBefore: Asking? {
    guard let (step, line) = interrupted, case .item(let asking) = step else { return nil }
    return line == pretyped(asking) ? asking : standing(line, at: asking)
  }

  mutating func perform(_ command: Command, _ rest: String) {
    if command.leadsElsewhere { returnToInterrupted() }
    switch command {
    case .skip, .unsure, .rathernot, .inperson: leaveHere(command)
    case .back: goBack()
    case .later: goLater()
    case .private: askWhatIsPrivate()
    case .aside: askForAsideHere(rest)
    case .lines: askWhichLine(rest)
    case .same: takeOver()
    case .full: growHere()
    case .short: shorten()
    case .quit: stop()
    case .leave: leaveAtOnce(line: standingLine)
    case .help, .urgent, .expect, .hints: tell(command, rest)
    case .sections, .review, .finish, .notes, .folder, .lock: goElsewhere(command, rest)
    }
  }

  /// Commands that say something and ask again.
  private mutating func tell(_ command: Command, _ rest: String) {
    switch command {
    case .urgent: showUrgentHelp(questionnaire.urgentHelp)
    case .expect: showWhatToExpect()
    case .hints: turnHints(rest)
    default: showHelp(all: rest.lowercased() == "all")
    }
    repeatStep()
  }

  /// Commands that lead away from the item; the lines of a paragraph are written down first.
  private mutating func goElsewhere(_ command: Command, _ rest: String) {
    let back = settleHere()
    switch command {
    case .sections: rest.isEmpty ? showSections(back: back) : hearAtSections(rest, back: back)
    case .review:
      let end = back.map(ReviewEnd.item) ?? ownQuestion.map(ReviewEnd.menu) ?? .theEnd
      showReview(Review(section: section(numbered: rest)?.linkId, end: end))
    case .notes: askWhichNotes(back: back)
    case .folder where !rest.isEmpty:
      step = .folder(back: back, isClosing: false)
      move(to: rest)
    case .lock: askForPassphrase(back: back)
    case .folder: askForFolder(back: back, isClosing: false)
    default: finishUp()
    }
  }

  /// A question of the program's own that still waits for its answer; `nil` at the end of all.
  private var ownQuestion: Menu? {
    if case .menu(let menu) = step, !menu.offersNotes { menu } else { nil }
  }

  private mutating func leaveHere(_ command: Command) {
    guard let leaving = command.leaving else { return }
    switch step {
    case .item(let asking):
      leave(settle(asking), as: leaving)
    case .rows(let group, let purpose) where leaving == .skipped: closeRows(group, purpose)
    default:
      say(Words.onlyAtQuestions)
      repeatStep()
    }
  }

  private mutating func goBack() {
    switch step {
    case .item(let asking): goBack(from: asking)
    case .rows(let group, let purpose): goBack(fromRows: group, purpose)
    case .menu(let menu) where menu.askedLine != nil:
      if let (line, step) = menu.askedLine { typeAgain(line, at: step) }
    case .menu(let menu) where menu.back == nil: goBack(from: menu)
    default:
      settleNote()
      resume(asking)
    }
  }

  /// At a question of the program's own without an item: to the last item before it.
  private mutating func goBack(from menu: Menu) {
    let before: Stop? =
      if case .arriveAtPrivate(let next, _, _)? = menu.choices.first?.action {
        stop(before: next.place)
      } else {
        seen.progress.place.flatMap { stop(at: $0) }.flatMap { canBeAsked($0) ? $0 : nil }
          ?? lastStop
      }
    guard let stop = before else {
      say(Words.nothingBefore)
      return repeatStep()
    }
    arrive(backAt: stop, .onward)
  }

  /// Keeps what is half-typed before the person goes elsewhere.
  /// - Returns: the item that was asked; `nil` for none.
  @discardableResult
  mutating func settleHere() -> Asking? {
    settleNote()
    return asking.map { settle($0) }
  }

  /// The stop at a place, as the answers stand; `nil` when nothing is asked there now, as where a
  /// text to read has taken a question's place.
  func stop(at place: Place) -> Stop? {
    guard let section = questionnaire.section(of: place.linkId) else { return nil }
    return questionnaire.stops(in: section, of: seen).first { stop in
      stop.place == place && !stop.item.isToRead
    }
  }

  /// Leaves the section for later.
  private mutating func goLater() {
    guard let asking = settleHere() else {
      say(Words.onlyAtQuestions)
      return repeatStep()
    }
    let place = asking.place
    guard
      let section = questionnaire.section(of: place.linkId),
      let index = questionnaire.sections.firstIndex(where: { $0.linkId == section.linkId }),
      index < questionnaire.sections.count - 1
    else {
      say(Words.nothingAfter)
      return repeatStep()
    }
    seen.progress.postponed.insert(section.linkId)
    save()
    say(Words.leftForLater(section.title))
    goOnward(after: questionnaire.stops(in: section, of: seen).last?.place ?? place)
  }

  private mutating func turnHints(_ rest: String) {
    settings.showsHints =
      rest.lowercased() != "off" && (rest.lowercased() == "on" || !settings.showsHints)
    say(settings.showsHints ? Words.hintsAreOn : Words.hintsAreOff)
  }

  private mutating func showHelp(all: Bool) {
    if let asking {
      let item = asking.item
      if !item.why.isEmpty { blocks.append(.text(Words.whyAsked(item.why))) }
      if !item.hint.isEmpty { blocks.append(.text(item.hint)) }
      let opensList = list(behind: asking) != nil
      blocks.append(.text(opensList ? Words.takesYesNoOrName : Words.whatIsTaken(item)))
    }
    blocks.append(.text(Words.commandsHeading))
    blocks.append(.list(all ? Words.commands : Words.fewCommands))
  }
}
