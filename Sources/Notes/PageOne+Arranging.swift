// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// What staff can arrange, and who comes along. Choices stand whole; own words are cut only when
  /// they are very long, and say where they stand whole.
  var arranging: [Block] {
    let company = Fitting.lines([company], room: Self.mostWordsOfCompany)
    let coming: [Block] =
      company.isEmpty
      ? [] : [.heading(level: 2, .program(Words.whoComes)), .lines(company)]
    guard !wishes.isEmpty else { return coming }
    return [.heading(level: 2, .program(Words.pleaseArrange)), wishes.asList] + coming
  }

  private var wishes: [Text] {
    let wishes = found.adjustments
    guard wishes.reduce(0, { $0 + $1.wordCount }) > Self.mostWordsToArrange else { return wishes }
    return Fitting.lines(
      [Piece(items: wishes, section: found.title(.adjustment))], room: Self.mostWordsToArrange)
  }

  private static let mostWordsToArrange = 150
  private static let mostWordsOfCompany = 60

  /// Who comes along; with less room only by name.
  private var company: Piece {
    let names = found.rows(.companion).map { Text.person($0.words(.companionName)) }
    return Piece(
      items: found.company, section: found.title(.companion),
      brief: names.isEmpty ? nil : names)
  }
}

extension [NotesDocument.Text] {
  /// A few things as a list; many in a line, so that they leave room for the rest of page one.
  fileprivate var asList: NotesDocument.Block {
    let lines = map(\.onOneLine)
    return count <= 8 ? .list(lines) : .lines([lines.joinedAsList])
  }
}
