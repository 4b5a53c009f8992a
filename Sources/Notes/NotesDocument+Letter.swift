import Printing
import Survey

extension NotesDocument {
  /// A letter to the team, to send, hand in or read out before the day: what to arrange, how to
  /// contact the person, and who comes along.
  ///
  /// It holds nothing else, and nothing that others may not know. What was not said leaves room to
  /// fill it in by hand. O(items).
  /// - Parameter date: The day of writing, in the words in which it is printed.
  public static func letter(
    for questionnaire: Questionnaire, _ response: Response, date: String
  ) -> NotesDocument {
    let found = FoundByRole(questionnaire.visible(response, to: .toBring))
    return NotesDocument(
      [
        .heading(level: 1, .program(Words.letterTitle)), .lines(sender(found, date: date)),
        .paragraph(.program(Words.letterRequest)),
        .heading(level: 2, .program(Words.pleaseArrange)),
        found.adjustments.isEmpty ? .writingLines(4) : .list(found.adjustments),
        .heading(level: 2, .program(Words.contactWays)),
        filledIn(found.texts(.contactWays).map { .person($0) }),
        .heading(level: 2, .program(Words.whoComes)), filledIn(found.company),
      ], language: questionnaire.summary.language)
  }

  private static func sender(_ found: FoundByRole, date: String) -> [Text] {
    [
      .program(Words.writtenOn(date)),
      field(Words.name, found.words(.name)), field(Words.dateOfBirth, ""),
      field(Words.appointment, found.texts(.appointment).joined(separator: "; ")),
    ]
  }

  /// A label with what was said, or with room for it.
  static func field(_ label: String, _ words: String) -> Text {
    .label(label + ":") + .program(" ") + (words.isEmpty ? .blank : Text.person(words).onOneLine)
  }

  private static func filledIn(_ words: [Text]) -> Block {
    words.isEmpty ? .writingLines(2) : .lines([words.joinedAsList])
  }
}
