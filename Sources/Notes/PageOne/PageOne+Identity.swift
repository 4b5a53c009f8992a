// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// Who the notes are about, when they were written, when the appointment is, and who wrote them.
  ///
  /// Not shortened, except that names are cut at eight words and the appointment at thirty.
  var identity: [Block] {
    [
      .heading(level: 1, .program(Words.title)),
      .lines([found.person, birth, written] + appointment + about),
    ]
  }

  private var written: Text { .program(Words.writtenOn(date)) }

  private var birth: Text { .label(Words.dateOfBirth + ":") + .program(" ") + .blank }

  private var appointment: [Text] {
    let known = Piece(
      label: Words.appointment, items: found.texts(.appointment).map { .person($0) },
      section: found.title(.appointment))
    return Fitting.lines([known], room: Self.mostWordsOfAppointment)
  }

  private static let mostWordsOfAppointment = 30

  /// Who wrote the notes; nobody is named if the person didn't say who was typing.
  private var about: [Text] {
    let isUnknown = roles.contains(.typist) && found.words(.typist).isEmpty
    let who = found.helpInWriting ?? (isUnknown ? nil : .program(Words.ownWords))
    return [
      (who.map { $0 + .program(" ") } ?? Text()) + .program(Words.notChecked),
      .program(Words.mayBeIncomplete),
    ]
  }
}

extension PageOne {
  /// Returns the adjustments that staff can arrange, one on each line. If they don't fit, says
  /// where the full text is.
  func arranging(_ room: Int) -> [Block] {
    let section = found.all(.adjustment).last?.section ?? ""
    let piece = Piece(items: found.adjustments, section: section)
    let room = room - Words.pleaseArrange.wordCount
    let isWhole = piece.items.wordCount <= room
    let wishes = isWhole ? piece.items : Fitting.lines([piece], room: room)
    guard !wishes.isEmpty else { return [] }
    return [.heading(level: 2, .program(Words.pleaseArrange)), wishes.asList]
  }

  /// Returns who comes along. If space is short, only says their names.
  func company(_ room: Int) -> [Block] {
    let names = found.rows(.companion).map { Text.person($0.words(.companionName)) }
    let company = Piece(
      items: found.company, section: found.title(.companion),
      brief: names.isEmpty ? nil : names)
    return part(Words.whoComes, room: room) { Fitting.lines([company], room: $0) }
  }
}

extension [Document.Text] {
  /// The texts as a list, or on one line if there are more than eight, to save space on page one.
  fileprivate var asList: Document.Block {
    let lines = map(\.onOneLine)
    return count <= 8 ? .list(lines) : .lines([lines.joinedAsList])
  }
}
