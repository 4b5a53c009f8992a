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

  private var writtenBy: Text {
    (found.helpInWriting ?? .program(Words.ownWords)) + .program(" " + Words.notChecked)
  }
}
