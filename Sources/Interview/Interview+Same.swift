// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Copying answers from the previous area or row.
extension Interview {
  /// Copies answers from the previous area or row: in an area all open items, in a row the current
  /// item. If the current item has an answer, asks first.
  mutating func takeOver(mayReplace: Bool = false) {
    guard let asking = top as? Asking, asking.lines.isEmpty else {
      return repeatQuestion(saying: Words.onlyAtQuestions)
    }
    if !mayReplace, copies(to: asking).replacesAnswer {
      return open(asking.putSameInPlace)
    }
    var taken: [AnswerCopies.Copy] = []
    // What was taken over may open further items of the area.
    while case let more = copies(to: asking).copies(without: taken), !more.isEmpty {
      for copy in more { take(copy, asking.purpose) }
      taken += more
    }
    guard let last = taken.last else {
      say(Words.nothingToTakeOver)
      return ask(asking)
    }
    saveAnswer()
    say(Words.takenOver(taken.map(copies(to: asking).told)))
    guard taken.contains(where: { $0.stop.place == asking.place }) else { return ask(asking) }
    // Going onward, questions skipped there with Enter are asked here.
    let gone = asking.purpose == .onward ? asking.stop : last.stop
    proceed(from: Asking(stop: gone, purpose: asking.purpose))
  }

  private func copies(to asking: Asking) -> AnswerCopies {
    AnswerCopies(asking: asking, state: state)
  }

  /// Stores a copy. It is private if its source is.
  private mutating func take(_ copy: AnswerCopies.Copy, _ purpose: Purpose) {
    record(copy.content, at: Asking(stop: copy.stop, purpose: purpose))
    if state.seen.isPrivate(copy.source) { state.seen.privatePlaces.insert(copy.stop.place) }
  }
}
