import Printing
import Survey

extension NotesDocument {
  /// What to bring, and what to do before the day.
  static func forTheDay(_ found: FoundByRole) -> [Block] { toBring(found) + beforeTheDay(found) }

  /// A page to write on, and where urgent help is: all of it for oneself, else the short form.
  static func lastPages(urgentHelp: DatedFacts, audience: Audience) -> [Block] {
    whatWasSaid
      + urgent(
        audience == .myself || urgentHelp.short.groups.isEmpty ? urgentHelp : urgentHelp.short)
  }

  private static func toBring(_ found: FoundByRole) -> [Block] {
    let takesNone = found.first(.takesMedicine)?.node.answer?.values.first == .boolean(false)
    let medicines = takesNone ? [] : [Text.program(Words.bringMedicines)]
    let own = found.all(.bring).map(\.node).flatMap(\.thingsToBring)
    let companions = found.rows(.companion).map { row -> Text in
      let name = row.words(.companionName)
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
    let wishes = found.adjustments
    let arrange: Text =
      wishes.isEmpty
      ? .program(Words.arrangeAnything)
      : .program(Words.arrange + ": ") + wishes.joined(by: "; ")
    return [.heading(level: 2, .program(Words.beforeTheDay))] + appointment
      + [.list([arrange] + logistics(found).map { .program($0) })]
  }

  /// What to see to before the day, as far as it fits how the appointment takes place.
  private static func logistics(_ found: FoundByRole) -> [String] {
    let travel = found.mayTravel ? [Words.travelCosts] : []
    return [Words.checkDetails] + (found.mayTravel ? [Words.findThePlace] : []) + Words.cancelling
      + (found.mayBeByVideo ? [Words.videoHelp] : []) + travel
  }

  private static var whatWasSaid: [Block] {
    [
      .together([
        .heading(level: 2, .program(Words.whatWasSaid)), .writingLines(8),
        .heading(level: 3, .program(Words.whatHappensNext)), .writingLines(5),
        .heading(level: 3, .program(Words.whoContactsMe)), .writingLines(3),
      ])
    ]
  }

  /// Nothing for a pack that names no urgent help.
  private static func urgent(_ help: DatedFacts) -> [Block] {
    guard !help.groups.isEmpty else { return [] }
    let groups = help.groups.flatMap { group -> [Block] in
      [
        .together([
          .paragraph(.label(group.heading)), .list(group.lines.map { .program($0.text) }),
        ])
      ]
    }
    let footnote: [Block] =
      help.footnote.isEmpty ? [] : [.paragraph(.program(help.footnote))]
    return [.rule, .heading(level: 2, .program(Words.urgentHelp))] + groups + footnote
  }
}

extension VisibleNode {
  /// What to bring: the words, or for a plain yes the name of the thing.
  fileprivate var thingsToBring: [NotesDocument.Text] {
    switch answer?.values.first {
    case .boolean(true): [.program(label)]
    case .boolean(false): []
    default: texts.map { .person($0) }
    }
  }
}

extension FoundByRole {
  /// How the appointment takes place, by its code; `nil` when that is not known.
  private var form: String? { first(.appointmentForm)?.node.codes.first }

  /// It may take the person out of the house.
  fileprivate var mayTravel: Bool { !["phone", "video", "home"].contains(form) }

  /// It may take place on a screen.
  fileprivate var mayBeByVideo: Bool { form == nil || form == "video" }
}
