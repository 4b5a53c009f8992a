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
/// ``shares``. Parts find their items only by role.
struct PageOne {
  typealias Block = Document.Block
  typealias Text = Document.Text

  let found: FoundByRole
  /// The roles in the pack, whether or not the audience may see their items. A section that was
  /// left out therefore looks like one that was never reached.
  let roles: Set<Role>
  let date: String

  /// The parts of page one, from top to bottom.
  enum Part: CaseIterable {
    case identity, arranging, company, priorities, happening, safety, health, allergies
    case medicines, people, support, hopes, questions
  }

  /// The maximum number of words on page one.
  static let mostWords = 420

  /// The parts by importance, each with the words reserved for it and the words it gets before any
  /// part gets more. What staff must not miss is complete unless it is very long.
  static let shares: KeyValuePairs<Part, (least: Int, usual: Int)> = [
    .identity: (90, 90), .safety: (45, 120), .arranging: (45, 150), .allergies: (20, 100),
    .happening: (65, 90), .priorities: (24, 35), .company: (15, 40), .people: (22, 40),
    .medicines: (14, 40), .health: (15, 34), .support: (26, 50), .hopes: (18, 34),
    .questions: (16, 30),
  ]

  var blocks: [Block] {
    let claims = Self.shares.map { part, share in
      Allocation.Claim(
        least: share.least, usual: share.usual, wanted: write(part, Self.mostWords).wordCount)
    }
    let rooms = Allocation.rooms(for: claims, of: Self.mostWords)
    var made: [Part: [Block]] = [:]
    for (share, room) in zip(Self.shares, rooms) { made[share.key] = write(share.key, room) }
    fill(&made)
    return Part.allCases.flatMap { made[$0] ?? [] }
  }

  /// Gives space that some parts left unused to parts that have more to say.
  private func fill(_ made: inout [Part: [Block]]) {
    var left = Self.mostWords - made.values.reduce(0) { $0 + $1.wordCount }
    for part in Self.shares.map(\.key) {
      let used = made[part]?.wordCount ?? 0
      let fuller = write(part, used + left)
      left -= fuller.wordCount - used
      made[part] = fuller
    }
  }

  /// Returns a part with at most `room` words.
  private func write(_ part: Part, _ room: Int) -> [Block] {
    switch part {
    case .identity: identity
    case .arranging: arranging(room: room)
    case .company: company(room: room)
    case .priorities: priorities(room: room)
    case .happening: happening(room: room)
    case .safety: safety(room: room)
    case .health: health(room: room)
    case .allergies: allergies(room: room)
    case .medicines: medicines(room: room)
    case .people: people(room: room)
    case .support: support(room: room)
    case .hopes: hopes(room: room)
    case .questions: questions(room: room)
    }
  }

  /// Returns a heading with lines below it; empty if there are no lines or not even the heading
  /// fits.
  func part(_ heading: String, room: Int, _ lines: (Int) -> [Text]) -> [Block] {
    let made = lines(room - heading.wordCount)
    return made.isEmpty ? [] : [.heading(level: 2, .program(heading)), .lines(made)]
  }
}
