// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Questions about the notes.
extension Menu {
  /// Asks which notes to write, and says what each contains. The choices are the same for everyone,
  /// so they reveal nothing about the answers.
  static var whichNotes: Menu {
    Menu(
      blocks: [.question(Words.whichNotesWanted)],
      choices: [
        Choice(Words.notesToBring) { Paper.notes(.toBring).offer(in: &$0) },
        Choice(Words.everythingForMyself) { Paper.notes(.myself).offer(in: &$0) },
        Choice(Words.pageForStaffOnly) { Paper.notes(.staff).offer(in: &$0) },
        Choice(Words.letterAhead) { Paper.letter.offer(in: &$0) },
        Choice(Words.noneGoBack) { $0.closeAndResume() },
      ], fallback: 0)
  }

  /// Asks what to do after the last question.
  /// - Parameter privateWaits: Whether private questions are set aside until the person is alone.
  static func theEnd(
    open: [String], pass: Progress.Pass, helper: Helper?, privateWaits: Bool
  ) -> Menu {
    var blocks: [Screen.Block] = []
    if privateWaits { blocks.append(.text(Words.privateWaits(for: helper))) }
    if let helper { blocks.append(.text(Words.readTogether(helper))) }
    if !open.isEmpty { blocks.append(.text(Words.stillThere(Words.joined(open)))) }
    blocks.append(.question(Words.thatWasTheLast))
    var choices = [
      Choice(Words.writeTheNotes, or: Words.typedWrite, Words.finishing) {
        Paper.notes(.toBring).offer(in: &$0)
      },
      Choice(Words.checkMyAnswersFirst, or: Words.typedCheck) { $0.open(Review()) },
      Choice(Words.goToSection, or: Words.typedAddMore) { $0.open(SectionList()) },
    ]
    if pass == .short { choices.append(Choice(Words.sayMore) { $0.grow() }) }
    choices.append(.stopHere)
    return Menu(
      blocks: blocks, choices: choices, fallback: 0, isOverlay: false, kind: .atEnd,
      asksAnew: { $0.arriveAtEnd() })
  }

  /// Asks what to do after notes were written.
  /// - Parameter pages: Pages to print that can be made of what was written.
  /// - Parameter outdated: The notes and the letter for others, if answers were changed since they
  ///   were written. They may be replaced, but not by Enter, since the person may have edited the file;
  ///   nor does Enter finish with the old ones.
  static func afterNotes(
    _ written: NotesOrder, pages: [NotesOrder], outdated: [NotesOrder], offersLetter: Bool
  ) -> Menu {
    var choices = outdated.map { order in
      Choice(Words.replaceNotes(order.path)) {
        var order = order
        order.mayReplace = true
        $0.open(NotesWriting(order: order))
      }
    }
    choices.append(Choice(Words.finish, or: Words.finishing) { $0.endAsDone() })
    choices += pages.map { page in
      Choice(Words.alsoAsPage(page)) { $0.open(NotesWriting(order: page)) }
    }
    if offersLetter { choices.append(Choice(Words.alsoLetter) { Paper.letter.offer(in: &$0) }) }
    choices += [
      Choice(Words.writeOtherNotesToo) { $0.open(whichNotes) },
      Choice(Words.checkOrChangeAnswers, or: Words.typedCheck) { $0.open(Review()) },
      Choice(Words.backToTheQuestions, or: Words.typedAddMore) { $0.resumeWhereLeft() },
    ]
    let change = outdated.isEmpty ? [] : [Screen.Block.text(Words.notesAreOutdated)]
    return Menu(
      blocks: change + [.question(Words.whatNow)],
      choices: choices, fallback: outdated.isEmpty ? 0 : nil, isOverlay: false, kind: .atEnd,
      asksAnew: { $0.arriveAtEnd(after: written) })
  }
}

extension Paper {
  /// Asks someone who set private questions aside and has no helper whether they are alone now. If
  /// so, restores the private questions.
  var areYouAlone: Menu {
    var menu = Menu.yesNo(
      Words.areYouAloneNow, isYesDefault: false,
      yes: {
        $0.endSettingAside()
        offer(in: &$0)
      },
      no: { $0.askWhatNext(after: $0.memory.notesToBring) })
    menu.takesOnlyYesOrNo = true
    return menu
  }
}

extension NotesOrder {
  /// Asks whether to read the document before it is written.
  var lookFirst: Menu {
    .yesNo(
      paper == .notes(.staff) ? Words.readPageFirst : Words.readAllFirst, isYesDefault: false,
      yes: { $0.openInstead(NotesPreview(order: self)) },
      no: { $0.openInstead(NotesPath(order: self)) })
  }

  /// Offers the page for staff, whatever was answered. Has no default: a yes may be found by
  /// others, and a no may keep something from staff.
  /// - Parameter isAgain: Whether that page was written before in this sitting.
  func pageForStaffToo(isAgain: Bool) -> Menu {
    var menu = Menu.yesNo(
      isAgain ? Words.wantsPageForStaffAgain : Words.wantsPageForStaff, isYesDefault: nil,
      yes: { Paper.notes(.staff).offer(in: &$0) }, no: { $0.askWhatNext(after: self) })
    menu.blocks.insert(.text(Words.aboutPageForStaff), at: 0)
    return menu
  }

  /// Asks what to do when a file with that name already exists.
  func inTheWay(at path: String) -> Menu {
    let beside = beside
    var replacing = self
    replacing.mayReplace = true
    return Menu(
      blocks: [.question(Words.isThereAlready(String(path.trimmingPrefix("./"))))],
      choices: [
        Menu.Choice(Words.writeBeside(beside.path)) {
          $0.openInstead(NotesWriting(order: beside))
        },
        Menu.Choice(Words.replaceIt) { [replacing] in
          $0.openInstead(NotesWriting(order: replacing))
        },
        Menu.Choice(Words.typeAnotherName) { $0.openInstead(NotesPath(order: beside)) },
        Menu.Choice(Words.writeNoNotesNow) { $0.closeAndResume() },
      ], fallback: 0)
  }
}
