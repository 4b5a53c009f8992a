// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Where the interview goes after a break, a question before it, or text to read.
enum Destination {
  /// An item, if it is still asked then.
  case item(Visit)
  /// The end of the questions.
  case end(QuestionsEnd)

  /// The item's place; `nil` for the end.
  var place: Place? { if case .item(let visit) = self { visit.stop.place } else { nil } }
  private var purpose: Purpose {
    if case .item(let visit) = self { visit.purpose } else { .onward }
  }

  private func go(in interview: inout Interview) {
    switch self {
    case .item(let visit): visit.goOn(in: &interview)
    case .end(let end): end.arrive(in: &interview)
    }
  }
}

/// Leaving sections that can be hard.
extension Destination {
  /// Shows or offers what is needed before leaving a section for this.
  /// - Returns: Whether a question is asked first.
  func pausesBefore(in interview: inout Interview) -> Bool {
    let section = place.flatMap(interview.state.section)
    guard let current = interview.currentSection.flatMap({ interview.questionnaire.section($0) }),
      section?.linkId != current.linkId
    else { return false }
    return current.item.role == .safety
      ? leavesSafety(current, in: &interview) : offersBreak(after: current, in: &interview)
  }

  /// On leaving the section about keeping safe, shows urgent help, whatever was answered. If there
  /// are answers, also offers to pause, stop, or go to something easier.
  /// - Returns: Whether a question is asked first.
  private func leavesSafety(_ current: Section, in interview: inout Interview) -> Bool {
    interview.currentSection = nil
    guard interview.state.hasValues(in: current) else {
      interview.blocks.append(.text(Words.urgentLine))
      return false
    }
    interview.showShortUrgentHelp()
    interview.showInPages(before: place, for: purpose) {
      $0.begin(partIsSaved(easier: easierSection(in: $0.state)), for: purpose)
    }
    return true
  }

  /// Returns the section about strengths; `nil` if there is none, or nothing is left to ask in it.
  private func easierSection(in state: ResponseState) -> Section? {
    state.questionnaire.sections.first { section in
      section.item.item.contains { $0.role == .strength } && state.isOpen(section)
    }
  }

  /// Offers a break after each hard section with answers, once in a sitting, unless the person has
  /// turned breaks off. In the short pass, mentions it without a question.
  private func offersBreak(after section: Section, in interview: inout Interview) -> Bool {
    guard section.item.isHard, interview.settings.offersBreaks,
      interview.state.hasValues(in: section),
      interview.memory.offeredBreaks.insert(section.linkId).inserted
    else { return false }
    guard interview.state.seen.progress.pass == .full else {
      interview.say(Words.breakIsFine)
      return false
    }
    interview.currentSection = nil
    interview.begin(partIsSaved(easier: nil), for: purpose)
    return true
  }

  /// - Parameter easier: An easier section; `nil` if there is none.
  private func partIsSaved(easier: Section?) -> Menu {
    let pause = menu(Words.takeAsLongAsYouLike, [carryOn, .stopHere])
    let rest = Menu.Choice(Words.haveBreakFirst) {
      $0.dialogues.close()
      $0.open(pause)
    }
    let elsewhere = easier.map { easier in
      Menu.Choice(Words.goToEasier(easier.title)) {
        $0.goToSection(easier.linkId, withSensitive: false)
      }
    }
    return menu(
      Words.partIsSaved, [carryOn, rest] + [elsewhere].compactMap(\.self) + [.stopHere])
  }

  private var carryOn: Menu.Choice { Menu.Choice(Words.carryOn) { go(in: &$0) } }

  private func menu(_ question: String, _ choices: [Menu.Choice]) -> Menu {
    Menu(
      blocks: [.question(question)], choices: choices, fallback: 0, isOverlay: false, next: place)
  }
}
