// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// The way to an item: where it leads, and what there is to read on it.
struct Visit {
  let stop: Stop
  /// Where the interview continues after the item.
  let purpose: Purpose
  /// The texts to read before the item.
  let texts: [String]

  init(_ stop: Stop, _ purpose: Purpose, texts: [String] = []) {
    (self.stop, self.purpose, self.texts) = (stop, purpose, texts)
  }

  private var asking: Asking { Asking(stop: stop, purpose: purpose) }

  /// Goes to the item. On the way, shows the notices and questions for leaving and entering a
  /// section.
  func arrive(in interview: inout Interview) {
    guard let section = interview.state.section(of: stop.place) else { return }
    if !interview.state.isOpenedForPersonAlone(stop.place) {
      ScreenViewers.closeOpenedSections(in: &interview)
    }
    let departure = Departure(place: stop.place, purpose: purpose, goOn: goOn)
    if departure.pausesBefore(in: &interview) || asksForPrivacy(in: &interview) {
      return
    }
    let isPanelNew = !interview.memory.hasShownPanel
    if section.linkId != interview.currentSection {
      SectionOpening(section: section).show(in: &interview)
    }
    interview.blocks += texts.map(Screen.Block.text)
    guard isPanelNew, interview.memory.hasShownPanel else { return ask(in: &interview) }
    Pages.showPending(before: stop.place, for: purpose, in: &interview) {
      Visit(stop, purpose).goOn(in: &$0)
    }
  }

  /// Goes back to the item, or to the list where its words were typed. Leaving a section backwards
  /// offers no break.
  func arriveBack(in interview: inout Interview) {
    if let list = list(in: interview) {
      return Visit(list, purpose).arriveBack(in: &interview)
    }
    interview.memory.forgetGone(from: stop.place)
    if interview.state.section(of: stop.place)?.linkId != interview.currentSection {
      interview.currentSection = nil
    }
    arrive(in: &interview)
  }

  /// Goes back from a menu between two questions to the question before it.
  /// - Parameter next: The place after the menu; `nil` for the end, and if it is unknown.
  static func arriveBack(fromMenuBefore next: Place?, in interview: inout Interview) {
    let state = interview.state
    let here = state.seen.progress.place.flatMap { state.stop(at: $0) }
    let last = here.flatMap { state.canBeAsked($0) ? $0 : nil } ?? state.lastStop
    let before = if let next { state.stop(before: next) } else { last }
    guard let stop = before else {
      return interview.repeatQuestion(saying: Words.nothingBefore)
    }
    Visit(stop, .onward).arriveBack(in: &interview)
  }

  /// The choice before the item, if that took the person's own words and shows them; `nil` where they
  /// were asked for by themselves.
  func list(in interview: Interview) -> Stop? {
    guard interview.memory.wordsFromList.contains(stop.place),
      let before = interview.state.stop(before: stop.place), !before.item.isQuiet,
      interview.state.ownWords.given(at: before)?.place == stop.place
    else { return nil }
    return before
  }

  /// Goes to the item after a break, a question before it, or text to read. If it isn't asked any
  /// more, goes to the next.
  func goOn(in interview: inout Interview) {
    interview.state.isStillAsked(asking)
      ? arrive(in: &interview) : interview.goOnward(after: stop.place)
  }

  /// Asks the item, or shows a group's rows.
  func ask(in interview: inout Interview) {
    interview.state.seen.progress.place = stop.place
    if ![.pass, .typist, .privatePlace].contains(stop.item.role) {
      interview.hasAskedAboutPerson = true
    }
    interview.ask(asking)
  }
}

/// Private items.
extension Visit {
  /// Before the first private question of a sitting, asks whether the place is private enough. The
  /// first time, also explains what leaving at once does and doesn't hide, before anything private
  /// is on the screen (GOV.UK's pattern "Exit a page quickly").
  /// - Returns: Whether a question is asked first. The item then follows.
  func asksForPrivacy(in interview: inout Interview) -> Bool {
    let wasTold = interview.state.seen.progress.wasToldOfLeaving
    guard interview.questionnaire.isSensitive(stop.place.linkId),
      !wasTold || !interview.isRoomPrivate
    else { return false }
    let reminders = Words.reminders(interview.settings)
    // Who has just said that they are alone isn't asked the same in other words.
    if interview.isRoomPrivate, interview.state.isOpenedForPersonAlone(stop.place) {
      interview.state.seen.progress.wasToldOfLeaving = true
      interview.blocks.append(.list(reminders))
      guard interview.settings.hasSmallWindow else { return false }
      Pages.showPending(before: stop.place, for: purpose, in: &interview) { goOn(in: &$0) }
      return true
    }
    let isLast = isLastPrivate(in: interview.questionnaire)
    let announcement = isLast ? Words.nextIsMorePrivate : Words.nextAreMorePrivate
    let blocks: [Screen.Block] = [.text(announcement)] + (wasTold ? [] : [.list(reminders)])
    interview.begin(isItPrivateEnough(blocks), for: purpose)
    return true
  }

  /// Whether no private question comes after this, whatever is answered. In a row, there may be more
  /// rows.
  private func isLastPrivate(in questionnaire: Questionnaire) -> Bool {
    guard stop.place.rows.isEmpty else { return false }
    let last = questionnaire.sections.reversed().lazy.compactMap { section in
      section.item.withAllWithin.last { $0.isQuestion && questionnaire.isSensitive($0.linkId) }
    }
    return last.first?.linkId == stop.place.linkId
  }

  private func isItPrivateEnough(_ blocks: [Screen.Block]) -> Menu {
    Menu(
      blocks: blocks + [.question(Words.isItPrivateEnough)],
      choices: [
        Menu.Choice(Words.yesGoOn, or: Words.typedAlone) {
          $0.state.seen.progress.wasToldOfLeaving = true
          $0.isRoomPrivate = true
          goOn(in: &$0)
        },
        Menu.Choice(Words.leavePrivateForLater) {
          ScreenViewers.others.apply(to: &$0)
          asking.proceed(in: &$0)
        },
        .stopHere,
      ], fallback: 0, isOverlay: false, next: stop.place,
      asksAnew: { if !asksForPrivacy(in: &$0) { goOn(in: &$0) } })
  }
}
