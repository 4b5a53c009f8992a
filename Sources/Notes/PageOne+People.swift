import Survey

extension PageOne {
  /// Who depends on the person and who helps, by name.
  func people(room: Int) -> [Block] {
    let dependants = found.rows(.dependant).map { row in
      Text.person(row.first(.dependantName)?.words.first ?? firstWords(row))
    }
    let helpers = found.rows(.helper).map { row in
      Text.person(row.words(.helperName)).explained(by: row.first(.helperTask)?.words ?? [])
    }
    let pieces = [
      Piece(label: Words.dependsOnMe, items: dependants, section: found.title(.dependant)),
      Piece(label: Words.whoHelps, items: helpers, section: found.title(.helper)),
    ]
    return part(Words.people, room: room) { Fitting.lines(pieces, room: $0) }
  }

  private func firstWords(_ row: [VisibleNode]) -> String {
    row.lazy.compactMap(\.words.first).first ?? ""
  }

  /// What help the person hopes for, and what they are good at; their own sentences first.
  func hopes(room: Int) -> [Block] {
    let pieces = [ownFirst(Words.iHopeFor, .hope), ownFirst(Words.strengths, .strength)]
    return part(Words.hopesAndStrengths, room: room) { Fitting.lines(pieces, room: $0) }
  }

  private func ownFirst(_ label: String, _ role: Role) -> Piece {
    let nodes = found.all(role).map(\.node)
    let typed = nodes.filter { $0.item.type != .choice }
    let chosen = nodes.filter { $0.item.type == .choice }
    return Piece(
      label: label, items: (typed + chosen).flatMap(\.texts).map { .person($0) },
      section: found.title(role))
  }

  /// Three questions: those picked from the list, in the person's order, then their own.
  func questions(room: Int) -> [Block] {
    let picked = found.texts(.question)
    let all = picked + found.texts(.ownQuestion)
    let section = found.title(picked.isEmpty ? .ownQuestion : .question)
    let more = Text.program(Words.more(under: section))
    let pieces = all.prefix(3).map { Piece(items: [.person($0)], section: section) }
    let rest = all.count > 3 ? [more] : []
    let room = room - Words.questions.wordCount - rest.reduce(0) { $0 + $1.wordCount }
    let lines = Fitting.lines(pieces, room: room)
    guard !lines.isEmpty else { return [] }
    return [.heading(level: 2, .program(Words.questions)), .list(lines + rest)]
  }
}
