// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The section about keeping safe, urgent help, and other people at the screen.
extension Interview {
  /// Shows the short form of urgent help, since the whole list takes many screens.
  mutating func showShortUrgentHelp() {
    blocks += questionnaire.urgentHelp.short.blocks
    say(Words.moreUrgentHelp)
  }

  mutating func sayWhatIsAhead(entering section: Section) {
    if section.item.isHard || section.item.role == .safety { say(Words.mayBeHard) }
    guard section.item.role == .safety else { return }
    guard !memory.hasShownPanel else { return blocks.append(.text(Words.urgentLine)) }
    memory.hasShownPanel = true
    showShortUrgentHelp()
  }

  /// On leaving the section about keeping safe, shows urgent help, whatever was answered. If there
  /// are answers, also offers to pause, stop, or go to something easier.
  /// - Returns: Whether a question is asked first.
  private mutating func leavesSafety(_ current: Section, for next: Destination) -> Bool {
    currentSection = nil
    guard state.hasValues(in: current) else {
      blocks.append(.text(Words.urgentLine))
      return false
    }
    showShortUrgentHelp()
    showInPages(before: next.place, for: next.purpose) {
      let menu = Menu.afterHardPart(easier: $0.state.easierSection, before: next)
      $0.begin(menu, for: next.purpose)
    }
    return true
  }

  /// Before the first private question of a sitting, asks whether the place is private enough. The
  /// first time, also explains what leaving at once does and doesn't hide, before anything private
  /// is on the screen (GOV.UK's pattern "Exit a page quickly").
  /// - Returns: Whether a question is asked first. The stop then follows.
  mutating func stopsBeforePrivate(_ stop: Stop, _ purpose: Purpose, _ texts: [String]) -> Bool {
    let wasTold = state.seen.progress.wasToldOfLeaving
    guard stop.isSensitive, !wasTold || !isRoomPrivate else { return false }
    // Who has just said that they are alone isn't asked the same in other words.
    if isRoomPrivate, state.isOpenedForPersonAlone(stop.place) {
      state.seen.progress.wasToldOfLeaving = true
      blocks.append(.list(Words.reminders(settings)))
      guard settings.hasSmallWindow else { return false }
      showInPages(before: stop.place, for: purpose) {
        $0.go(to: .stop(stop, purpose, texts: texts))
      }
      return true
    }
    begin(
      Menu.beforePrivate(
        stop, purpose, texts,
        announcement: state.isLastPrivate(stop)
          ? Words.nextIsMorePrivate : Words.nextAreMorePrivate,
        reminders: wasTold ? [] : Words.reminders(settings)),
      for: purpose)
    return true
  }
}

/// Sections that can be hard: a notice before them, and a break after them.
extension Interview {
  /// Shows or offers what is needed before leaving a section.
  /// - Returns: Whether a question is asked first.
  mutating func pausesBeforeLeaving(for next: Destination) -> Bool {
    let section = next.place.flatMap { questionnaire.section(of: $0.linkId) }
    guard let current = currentSection.flatMap({ questionnaire.section($0) }),
      section?.linkId != current.linkId
    else { return false }
    return current.item.role == .safety
      ? leavesSafety(current, for: next) : offersBreak(after: current, before: next)
  }

  /// Offers a break after each hard section with answers, once in a sitting, unless the person has
  /// turned breaks off. In the short pass, mentions it without a question.
  private mutating func offersBreak(after section: Section, before next: Destination) -> Bool {
    guard section.item.isHard, settings.offersBreaks, state.hasValues(in: section),
      memory.offeredBreaks.insert(section.linkId).inserted
    else { return false }
    guard state.seen.progress.pass == .full else {
      say(Words.breakIsFine)
      return false
    }
    currentSection = nil
    begin(Menu.afterHardPart(easier: nil, before: next), for: next.purpose)
    return true
  }
}
