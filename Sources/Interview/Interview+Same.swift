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
    if !mayReplace, isReplaced(by: copies(for: asking, without: []), at: asking) {
      return open(asking.putSameInPlace)
    }
    var taken: [Copy] = []
    var copies = copies(for: asking, without: [])
    while !copies.isEmpty {
      for copy in copies { take(copy, asking.purpose) }
      taken += copies  // What was taken over may open further items of the area.
      copies = self.copies(for: asking, without: taken)
    }
    guard let last = taken.last else {
      say(Words.nothingToTakeOver)
      return ask(asking)
    }
    saveAnswer()
    say(Words.takenOver(taken.map(told)))
    guard taken.contains(where: { $0.stop.place == asking.place }) else { return ask(asking) }
    // Going onward, questions skipped there with Enter are asked here.
    let gone = asking.purpose == .onward ? asking.stop : last.stop
    proceed(from: Asking(stop: gone, purpose: asking.purpose))
  }

  private func isReplaced(by copies: [Copy], at asking: Asking) -> Bool {
    guard let given = seen.answers[asking.place], given.content != .left(.skipped) else {
      return false
    }
    return copies.contains { $0.stop.place == asking.place && $0.content != given.content }
  }

  private func told(_ copy: Copy) -> String {
    let answer = Answer(copy.content, question: "", section: "")
    return Words.answered(name(of: copy.stop.item), shownWords(of: answer, to: copy.stop.item))
  }

  /// An answer to copy, with its source and target.
  private struct Copy {
    var stop: Stop
    var content: Answer.Content
    var source: Place
  }

  private func copies(for asking: Asking, without taken: [Copy]) -> [Copy] {
    guard asking.place.rows.isEmpty else { return taken.isEmpty ? rowCopies(for: asking) : [] }
    return areaCopies(from: asking).filter { copy in
      !taken.contains { $0.stop.place == copy.stop.place }
    }
  }

  /// Stores a copy. It is private if its source is.
  private mutating func take(_ copy: Copy, _ purpose: Purpose) {
    record(copy.content, at: Asking(stop: copy.stop, purpose: purpose))
    if seen.isPrivate(copy.source) { seen.privatePlaces.insert(copy.stop.place) }
  }

  private func rowCopies(for asking: Asking) -> [Copy] {
    guard case .row(let row, let group, _) = asking.purpose else { return [] }
    let rows = seen.rows(of: group.place)
    let earlier = rows.firstIndex(of: row).map { rows[..<$0].last } ?? rows.last
    guard let earlier else { return [] }
    let source = Place(asking.place.linkId, rows: group.place.rows + [earlier])
    guard let answer = answer(at: source, asIn: asking.item) else { return [] }
    return [Copy(stop: asking.stop, content: answer.content, source: source)]
  }

  /// Returns the answer at a place if its question has the same wording; `nil` if it has not, or
  /// was left with Enter.
  private func answer(at place: Place, asIn item: Item) -> Answer? {
    seen.answers[place].flatMap {
      $0.question == item.text && $0.content != .left(.skipped) ? $0 : nil
    }
  }

  /// Returns the open items of the area, with the answers to the same questions in the previous
  /// area.
  private func areaCopies(from asking: Asking) -> [Copy] {
    guard let section = questionnaire.section(of: asking.place.linkId),
      !asking.item.template.isEmpty, let area = questionnaire.parent(of: asking.place.linkId)
    else { return [] }
    let stops = questionnaire.stops(in: section, of: seen)
    guard let index = stops.firstIndex(where: { $0.place == asking.place }) else { return [] }
    let open = stops[index...].prefix {
      questionnaire.parent(of: $0.place.linkId)?.linkId == area.linkId
    }
    return open.compactMap { stop in
      let isOpen = stop.place == asking.place || !isAnswered(stop.place)
      let earlier = stops[..<index].last { earlier in
        earlier.item.template == stop.item.template && seen.answers[earlier.place] != nil
      }
      guard isOpen, let earlier, let answer = answer(at: earlier.place, asIn: earlier.item) else {
        return nil
      }
      return Copy(stop: stop, content: answer.content, source: earlier.place)
    }
  }
}
