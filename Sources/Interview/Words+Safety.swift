// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is said around keeping safe, and about who is near.
extension Words {
  /// - Parameter leaving: What leaving at once does; `nil` when that was said before.
  static func beforePrivate(
    _ stop: Stop, _ purpose: Purpose, _ texts: [String], whatLeavingDoes leaving: String?
  ) -> Menu {
    let reminder = leaving.map { Screen.Block.list([$0, whatLeavingKeeps, whatOthersSee]) }
    return Menu(
      blocks: [.text(nextAreMorePrivate)] + [reminder].compactMap(\.self)
        + [.question(isItPrivateEnough)],
      choices: [
        Menu.Choice(words: yesGoOn, action: .arriveAtPrivate(stop, purpose, texts: texts)),
        Menu.Choice(
          words: leavePrivateForLater,
          action: .setAside(true, Asking(stop: stop, purpose: purpose))),
        Menu.Choice(words: stopHereForNow, action: .stop),
      ], fallback: 0)
  }

  static func afterHardPart(then action: Action, easier: Section?) -> Menu {
    var choices = [Menu.Choice(words: carryOn, action: action)]
    if case .arrive(let stop, let purpose, let texts) = action {
      let pause = Action.pause(then: stop, purpose, texts: texts)
      choices.append(Menu.Choice(words: haveBreakFirst, action: pause))
    }
    if let easier {
      let open = Action.open(section: easier.linkId, withSensitive: false)
      choices.append(Menu.Choice(words: goToEasier(easier.title), action: open))
    }
    choices.append(Menu.Choice(words: stopHereForNow, action: .stop))
    return Menu(
      blocks: [.question(partIsSaved)], choices: choices,
      fallback: 0)
  }

  static func pause(then action: Action) -> Menu {
    Menu(
      blocks: [.question(takeAsLongAsYouLike)],
      choices: [
        Menu.Choice(words: carryOn, action: action),
        Menu.Choice(words: stopHereForNow, action: .stop),
      ], fallback: 0)
  }

  static func notPrivate(_ asking: Asking) -> Menu {
    Menu(
      blocks: [.question(othersMaySee)],
      choices: [
        Menu.Choice(
          words: setPrivatePartsAside,
          action: .proceed(asking)),
        Menu.Choice(words: stopAndComeBack, action: .stop),
        Menu.Choice(words: doEverythingNow, action: .setAside(false, asking)),
      ], fallback: 0)
  }

  static func someoneIsWithYou(_ asking: Asking) -> Menu {
    yesNo(
      setAsideUntilAlone,
      yes: .proceed(asking), no: .setAside(false, asking), isYesDefault: true)
  }
}
