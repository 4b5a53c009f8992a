// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// Page one, a summary on one side of A4 for someone with only a minute. Written for others, and
/// identical in the person's own copy.
///
/// Each part has words reserved for it, so that a long part never displaces another; see
/// ``parts``. Parts find their items only by role.
struct PageOne {
  typealias Block = Document.Block
  typealias Text = Document.Text

  let found: FoundByRole
  /// The roles in the pack, whether or not the audience may see their items. A section that was
  /// left out therefore looks like one that was never reached.
  let roles: Set<Role>
  let date: String

  /// The maximum number of words on page one.
  static let mostWords = 420

  /// A part of page one, and how it is written with at most as many words as it is given.
  struct Part {
    /// Its importance, from 1.
    let rank: Int
    /// The words reserved for it. All of these together must not exceed ``PageOne/mostWords``.
    let least: Int
    /// The words it gets before any part gets more.
    let usual: Int
    let write: (Int) -> [Block]
  }

  /// The parts, from top to bottom. What staff must not miss is complete unless it is very long.
  var parts: [Part] {
    [
      Part(rank: 1, least: 90, usual: 90) { _ in identity },
      Part(rank: 3, least: 45, usual: 150, write: arranging),
      Part(rank: 8, least: 15, usual: 40, write: company),
      Part(rank: 6, least: 24, usual: 35, write: priorities),
      Part(rank: 5, least: 65, usual: 90, write: happening),
      Part(rank: 2, least: 45, usual: 120, write: safety),
      Part(rank: 10, least: 15, usual: 36, write: health),
      Part(rank: 4, least: 20, usual: 100, write: allergies),
      Part(rank: 7, least: 19, usual: 40, write: medicines),
      Part(rank: 9, least: 22, usual: 40, write: people),
      Part(rank: 11, least: 26, usual: 50, write: support),
      Part(rank: 12, least: 18, usual: 34, write: hopes),
      Part(rank: 13, least: 16, usual: 30, write: questions),
    ]
  }

  /// Writes the parts by importance: each with the words reserved for it, then with its usual words,
  /// and then with what the others leave.
  var blocks: [Block] {
    let parts = parts
    let byRank = parts.indices.sorted { parts[$0].rank < parts[$1].rank }
    var made = parts.map { _ in [Block]() }
    var left = Self.mostWords
    for limit in [\.least, \.usual, nil] as [KeyPath<Part, Int>?] {
      for index in byRank {
        let room = made[index].wordCount + left
        made[index] = parts[index].write(limit.map { min(parts[index][keyPath: $0], room) } ?? room)
        left = room - made[index].wordCount
      }
    }
    return made.flatMap(\.self)
  }

  /// Returns a heading with lines below it; empty if there are no lines or not even the heading
  /// fits.
  func part(
    _ heading: String, room: Int, as block: ([Text]) -> Block = Block.lines,
    _ lines: (Int) -> [Text]
  ) -> [Block] {
    let made = lines(room - heading.wordCount)
    return made.isEmpty ? [] : [.heading(level: 2, .program(heading)), block(made)]
  }

  /// Returns a heading with as much of these pieces as fits.
  func part(_ heading: String, room: Int, _ pieces: [Piece]) -> [Block] {
    part(heading, room: room) { Fitting.lines(pieces, room: $0) }
  }

  /// Returns a piece with all answers to items with a role, or with these of their words.
  func piece(_ label: String, _ role: Role, _ words: [String]? = nil, weight: Int = 1) -> Piece {
    Piece(
      label: label, items: (words ?? found.textsInOneLine(role)).map { .person($0) },
      section: found.title(role), weight: weight)
  }
}

extension PageOne {
  /// Who the notes are about, when they were written, when the appointment is, and who wrote them.
  ///
  /// Not shortened, except that names are cut at eight words and the appointment at thirty.
  var identity: [Block] {
    [
      .heading(level: 1, .program(Words.title)),
      .lines(
        [found.person, Document.field(Words.dateOfBirth), .program(Words.writtenOn(date))]
          + appointment + about),
    ]
  }

  private var appointment: [Text] {
    Fitting.lines([piece(Words.appointment, .appointment)], room: Self.mostWordsOfAppointment)
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
    let section = found.lastTitle(.adjustment)
    let piece = Piece(items: found.adjustments, section: section)
    return part(Words.pleaseArrange, room: room, as: \.asList) { room in
      piece.items.wordCount <= room ? piece.items : Fitting.lines([piece], room: room)
    }
  }

  /// Returns who comes along. If space is short, only says their names.
  func company(_ room: Int) -> [Block] {
    let names = found.rows(.companion).map { Text.person($0.words(.companionName)) }
    let company = Piece(
      items: found.company, section: found.title(.companion),
      brief: names.isEmpty ? nil : names)
    return part(Words.whoComes, room: room, [company])
  }
}

extension [Document.Text] {
  /// The texts as a list, or on one line if there are more than eight, to save space on page one.
  fileprivate var asList: Document.Block {
    let lines = map(\.onOneLine)
    return count <= 8 ? .list(lines) : .lines([lines.joinedAsList])
  }
}
