import Survey

extension PageOne {
  /// What helps on the day, who comes along, and a word to staff that stands on every copy alike.
  func day(room: Int) -> [Block] {
    part(Words.onTheDay, room: room) { room in
      let timeAlone = Text.program(Words.timeAlone)
      return Fitting.lines(dayPieces, room: room - timeAlone.wordCount) + [timeAlone]
    }
  }

  private var dayPieces: [Piece] {
    [
      Piece(
        label: Words.helpsMe, items: found.adjustments,
        section: found.title(.adjustment), weight: 2),
      Piece(
        label: Words.withMe, items: found.rows(.companion).map(companion),
        section: found.title(.companion)),
    ]
  }

  /// A companion's name, with what else was said of them.
  private func companion(_ row: [VisibleNode]) -> Text {
    let name = row.first(.companionName)
    let rest = row.filter { $0.place != name?.place }.flatMap(\.words)
    return Text.person(name?.words.first ?? "").explained(by: rest)
  }

  /// What matters most to the person, in their order.
  func priorities(room: Int) -> [Block] {
    let section = found.title(.priority)
    let pieces = found.texts(.priority).map { Piece(items: [.person($0)], section: section) }
    return numbered(Words.priorities, pieces, room: room)
  }

  private func numbered(_ heading: String, _ pieces: [Piece], room: Int) -> [Block] {
    let lines = Fitting.lines(pieces, room: room - heading.wordCount - pieces.count)
    guard !lines.isEmpty else { return [] }
    return [.heading(level: 2, .program(heading)), .list(lines, isNumbered: true)]
  }

  /// What is happening, since when, and what it does to the person's life, in their sentences.
  func happening(room: Int) -> [Block] {
    part(Words.happening, room: room) { Fitting.lines(happeningPieces, room: $0) }
  }

  private var happeningPieces: [Piece] {
    [
      piece("", .mainThing, weight: 6), piece(Words.hardest, .hardest, weight: 3),
      Piece(label: Words.since, items: sinceWords, section: found.title(.since), weight: 3),
      Piece(label: Words.inMyLife, items: impacts, section: found.title(.impact), weight: 3),
    ]
  }

  private var sinceWords: [Text] {
    guard let node = found.first(.since)?.node else { return [] }
    if let leaving = node.leaving, leaving != .skipped { return [.program(Words.left(leaving))] }
    return node.words.map { .person($0) }
  }

  /// What each thing noticed does to the person's life, named by the item's label.
  private var impacts: [Text] {
    found.all(.impact).flatMap { entry in
      entry.node.texts.map { entry.topic + .program(": ") + .person($0) }
    }
  }

  /// All that was said at the items with a role.
  func piece(_ label: String, _ role: Role, weight: Int = 1) -> Piece {
    Piece(
      label: label, items: found.texts(role).map { .person($0) }, section: found.title(role),
      weight: weight)
  }
}

extension NotesDocument.Text {
  /// The text with what else was said in brackets behind it.
  func explained(by rest: [String]) -> Self {
    guard !isEmpty else { return rest.map { .person($0) }.joined(by: ", ") }
    guard !rest.isEmpty else { return self }
    return self + .program(" (") + rest.map { .person($0) }.joined(by: ", ") + .program(")")
  }
}
