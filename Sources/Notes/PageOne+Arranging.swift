// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// What staff can arrange, a line each. What is too long for the room says where it stands whole.
  func arranging(room: Int) -> [Block] {
    let piece = Piece(items: found.adjustments, section: found.title(.adjustment))
    let room = room - Words.pleaseArrange.wordCount
    let isWhole = piece.items.wordCount <= room
    let wishes = isWhole ? piece.items : Fitting.lines([piece], room: room)
    guard !wishes.isEmpty else { return [] }
    return [.heading(level: 2, .program(Words.pleaseArrange)), wishes.asList]
  }

  /// Who comes along; with less room only by name.
  func company(room: Int) -> [Block] {
    let names = found.rows(.companion).map { Text.person($0.words(.companionName)) }
    let company = Piece(
      items: found.company, section: found.title(.companion),
      brief: names.isEmpty ? nil : names)
    return part(Words.whoComes, room: room) { Fitting.lines([company], room: $0) }
  }
}

extension [NotesDocument.Text] {
  /// A few things as a list; many in a line, so that they leave room for the rest of page one.
  fileprivate var asList: NotesDocument.Block {
    let lines = map(\.onOneLine)
    return count <= 8 ? .list(lines) : .lines([lines.joinedAsList])
  }
}
