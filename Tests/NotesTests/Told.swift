// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Printing
import Survey

/// Words that are shown, with what names them: the question or its label.
struct Told {
  var name: String
  var words: String

  /// The answers in the words, by their marks: "w3" or "c3o1".
  var marks: [Substring] { words.marks(beginningWith: "wc") }

  /// The question or label nearest to the words; `nil` for headings and the program's own.
  var question: Substring? { name.marks(beginningWith: "QL").last }
}

extension String {
  /// Its words that begin with one of these letters and go on with a digit.
  func marks(beginningWith letters: String) -> [Substring] {
    split { !$0.isLetter && !$0.isNumber }.filter { word in
      word.first.map(letters.contains) ?? false && word.dropFirst().first?.isNumber == true
    }
  }
}

extension Document {
  /// All that is told, block by block.
  var told: [Told] { blocks.flatMap(\.told) }
}

extension Document.Text {
  /// What each label names. Where it is an answer itself, as that which names a row, it is told
  /// too.
  fileprivate var told: [Told] {
    var told = [Told(name: "", words: "")]
    for run in runs {
      if run.hand == .label {
        told += [Told(name: "", words: run.words), Told(name: run.words, words: "")]
      } else {
        told[told.count - 1].words += run.words
      }
    }
    return told
  }
}

extension Document.Block {
  private typealias Text = Document.Text

  fileprivate var told: [Told] {
    switch self {
    case .answer(let label, let words): (Text.label(label.plain) + words).told
    case .table(let header, let rows):
      rows.flatMap { zip(header, $0).map { Told(name: $0.plain, words: $1.plain) } }
    case .heading(_, let text), .paragraph(let text): text.told
    case .lines(let texts), .list(let texts, _), .boxes(let texts):
      texts.flatMap(\.told)
    case .contents(let label, let titles):
      [Told(name: label.plain, words: titles.map(\.plain).joined(separator: "; "))]
    case .together(let blocks): blocks.flatMap(\.told)
    case .writingLines, .rule, .pageBreak: []
    }
  }
}
