// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// Returns what matters most to the person, in their order.
  func priorities(_ room: Int) -> [Block] {
    let section = found.title(.priority)
    let pieces = found.texts(.priority).map { Piece(items: [.person($0)], section: section) }
    return part(
      Words.priorities, room: room, as: { .list($0, isNumbered: true) },
      { Fitting.lines(pieces, room: $0 - pieces.count) })
  }

  /// Returns how the person is, since when, and what they have noticed, in their own words.
  func happening(_ room: Int) -> [Block] {
    let pieces = [
      piece(Words.feeling, .feeling, weight: 2), piece(Words.mainThing, .mainThing, weight: 2),
      piece(Words.hardest, .hardest),
      Piece(label: Words.since, items: sinceWords, section: found.title(.since)),
      piece(Words.noticed, .noticed, names(.noticed), weight: 3),
    ]
    return part(Words.happening, room: room, pieces)
  }

  private var sinceWords: [Text] {
    guard let node = found.first(.since) else { return [] }
    if let leaving = node.leaving, leaving != .skipped { return [.program(Words.left(leaving))] }
    return node.words.map { .person($0) }
  }

  /// Returns health, and how to talk and write to the person.
  func health(_ room: Int) -> [Block] {
    let kinds = names(.health)
    let note = found.texts(.healthNote)
    // A single condition is followed by the note, which can only be about that condition.
    let health = Piece(
      label: Words.myHealth,
      items: kinds.count == 1
        ? [Text.person(kinds[0]).explained(by: note)] : (kinds + note).map { .person($0) },
      section: found.title(.health),
      brief: kinds.count == 1
        ? nil : (kinds + note.map { $0.beginning(words: Self.wordsOfNote) }).map { .person($0) })
    return part(Words.health, room: room, [diagnoses, health, piece(Words.language, .language)])
  }

  /// The number of words kept of what the person wrote about their health, in less space.
  private static let wordsOfNote = 8

  /// The diagnoses with what the person thinks of each; in less space, only how that begins. A
  /// diagnosis must not be printed as if the person agreed.
  private var diagnoses: Piece {
    let rows = found.rows(.diagnosis).filter { $0.first?.words.first != nil }
    return Piece(
      label: Words.diagnoses, items: rows.map { diagnosis($0) { $0 } },
      section: found.title(.diagnosis),
      brief: rows.map { row in
        diagnosis(row) { $0.beginning(words: 4) }
      })
  }

  private func diagnosis(_ row: [VisibleNode], _ view: (String) -> String?) -> Text {
    Text.person(row.first?.words.first ?? "")
      .explained(
        by: row.dropFirst().flatMap(\.words).compactMap(view).map {
          .program(Words.fits.beforeWords) + .person($0)
        })
  }

  /// Returns the chosen options. All but the first begin with a small letter.
  func names(_ role: Role) -> [String] { found.all(role).flatMap(\.choices).inOneLine }
}

extension String {
  /// Returns the text if it has at most `limit` words, and otherwise those with an ellipsis. Doesn't
  /// stop at a sentence: "Yes. Though I hate the word" must not become a yes.
  fileprivate func beginning(words limit: Int) -> String {
    let words = words
    guard words.count > limit else { return self }
    let kept = words.prefix(limit).joined(separator: " ")
    return (kept.hasSuffix(",") || kept.hasSuffix(".") ? String(kept.dropLast()) : kept) + "…"
  }
}
