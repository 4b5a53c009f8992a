// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers
import Wording

/// Questions before and after private or hard sections.
extension Menu {
  /// - Parameter announcement: Whether one private question follows or several.
  /// - Parameter reminders: How to leave at once and who can open the answers; empty if that was
  ///   said before.
  static func beforePrivate(
    _ stop: Stop, _ purpose: Purpose, _ texts: [String], announcement: String, reminders: [String]
  ) -> Menu {
    Menu(
      blocks: [.text(announcement)] + (reminders.isEmpty ? [] : [.list(reminders)])
        + [.question(Words.isItPrivateEnough)],
      choices: [
        Choice(Words.yesGoOn, or: .alone) {
          $0.state.seen.progress.wasToldOfLeaving = true
          $0.isRoomPrivate = true
          $0.go(to: .stop(stop, purpose, texts: texts))
        },
        Choice(Words.leavePrivateForLater) {
          $0.setAside(true, then: Asking(stop: stop, purpose: purpose))
        },
        Choice(Words.stopHereForNow) { $0.stopSitting() },
      ], fallback: 0, isOverlay: false, next: stop.place,
      asksAnew: {
        if $0.stopsBeforePrivate(stop, purpose, texts) { return }
        $0.go(to: .stop(stop, purpose, texts: texts))
      })
  }

  /// - Parameter easier: An easier section; `nil` if there is none.
  static func afterHardPart(easier: Section?, before next: Destination) -> Menu {
    var choices = [
      Choice(Words.carryOn) { $0.go(to: next) },
      Choice(Words.haveBreakFirst) {
        $0.close()
        $0.open(pause(before: next))
      },
    ]
    if let easier {
      choices.append(
        Choice(Words.goToEasier(easier.title)) {
          $0.goToSection(easier.linkId, withSensitive: false)
        })
    }
    choices.append(Choice(Words.stopHereForNow) { $0.stopSitting() })
    return Menu(
      blocks: [.question(Words.partIsSaved)], choices: choices, fallback: 0, isOverlay: false,
      next: next.place)
  }

  private static func pause(before next: Destination) -> Menu {
    Menu(
      blocks: [.question(Words.takeAsLongAsYouLike)],
      choices: [
        Choice(Words.carryOn) { $0.go(to: next) },
        Choice(Words.stopHereForNow) { $0.stopSitting() },
      ], fallback: 0, isOverlay: false, next: next.place)
  }

  static func notPrivate(_ asking: Asking) -> Menu {
    Menu(
      blocks: [.question(Words.othersMaySee)],
      choices: [
        Choice(Words.setPrivatePartsAside) { $0.proceed(from: asking) },
        Choice(Words.stopAndComeBack) { $0.stopSitting() },
        Choice(Words.doEverythingNow) { $0.setAside(false, then: asking) },
      ], fallback: 0, isOverlay: false)
  }

  static func someoneIsWithYou(_ asking: Asking) -> Menu {
    var menu = yesNo(
      Words.setAsideUntilAlone, isYesDefault: true,
      yes: { $0.proceed(from: asking) }, no: { $0.setAside(false, then: asking) })
    menu.isOverlay = false
    return menu
  }

  /// Returns the question after Ctrl-C.
  static func interrupted(_ line: String, isKept: Bool) -> Menu {
    Menu(
      blocks: [.question(isKept ? Words.keptCarryOn : Words.carryOnQuestion)],
      choices: [
        Choice(Words.carryOn) {
          $0.close()
          $0.repeatQuestion(line: line.isEmpty ? nil : line)
        },
        Choice(Words.stopHereForNow) { $0.stopSitting() },
      ], fallback: 0, lineBelow: line, kind: .interruption)
  }
}
