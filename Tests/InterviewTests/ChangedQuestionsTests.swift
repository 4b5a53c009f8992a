import Interview
import Survey
import Testing

/// Coming back when the questions have changed.
@Suite struct ChangedQuestionsTests {
  private static func questionnaire(_ items: [Item]) -> Questionnaire {
    Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [
        Item(linkId: "s", type: .group, text: "First", item: items),
        Item(
          linkId: "t", type: .group, text: "Second",
          item: [
            Item(linkId: "t.one", type: .string, text: "One?"),
            Item(linkId: "t.two", type: .string, text: "Two?"),
          ]),
      ])
  }

  private static let old = questionnaire([
    Item(linkId: "s.kept", type: .string, text: "Kept?"),
    Item(linkId: "s.gone", type: .string, text: "Gone?"),
  ])
  private static let new = questionnaire([
    Item(linkId: "s.kept", type: .string, text: "Kept?"),
    Item(linkId: "s.new", type: .string, text: "New?"),
  ])

  @Test func `one line says so and where something is new, and no answer is dropped`() {
    var before = Transcript(Interview(Self.old))
    before.begin(.new)
    for line in ["kept words", "lost words", "one", "/quit"] { before.play(line) }
    var after = Transcript(Interview(Self.new, before.interview.response))
    after.begin(.back(lastWritten: "Monday", questionsChanged: true))
    #expect(
      after.text.contains(
        "Some questions have changed since then. Every answer you gave is kept. "
          + "There is something new or open in First."))
    #expect(after.text.hasSuffix("? Two?\n[> ]\n"))
    after.play("/review")
    #expect(after.text.contains("Also written, to questions that are gone:"))
    #expect(after.text.contains("Gone?: lost words"))
  }
}
