// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey
import TypedAnswers

extension Document {
  /// Returns the person's own sheet, to keep: what to bring, what to do before the appointment,
  /// what to expect, space to write in, and urgent help.
  ///
  /// Contains nothing that others may not know. O(items).
  package static func sheet(
    for questionnaire: Questionnaire, _ response: Response
  ) -> Document {
    let found = FoundByRole(questionnaire.visible(response, to: .toBring))
    return Document(
      sheet(found, questionnaire, audience: .toBring), language: questionnaire.summary.language)
  }

  /// Returns the sheet. In the person's own notes, it contains all urgent help, otherwise the short
  /// form.
  static func sheet(
    _ found: FoundByRole, _ questionnaire: Questionnaire, audience: Audience
  ) -> [Block] {
    let help = questionnaire.urgentHelp
    let urgent = (audience == .myself ? help : help.shortOrAll).blocks(under: Words.urgentHelp)
    return [
      .heading(level: 1, .program(Words.sheetTitle)), .paragraph(.program(Words.sheetIsMine)),
    ]
      + (questionnaire.roles.isEmpty ? [] : toBring(found) + beforeTheDay(found))
      + questionnaire.whatToExpect.blocks(under: Words.whatToExpect) + [whatWasSaid]
      + (urgent.isEmpty ? [] : [.rule] + urgent)
  }

  private static func toBring(_ found: FoundByRole) -> [Block] {
    let takesNone = found.saysNo(.takesMedicine)
    let medicines = takesNone ? [] : [Text.program(Words.bringMedicines)]
    let own = found.all(.bring).flatMap(\.thingsToBring)
    let companions = found.rows(.companion).compactMap { row -> Text? in
      let name = row.words(.companionName)
      guard !name.namesNobody else { return nil }
      return name.isEmpty
        ? .program(Words.bringPerson) : .program(Words.comingWithMe + ": ") + .person(name)
    }
    let journey: [Text] = found.mayTravel ? [.program(Words.bringJourney)] : []
    let letter = [Text.program(Words.bringLetter)] + journey
    let things = [.program(Words.bringNotes)] + medicines + letter + companions + own
    return [.heading(level: 2, .program(Words.toBring)), .list(things)]
  }

  private static func beforeTheDay(_ found: FoundByRole) -> [Block] {
    let known = found.texts(.appointment)
    let appointment: [Block] =
      known.isEmpty ? [] : [.answer(label: .program(Words.myAppointment), words: known.listed)]
    let wishes = found.adjustmentsWithin
    let arrange: Text =
      wishes.isEmpty
      ? .program(Words.arrangeAnything)
      : .program(Words.arrange + ": ") + wishes.joinedAsList
    return [.heading(level: 2, .program(Words.beforeTheDay))] + appointment
      + [.list([arrange] + logistics(found).map { .program($0) })]
      + [.lines([field(Words.teamsNumber)])]
  }

  /// Returns what to do before the appointment, depending on how it takes place.
  private static func logistics(_ found: FoundByRole) -> [String] {
    [Words.checkDetails] + (found.mayTravel ? [Words.findThePlace] : [])
      + [Words.cannotCome, Words.missedIt] + (found.mayBeByVideo ? [Words.videoHelp] : [])
      + (found.mayTravel ? [Words.travelCosts] : [])
  }

  private static var whatWasSaid: Block {
    .together([
      .heading(level: 2, .program(Words.whatWasSaid)), .writingLines(8),
      .heading(level: 3, .program(Words.whatHappensNext)), .writingLines(5),
      .heading(level: 3, .program(Words.whoContactsMe)), .writingLines(2),
      .heading(level: 3, .program(Words.myKeyWorker)), .writingLines(2),
    ])
  }
}

extension VisibleNode {
  /// Things to bring: the answers, or the label of a question answered yes.
  fileprivate var thingsToBring: [Document.Text] {
    switch answer?.values.first {
    case .boolean(true): [.program(label)]
    case .boolean(false): []
    default: texts.map { .person($0) }
    }
  }
}

extension FoundByRole {
  /// The code for how the appointment takes place; `nil` if unknown.
  private var form: String? { first(.appointmentForm)?.codes.first }

  /// Whether the person may have to leave home.
  fileprivate var mayTravel: Bool { !["phone", "video", "home"].contains(form) }

  /// Whether the appointment may be a video call.
  fileprivate var mayBeByVideo: Bool { form == nil || form == "video" }
}
