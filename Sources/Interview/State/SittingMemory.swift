// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What has been shown and said in a sitting, to avoid explaining or offering it twice.
///
/// Because it reveals which questions were asked, it is cleared when someone begins to help.
struct SittingMemory {
  /// The places of the last two answers from which the person continued, latest last.
  var lastPlaces: [Place] = []
  var taught: Set<Lesson> = []
  /// The linkIds of sections after which a break was offered.
  var offeredBreaks: Set<String> = []
  /// Whether urgent help was shown before the section about keeping safe.
  var hasShownPanel = false
  /// Whether the person was told that some earlier answers no longer apply.
  var hasToldOfDisabled = false
  /// The places of drafts that hold words typed at an earlier question.
  var carriedOver: Set<Place> = []
  /// The place of own words that Enter kept together with their choice, so that they aren't asked for
  /// again; `nil` after that.
  var keptWords: Place?
  /// The places of own words that were typed at the list of choices, and not where they are asked for.
  var wordsFromList: Set<Place> = []
  /// The place of an answer with `/staff` typed behind its words, until that or another is stored; `nil` for
  /// none.
  var forStaff: Place?
  /// The places of the questions to which some of these words went, until they are answered.
  var alsoForStaff: Set<Place> = []
  var time = TimeEstimate()
  /// The last order for each document that was written, the latest first.
  var written: [NotesOrder] = []
  /// Whether the screen shows a message about a private page.
  var isToBeCleared = false
  /// Whether the person said no to the page for staff.
  var declinedPageForStaff = false
  /// The notes to bring, the letter and the sheet, as last written.
  var writtenForOthers: [WrittenNotes] = []

  /// Removes the answers from this place on from those the person has continued from.
  mutating func forgetGone(from place: Place) {
    lastPlaces = lastPlaces.contains(place) ? lastPlaces.prefix { $0 != place } + [] : []
  }

  /// The notes to bring, as last written; `nil` if they weren't.
  var notesToBring: NotesOrder? {
    writtenForOthers.lazy.map(\.order).first { $0.paper == .notes(.toBring) }
  }

  /// Returns the notes and letters for others that were written in this sitting from other answers
  /// than there are now. O(answers).
  func outdatedNotes(in state: ResponseState) -> [NotesOrder] {
    guard !writtenForOthers.isEmpty else { return [] }
    let disclosed = WrittenNotes.disclosed(in: state)
    return writtenForOthers.filter { $0.isOutdated(by: disclosed) }.map(\.order)
  }

  /// Remembers an answer from which the person continued. Keeps the last two.
  mutating func rememberContinuing(from place: Place, in state: ResponseState) {
    guard lastPlaces.last != place, state.seen.answers[place] != nil else { return }
    lastPlaces = lastPlaces.suffix(1) + [place]
  }
}

/// A document for others that was written in this sitting.
struct WrittenNotes {
  let order: NotesOrder
  /// What everyone may know of the answers, from which the document was made. Only that is compared:
  /// answers that others don't see must not change a menu.
  private let disclosed: Response

  /// O(answers).
  init(_ order: NotesOrder, in state: ResponseState) {
    (self.order, disclosed) = (order, Self.disclosed(in: state))
  }

  /// Returns the answers that the notes to bring are made from. O(answers).
  fileprivate static func disclosed(in state: ResponseState) -> Response {
    state.questionnaire.disclosed(state.response, to: .toBring)
  }

  /// Whether the document would be made from other answers now.
  fileprivate func isOutdated(by now: Response) -> Bool {
    (now.answers, now.rows, now.earlier) != (disclosed.answers, disclosed.rows, disclosed.earlier)
  }
}

/// An explanation of how to type something, given once in a sitting.
enum Lesson {
  /// How to ask for help, after a line that is a question.
  case asking
  /// How to change a line of a long answer.
  case changingLines
  /// That Enter has skipped a question, and how to go back.
  case skipping
  /// Who "I" means in choices, while someone else types.
  case whoIAm
  /// Whom "you" means while someone else types.
  case whoYouAre
  /// How to type several choices.
  case severalChoices
}
