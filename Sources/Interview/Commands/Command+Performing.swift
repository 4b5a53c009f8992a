// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Command {
  /// Performs the command.
  /// - Parameter rest: The words after the command.
  func perform(_ rest: String = "", in interview: inout Interview) {
    if leadsElsewhere { interview.dialogues.returnToInterrupted(in: interview.state) }
    switch self {
    case .skip, .unsure, .rathernot, .inperson:
      leaving.map { interview.dialogues.top?.leave(as: $0, in: &interview) }
    case .back: interview.dialogues.top?.goBack(in: &interview)
    case .later: postpone(in: &interview)
    case .private: PrivacyChoices.ask(rest, for: .oneself, in: &interview)
    case .staff: PrivacyChoices.ask(rest, for: .staff, in: &interview)
    case .aside, .lines, .same: performAtItem(rest, in: &interview)
    case .full: change(to: .full, in: &interview)
    case .short: change(to: .short, in: &interview)
    case .quit: interview.stopSitting()
    case .leave:
      SittingEnd(line: interview.dialogues.standingLine).leaveAtOnce(in: &interview)
    case .urgent, .expect: Pages.showFacts(for: self, in: &interview)
    case .help: showHelp(all: rest.lowercased() == "all", in: &interview)
    case .hints: turnHints(rest, in: &interview)
    case .sections, .review, .finish, .notes, .folder, .lock: goElsewhere(rest, in: &interview)
    }
  }

  /// Performs a command about the item that is asked. Refuses it elsewhere.
  private func performAtItem(_ rest: String, in interview: inout Interview) {
    let asking = interview.dialogues.item
    switch (self, asking) {
    case (.aside, let asking?): NoteToSelf(place: asking.place).begin(adding: rest, in: &interview)
    case (.lines, let asking?) where asking.item.type == .text:
      asking.paragraph.askWhichLine(rest, in: &interview)
    case (.lines, _): interview.repeatQuestion(saying: Words.onlyInLongAnswers)
    case (_, let asking?) where asking.entry.lines.isEmpty:
      AnswerCopies(asking: asking, state: interview.state).takeOver(in: &interview)
    default: interview.repeatQuestion(saying: Words.onlyAtQuestions)
    }
  }

  /// Performs a command that leads away from the item. First stores the lines of a paragraph.
  private func goElsewhere(_ rest: String, in interview: inout Interview) {
    interview.settleHere()
    switch self {
    case .sections: show(SectionList(), rest, in: &interview)
    case .review:
      interview.open(Review(section: interview.questionnaire.sections.numbered(rest)?.linkId))
    case .notes: interview.open(Menu.whichNotes)
    case .folder: show(FolderChoice(), rest, in: &interview)
    case .lock: interview.open(Locking())
    default: goToLastSection(in: &interview)
    }
  }

  /// Goes to the last section, which leads to the notes.
  private func goToLastSection(in interview: inout Interview) {
    interview.state.seen.progress.comesBackForTheRest = false
    let (state, sections) = (interview.state, interview.questionnaire.sections)
    guard let last = sections.last else { return QuestionsEnd().arrive(in: &interview) }
    let stops = state.questionnaire.stops(in: last, of: state.seen)
    if stops.contains(where: { $0.item.isQuestion && !state.isAnswered($0.place) }) {
      Stretch(section: last).arrive(in: &interview)
    } else {
      interview.goOnward(after: stops.last?.place)
    }
  }

  /// Opens a dialogue, and passes it the command's argument if there is one.
  private func show(_ dialogue: some Dialogue, _ rest: String, in interview: inout Interview) {
    guard !rest.isEmpty else { return interview.open(dialogue) }
    interview.dialogues.push(dialogue)
    dialogue.hear(rest, in: &interview)
  }

  /// Postpones the section.
  private func postpone(in interview: inout Interview) {
    guard let place = interview.settleHere()?.place else {
      interview.say(Words.onlyAtQuestions)
      return interview.resumeTop()
    }
    guard let section = interview.state.section(of: place),
      section.linkId != interview.questionnaire.sections.last?.linkId
    else {
      interview.say(Words.nothingAfter)
      return interview.resumeTop()
    }
    interview.state.seen.progress.postponed.insert(section.linkId)
    interview.save()
    interview.say(Words.leftForLater(section.title))
    interview.goOnward(after: interview.state.stopsAround(place).last?.place ?? place)
  }

  private func turnHints(_ rest: String, in interview: inout Interview) {
    let word = rest.lowercased()
    let showsHints = word != "off" && (word == "on" || !interview.settings.showsHints)
    interview.settings.showsHints = showsHints
    interview.repeatQuestion(saying: showsHints ? Words.hintsAreOn : Words.hintsAreOff)
  }

  /// Changes the pass from here on, or takes the command as the answer to the question about it.
  /// Earlier questions that the short pass left out are asked at the end.
  private func change(to pass: Progress.Pass, in interview: inout Interview) {
    let isFull = pass == .full
    if let asking = interview.dialogues.item, asking.item.role == .pass,
      let option = asking.item.option(pass.rawValue)
    {
      return interview.accept(.values([option.asValue]), at: asking)
    }
    guard interview.state.seen.progress.pass != pass else {
      return interview.repeatQuestion(saying: isFull ? Words.isFull : Words.isShort)
    }
    if interview.settleHere() == nil, isFull { return interview.grow() }
    interview.change(to: pass, isFull ? Words.fullFromHere : Words.nowShort)
    interview.state.seen.progress.comesBackForTheRest = isFull
    interview.resumeTop()
  }

  /// Shows help with the current question, which may be one of the program's own.
  private func showHelp(all: Bool, in interview: inout Interview) {
    let top = interview.dialogues.top
    let (asking, own) = (top?.asking, top?.help(in: interview))
    if let asking { interview.blocks += interview.screen(of: asking).help }
    if let own { interview.blocks.append(.text(own)) }
    let choices = asking?.item.answerOption.count
    let hasRoom =
      choices.map { $0 <= Self.fewChoices } ?? (own == nil || interview.dialogues.menu != nil)
    let isLong = all || interview.settings.hasSmallWindow
    interview.blocks +=
      hasRoom || isLong
      ? [.text(Words.commandsHeading), .list(all ? Words.commands : Words.fewCommands)]
      : [.text(Words.moreHelp)]
    guard interview.settings.editsLines, isLong else { return interview.repeatQuestion() }
    // A pause keeps a long question from scrolling the commands away.
    let pause: [[Screen.Block]] = interview.settings.hasSmallWindow && !hasRoom ? [[]] : []
    let pages = interview.blocks.pages + pause
    interview.blocks = []
    interview.open(Pages(pages: pages))
  }

  /// The number of choices beside which a window has room for the list of commands.
  private static let fewChoices = 6
}

extension Menu {
  /// Asks whether a command is meant. Enter means yes.
  static func means(
    _ command: Command, otherwise: @escaping (inout Interview) -> Void
  ) -> Menu {
    var menu = yesNo(
      Words.wants(command), isYesDefault: true, yes: { obey(command, in: &$0) }, no: otherwise)
    menu.choices[0].command = command
    return menu
  }

  static func obey(_ command: Command, in interview: inout Interview) {
    interview.dialogues.close()
    command.perform(in: &interview)
  }
}
