// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Interview {
  mutating func perform(_ command: Command, _ rest: String) {
    if command.leadsElsewhere { returnToInterrupted() }
    switch command {
    case .skip, .unsure, .rathernot, .inperson:
      command.leaving.map { top?.leave(as: $0, in: &self) }
    case .back: top?.goBack(in: &self)
    case .later: goLater()
    case .private: PrivacyChoices.ask(rest, in: &self)
    case .aside:
      guard let asking = itemOnTop else {
        return repeatQuestion(saying: Words.onlyAtQuestions)
      }
      NoteToSelf(place: asking.place).begin(adding: rest, in: &self)
    case .lines:
      guard let asking = itemOnTop, asking.item.type == .text else {
        return repeatQuestion(saying: Words.onlyInLongAnswers)
      }
      asking.askWhichLine(rest, in: &self)
    case .same:
      guard let asking = itemOnTop, asking.entry.lines.isEmpty else {
        return repeatQuestion(saying: Words.onlyAtQuestions)
      }
      asking.takeOver(in: &self)
    case .full: growHere()
    case .short: shorten()
    case .quit: stopSitting()
    case .leave: leaveAtOnce(line: standingLine)
    case .urgent, .expect: Pages.showFacts(for: command, in: &self)
    case .help: showHelp(all: rest.lowercased() == "all")
    case .hints: turnHints(rest)
    case .sections, .review, .finish, .notes, .folder, .lock: goElsewhere(command, rest)
    }
  }

  /// Performs a command that leads away from the item. First stores the lines of a paragraph.
  private mutating func goElsewhere(_ command: Command, _ rest: String) {
    settleHere()
    switch command {
    case .sections: show(SectionList(), rest)
    case .review: open(Review(section: state.section(numbered: rest)?.linkId))
    case .notes: open(Menu.whichNotes)
    case .folder: show(FolderChoice(), rest)
    case .lock: open(Locking())
    default: goToLastSection()
    }
  }

  /// Opens a dialogue, and passes it the command's argument if there is one.
  private mutating func show(_ dialogue: some Dialogue, _ rest: String) {
    guard !rest.isEmpty else { return open(dialogue) }
    dialogues.append(dialogue)
    dialogue.hear(rest, in: &self)
  }

  /// Postpones the section.
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
    state.seen.progress.postponed.insert(section.linkId)
    save()
    say(Words.leftForLater(section.title))
    goOnward(after: questionnaire.stops(in: section, of: state.seen).last?.place ?? place)
  }

  private mutating func turnHints(_ rest: String) {
    settings.showsHints =
      rest.lowercased() != "off" && (rest.lowercased() == "on" || !settings.showsHints)
    repeatQuestion(saying: settings.showsHints ? Words.hintsAreOn : Words.hintsAreOff)
  }

  /// Shows help with the current question, which may be one of the program's own.
  private mutating func showHelp(all: Bool) {
    let help = top?.help(in: self)
    if let asking = top?.asking { showHelp(with: asking) }
    help.map { blocks.append(.text($0)) }
    let choices = top?.asking?.item.answerOption.count
    let isLong = choices.map { $0 > Self.manyChoices } ?? (help != nil && menuOnTop == nil)
    if isLong, !all, !settings.hasSmallWindow {
      blocks.append(.text(Words.moreHelp))
    } else {
      blocks.append(.text(Words.commandsHeading))
      blocks.append(.list(all ? Words.commands : Words.fewCommands))
    }
    guard settings.editsLines, all || settings.hasSmallWindow else { return repeatQuestion() }
    let pages = blocks.pages
    blocks = []
    open(Pages(pages: pages))
  }

  private mutating func showHelp(with asking: Asking) {
    let item = asking.item
    if !item.why.isEmpty { blocks.append(.text(Words.whyAsked(item.why))) }
    if !item.hint.isEmpty { blocks.append(.text(item.hint)) }
    let list = state.list(behind: asking).map { Words.takesYesNoOrRow(Words.whatNames($0)) }
    blocks.append(.text(list ?? Words.whatIsTaken(item)))
    if questionnaire.section(of: asking.place.linkId)?.item.role != .safety {
      Words.whoSees(item).map { blocks.append(.text($0)) }
    }
  }

  /// The number of choices beside which a window has no room for the list of commands.
  private static let manyChoices = 6
}
