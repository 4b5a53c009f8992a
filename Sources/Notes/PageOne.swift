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

/// Page one: ten parts, 350 words at most, for someone who has a minute. It is made for others, and
/// the same for oneself.
///
/// Each part has a budget of words, its heading included; what it leaves unused goes to the next.
/// The parts find their items by role only. Safety and allergies are whole or referred to whole.
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
    var made: [[Block]] = []
    var spare = 0
    for (part, needBelow) in zip(parts, needsBelow(parts)) {
      let room = part.budget + spare
      made.append(part.write(part.core.map { min(room, max($0, room - needBelow)) } ?? room))
      spare += part.budget - (made.last?.wordCount ?? 0)
    }
    return withRest(parts, made).flatMap(\.self)
  }

  /// What no part needed goes to those that still have more to say, from the top.
  private func withRest(_ parts: [Part], _ made: [[Block]]) -> [[Block]] {
    var left = Self.mostWords - made.reduce(0) { $0 + $1.wordCount }
    return zip(parts, made).map { part, blocks in
      guard left > 0, part.takesRest(blocks.wordCount) else { return blocks }
      let fuller = part.write(blocks.wordCount + left)
      guard fuller.wordCount > blocks.wordCount else { return blocks }
      left -= fuller.wordCount - blocks.wordCount
      return fuller
    }
  }

  /// A part of page one.
  private struct Part {
    /// Its share of the words.
    var budget: Int
    /// How many words it needs without its details; `nil` when all of it counts alike. Details
    /// give way when parts below need the words to say what they have to say.
    var core: Int?
    /// Whether it takes words that no other part needed, once it has so many.
    var takesRest: (Int) -> Bool = { _ in true }
    /// Writes it in so many words at most.
    var write: (Int) -> [Block]
  }

  private var parts: [Part] {
    [
      Part(budget: 35, write: identity), Part(budget: 36, write: day),
      Part(budget: 40, write: priorities),
      // A long text stays cut, for it belongs in its section; what it does to life comes back.
      Part(
        budget: 66, core: happeningCore, takesRest: { $0 >= happeningCore }, write: happening),
      Part(budget: 45, takesRest: { _ in false }, write: { _ in safety }),
      Part(budget: 18, core: 18, write: people), Part(budget: 40, write: medicines),
      Part(budget: 40, core: 40, write: support),
      Part(budget: 18, write: hopes), Part(budget: 12, write: questions),
    ]
  }

  /// For each part, how many words those below it lack; none counts for more than it has.
  private func needsBelow(_ parts: [Part]) -> [Int] {
    var need = 0
    return parts.reversed().map { part -> Int in
      let below = need
      let demand = min(part.write(Self.mostWords).wordCount, 2 * part.budget)
      need = max(0, need + demand - part.budget)
      return below
    }.reversed()
  }

  /// How many words page one has at most.
  static let mostWords = 350

  /// A heading with lines under it; nothing when there are none, or when even the heading would
  /// be too long.
  func part(_ heading: String, room: Int, _ lines: (Int) -> [Text]) -> [Block] {
    let made = lines(room - heading.wordCount)
    return made.isEmpty ? [] : [.heading(level: 2, .program(heading)), .lines(made)]
  }
}
