extension PageOne {
  /// Who this is about, when it was written, and by whom: the words are never a clinician's.
  ///
  /// Its few lines always stand; names are cut at eight words.
  func identity(room: Int) -> [Block] {
    let name = found.words(.name)
    let first = name.isEmpty ? Text.program(date) : named(name) + .program(", \(date)")
    return [.heading(level: 1, .program(Words.title)), .lines([first, writtenBy])]
  }

  private var writtenBy: Text {
    let notChecked = Text.program(" " + Words.notChecked)
    let typist = found.first(.typist)?.node.codes.first
    guard typist == "withHelp" || typist == "forMe" else {
      return .program(Words.ownWords) + notChecked
    }
    let name = found.words(.typistName)
    let who = name.isEmpty ? Text.program(Words.somebody) : named(name)
    let how = typist == "forMe" ? Words.writtenForMe : Words.writtenWithHelp
    return .program(how) + who + .program(who.endsSentence ? "" : ".") + notChecked
  }

  private func named(_ name: String) -> Text {
    let text = Text.person(name)
    guard text.wordCount > 8 else { return text.onOneLine }
    return (text.opening(words: 7) ?? Text()).onOneLine + .program("…")
  }
}

extension NotesDocument.Text {
  /// It ends in a full stop or the like, so that none is to be added.
  var endsSentence: Bool { plain.last.map { ".!?…".contains($0) } ?? false }
}
