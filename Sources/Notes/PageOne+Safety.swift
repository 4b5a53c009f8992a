// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// A request to staff that is the same on every copy, then what the person chose to show here.
  /// It is never cut for want of room, and never says that there is no risk.
  var safety: [Block] {
    let shown = [leftSafety ?? sharedTopics].compactMap(\.self)
    return [
      .heading(level: 2, .program(Words.safety)), .lines([.program(Words.timeAlone)] + shown),
    ]
  }

  /// How the person left the section, or the question whether to talk about it; `nil` for neither.
  private var leftSafety: Text? {
    if found.section(.safety)?.isInPerson ?? false { return left(.inPerson) }
    let leaving = found.first(.safetyWish)?.node.leaving
    return leaving.flatMap { $0 == .skipped ? nil : left($0) }
  }

  private func left(_ leaving: Leaving) -> Text {
    .label(Words.aboutSafety + ":") + .program(" " + Words.left(leaving))
  }

  /// What the person wants to talk about, and whether it is now or in the past.
  private var sharedTopics: Text? {
    guard found.first(.safetyPrinting)?.node.codes.first == "pageOne",
      let topics = found.first(.safetyTopic)?.node.choices.map(\.words), !topics.isEmpty
    else { return nil }
    let about =
      Text.label(Words.wantToTalkAbout + ":") + .program(" ")
      + topics.map(brief).joined(by: "; ").onOneLine
    let when = found.first(.safetyWhen)?.node.texts ?? []
    guard !when.isEmpty else { return about }
    return (about.endsSentence ? about : about + .program(".")) + .program(" ")
      + .person(when.joined(separator: "; "))
  }

  /// A topic in the person's own words can be of any length; its section has the whole of it.
  private func brief(_ topic: String) -> Text {
    let text = Text.person(topic)
    guard text.wordCount > Self.mostWordsOfTopic else { return text }
    return (text.opening(words: Self.mostWordsOfTopic) ?? Text()) + .program("…")
  }

  private static let mostWordsOfTopic = 25
}
