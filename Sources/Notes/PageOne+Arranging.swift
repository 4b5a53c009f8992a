import Printing
import Survey

extension PageOne {
  /// What staff can arrange, and who comes along. Choices stand whole; own words are cut only when
  /// they are very long, and say where they stand whole.
  var arranging: [Block] {
    let wishes = found.adjustments
    let arrange = part(Words.pleaseArrange, room: Self.mostWordsToArrange) { room in
      let whole = wishes.joinedAsList.onOneLine
      guard whole.wordCount > room else { return whole.isEmpty ? [] : [whole] }
      return Fitting.lines([Piece(items: wishes, section: found.title(.adjustment))], room: room)
    }
    let company = Fitting.lines([company], room: Self.mostWordsOfCompany)
    guard !company.isEmpty else { return arrange }
    guard case .lines(let lines)? = arrange.last else {
      return [.heading(level: 2, .program(Words.whoComes)), .lines(company)]
    }
    return arrange.dropLast() + [.lines(lines + company)]
  }

  private static let mostWordsToArrange = 150
  private static let mostWordsOfCompany = 60

  /// Who comes along, or that nobody does; empty when the person said neither.
  private var company: Piece {
    let rows = found.rows(.companion)
    let saysNo = found.first(.comesWithSomeone)?.node.answer?.values.first == .boolean(false)
    let nobody: [Text] = saysNo ? [.program(Words.nobody)] : []
    return Piece(
      label: Words.comingWithMe, items: rows.isEmpty ? nobody : rows.map(companion),
      section: found.title(.companion),
      brief: rows.isEmpty ? nil : rows.map { Text.person($0.words(.companionName)) })
  }

  /// A companion's name, how the person knows them, and how much of it they are there for.
  private func companion(_ row: [VisibleNode]) -> Text {
    let name = row.first(.companionName)
    let rest = row.filter { $0.place != name?.place }.flatMap { node in
      node.choices.isEmpty ? node.words : node.choices.map(node.wordsWithin)
    }
    return Text.person(name?.words.first ?? "").explained(by: rest)
  }
}
