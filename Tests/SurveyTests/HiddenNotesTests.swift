// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// Private notes and answers while someone else can see the screen.
@Suite struct HiddenNotesTests {
  private static let place = Place("s.one")
  private static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
    items: [
      Item(
        linkId: "s", type: .group, text: "S",
        item: [Item(linkId: "s.one", type: .string, text: "One?")])
    ])

  private static func hide(_ response: Response, known: Response) -> HiddenAnswers {
    HiddenAnswers(
      questionnaire, response, known: known, isOpen: { _ in false }, isSetAside: { _ in false })
  }

  @Test func `a note of someone else stands once behind the person's own, however often hidden`() {
    var response = Response()
    response.asides[Self.place] = "mine"
    let first = Self.hide(response, known: Response())
    #expect(first.shown.asides[Self.place] == nil)
    var seen = first.shown
    seen.asides[Self.place] = "theirs"
    response = first.merged(with: seen)
    #expect(response.asides[Self.place] == "mine\ntheirs")
    let second = Self.hide(response, known: seen)
    #expect(second.shown.asides[Self.place] == "theirs")
    #expect(second.merged(with: second.shown) == response)
  }

  @Test func `what others know stays, but not what the person has privately changed it to`() {
    func said(_ words: String) -> Response {
      var response = Response()
      response.answers[Self.place] = Self.questionnaire.answer(
        .values([.text(words)]), to: Self.place.linkId)
      return response
    }
    for (words, shown) in [("theirs", ["theirs"]), ("mine", [])] {
      var response = said(words)
      response.privatePlaces = [Self.place]
      let answer = Self.hide(response, known: said("theirs")).shown.answers[Self.place]
      #expect(answer?.values.map(\.words) == shown)
    }
  }
}
