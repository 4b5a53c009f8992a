// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Finds the answers that can be copied to an item: in an area from the previous area, to all open
/// items, and in a row from the previous row, to the item itself.
struct AnswerCopies {
  let asking: Asking
  let state: ResponseState

  /// An answer to copy, with its source and target.
  struct Copy {
    var stop: Stop
    var content: Answer.Content
    var source: Place
  }

  /// Returns a copy in words, for a notice.
  func told(_ copy: Copy) -> String {
    let answer = Answer(copy.content, question: "", section: "")
    return Words.answered(
      state.name(of: copy.stop.item), state.shownWords(of: answer, at: copy.stop))
  }

  /// Returns the copies that can be made now, without those to the same places as earlier ones.
  func copies(without taken: [Copy] = []) -> [Copy] {
    (asking.place.rows.isEmpty ? areaCopies : rowCopies).filter { copy in
      !taken.contains { $0.stop.place == copy.stop.place }
    }
  }

  private var rowCopies: [Copy] {
    guard case .row(let row, let group, _) = asking.purpose else { return [] }
    let rows = state.seen.rows(of: group.place)
    let earlier = rows.firstIndex(of: row).map { rows[..<$0].last } ?? rows.last
    guard let earlier else { return [] }
    let source = Place(asking.place.linkId, rows: group.place.rows + [earlier])
    guard let answer = answer(at: source, asIn: asking.item) else { return [] }
    return [Copy(stop: asking.stop, content: answer.content, source: source)]
  }

  /// Returns the answer at a place if its question has the same wording; `nil` if it has not, or
  /// was left with Enter.
  private func answer(at place: Place, asIn item: Item) -> Answer? {
    state.seen.answers[place].flatMap {
      $0.question == item.text && $0.content != .left(.skipped) ? $0 : nil
    }
  }

  /// Returns the open items of the area, with the answers to the same questions in the previous
  /// area.
  private var areaCopies: [Copy] {
    guard let section = state.questionnaire.section(of: asking.place.linkId),
      !asking.item.template.isEmpty, let area = state.questionnaire.parent(of: asking.place.linkId)
    else { return [] }
    let stops = state.questionnaire.stops(in: section, of: state.seen)
    guard let index = stops.firstIndex(where: { $0.place == asking.place }) else { return [] }
    let open = stops[index...].prefix {
      state.questionnaire.parent(of: $0.place.linkId)?.linkId == area.linkId
    }
    return open.compactMap { stop in
      let isOpen = stop.place == asking.place || !state.isAnswered(stop.place)
      let earlier = stops[..<index].last { earlier in
        earlier.item.template == stop.item.template && state.seen.answers[earlier.place] != nil
      }
      guard isOpen, let earlier, let answer = answer(at: earlier.place, asIn: earlier.item) else {
        return nil
      }
      return Copy(stop: stop, content: answer.content, source: earlier.place)
    }
  }

  /// Copies answers from the previous area or row: in an area all open items, in a row this item. If
  /// this item has an answer, asks first.
  func takeOver(mayReplace: Bool = false, in interview: inout Interview) {
    let given = state.seen.answers[asking.place]?.content ?? .left(.skipped)
    if !mayReplace, given != .left(.skipped),
      copies().contains(where: { $0.stop.place == asking.place && $0.content != given })
    {
      return interview.open(putSameInPlace)
    }
    var taken: [Copy] = []
    // What was taken over may open further items of the area.
    while case let more = copies(in: interview).copies(without: taken), !more.isEmpty {
      for copy in more { store(copy, in: &interview) }
      taken += more
    }
    guard let last = taken.last else {
      interview.say(Words.nothingToTakeOver)
      return interview.ask(asking)
    }
    interview.save(openDrafts: [])
    let told = taken.map { Words.withoutStop(copies(in: interview).told($0)) }
    interview.say(Words.takenOverWords(Words.ended(Words.joined(told))))
    guard taken.contains(where: { $0.stop.place == asking.place }) else {
      return interview.ask(asking)
    }
    // Going onward, questions skipped there with Enter are asked here.
    let gone = asking.purpose == .onward ? asking.stop : last.stop
    asking.purpose.goOn(after: gone.place, in: &interview)
  }

  private var putSameInPlace: Menu {
    .yesNo(
      Words.putSameInPlace, isYesDefault: false,
      yes: {
        $0.dialogues.close()
        copies(in: $0).takeOver(mayReplace: true, in: &$0)
      }, no: { $0.askAgain(asking) })
  }

  private func copies(in interview: Interview) -> AnswerCopies {
    AnswerCopies(asking: asking, state: interview.state)
  }

  /// Stores a copy. It is private, or for staff, if its source is.
  private func store(_ copy: AnswerCopies.Copy, in interview: inout Interview) {
    let target = Asking(stop: copy.stop, purpose: asking.purpose)
    GivenAnswer(content: copy.content, asking: target).record(in: &interview)
    let (state, place) = (interview.state, copy.stop.place)
    if state.seen.isPrivate(copy.source) { interview.state.seen.privatePlaces.insert(place) }
    if state.questionnaire.isForStaffByChoice(copy.source, in: state.seen) {
      state.questionnaire.setForStaff(true, at: place, in: &interview.state.seen)
    }
  }
}
