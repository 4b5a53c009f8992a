// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Who can see the screen.
enum ScreenViewers {
  case personAlone
  /// Someone who helps, or others in the room.
  case others

  /// Sets sensitive items aside for others; for the person alone, shows and asks them again.
  func apply(to interview: inout Interview) {
    let isHandedOver = self == .others && !interview.state.seen.progress.setsSensitiveAside
    if isHandedOver { Self.forgetWhatWasSaid(in: &interview) }
    interview.state.seen.progress.setsSensitiveAside = self == .others
    interview.state.closeSections()
    interview.save()
    if isHandedOver, interview.hasAskedAboutPerson { Self.clearScreen(in: &interview) }
    if self == .personAlone { (interview.isScreenShared, interview.isRoomPrivate) = (false, true) }
  }

  /// Closes the sections that were opened for the person alone, since others may see the screen
  /// again.
  static func closeOpenedSections(in interview: inout Interview) {
    guard interview.state.hidden != nil, !interview.state.seen.progress.opened.isEmpty else {
      return
    }
    forgetWhatWasSaid(in: &interview)
    interview.isRoomPrivate = false
    interview.state.closeSections()
    interview.save()
    clearScreen(in: &interview)
    if interview.settings.clearing == .everything { interview.say(Words.othersCanLookAgain) }
  }

  /// Clears everything the person saw alone.
  private static func clearScreen(in interview: inout Interview) {
    interview.blocks = []
    interview.effects.append(.clearScreen)
    interview.say(Words.clearedForOthers(interview.settings.clearing))
  }

  /// Forgets which notices, breaks and menus were shown, since they reveal which questions were
  /// asked, and which pages were written.
  private static func forgetWhatWasSaid(in interview: inout Interview) {
    interview.memory = SittingMemory()
    interview.state.seen.progress.pacePercent = nil
    interview.dialogues.forgetMenus()
  }
}
