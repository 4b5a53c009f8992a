// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

extension Document.Block {
  /// The number of words that the block prints, including headings and list numbers. O(characters).
  ///
  /// In scripts without spaces, counts characters, so that such text can't exceed its space.
  var wordCount: Int {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.wordCount
    case .lines(let texts), .boxes(let texts): texts.wordCount
    case .list(let texts, let isNumbered): texts.wordCount + (isNumbered ? texts.count : 0)
    case .table(let header, let rows): header.wordCount + rows.reduce(0) { $0 + $1.wordCount }
    case .answer(let label, let words): label.wordCount + words.wordCount
    case .contents(let label, let titles): label.wordCount + titles.wordCount
    case .together(let blocks): blocks.wordCount
    case .writingLines, .rule, .pageBreak: 0
    }
  }
}

extension [Document.Text] {
  var wordCount: Int { reduce(0) { $0 + $1.wordCount } }
}

extension [Document.Block] {
  /// The number of words that the blocks print.
  var wordCount: Int { reduce(0) { $0 + $1.wordCount } }
}

extension Document.Text {
  /// Returns words after a label, or only the label and a space for words to come.
  static func labelled(_ label: String, _ words: Self = Self()) -> Self {
    .label(label + ":") + .program(" ") + words
  }

  /// Returns the text followed by answers in brackets.
  func explained(by rest: [String]) -> Self { explained(by: rest.map { .person($0) }) }

  /// Returns the text followed by other texts in brackets, if they aren't empty.
  func explained(by texts: [Self]) -> Self {
    let rest = texts.filter { !$0.isEmpty }
    guard !isEmpty else { return rest.joined(by: ", ") }
    guard !rest.isEmpty else { return self }
    return self + .program(" (") + rest.joinedAsList + .program(")")
  }

  var wordCount: Int { plain.wordCount }

  /// Returns the longest beginning of at most `limit` words, cut as ``Swift/String/opening(words:)``
  /// cuts it; `nil` if no word fits.
  func opening(words limit: Int) -> Self? {
    guard let opening = plain.opening(words: limit) else { return nil }
    var room = opening.utf8.count
    var kept: [Run] = []
    for run in runs where room > 0 {
      var part = run
      part.words = String(decoding: run.words.utf8.prefix(room), as: UTF8.self)
      kept.append(part)
      room -= run.words.utf8.count
    }
    return Self(kept)
  }

  /// The text without a bracket at its end that was opened and not closed.
  var withoutOpenBracket: Self {
    let plain = plain
    guard let start = plain.lastIndex(of: "("), !plain[start...].contains(")") else { return self }
    return opening(words: plain[..<start].split(whereSeparator: \.isWhitespace).count) ?? Self()
  }
}

extension [Document.Text] {
  /// The texts that aren't empty, on one line, with a semicolon after each that doesn't end a
  /// sentence.
  var joinedAsList: Document.Text {
    let texts = filter { !$0.isEmpty }
    return zip(texts, texts.dropFirst()).reduce(texts.first ?? Document.Text()) { list, pair in
      list + .program(pair.0.endsSentence ? " " : "; ") + pair.1
    }
  }
}
