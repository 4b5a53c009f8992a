// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

extension PageOne {
  /// Who the notes are about, when they were written, when the appointment is, and whose words they
  /// are: never a clinician's.
  ///
  /// Always complete, but names are cut at eight words and the appointment at thirty.
  var identity: [Block] {
    [
      .heading(level: 1, .program(Words.title)),
      .lines([who, birth, written] + appointment + about),
    ]
  }

  private var who: Text {
    let name = found.words(.name)
    let pronouns = Text.name(found.words(.pronouns))
    guard !name.isEmpty else { return .label(Words.name + ":") + .program(" ") + .blank }
    let person = Text.name(name).explained(by: pronouns.isEmpty ? [] : [pronouns])
    return .label(Words.name + ":") + .program(" ") + person
  }

  private var written: Text { .program(Words.writtenOn(date)) }

  private var birth: Text { .label(Words.dateOfBirth + ":") + .program(" ") + .blank }

  private var appointment: [Text] {
    let known = Piece(
      label: Words.appointment, items: found.texts(.appointment).map { .person($0) },
      section: found.title(.appointment))
    return Fitting.lines([known], room: Self.mostWordsOfAppointment)
  }

  private static let mostWordsOfAppointment = 30

  /// Who wrote the notes. Names nobody if the person didn't say who was typing.
  private var about: [Text] {
    let isUnknown = roles.contains(.typist) && found.words(.typist).isEmpty
    let who = found.helpInWriting ?? (isUnknown ? nil : .program(Words.ownWords))
    return [
      (who.map { $0 + .program(" ") } ?? Text()) + .program(Words.notChecked),
      .program(Words.mayBeIncomplete),
    ]
  }
}
