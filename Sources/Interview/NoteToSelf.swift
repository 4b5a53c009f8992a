// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A note to oneself beside the item below.
struct NoteToSelf: Dialogue {
  var place: Place
  /// What stands on the line, where that is half-typed; `nil` for the note as it was kept.
  var line: String?

  var takes: LineUse { .words }
  var standingLine: String { line ?? "" }

  func ask(in interview: inout Interview, line: String?) {
    let kept = interview.seen.asides[place] ?? ""
    let name = interview.questionnaire.item(place.linkId).map { interview.name(of: $0) } ?? ""
    let note = NoteToSelf(place: place, line: line ?? self.line)
    interview.replaceTop(with: note)
    interview.blocks.append(.question(Words.asideBeside(name)))
    interview.ask(
      Prompt(text: Words.asidePrompt, pretyped: note.line ?? kept, takesText: true))
  }

  /// Keeps the note; an empty line leaves things as they are, unless a note stood there.
  func hear(_ line: String, in interview: inout Interview) {
    interview.close()
    interview.keepAside(line, at: place)
  }

  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    hear(word, in: &interview)
  }

  /// What is half-typed at the item below, and here.
  func drafts(
    line: String, above below: ArraySlice<any Dialogue>, in interview: Interview
  ) -> [Draft] {
    let item = below.last?.drafts(
      line: below.last?.standingLine ?? "", above: below.dropLast(), in: interview)
    return (item ?? []) + [interview.noteDraft(at: place, line: line)].compactMap(\.self)
  }

  func withLine(_ line: String, in interview: Interview) -> any Dialogue {
    NoteToSelf(place: place, line: line.isEmpty ? nil : line)
  }

  func forgettingDeleted(_ typed: String) -> (any Dialogue)? {
    guard let line, !typed.hasPrefix(line) else { return nil }
    return NoteToSelf(place: place)
  }
}
