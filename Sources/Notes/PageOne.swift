// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The front of the notes: page one, or a plain front for a pack whose items have no roles.
struct Front {
  var found: FoundByRole
  var questionnaire: Questionnaire
  var audience: Audience
  var date: String

  var blocks: [NotesDocument.Block] {
    let forMyself = [NotesDocument.Block.paragraph(.program(Words.everything))]
    return (audience == .myself ? forMyself : []) + page
  }

  private var page: [NotesDocument.Block] {
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

/// Page one: for someone who has a minute, on one side of A4. It is made for others, and the same for
/// oneself.
///
/// Each part has words of its own, so that a long one never pushes out another; see ``shares``. The
/// parts find their items by role only.
struct PageOne {
  typealias Block = NotesDocument.Block
  typealias Text = NotesDocument.Text

  let found: FoundByRole
  /// The roles that the pack has, whether or not the audience may see their items: a section
  /// that was left out prints here as one that was never reached.
  let roles: Set<Role>
  let date: String

  /// The parts, from top to bottom.
  enum Part: CaseIterable {
    case identity, arranging, company, priorities, happening, safety, health, allergies
    case medicines, people, support, hopes, questions
  }

  /// How many words page one has at most.
  static let mostWords = 420

  /// The parts by importance, each with the words that no other can take, and the words that it gets
  /// before any gets more. What staff must not miss is whole unless it is very long.
  static let shares: KeyValuePairs<Part, (least: Int, usual: Int)> = [
    .identity: (90, 90), .safety: (45, 120), .arranging: (45, 150), .allergies: (20, 100),
    .happening: (65, 76), .priorities: (24, 35), .company: (15, 40), .people: (22, 40),
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

  /// What a part could not use goes to those that have more to say.
  private func fill(_ made: inout [Part: [Block]]) {
    var left = Self.mostWords - made.values.reduce(0) { $0 + $1.wordCount }
    for part in Self.shares.map(\.key) {
      let used = made[part]?.wordCount ?? 0
      let fuller = write(part, used + left)
      left -= fuller.wordCount - used
      made[part] = fuller
    }
  }

  /// Writes a part in so many words at most.
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

  /// A heading with lines under it; nothing when there are none, or when even the heading would
  /// be too long.
  func part(_ heading: String, room: Int, _ lines: (Int) -> [Text]) -> [Block] {
    let made = lines(room - heading.wordCount)
    return made.isEmpty ? [] : [.heading(level: 2, .program(heading)), .lines(made)]
  }
}
