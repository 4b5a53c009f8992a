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
  /// A note to oneself is written.
  case aside(Place, back: Asking)
  /// Where the notes go is asked.
  case notesPath(NotesOrder, back: Asking?)
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
  /// On with the questions.
  case questions
  /// To the end of the questions.
  case theEnd
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
  /// It was asked once whether there is more to say.
  var hasOfferedMore = false

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
  /// Back to the review, by way of items that the change has opened.
  case review(Review, opened: [Place])
}

/// What a review shows: all answers, or those of one section.
struct Review: Equatable {
  /// The section's linkId; `nil` for all of them.
  var section: String?
  /// Where the interview goes on afterwards.
  var end: ReviewEnd
  /// Which screenful is shown, from 0.
  var page = 0
}

/// A question of the program's own, with choices.
struct Menu: Equatable {
  /// One choice and what it does.
  struct Choice: Equatable {
    var words: String
    var action: Action
  }

  /// How the choices are offered.
  enum Style: Equatable {
    /// Numbered, one a line.
    case numbered
    /// As yes or no on the line itself; the first choice is yes.
    case yesNo
  }

  var blocks: [Screen.Block]
  var choices: [Choice]
  /// The number of the choice that Enter takes, from 0.
  var fallback: Int
  var style = Style.numbered
  /// The item to which the question belongs.
  var back: Asking?
  /// It came up by Ctrl-C, so a second one stops.
  var isInterruption = false
  /// A line that is no choice is more of this item's paragraph.
  var takesMore: Asking?
}

/// What a choice of the program's own does.
enum Action: Equatable {
  /// Asks the item again, as it stood.
  case ask(Asking)
  /// Reads another line of the paragraph.
  case addLines(Asking)
  /// Goes on from an item that is answered.
  case proceed(Asking)
  /// Goes to an item that was to be asked before this question came up.
  case arrive(Stop, Purpose)
  /// Takes a line as the answer, whatever it looks like.
  case take(String, Asking)
  /// Takes a line as the person's own words under "something else".
  case takeAsOwnWords(String, Asking)
  /// Does what a command does.
  case command(Command, Asking)
  /// Leaves the item in place of the answer that was given.
  case replaceAnswer(Leaving, Asking)
  /// Takes the lines of a paragraph as its answer.
  case finishParagraph(Asking)
  /// Takes a row out.
  case removeRow(RowID, Stop, Purpose)
  /// Shows the rows of a group again.
  case rows(Stop, Purpose)
  /// Makes an answer private, or no longer private.
  case togglePrivate(Place, back: Asking)
  /// Makes a row private, or no longer private.
  case togglePrivateRow(RowID, back: Asking)
  /// Sets sensitive items aside, or asks them after all.
  case setAside(Bool, Asking)
  /// Goes through a section, its sensitive items included or not.
  case open(section: String, withSensitive: Bool)
  /// Waits until the person comes back.
  case pause(then: Stop, Purpose)
  /// Asks again what was asked before Ctrl-C.
  case carryOn
  /// Opens the review.
  case review
  /// Opens the section list.
  case sections
  /// Goes on with the longer pass.
  case grow
  /// Asks where the notes go.
  case order(Audience, back: Asking?)
  /// Writes the notes.
  case write(NotesOrder, back: Asking?)
  /// Asks for another name for the notes.
  case rename(NotesOrder, back: Asking?)
  /// Goes back to what was asked, or to the end of the questions.
  case resume(Asking?)
  /// Ends the sitting with the answers marked as done.
  case finish
  /// Saves and ends the sitting.
  case stop
  /// Ends the sitting although the last save failed.
  case leaveUnsaved
}
