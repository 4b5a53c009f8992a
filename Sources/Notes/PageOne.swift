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
/// Who it is about, what to arrange, safety and allergies are never cut for want of room. The other
/// parts share what is left, and what one leaves unused goes to the next. The parts find their items
/// by role only.
struct PageOne {
  typealias Block = NotesDocument.Block
  typealias Text = NotesDocument.Text

  let found: FoundByRole
  /// The roles that the pack has, whether or not the audience may see their items: a section
  /// that was left out prints here as one that was never reached.
  let roles: Set<Role>
  let date: String

  /// The parts from top to bottom.
  var blocks: [Block] {
    let parts = parts
    let budgets = budgets(of: parts)
    var made: [[Block]] = []
    var spare = 0
    let needs = needsBelow(parts, budgets)
    for (index, part) in parts.enumerated() {
      let room = budgets[index] + spare
      made.append(part.write(part.core.map { min(room, max($0, room - needs[index])) } ?? room))
      spare += budgets[index] - made[index].wordCount
    }
    return withRest(parts, made).flatMap(\.self)
  }

  private func budgets(of parts: [Part]) -> [Int] {
    let shares = parts.reduce(0) { $0 + $1.share }
    let room = max(0, Self.mostWords - parts.reduce(0) { $0 + $1.fixed })
    return parts.map { $0.fixed + $0.share * room / shares }
  }

  /// What no part needed goes to those that still have more to say, from the top.
  private func withRest(_ parts: [Part], _ made: [[Block]]) -> [[Block]] {
    var left = Self.mostWords - made.reduce(0) { $0 + $1.wordCount }
    return zip(parts, made).map { part, blocks in
      guard left > 0, part.share > 0 else { return blocks }
      let fuller = part.write(blocks.wordCount + left)
      guard fuller.wordCount > blocks.wordCount else { return blocks }
      left -= fuller.wordCount - blocks.wordCount
      return fuller
    }
  }

  /// A part of page one.
  private struct Part {
    /// How many words it gets whatever the others need.
    var fixed = 0
    /// Its share of the words that are left.
    var share = 0
    /// How many words it needs without its details; `nil` when all of it counts alike. Details
    /// give way when parts below need the words to say what they have to say.
    var core: Int?
    /// Writes it in so many words at most.
    var write: (Int) -> [Block]

    /// A part that is never cut.
    static func whole(_ blocks: [Block]) -> Part { Part(fixed: blocks.wordCount) { _ in blocks } }
  }

  private var parts: [Part] {
    [
      .whole(identity), .whole(arranging), Part(share: 30, write: priorities),
      Part(share: 85, write: happening), .whole(safety),
      Part(share: 30, core: 25, write: health),
      Part(fixed: medicines(room: 0).wordCount, share: 40, write: medicines),
      Part(share: 25, core: 20, write: people), Part(share: 68, core: 52, write: support),
      Part(share: 25, write: hopes), Part(share: 20, write: questions),
    ]
  }

  /// For each part, how many words those below it lack; none counts for more than it has.
  private func needsBelow(_ parts: [Part], _ budgets: [Int]) -> [Int] {
    var need = 0
    return zip(parts, budgets).reversed().map { part, budget -> Int in
      let below = need
      let demand = min(part.write(Self.mostWords).wordCount, 2 * budget)
      need = max(0, need + demand - budget)
      return below
    }.reversed()
  }

  /// How many words page one has at most.
  static let mostWords = 420

  /// A heading with lines under it; nothing when there are none, or when even the heading would
  /// be too long.
  func part(_ heading: String, room: Int, _ lines: (Int) -> [Text]) -> [Block] {
    let made = lines(room - heading.wordCount)
    return made.isEmpty ? [] : [.heading(level: 2, .program(heading)), .lines(made)]
  }
}
