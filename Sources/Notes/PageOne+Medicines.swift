// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// Allergies in full, or, when very long, only a pointer to their section; then how many medicines,
  /// each by name, and which of them are taken otherwise, only when needed, not prescribed, or stopped.
  func medicines(room: Int) -> [Block] {
    let allergies = allergies
    let heading = Words.allergiesAndMedicines.wordCount
    let lines =
      allergies + Fitting.lines(medicinePieces, room: room - heading - allergies.wordCount)
    guard !lines.isEmpty else { return [] }
    return [.heading(level: 2, .program(Words.allergiesAndMedicines)), .lines(lines)]
  }

  private var allergies: [Text] {
    guard !roles.isDisjoint(with: [.allergy, .hasAllergy]) else { return [] }
    let label = Text.label(Words.allergies + ":") + .program(" ")
    let rows = found.rows(.allergy).map { row in
      Text.person(row.words(.allergySubstance))
        .explained(by: row.first(.allergyReaction)?.words ?? [])
    }
    guard !rows.isEmpty else {
      let words = withoutRows(.hasAllergy, .allergy)
      return words.isEmpty ? [] : [label + .program(words)]
    }
    let whole = label + rows.joined(by: "; ").onOneLine
    let isWhole = whole.wordCount <= Self.mostWordsOfAllergies
    return [isWhole ? whole : label + .program(Words.see(found.title(.allergy)))]
  }

  private static let mostWordsOfAllergies = 100

  /// What the person said instead of a list; empty when they left it with Enter.
  private func withoutRows(_ question: Role, _ rows: Role) -> String {
    let nodes = [question, rows].compactMap { found.first($0)?.node }
    switch nodes.first?.answer?.values.first {
    case .boolean(false): return question == .hasAllergy ? Words.noAllergies : Words.noMedicines
    case .boolean(true): return Words.notListed
    default: return Words.left(nodes.lazy.compactMap(\.leaving).first ?? .skipped)
    }
  }

  private var medicinePieces: [Piece] {
    guard !roles.isDisjoint(with: [.medicine, .takesMedicine]) else { return [] }
    let rows = found.rows(.medicine)
    let section = found.title(.medicine)
    let taken = rows.filter { !$0.isStopped }
    let stopped = rows.filter(\.isStopped) + found.rows(.stoppedMedicine)
    var pieces = [
      Piece(
        label: Words.countedMedicines(taken.count), items: taken.map(medicine), section: section,
        brief: taken.map(\.medicineName)),
      Piece(label: Words.stopped, items: stopped.map(\.medicineName), section: section),
    ]
    if taken.isEmpty { pieces[0] = noMedicines }
    // Of someone who named only what they stopped, nothing else is known.
    if taken.isEmpty, !rows.isEmpty { pieces.removeFirst() }
    return pieces
  }

  private var noMedicines: Piece {
    let words = withoutRows(.takesMedicine, .medicine)
    let isSentence = words == Words.noMedicines
    return Piece(
      label: isSentence ? "" : Words.medicines,
      items: words.isEmpty ? [] : [.program(words)], section: found.title(.medicine))
  }

  /// A medicine's name; in brackets how it is taken, where that is not as the label says, and where
  /// it is from, where it was not prescribed.
  private func medicine(_ row: [VisibleNode]) -> Text {
    row.medicineName.explained(by: use(in: row) + source(in: row))
  }

  private func use(in row: [VisibleNode]) -> [Text] {
    switch row.first(.medicineUse)?.codes.first {
    case "differently":
      let note = row.words(.medicineUseNote)
      let how = Text.program(Words.differently)
      return [note.isEmpty ? how : how + .program(": ") + .person(note)]
    case "whenNeeded": return [.program(Words.whenNeeded)]
    default: return []
    }
  }

  private func source(in row: [VisibleNode]) -> [Text] {
    guard let source = row.first(.medicineSource) else { return [] }
    return source.choices.filter { $0.code != "prescribed" }.map { .person(source.wordsWithin($0)) }
  }
}

extension [VisibleNode] {
  /// The row is a medicine that is no longer taken.
  var isStopped: Bool { first(.medicineUse)?.codes.first == "stopped" }

  fileprivate var medicineName: NotesDocument.Text {
    let name = words(.medicineName)
    return name.isEmpty ? .program(Words.noName) : .person(name)
  }
}
