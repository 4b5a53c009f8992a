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

  /// Who comes along; with less room only by name.
  private var company: Piece {
    let names = found.rows(.companion).map { Text.person($0.words(.companionName)) }
    return Piece(
      label: Words.comingWithMe, items: found.company, section: found.title(.companion),
      brief: names.isEmpty ? nil : names)
  }
}
