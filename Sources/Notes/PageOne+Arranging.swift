// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// Returns adjustments that staff can arrange, one on each line. If they don't fit, says where to
  /// read on.
  func arranging(room: Int) -> [Block] {
    let piece = Piece(items: found.adjustments, section: found.title(.adjustment))
    let room = room - Words.pleaseArrange.wordCount
    let isWhole = piece.items.wordCount <= room
    let wishes = isWhole ? piece.items : Fitting.lines([piece], room: room)
    guard !wishes.isEmpty else { return [] }
    return [.heading(level: 2, .program(Words.pleaseArrange)), wishes.asList]
  }

  /// Returns who comes along, only by name if space is short.
  func company(room: Int) -> [Block] {
    let names = found.rows(.companion).map { Text.person($0.words(.companionName)) }
    let company = Piece(
      items: found.company, section: found.title(.companion),
      brief: names.isEmpty ? nil : names)
    return part(Words.whoComes, room: room) { Fitting.lines([company], room: $0) }
  }
}

extension [NotesDocument.Text] {
  /// The texts as a list, or on one line if there are more than eight, to save space on page one.
  fileprivate var asList: NotesDocument.Block {
    let lines = map(\.onOneLine)
    return count <= 8 ? .list(lines) : .lines([lines.joinedAsList])
  }
}
