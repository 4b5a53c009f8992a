import Printing

extension PageOne {
  /// Who this is about, when it was written, and by whom: the words are never a clinician's.
  ///
  /// Its few lines always stand; names are cut at eight words.
  func identity(room: Int) -> [Block] {
    let name = found.words(.name)
    let first = name.isEmpty ? Text.program(date) : .name(name) + .program(", \(date)")
    return [
      .heading(level: 1, .program(Words.title)),
      .lines([first, writtenBy, .program(Words.mayBeIncomplete)]),
    ]
  }

  /// Where the person was asked who types and did not say, nobody is named.
  private var writtenBy: Text {
    let isUnknown = roles.contains(.typist) && found.words(.typist).isEmpty
    let who = found.helpInWriting ?? (isUnknown ? nil : .program(Words.ownWords))
    return (who.map { $0 + .program(" ") } ?? Text()) + .program(Words.notChecked)
  }
}
