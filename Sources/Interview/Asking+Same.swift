// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Copying answers from the previous area or row.
extension Asking {
  /// Copies answers from the previous area or row: in an area all open items, in a row this item. If
  /// this item has an answer, asks first.
  func takeOver(mayReplace: Bool = false, in interview: inout Interview) {
    if !mayReplace, copies(in: interview).replacesAnswer { return interview.open(putSameInPlace) }
    var taken: [AnswerCopies.Copy] = []
    // What was taken over may open further items of the area.
    while case let more = copies(in: interview).copies(without: taken), !more.isEmpty {
      for copy in more { take(copy, in: &interview) }
      taken += more
    }
    guard let last = taken.last else {
      interview.say(Words.nothingToTakeOver)
      return interview.ask(self)
    }
    interview.save(with: [])
    interview.say(Words.takenOver(taken.map(copies(in: interview).told)))
    guard taken.contains(where: { $0.stop.place == place }) else { return interview.ask(self) }
    // Going onward, questions skipped there with Enter are asked here.
    let gone = purpose == .onward ? stop : last.stop
    interview.proceed(from: Asking(stop: gone, purpose: purpose))
  }

  private func copies(in interview: Interview) -> AnswerCopies {
    AnswerCopies(asking: self, state: interview.state)
  }

  /// Stores a copy. It is private if its source is.
  private func take(_ copy: AnswerCopies.Copy, in interview: inout Interview) {
    interview.record(copy.content, at: Asking(stop: copy.stop, purpose: purpose))
    if interview.state.seen.isPrivate(copy.source) {
      interview.state.seen.privatePlaces.insert(copy.stop.place)
    }
  }
}
