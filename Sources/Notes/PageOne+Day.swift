import Printing
import Survey

extension PageOne {
  /// What helps on the day, and who comes along.
  func day(room: Int) -> [Block] {
    part(Words.helpsMe, room: room) { Fitting.lines(dayPieces, room: $0) }
  }

  private var dayPieces: [Piece] {
    [
      Piece(
        items: found.adjustments, section: found.title(.adjustment), weight: 2),
      Piece(
        label: Words.withMe, items: found.rows(.companion).map { companion($0, details: 9) },
        section: found.title(.companion),
        brief: found.rows(.companion).map { companion($0, details: 1) }),
    ]
  }

  /// A companion's name, with the last few things said of them.
  private func companion(_ row: [VisibleNode], details: Int) -> Text {
    let name = row.first(.companionName)
    let rest = row.filter { $0.place != name?.place }.flatMap(\.words)
    return Text.person(name?.words.first ?? "").explained(by: rest.suffix(details))
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
    part(Words.happening, room: room) { room in
      let core = Fitting.lines(corePieces, room: room)
      let inMyLife = Piece(
        label: Words.inMyLife, items: impacts, section: found.title(.impact))
      let left = room - core.wordCount
      return core
        + (left < min(20, inMyLife.wordCount) ? [] : Fitting.lines([inMyLife], room: left))
    }
  }

  /// The words of that part without what each thing noticed does to the person's life.
  var happeningCore: Int {
    Words.happening.wordCount + corePieces.reduce(0) { $0 + $1.wordCount }
  }

  private var corePieces: [Piece] {
    [
      piece("", .mainThing, weight: 2), piece(Words.hardest, .hardest),
      Piece(label: Words.since, items: sinceWords, section: found.title(.since)),
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
