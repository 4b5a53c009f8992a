// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The section about keeping safe, urgent help, and other people at the screen.
extension Interview {
  /// Shows the facts for a command and repeats the question, with the typed text on the line. If
  /// there are none, says so.
  mutating func tell(_ command: Command, line: String? = nil) {
    if command == .urgent { return read(questionnaire.urgentHelp, line: line) }
    if questionnaire.whatToExpect.groups.isEmpty { say(Words.noWhatToExpect) }
    read(questionnaire.whatToExpect, line: line)
  }

  /// Shows the short form of urgent help: the whole list takes many screens, and its top matters
  /// most.
  mutating func showShortHelp() {
    blocks += questionnaire.urgentHelp.short.blocks
    say(Words.moreUrgentHelp)
  }

  mutating func sayWhatIsAhead(entering section: Section) {
    if section.item.isHard || section.item.role == .safety { say(Words.mayBeHard) }
    guard section.item.role == .safety else { return }
    guard !hasShownPanel else { return blocks.append(.text(Words.urgentLine)) }
    hasShownPanel = true
    showShortHelp()
  }

  /// On leaving the section about keeping safe, shows urgent help, whatever was answered. If there
  /// are answers, also offers to pause, stop, or go to something easier.
  /// - Returns: Whether a question is asked first; `goOn` is then called after it.
  mutating func leavesSafety(
    _ current: Section, _ purpose: Purpose, then goOn: @escaping (inout Interview) -> Void
  ) -> Bool {
    currentSection = nil
    guard hasValues(in: current) else {
      blocks.append(.text(Words.urgentLine))
      return false
    }
    showShortHelp()
    showInPages(for: purpose) {
      $0.begin(Menu.afterHardPart(easier: $0.easierSection, then: goOn), for: purpose)
    }
    return true
  }

  /// Before the first private question of a sitting, asks whether the place is private enough. The
  /// first time, also explains what leaving at once does and doesn't hide, before anything private
  /// is on the screen (GOV.UK's pattern "Exit a page quickly").
  /// - Returns: Whether a question is asked first; the stop then follows.
  mutating func stopsBeforePrivate(_ stop: Stop, _ purpose: Purpose, _ texts: [String]) -> Bool {
    let wasTold = seen.progress.wasToldOfLeaving
    guard stop.isSensitive, !wasTold || !isPlacePrivate else { return false }
    seen.progress.place = stop.place
    let told = wasTold ? nil : Words.leaving(settings.clearing)
    begin(Menu.beforePrivate(stop, purpose, texts, whatLeavingDoes: told), for: purpose)
    return true
  }

  /// The section about strengths.
  private var easierSection: Section? {
    questionnaire.sections.first { section in
      section.item.item.contains { $0.role == .strength }
    }
  }

  /// Applies an answer's effect on the interview, by its role, and continues.
  mutating func react(to content: Answer.Content, at asking: Asking) {
    let code = if case .values(let values) = content { values.first?.code } else { nil as String? }
    switch asking.item.role {
    case .pass: seen.progress.pass = code == "short" ? .short : .full
    case .typist: return reactToTypist(code, at: asking)
    case .privatePlace where content != .left(.skipped):
      return reactToPlace(isPrivate: content == .values([.boolean(true)]), at: asking)
    default: break
    }
    proceed(from: asking)
  }

  /// If the place is private after all, asks the private questions again, unless someone helps.
  private mutating func reactToPlace(isPrivate: Bool, at asking: Asking) {
    let wasShared = isScreenShared
    isScreenShared = !isPrivate
    isPlacePrivate = isPrivate
    guard isPrivate else { return setAside(thenAsk: .notPrivate(asking), asking.purpose) }
    if wasShared, help == nil { return setAside(false, then: asking) }
    proceed(from: asking)
  }

  private mutating func reactToTypist(_ code: String?, at asking: Asking) {
    if code != "me" { closeSections() }
    switch code {
    case "forMe":
      setAside(true)
      sayWhoYouAre()
      say(Words.privateIsSetAside)
      proceed(from: asking)
    case "withHelp" where !seen.progress.setsSensitiveAside:
      setAside(thenAsk: .someoneIsWithYou(asking), asking.purpose)
    case "me" where seen.progress.setsSensitiveAside && replaced != nil:
      setAside(isScreenShared, then: asking)
    default: proceed(from: asking)
    }
  }

  /// Sets sensitive items aside before asking anything else, so that no other route leads to them.
  private mutating func setAside(thenAsk menu: Menu, _ purpose: Purpose) {
    setAside(true)
    begin(menu, for: purpose)
  }

  /// Sets sensitive items aside or restores them, and continues.
  mutating func setAside(_ isAside: Bool, then asking: Asking) {
    setAside(isAside)
    if !isAside { (isScreenShared, isPlacePrivate) = (false, true) }
    proceed(from: asking)
  }

  private mutating func setAside(_ isAside: Bool) {
    let isHandedOver = isAside && !seen.progress.setsSensitiveAside
    if isHandedOver { forgetWhatWasSaid() }
    seen.progress.setsSensitiveAside = isAside
    closeSections()
    save()
    if isHandedOver, hasAskedAboutPerson { clearForOthers() }
  }

  /// Clears everything the person saw alone before someone else looks at the screen.
  private mutating func clearForOthers() {
    blocks = []
    effects.append(.clearScreen)
    say(Words.clearedForOthers(settings.clearing))
  }

  /// Forgets which notices, breaks and menus were shown, since they reveal which questions were
  /// asked.
  private mutating func forgetWhatWasSaid() {
    (lastPlaces, taught, offeredBreaks) = ([], [], [])
    (hasShownPanel, hasToldOfDisabled, pace) = (false, false, PaceSoFar())
    broughtNotes = nil
    dialogues.removeAll { ($0 as? Menu)?.isAtEnd == false }
  }

  private mutating func closeSections() {
    let closed = seen.progress.opened
    seen.progress.opened = []
    hideFromOthers(closing: closed)
  }
}
