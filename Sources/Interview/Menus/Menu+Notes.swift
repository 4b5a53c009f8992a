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
}

extension Menu {
  /// Shows a message about a private page, and asks whether to clear the screen. Leaving the menu by
  /// a command clears it too.
  static func clearForOthers(after words: String) -> Menu {
    let goOn = { (interview: inout Interview) in
      QuestionsEnd(written: interview.memory.notesToBring).askNext(in: &interview)
    }
    var menu = Menu.yesNo(
      Words.clearScreenNow, about: words, isYesDefault: true, yes: goOn,
      no: {
        $0.memory.isToBeCleared = false
        goOn(&$0)
      })
    menu.kind = .clearing
    return menu
  }
}

extension Paper {
  /// Asks whether the person is alone now. If so, and nobody helps to type, restores the private
  /// questions.
  func areYouAlone(_ helper: Helper?) -> Menu {
    .yesNo(
      helper.map { Words.isAloneNow($0.shortName) } ?? Words.areYouAloneNow, isYesDefault: false,
      takesOnlyYesOrNo: true,
      yes: {
        if helper == nil { ScreenViewers.personAlone.apply(to: &$0) }
        offerAlone(in: &$0)
      },
      no: { QuestionsEnd(written: $0.memory.notesToBring).askNext(in: &$0) })
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
  /// others, and a no may keep something from staff. After a no, it isn't offered again in this
  /// sitting.
  /// - Parameter isAgain: Whether that page was written before in this sitting.
  func pageForStaffToo(isAgain: Bool) -> Menu {
    .yesNo(
      isAgain ? Words.wantsPageForStaffAgain : Words.wantsPageForStaff,
      about: Words.aboutPageForStaff, isYesDefault: nil,
      yes: { Paper.notes(.staff).offer(in: &$0) },
      no: {
        $0.memory.declinedPageForStaff = true
        QuestionsEnd(written: self).askNext(in: &$0)
      })
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
