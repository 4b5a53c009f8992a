// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Changes that an answer makes to the interview, by its item's role.
extension Interview {
  /// Applies an answer's effect on the interview, by its role, and continues.
  mutating func react(to content: Answer.Content, at asking: Asking, isChange: Bool = false) {
    let code = content.code
    switch asking.item.role {
    // Who can't say how much time they have is asked less.
    case .pass: state.seen.progress.pass = code == "full" ? .full : .short
    case .typist: return reactToTypist(code.flatMap(Typist.init), at: asking, isChange: isChange)
    case .privatePlace where content != .left(.skipped):
      return reactToPlace(isPrivate: content == .values([.boolean(true)]), at: asking)
    case .priority: if case .left = content { skipLesserPriorities(than: asking) }
    default: break
    }
    proceed(from: asking)
  }

  /// Skips the unanswered questions about lesser priorities, after one that was left.
  private mutating func skipLesserPriorities(than asking: Asking) {
    let siblings = questionnaire.parent(of: asking.item.linkId)?.item ?? []
    for item in siblings.drop(while: { $0.linkId != asking.item.linkId })
    where item.role == .priority {
      let place = Place(item.linkId, rows: asking.place.rows)
      guard state.seen.answers[place] == nil, state.stop(at: place) != nil else { continue }
      questionnaire.store(.left(.skipped), at: place, in: &state.seen)
    }
  }

  /// The code of the option to keep a section in the notes after all.
  static var keptCode: String { "keep" }

  /// Takes a section off the list of those to leave out, and removes the answer about how. Continues
  /// after the list, since the question about how is no longer asked.
  mutating func keepInNotes(_ asking: Asking) {
    let tests = asking.item.enableWhen?.tests ?? []
    for test in tests {
      guard case .equalsOption(let section) = test.operator,
        let item = questionnaire.item(test.question), item.role == .leaveOut
      else { continue }
      let list = Asking(stop: Stop(Place(test.question), item), purpose: asking.purpose)
      let change = state.change(from: list)
      let left = (state.seen.answers[list.place]?.values ?? []).filter { $0.code != section }
      state.seen.answers[asking.place] = nil
      record(left.isEmpty ? .left(.skipped) : .values(left), at: list)
      save(openDrafts: [])
      say(Words.isKeptInNotes)
      if asking.purpose == .reviewing { Review.note(change, in: &self) }
      return proceed(from: list)
    }
    proceed(from: asking)
  }
}
