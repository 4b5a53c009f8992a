// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Leaving sections that can be hard, for an item or the end of the questions.
struct Departure {
  /// The item's place; `nil` for the end.
  let place: Place?
  var purpose = Purpose.onward
  /// Goes there after a break.
  let goOn: (inout Interview) -> Void

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
    guard hasValues(current, in: interview.state) else {
      interview.blocks.append(.text(Words.urgentLine))
      return false
    }
    Pages.showShortUrgentHelp(in: &interview)
    Pages.showPending(before: place, for: purpose, in: &interview) {
      $0.begin(partIsSaved(easier: easierSection(in: $0.state)), for: purpose)
    }
    return true
  }

  /// Whether any question of a section has an answer that was not left.
  private func hasValues(_ section: Section, in state: ResponseState) -> Bool {
    state.questionnaire.stops(in: section, of: state.seen).contains { stop in
      state.seen.answers[stop.place]?.values.isEmpty == false
    }
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
      hasValues(section, in: interview.state),
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

  private func partIsSaved(easier: Section?) -> Menu {
    let pause = menu(Words.takeAsLongAsYouLike, [carryOn, .stopHere])
    let rest = Menu.Choice(Words.haveBreakFirst) {
      $0.dialogues.close()
      $0.open(pause)
    }
    let elsewhere = easier.map { easier in
      Menu.Choice(Words.goToEasier(easier.title)) {
        Stretch(section: easier).open(withSensitive: false, in: &$0)
      }
    }
    return menu(
      Words.partIsSaved, [carryOn, rest] + [elsewhere].compactMap(\.self) + [.stopHere])
  }

  private var carryOn: Menu.Choice { Menu.Choice(Words.carryOn, choose: goOn) }

  private func menu(_ question: String, _ choices: [Menu.Choice]) -> Menu {
    Menu(
      blocks: [.question(question)], choices: choices, fallback: 0, isOverlay: false, next: place)
  }
}
