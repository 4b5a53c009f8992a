// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// Returns a request to staff, which is the same on every copy, then the answers that the person
  /// chose to show here. Never says that there is no risk.
  func safety(_ room: Int) -> [Block] {
    let request = Text.program(Words.timeAlone)
    return part(Words.safety, room: room) { room in
      [request] + Fitting.lines(leftSafety ?? sharedSafety, room: room - request.wordCount)
    }
  }

  /// How the person left the section or the question whether to talk about safety; `nil` if they
  /// left neither.
  private var leftSafety: [Piece]? {
    let wish = found.first(.safetyWish)?.leaving
    let isInPerson = found.section(.safety)?.isInPerson ?? false
    guard let leaving = isInPerson ? .inPerson : wish, leaving != .skipped else { return nil }
    let words = leaving == .inPerson ? Words.safetyInPerson : Words.left(leaving)
    return [
      Piece(
        label: Words.aboutSafety, items: [.program(words)], section: found.title(.safetyWish))
    ]
  }

  /// The topics that the person wants to talk about, and whether they are current or past.
  private var sharedSafety: [Piece] {
    let topics = names(.safetyTopic)
    guard found.first(.safetyPrinting)?.codes.first == "pageOne", !topics.isEmpty else {
      return []
    }
    let label = found.first(.safetyWhen)?.label ?? ""
    return [
      piece(Words.wantToTalkAbout, .safetyTopic, topics),
      piece(label, .safetyWhen),
    ]
  }
}
