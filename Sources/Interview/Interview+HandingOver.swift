// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Handing over, when someone begins to help or others can see the screen, and back.
extension Interview {
  /// Sets sensitive items aside or restores them, and continues.
  mutating func setAside(_ isAside: Bool, then asking: Asking) {
    isAside ? setAside(true) : endSettingAside()
    asking.proceed(in: &self)
  }

  /// Shows and asks sensitive items again, because the person is alone now.
  mutating func endSettingAside() {
    setAside(false)
    (isScreenShared, isRoomPrivate) = (false, true)
  }

  mutating func setAside(_ isAside: Bool) {
    let isHandedOver = isAside && !state.seen.progress.setsSensitiveAside
    if isHandedOver { forgetWhatWasSaid() }
    state.seen.progress.setsSensitiveAside = isAside
    closeSections()
    save()
    if isHandedOver, hasAskedAboutPerson { clearForOthers() }
  }

  /// Closes the sections that were opened for the person alone, since others may see the screen
  /// again.
  mutating func closeOpenedSections() {
    guard state.hidden != nil, !state.seen.progress.opened.isEmpty else { return }
    forgetWhatWasSaid()
    isRoomPrivate = false
    closeSections()
    save()
    clearForOthers()
    if settings.clearing == .everything { say(Words.othersCanLookAgain) }
  }

  /// Clears what the screen says about a private page once the person leaves the menu that asks
  /// whether to clear it, unless they answered no.
  mutating func clearBehindPage() {
    let isShown = dialogues.menu?.kind == .clearing
    if memory.isToBeCleared, !isShown {
      effects.append(.clearScreen)
      blocks.insert(.notice(Words.clearedForOthers(settings.clearing)), at: 0)
    }
    memory.isToBeCleared = isShown
  }

  /// Clears everything the person saw alone.
  private mutating func clearForOthers() {
    blocks = []
    effects.append(.clearScreen)
    say(Words.clearedForOthers(settings.clearing))
  }

  /// Forgets which notices, breaks and menus were shown, since they reveal which questions were
  /// asked, and which pages were written.
  private mutating func forgetWhatWasSaid() {
    memory = SittingMemory()
    state.seen.progress.pacePercent = nil
    dialogues.forgetMenus()
  }

  mutating func closeSections() {
    let closed = state.seen.progress.opened
    state.seen.progress.opened = []
    // Hiding anew where nothing has changed would count answers that don't apply now as unseen.
    guard !closed.isEmpty || state.seen.progress.setsSensitiveAside != (state.hidden != nil) else {
      return
    }
    state.hideFromOthers(closing: closed)
  }
}
