// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Copying answers from the previous area or row.
extension Interview {
  /// Copies answers from the previous area or row: in an area all open items, in a row the current
  /// item. If the current item has an answer, asks first.
  mutating func takeOver(mayReplace: Bool = false) {
    guard let asking = top as? Asking, asking.lines.isEmpty else {
      say(Words.onlyAtQuestions)
      return repeatQuestion()
    }
    if !mayReplace, state.isReplaced(by: state.copies(for: asking, without: []), at: asking) {
      return open(asking.putSameInPlace)
    }
    var taken: [ResponseState.Copy] = []
    var copies = state.copies(for: asking, without: [])
    while !copies.isEmpty {
      for copy in copies { take(copy, asking.purpose) }
      taken += copies  // What was taken over may open further items of the area.
      copies = state.copies(for: asking, without: taken)
    }
    guard let last = taken.last else {
      say(Words.nothingToTakeOver)
      return ask(asking)
    }
    saveAnswer()
    say(Words.takenOver(taken.map(state.told)))
    guard taken.contains(where: { $0.stop.place == asking.place }) else { return ask(asking) }
    // Going onward, questions skipped there with Enter are asked here.
    let gone = asking.purpose == .onward ? asking.stop : last.stop
    proceed(from: Asking(stop: gone, purpose: asking.purpose))
  }

  /// Stores a copy. It is private if its source is.
  private mutating func take(_ copy: ResponseState.Copy, _ purpose: Purpose) {
    record(copy.content, at: Asking(stop: copy.stop, purpose: purpose))
    if state.seen.isPrivate(copy.source) { state.seen.privatePlaces.insert(copy.stop.place) }
  }
}
