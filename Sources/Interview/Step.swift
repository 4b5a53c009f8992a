// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Where an interview is: what the next line will be taken for.
enum Step: Equatable {
  /// Nothing was asked yet.
  case idle
  /// An item of the questionnaire is asked.
  case item(Asking)
  /// The program asks something of its own, with choices.
  case menu(Menu)
  /// The rows of a group: another one, change one, take one out.
  case rows(Stop, Purpose)
  /// The list of sections: a number goes there.
  case sections(back: Asking?)
  /// The answers so far: a number changes one.
  case review(Review)
  /// A note to oneself is written; what stands on the line, where that is half-typed.
  case aside(Place, line: String?, back: Asking)
  /// The notes are looked at before they are written; these screenfuls are still to come.
  case looking(NotesOrder, rest: [Screen], back: Asking?)
  /// Where the notes go is asked.
  case notesPath(NotesOrder, back: Asking?)
  /// Another folder to save in is asked for; at the end of a sitting it ends with that.
  case folder(back: Asking?, isClosing: Bool)
  /// A passphrase is being asked for.
  case locking(back: Asking?)
  /// The notes are being written.
  case writing(NotesOrder, back: Asking?)
  /// The answers are being saved for the last time.
  case closing(Closing)
  /// The sitting is over.
  case ended
}

/// How a sitting is being ended.
enum Closing: Equatable {
  /// For now.
  case forNow
  /// With the answers marked as done.
  case done
}

/// Where a review leads when it is over.
enum ReviewEnd: Equatable {
  /// Back to the item that was asked.
  case item(Asking)
  /// Back to a question of the program's own.
  case menu(Menu)
  /// On with the questions.
  case questions
  /// To the end of the questions.
  case theEnd
}

/// An explanation of how to type an answer, given once in a sitting.
enum Lesson {
  /// How an answer of several lines ends.
  case paragraph
  /// How a line of a long answer is changed.
  case changingLines
  /// That Enter has skipped a question, and how to go back.
  case skipping
  /// How several choices are typed.
  case severalChoices
}

/// An item that is being asked.
struct Asking: Equatable {
  /// Where, and what.
  var stop: Stop
  /// Where the interview goes once it is answered.
  var purpose: Purpose
  /// The lines of a paragraph that were entered so far.
  var lines: [String] = []
  /// What stands on the line instead of the answer given before; `nil` for that answer.
  var line: String?
  /// The lines below the one that was called back.
  var following: [String] = []
  /// What stands on the line was entered before and called back.
  var isCalledBack = false
  /// What stands on the line was refused as an answer.
  var isRefused = false

  var place: Place { stop.place }
  var item: Item { stop.item }
}

/// Where the interview goes once an item is answered.
indirect enum Purpose: Equatable {
  /// On to the next item without an answer.
  case onward
  /// Through every item of a section, answered or not.
  case through(section: String)
  /// Through every item of one row, then back to the list of rows.
  case row(RowID, group: Stop, outer: Purpose)
  /// Through every item up to the one from which the person went back, answered or not; from there
  /// as it was.
  case retracing(to: Place, then: Purpose)
  /// Back to the review, by way of items that the change has opened.
  case review(Review, opened: [Place])
}

extension Purpose {
  /// The purpose once a place is reached.
  func arrived(at place: Place) -> Purpose {
    if case .retracing(place, let purpose) = self { purpose } else { self }
  }
}

/// What a review shows: all answers, or those of one section.
struct Review: Equatable {
  /// The section's linkId; `nil` for all of them.
  var section: String?
  /// Where the interview goes on afterwards.
  var end: ReviewEnd
  /// The answers as they are shown, by screenfuls; none before they are.
  var pages: [[ReviewedSection]] = []
  /// Which screenful is shown, from 0.
  var page = 0
  /// The question without words whose follow-ups are asked before the review comes back.
  var root: Place?
}

/// Answers of one section in a review.
struct ReviewedSection: Equatable {
  var title: String
  var lines: [ReviewedLine]
}

/// One answer in a review, and the item that its number leads to.
struct ReviewedLine: Equatable {
  var place: Place
  var item: Item
  var words: String
  /// Stands for an answer whose words are not shown.
  var isCovered = false
}
