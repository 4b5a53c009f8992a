// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

extension NotesDocument.Text {
  var wordCount: Int { plain.wordCount }

  /// Returns the longest beginning of at most `limit` words that ends with a sentence, or else with
  /// a word; `nil` if no word fits.
  func opening(words limit: Int) -> Self? {
    guard let opening = plain.opening(words: limit) else { return nil }
    var room = opening.utf8.count
    var kept: [Run] = []
    for run in runs where room > 0 {
      kept.append(run.prefix(bytes: room))
      room -= run.words.utf8.count
    }
    return Self(kept)
  }
}

extension NotesDocument.Text.Run {
  fileprivate func prefix(bytes: Int) -> Self {
    func cut(_ words: String) -> String {
      String(decoding: words.utf8.prefix(bytes), as: UTF8.self)
    }
    return switch self {
    case .program(let words): .program(cut(words))
    case .label(let words): .label(cut(words))
    case .person(let words): .person(cut(words))
    case .blank: .blank
    }
  }
}

extension [NotesDocument.Text] {
  /// The texts joined on one line, with a semicolon after each that doesn't end a sentence.
  var joinedAsList: NotesDocument.Text {
    var list = first ?? NotesDocument.Text()
    for (before, text) in zip(self, dropFirst()) {
      // After an empty text, what comes before it decides.
      let endsSentence = before.isEmpty ? list.endsSentence : before.endsSentence
      list.runs.append(.program(endsSentence ? " " : "; "))
      list.runs += text.runs
    }
    return list
  }
}
