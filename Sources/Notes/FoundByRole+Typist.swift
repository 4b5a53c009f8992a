// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension FoundByRole {
  /// A sentence about who helped to write or wrote for the person; `nil` if they wrote alone.
  var helpInWriting: NotesDocument.Text? {
    let typist = first(.typist)?.node.codes.first.flatMap(Typist.init)
    guard let typist, typist != .me else { return nil }
    let name = words(.typistName)
    let who = name.isEmpty ? .program(Words.somebody) : NotesDocument.Text.name(name)
    let how = typist == .forMe ? Words.writtenForMe : Words.writtenWithHelp
    return .program(how) + who + .program(who.endsSentence ? "" : ".")
  }
}

extension NotesDocument.Text {
  /// Returns a name on one line, cut at eight words.
  static func name(_ name: String) -> Self {
    let text = Self.person(name)
    guard text.wordCount > 8 else { return text.onOneLine }
    return (text.opening(words: 7) ?? Self()).onOneLine + .program("…")
  }

  /// Whether the text ends in a full stop or similar, so that none needs to be added.
  var endsSentence: Bool { plain.last.map { ".!?…".contains($0) } ?? false }
}
