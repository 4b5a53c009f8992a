// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// The front of the notes: page one, or a simple front for a pack whose items have no roles.
struct Front {
  var found: FoundByRole
  var questionnaire: Questionnaire
  var audience: Audience
  var date: String

  var blocks: [Document.Block] {
    let forMyself = [Document.Block.paragraph(.program(Words.everything))]
    return (audience == .myself ? forMyself : []) + page
  }

  private var page: [Document.Block] {
    let roles = questionnaire.roles
    guard roles.isEmpty else { return PageOne(found: found, roles: roles, date: date).blocks }
    return [
      .heading(level: 1, .program(questionnaire.summary.title)), .lines([.program(date)]),
      .lines([
        .program(Words.ownWords + " " + Words.notChecked), .program(Words.mayBeIncomplete),
      ]),
    ]
  }
}

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
      Part(rank: 7, least: 15, usual: 40, write: company),
      Part(rank: 6, least: 24, usual: 35, write: priorities),
      Part(rank: 5, least: 65, usual: 90, write: happening),
      Part(rank: 2, least: 45, usual: 120, write: safety),
      Part(rank: 10, least: 15, usual: 34, write: health),
      Part(rank: 4, least: 20, usual: 100, write: allergies),
      Part(rank: 9, least: 14, usual: 40, write: medicines),
      Part(rank: 8, least: 22, usual: 40, write: people),
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
  func part(_ heading: String, room: Int, _ lines: (Int) -> [Text]) -> [Block] {
    let made = lines(room - heading.wordCount)
    return made.isEmpty ? [] : [.heading(level: 2, .program(heading)), .lines(made)]
  }
}
