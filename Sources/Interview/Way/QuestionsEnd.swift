// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The end of the questions, where the notes are written.
struct QuestionsEnd {
  /// The notes that were just written; `nil` if none were.
  var written: NotesOrder?

  /// Asks what to do after the last question, or after notes were written.
  func arrive(in interview: inout Interview) {
    if Departure(place: nil, goOn: arrive).pausesBefore(in: &interview) { return }
    ScreenViewers.closeOpenedSections(in: &interview)
    interview.currentSection = nil
    if let written { return interview.begin(whatNow(after: written, in: interview)) }
    let state = interview.state
    let open = state.questionnaire.sections.filter(state.isOpen)
    if state.seen.progress.comesBackForTheRest {
      interview.state.seen.progress.comesBackForTheRest = false
      // Postponed sections are only named.
      guard open.allSatisfy({ SectionStatus(of: $0, in: state) == .leftForLater }) else {
        interview.say(Words.nowTheRest)
        return interview.goOnward(after: nil)
      }
    }
    interview.begin(thatWasTheLast(open: open.map(\.title), state))
  }

  /// Returns to the item being asked, or at the end of the questions asks what to do next.
  func askNext(in interview: inout Interview) {
    interview.dialogues.closeOverlays()
    guard interview.dialogues.menu?.kind == .atEnd else { return interview.resumeTop() }
    guard let written else { return interview.open(Menu.whichNotes) }
    interview.begin(whatNow(after: written, in: interview))
  }

  /// Asks what to do after the last question.
  private func thatWasTheLast(open: [String], _ state: ResponseState) -> Menu {
    let texts = [
      state.seen.progress.setsSensitiveAside ? state.helper.privateWaits : nil,
      state.helper?.readTogether,
      open.isEmpty ? nil : Words.stillThere(Words.joined(open)),
    ]
    var choices = [
      Menu.Choice(Words.writeTheNotes, or: Words.typedWrite, Words.finishing) {
        Paper.notes(.toBring).offer(in: &$0)
      },
      check(Words.checkMyAnswersFirst),
      Menu.Choice(Words.goToSection, or: Words.typedAddMore) { $0.open(SectionList()) },
    ]
    if state.seen.progress.pass == .short {
      choices.append(Menu.Choice(Words.sayMore) { $0.grow() })
    }
    return menu(
      texts.compactMap(\.self), Words.thatWasTheLast, choices + [.stopHere], fallback: 0)
  }

  /// Asks what to do after notes were written.
  ///
  /// The notes and the letter for others may be replaced if answers were changed since they were
  /// written, but not by Enter, since the person may have edited the file; nor does Enter finish with
  /// the old ones.
  private func whatNow(after written: NotesOrder, in interview: Interview) -> Menu {
    let outdated = interview.memory.outdatedNotes(in: interview.state)
    let all = [written] + interview.memory.written.filter { $0.paper != written.paper }
    var choices = outdated.map { order in
      Menu.Choice(Words.replaceNotes(order.path)) {
        var order = order
        order.mayReplace = true
        $0.open(NotesWriting(order: order))
      }
    }
    choices.append(Menu.Choice(Words.finish, or: Words.finishing) { finish(in: &$0) })
    choices += all.compactMap(\.alsoAsPage).map { page in
      Menu.Choice(page.alsoAsPageWords) { $0.open(NotesWriting(order: page)) }
    }
    let answers = interview.state.seen.answers
    let inLetter = answers.places(askedAs: [.appointment, .adjustment])
    if !all.contains(where: { $0.paper == .letter }),
      inLetter.contains(where: { answers[$0]?.values.isEmpty == false })
    {
      choices.append(Menu.Choice(Words.alsoLetter) { Paper.letter.offer(in: &$0) })
    }
    choices += [
      Menu.Choice(Words.writeOtherNotesToo) { $0.open(Menu.whichNotes) },
      check(Words.checkOrChangeAnswers),
      Menu.Choice(Words.backToTheQuestions, or: Words.typedAddMore) { $0.resumeWhereLeft() },
    ]
    return menu(
      outdated.isEmpty ? [] : [Words.notesAreOutdated], Words.whatNow, choices,
      fallback: outdated.isEmpty ? 0 : nil)
  }

  /// The choice that leads to the list of answers.
  private func check(_ words: String) -> Menu.Choice {
    var choice = Menu.Choice(words, or: Words.typedCheck) { $0.open(Review()) }
    choice.beginnings = Words.typedChangeFirst
    return choice
  }

  private func menu(
    _ texts: [String], _ question: String, _ choices: [Menu.Choice], fallback: Int?
  ) -> Menu {
    Menu(
      blocks: texts.map(Screen.Block.text) + [.question(question)], choices: choices,
      fallback: fallback, isOverlay: false, kind: .atEnd, asksAnew: { arrive(in: &$0) })
  }

  private func finish(in interview: inout Interview) {
    interview.state.seen.progress.isDone = true
    interview.dialogues.replaceAll(with: Closing(isDone: true), for: .onward)
    interview.save()
  }
}
