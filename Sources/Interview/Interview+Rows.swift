// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Rows that the person adds one by one.
extension Interview {
  /// Shows a group's rows and asks for another. Without rows, begins the first.
  mutating func askRows(_ group: Stop, _ purpose: Purpose, hasJustAnsweredRow: Bool = false) {
    let rows = state.seen.rows(of: group.place)
    guard !rows.isEmpty, state.draftedRow(of: group) == nil else {
      return beginRow(of: group, purpose)
    }
    if state.isEnoughInShort(group) { return closeRows(group, purpose) }
    if state.isAnswered(group.place) || rows.count > 1 && !hasJustAnsweredRow { listRows(group) }
    askForRow(group, purpose)
  }

  /// Asks for another row, with a draft on the line.
  mutating func askForRow(_ group: Stop, _ purpose: Purpose, line: String = "") {
    let list = RowList(group: group, purpose: purpose, line: line.isEmpty ? nil : line)
    replaceAboveReview(with: list, for: purpose)
    if settings.showsIds { blocks.append(.text("[\(group.item.linkId)]")) }
    blocks.append(.question(Words.anotherRow(group.item)))
    ask(
      Prompt(
        text: Words.orAnotherName(group.item), pretyped: line,
        completions: [TypedWord.yes, TypedWord.no] + Words.typedList + Command.allCases.map(\.typed)
      ))
  }

  /// Lists the rows by number.
  mutating func listRows(_ group: Stop) {
    let names = state.listedNames(of: group)
    blocks.append(.text(Words.rowsSoFar(group.item, count: names.count)))
    blocks.append(.choices(names))
    if settings.showsHints { blocks.append(.hint(Words.howToChangeRows)) }
  }

  /// Asks the first item of a new row, or reads these words as its answer. Words after a yes may
  /// not be a name, so they are put on the line to be checked.
  mutating func beginRow(
    of group: Stop, _ purpose: Purpose, named words: String = "", isPrivate: Bool = false
  ) {
    guard let asking = upcomingRow(of: group, purpose) else { return closeRows(group, purpose) }
    if isPrivate { state.seen.privateRows.formUnion(asking.place.rows.suffix(1)) }
    guard !words.isEmpty else { return ask(asking) }
    // Words that are not a valid answer stay on the line, to be corrected.
    acceptFirstInRow(words, at: asking)
  }

  /// Asks the next item of a row. After the last, asks for another row.
  mutating func goThroughRow(
    _ row: RowID, of group: Stop, outer: Purpose, after place: Place?
  ) {
    let stops = questionnaire.stops(inRow: row, of: group.place, in: state.seen)
    let start = place.flatMap { place in stops.firstIndex { $0.place == place } }.map { $0 + 1 }
    let rest = stops.dropFirst(start ?? 0)
    guard let next = rest.first(where: state.canBeAsked) else {
      showTexts(rest)
      return goOn(fromEndOf: row, of: group, outer: outer, stops)
    }
    showTexts(rest.prefix { $0.place != next.place })
    askStop(next, .row(row, group: group, outer: outer))
  }

  /// Shows the texts to read among these stops.
  mutating func showTexts(_ stops: some Sequence<Stop>) {
    for stop in stops where stop.item.isToRead { blocks.append(.text(Words.toRead(stop.item))) }
  }

  /// Records that there are no more rows, and continues.
  mutating func closeRows(_ group: Stop, _ purpose: Purpose) {
    let content = state.seen.rows(of: group.place).isEmpty ? Answer.Content.left(.skipped) : .rows
    accept(content, at: Asking(stop: group, purpose: purpose))
  }
}
