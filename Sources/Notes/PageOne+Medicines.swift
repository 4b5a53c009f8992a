import Printing
import Survey

extension PageOne {
  /// Allergies, whole or referred to whole, then how many medicines, which, and which stopped or
  /// taken otherwise than the label says.
  func medicines(room: Int) -> [Block] {
    part(Words.allergiesAndMedicines, room: room) { room in
      let medicines = medicinePieces
      let least = min(12, medicines.reduce(0) { $0 + $1.wordCount })
      let allergies = allergyLine(room: room - least)
      return allergies + Fitting.lines(medicines, room: room - allergies.wordCount)
    }
  }

  private func allergyLine(room: Int) -> [Text] {
    guard !roles.isDisjoint(with: [.allergy, .hasAllergy]) else { return [] }
    let label = Text.label(Words.allergies + ":") + .program(" ")
    let rows = found.rows(.allergy).map { row in
      Text.person(row.words(.allergySubstance))
        .explained(by: row.first(.allergyReaction)?.words ?? [])
    }
    let whole = label + rows.joined(by: "; ").onOneLine
    guard !rows.isEmpty else {
      let words = withoutRows(.hasAllergy, .allergy)
      return words.isEmpty ? [] : [label + .program(words)]
    }
    return [whole.wordCount <= room ? whole : label + .program(Words.see(found.title(.allergy)))]
  }

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
        label: Words.countedMedicines(taken.count), items: taken.map(medicine), section: section),
      Piece(label: Words.stopped, items: stopped.map(\.medicineName), section: section),
    ]
    if taken.isEmpty { pieces[0] = noMedicines }
    return pieces
  }

  private var noMedicines: Piece {
    let words = withoutRows(.takesMedicine, .medicine)
    let isSentence = words == Words.noMedicines
    return Piece(
      label: isSentence ? "" : Words.medicines,
      items: words.isEmpty ? [] : [.program(words)], section: found.title(.medicine))
  }

  private func medicine(_ row: [VisibleNode]) -> Text {
    switch row.first(.medicineUse)?.codes.first {
    case "differently": row.medicineName + .program(" (\(Words.differently))")
    case "whenNeeded": row.medicineName + .program(" (\(Words.whenNeeded))")
    default: row.medicineName
    }
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
