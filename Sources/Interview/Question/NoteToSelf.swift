// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A private note about the item below.
struct NoteToSelf: WritingDialogue {
  var place: Place
  /// The draft on the line; `nil` for the saved note.
  var line: String?

  var savesLine: Bool { true }
  var takesCommandNames: Bool { true }

  func ask(in interview: inout Interview, line: String?) {
    let kept = interview.state.seen.asides[place] ?? ""
    let name = interview.questionnaire.item(place.linkId).map { interview.state.name(of: $0) } ?? ""
    let note = NoteToSelf(place: place, line: line ?? self.line)
    interview.dialogues.replaceTop(with: note)
    interview.blocks.append(.question(Words.asideBeside(name)))
    interview.ask(
      Prompt(text: Words.asidePrompt, pretyped: note.line ?? kept, takesText: true))
  }

  /// Saves the note. An empty line removes an existing note, and otherwise changes nothing.
  func hear(_ line: String, in interview: inout Interview) {
    interview.dialogues.close()
    keep(line, in: &interview)
  }

  /// Saves the words as the note.
  func put(_ words: String, in interview: inout Interview) {
    interview.state.seen.asides[place] = words
    interview.dialogues.close()
    interview.save(openDrafts: interview.draftsNow(line: interview.dialogues.standingLine))
    interview.say(Words.asideKept)
  }

  /// Asks for a note. Words after the command are added to the saved note instead.
  func begin(adding words: String, in interview: inout Interview) {
    guard !words.isEmpty else { return interview.open(self) }
    keep(interview.state.seen.asides.lines(at: place, adding: words), in: &interview)
  }

  private func keep(_ text: String, in interview: inout Interview) {
    let note = text.trimmed
    guard note != interview.state.seen.asides[place] ?? "" else {
      return interview.repeatQuestion()
    }
    interview.state.seen.asides[place] = note.isEmpty ? nil : note
    interview.save(openDrafts: interview.draftsNow(line: interview.dialogues.standingLine))
    interview.repeatQuestion(saying: note.isEmpty ? Words.asideRemoved : Words.asideKept)
  }

  /// Returns a draft, unless the line is empty or the saved note.
  func draft(line: String, in state: ResponseState) -> Draft? {
    guard !line.isEmpty, line != state.seen.asides[place] else { return nil }
    return Draft(place: place, line: line, isAside: true, wasTypedAlone: state.isAlone(at: place))
  }
}

extension ResponseState {
  /// Returns words that can be kept beside an answer, or as a note to oneself; `nil` for none, and
  /// where no words are shown or the answer isn't saved.
  func wordsToKeep(_ words: String, at item: Item) -> String? {
    words.isEmpty || isQuiet(item) || item.sharing == .unsaved ? nil : words
  }
}

extension PlaceTable<String> {
  /// Returns the text at a place, with one more line.
  func lines(at place: Place, adding line: String) -> String {
    [self[place], line].compactMap(\.self).joined(separator: "\n")
  }
}
