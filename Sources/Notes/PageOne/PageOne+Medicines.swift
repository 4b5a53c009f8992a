// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// Returns the allergies. If they don't all fit, returns only where to find them.
  func allergies(_ room: Int) -> [Block] {
    let whole = allergies
    guard !whole.isEmpty else { return [] }
    let pointer = Text.program(Words.see(found.title(.allergy)))
    return part(Words.allergiesAndMedicines, room: room) { room in
      [whole.wordCount <= room ? whole : .labelled(Words.allergies, pointer)]
    }
  }

  /// Returns the number and names of the medicines, and which are not taken as prescribed, taken
  /// only when needed, not prescribed, or stopped; in less space, without how or when. If there are
  /// allergies, their heading is for the medicines too.
  func medicines(_ room: Int) -> [Block] {
    guard allergies.isEmpty else {
      let lines = Fitting.lines(medicinePieces, room: room)
      return lines.isEmpty ? [] : [.lines(lines)]
    }
    return part(Words.allergiesAndMedicines, room: room, medicinePieces)
  }

  private var allergies: Text {
    guard !roles.isDisjoint(with: [.allergy, .hasAllergy]) else { return Text() }
    let rows = found.rows(.allergy).map { row in
      Text.person(row.words(.allergySubstance))
        .explained(by: row.first(.allergyReaction)?.words ?? [])
    }
    guard rows.isEmpty else { return .labelled(Words.allergies, rows.joinedAsList.onOneLine) }
    let words = withoutRows(.hasAllergy, .allergy)
    return words.isEmpty ? Text() : .labelled(Words.allergies, words.onOneLine)
  }

  /// Returns the answer given instead of a list, such as "no medicines", with the person's words behind
  /// it; empty if it was skipped. About allergies, the words come first, since they may name one.
  private func withoutRows(_ question: Role, _ rows: Role) -> Text {
    let nodes = [question, rows].compactMap { found.first($0) }
    let left = nodes.lazy.compactMap(\.leaving).first ?? .skipped
    let answer = nodes.first?.answer
    let words =
      switch answer?.values.first {
      case .boolean(false): question == .hasAllergy ? Words.noAllergies : Words.noMedicines
      case .boolean(true) where left != .inPerson: Words.notListed
      default: Words.left(left)
      }
    let own = nodes.first?.wordsBehindYesOrNo ?? []
    let ended = own.isEmpty || !words.hasSuffix(".") ? words : String(words.dropLast())
    let (said, more) = (Text.program(ended), Text().explained(by: own))
    return question == .hasAllergy ? more.explained(by: [said]) : said.explained(by: [more])
  }

  private var medicinePieces: [Piece] {
    guard !roles.isDisjoint(with: [.medicine, .takesMedicine]) else { return [] }
    let rows = found.rows(.medicine)
    let section = found.title(.medicine)
    let taken = rows.filter { !$0.isStopped }
    let stopped = rows.filter(\.isStopped) + found.rows(.stoppedMedicine)
    var pieces = [
      Piece(
        label: Words.countedMedicines(taken.count), items: taken.map { $0.medicine() },
        section: section,
        brief: taken.map { $0.medicine(saysHow: false) }),
      Piece(
        label: Words.stopped,
        items: stopped.map { $0.medicineName.explained(by: [$0.note]) }, section: section,
        brief: stopped.map(\.medicineName)),
    ]
    if taken.isEmpty { pieces[0] = noMedicines }
    // If only stopped medicines are named, the person may take others.
    if taken.isEmpty, !rows.isEmpty { pieces.removeFirst() }
    return pieces
  }

  private var noMedicines: Piece {
    let words = withoutRows(.takesMedicine, .medicine)
    return Piece(
      label: found.saysNo(.takesMedicine) ? "" : Words.medicines,
      items: words.isEmpty ? [] : [words], section: found.title(.medicine))
  }
}

extension [VisibleNode] {
  /// Whether the row is a medicine that is no longer taken.
  var isStopped: Bool { first(.medicineUse)?.codes.first == "stopped" }

  /// How the medicine is taken instead, or when it was stopped.
  fileprivate var note: Document.Text { .person(words(.medicineUseNote)) }

  fileprivate var medicineName: Document.Text {
    let name = words(.medicineName)
    return name.isEmpty ? .program(Words.noName) : .person(name)
  }

  /// Returns a medicine's name. In brackets: how it is taken, if not as on the label, and where it
  /// came from, if not prescribed.
  fileprivate func medicine(saysHow: Bool = true) -> Document.Text {
    medicineName.explained(by: medicineUse(saysHow: saysHow) + medicineSource)
  }

  private func medicineUse(saysHow: Bool) -> [Document.Text] {
    let note = saysHow ? note : Document.Text()
    switch first(.medicineUse)?.codes.first {
    case "differently":
      return [note.isEmpty ? .program(Words.differently) : .program(Words.howTaken + ": ") + note]
    case "whenNeeded":
      return [note.isEmpty ? .program(Words.whenNeeded) : .program(Words.whenNeeded + ": ") + note]
    default: return []
    }
  }

  private var medicineSource: [Document.Text] {
    guard let source = first(.medicineSource) else { return [] }
    let isOnlyPrescribed = source.choices.allSatisfy { $0.code == "prescribed" }
    return isOnlyPrescribed ? [] : source.choices.map { .person($0.wordsWithin) }
  }
}
