// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What each command does.
extension Interview {
  mutating func perform(_ command: Command, _ rest: String) {
    if command.leadsElsewhere { returnToInterrupted() }
    switch command {
    case .skip, .unsure, .rathernot, .inperson:
      command.leaving.map { top?.leave(as: $0, in: &self) }
    case .back: top?.goBack(in: &self)
    case .later: goLater()
    case .private: askWhatIsPrivate()
    case .aside: askForAsideHere(rest)
    case .lines: askWhichLine(rest)
    case .same: takeOver()
    case .full: growHere()
    case .short: shorten()
    case .quit: stop()
    case .leave: leaveAtOnce(line: standingLine)
    case .urgent, .expect: tell(command)
    case .help: showHelp(all: rest.lowercased() == "all")
    case .hints: turnHints(rest)
    case .sections, .review, .finish, .notes, .folder, .lock: goElsewhere(command, rest)
    }
  }

  /// Commands that lead away from the item; the lines of a paragraph are written down first.
  private mutating func goElsewhere(_ command: Command, _ rest: String) {
    settleHere()
    switch command {
    case .sections: show(SectionList(), rest)
    case .review: open(Review(section: section(numbered: rest)?.linkId))
    case .notes: open(Menu.whichNotes)
    case .folder: show(FolderChoice(), rest)
    case .lock: open(Locking())
    default: finishUp()
    }
  }

  /// Opens a dialogue, or has it take the words behind the command at once.
  private mutating func show(_ dialogue: some Dialogue, _ rest: String) {
    guard !rest.isEmpty else { return open(dialogue) }
    dialogues.append(dialogue)
    dialogue.hear(rest, in: &self)
  }

  /// At a question of the program's own: to the last item before it.
  mutating func goBack(fromMenuBefore next: Place?) {
    let before: Stop? =
      if let next {
        stop(before: next)
      } else {
        seen.progress.place.flatMap { stop(at: $0) }.flatMap { canBeAsked($0) ? $0 : nil }
          ?? lastStop
      }
    guard let stop = before else {
      say(Words.nothingBefore)
      return repeatQuestion()
    }
    arrive(backAt: stop, .onward)
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
      return resumeTop()
    }
    let place = asking.place
    guard
      let section = questionnaire.section(of: place.linkId),
      let index = questionnaire.sections.firstIndex(where: { $0.linkId == section.linkId }),
      index < questionnaire.sections.count - 1
    else {
      say(Words.nothingAfter)
      return resumeTop()
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
    repeatQuestion()
  }

  private mutating func showHelp(all: Bool) {
    if let asking {
      let item = asking.item
      if !item.why.isEmpty { blocks.append(.text(Words.whyAsked(item.why))) }
      if !item.hint.isEmpty { blocks.append(.text(item.hint)) }
      let opensList = list(behind: asking) != nil
      blocks.append(.text(opensList ? Words.takesYesNoOrRow : Words.whatIsTaken(item)))
    }
    blocks.append(.text(Words.commandsHeading))
    blocks.append(.list(all ? Words.commands : Words.fewCommands))
    guard settings.editsLines, all || settings.hasSmallWindow else { return repeatQuestion() }
    let pages = blocks.pages
    blocks = []
    open(Pages(pages: pages))
  }
}
