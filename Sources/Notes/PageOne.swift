import Survey

/// The front of the notes: page one, or a plain front for a pack whose items have no roles.
struct Front {
  var found: FoundByRole
  var questionnaire: Questionnaire
  var audience: Audience
  var date: String

  var blocks: [NotesDocument.Block] {
    let roles = questionnaire.roles
    guard roles.isEmpty else {
      return PageOne(found: found, roles: roles, audience: audience, date: date).blocks
    }
    let top: [NotesDocument.Block] =
      audience == .myself ? [.paragraph(.program(Words.everything))] : []
    return top + [
      .heading(level: 1, .program(questionnaire.summary.title)), .lines([.program(date)]),
      .paragraph(.program("\(Words.ownWords) \(Words.notChecked)")),
    ]
  }
}

/// Page one: ten parts, 350 words at most, for someone who has a minute.
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
  let audience: Audience
  let date: String

  /// The parts from top to bottom.
  var blocks: [Block] {
    var spare = 0
    var blocks: [Block] = []
    for (budget, part) in parts {
      let made = part(budget + spare)
      spare += budget - made.reduce(0) { $0 + $1.wordCount }
      blocks += made
    }
    return blocks
  }

  private var parts: [(budget: Int, part: (Int) -> [Block])] {
    [
      (25, identity), (40, day), (40, priorities), (75, happening), (35, safety), (20, people),
      (40, medicines), (40, support), (20, hopes), (15, questions),
    ]
  }

  /// A heading with lines under it; nothing when there are none, or when even the heading would
  /// be too long.
  func part(_ heading: String, room: Int, _ lines: (Int) -> [Text]) -> [Block] {
    let made = lines(room - heading.wordCount)
    return made.isEmpty ? [] : [.heading(level: 2, .program(heading)), .lines(made)]
  }
}
