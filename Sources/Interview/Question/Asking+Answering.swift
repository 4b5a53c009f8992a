// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// What a typed line means at an item.
enum Meaning {
  /// The answer, with words for the question after it.
  case values([Value], next: Draft? = nil)
  /// Choices, with words for the questions about them.
  case remarks(CarriedRemarks)
  /// No answer, for a reason that the line states.
  case left(Leaving)
  /// Nothing was typed.
  case empty
  /// Nothing applies, or there is nothing to tell, where no option says so.
  case nothing
  /// There is nobody and nothing to name.
  case nobody
  /// Yes, and the first answer in a new row.
  case row(String)
  /// Something that only the person can tell.
  case unclear(Menu)
  /// Nothing that can be saved. The notices say why, before the item is asked again.
  /// - Parameter repeatsQuestion: Whether the question is shown again, and not only the line.
  case refused(again: Asking, notices: [String] = [], repeatsQuestion: Bool = true)
}

/// Handling a typed line as an answer.
extension Asking {
  /// Handles a line. Says which answer a gate took, if the line wasn't that answer.
  func hear(_ line: String, in interview: inout Interview) {
    if item.type == .text { return paragraph.hear(line, in: &interview) }
    if let removal = removal(askedBy: line, in: interview.state) { return interview.open(removal) }
    let meaning = reader(in: interview).meaning(of: line)
    if case .nobody = meaning, item.type == .boolean, !line.isBareNo {
      interview.say(Words.chosen([Words.answer(false)]))
    }
    act(on: meaning, in: &interview)
  }

  /// Accepts words as the answer once the person has said that they are one, and not something said
  /// to the program, nor a "nobody".
  func acceptAnswer(_ text: String, in interview: inout Interview) {
    act(on: reader(in: interview).meaning(ofAnswer: text), in: &interview)
  }

  /// Accepts words whole: as the first row where a list begins, and otherwise as the answer.
  func acceptWhole(_ text: String, in interview: inout Interview) {
    let opensRow = reader(in: interview).naming?.opensRow(text) == true
    opensRow
      ? Gate(asking: self).openRows(with: text, in: &interview) : acceptAnswer(text, in: &interview)
  }

  /// Accepts words as the first answer in a row.
  func acceptFirstInRow(_ text: String, in interview: inout Interview) {
    let reader = reader(in: interview)
    act(on: reader.naming?.proposesName(in: text) ?? reader.meaning(ofAnswer: text), in: &interview)
  }

  /// Handles text as an answer, even if it looks like a command, and asks nothing about what was on
  /// the line before.
  func hearConfirmed(_ text: String, in interview: inout Interview) {
    guard item.takesText else { return hear(text, in: &interview) }
    var plain = self
    // What is on the line is not asked about a second time.
    plain.line = item.type == .text && !entry.isRecalled ? nil : text
    plain.hear(text, in: &interview)
  }

  /// Whether the item is in the section that asks for the person's questions.
  func asksForQuestions(in state: ResponseState) -> Bool {
    state.section(of: place)?.item.item.contains { $0.role == .question } == true
  }

  func reader(in interview: Interview) -> AnswerReader {
    AnswerReader(asking: self, state: interview.state)
  }

  func act(on meaning: Meaning, in interview: inout Interview) {
    switch meaning {
    case .values(let values, let next):
      let refused = Draft(refusedWords, behind: .values(values), at: self, in: interview.state)
      interview.accept(.values(values), at: self, beginning: next ?? refused)
    // The wish that only staff read the words would be lost with the sitting.
    case .remarks(let remarks)
    where interview.memory.forStaff == place
      || interview.questionnaire.isForStaffByChoice(place, in: interview.state.seen):
      remarks.otherwise.map { interview.open($0) } ?? interview.askAgain(self)
    case .remarks(let remarks):
      interview.carryOver(Array(remarks.drafts.dropFirst().reversed()), from: self)
      interview.accept(.values(remarks.chosen), at: self, beginning: remarks.drafts.first)
    case .left(let leaving): leaveAsSaid(leaving, in: &interview)
    case .empty: pressEnter(in: &interview)
    case .nothing: chooseNone(in: &interview)
    case .nobody: Gate(asking: self).close(in: &interview)
    case .row(let words): Gate(asking: self).openRows(with: words, in: &interview)
    case .unclear(let menu): interview.open(menu)
    // From a pipe, what is on the line can't be checked.
    case .refused(let again, _, _)
    where again.entry.origin == .proposed && !interview.settings.editsLines:
      again.acceptWhole(again.line ?? "", in: &interview)
    case .refused(let again, let notices, let repeatsQuestion):
      for notice in notices { interview.say(notice) }
      repeatsQuestion ? interview.askAgain(again) : interview.askForLine(again)
    }
  }
}
