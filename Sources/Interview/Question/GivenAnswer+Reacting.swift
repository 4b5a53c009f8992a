// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Changes that an answer makes to the interview, by its item's role.
extension GivenAnswer {
  /// Applies the answer's effect on the interview, and continues.
  func react(in interview: inout Interview, isChange: Bool = false) {
    switch item.role {
    // Who can't say how much time they have is asked less.
    case .pass: interview.state.seen.progress.pass = content.code == "full" ? .full : .short
    case .typist: return handOver(in: &interview, isChange: isChange)
    case .privatePlace where content != .left(.skipped): return shareScreen(in: &interview)
    case .priority: if case .left = content { skipLesserPriorities(in: &interview) }
    default: break
    }
    asking.proceed(in: &interview)
  }

  /// Applies the answer about who is typing. Private questions wait while someone else can read.
  private func handOver(in interview: inout Interview, isChange: Bool) {
    let typist = content.code.flatMap(Typist.init)
    if typist != .me { interview.state.closeSections() }
    let setsAside = interview.state.seen.progress.setsSensitiveAside
    switch typist {
    case .forMe:
      ScreenViewers.others.apply(to: &interview)
      interview.say(interview.state.helper.privateWaits)
      asking.proceed(in: &interview)
    case .withHelp where !setsAside:
      ScreenViewers.others.apply(to: &interview)
      interview.begin(someoneIsWithYou, for: asking.purpose)
    case .me where setsAside && isChange:
      proceed(before: interview.isScreenShared ? .others : .personAlone, in: &interview)
    default: asking.proceed(in: &interview)
    }
  }

  /// Applies the answer about whether the place is private. If others could see the screen before
  /// and now can't, restores the private questions, unless someone helps.
  private func shareScreen(in interview: inout Interview) {
    let wasShared = interview.isScreenShared
    let isPrivate = content.saysYes
    (interview.isScreenShared, interview.isRoomPrivate) = (!isPrivate, isPrivate)
    guard isPrivate else {
      ScreenViewers.others.apply(to: &interview)
      return interview.begin(othersMaySee, for: asking.purpose)
    }
    if wasShared, interview.state.helper == nil {
      return proceed(before: .personAlone, in: &interview)
    }
    asking.proceed(in: &interview)
  }

  private func proceed(before viewers: ScreenViewers, in interview: inout Interview) {
    viewers.apply(to: &interview)
    asking.proceed(in: &interview)
  }

  private var someoneIsWithYou: Menu {
    .yesNo(
      Words.setAsideUntilAlone, isYesDefault: true, isOverlay: false,
      yes: { asking.proceed(in: &$0) }, no: { proceed(before: .personAlone, in: &$0) })
  }

  private var othersMaySee: Menu {
    Menu(
      blocks: [.question(Words.othersMaySee)],
      choices: [
        Menu.Choice(Words.setPrivatePartsAside) { asking.proceed(in: &$0) },
        Menu.Choice(Words.stopAndComeBack) { $0.stopSitting() },
        Menu.Choice(Words.doEverythingNow) { proceed(before: .personAlone, in: &$0) },
      ], fallback: 0, isOverlay: false)
  }

  /// Skips the unanswered questions about lesser priorities, after one that was left.
  private func skipLesserPriorities(in interview: inout Interview) {
    let siblings = interview.questionnaire.parent(of: item.linkId)?.item ?? []
    for sibling in siblings.drop(while: { $0.linkId != item.linkId })
    where sibling.role == .priority {
      let place = Place(sibling.linkId, rows: asking.place.rows)
      guard interview.state.seen.answers[place] == nil, interview.state.stop(at: place) != nil
      else { continue }
      interview.questionnaire.store(.left(.skipped), at: place, in: &interview.state.seen)
    }
  }

  /// Takes a section off the list of those to leave out, and removes the answer about how. Continues
  /// after the list, since the question about how is no longer asked.
  func keepInNotes(in interview: inout Interview) {
    for test in item.enableWhen?.tests ?? [] {
      guard case .equalsOption(let section) = test.operator,
        let item = interview.questionnaire.item(test.question), item.role == .leaveOut
      else { continue }
      let list = Asking(stop: Stop(Place(test.question), item), purpose: asking.purpose)
      let given = interview.state.seen.answers[list.place]?.values ?? []
      let left = given.filter { $0.code != section }
      interview.state.seen.answers[asking.place] = nil
      GivenAnswer(content: left.isEmpty ? .left(.skipped) : .values(left), asking: list)
        .store(in: &interview) { $0.say(Words.isKeptInNotes) }
      return list.proceed(in: &interview)
    }
    asking.proceed(in: &interview)
  }
}
