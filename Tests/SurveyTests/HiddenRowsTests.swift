// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// Rows while someone else can see the screen.
@Suite struct HiddenRowsTests {
  private static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
    items: [
      Item(
        linkId: "s", type: .group, text: "S",
        item: [
          Item(
            linkId: "s.rows", type: .group, text: "Rows", repeats: true, rowName: "row",
            item: [
              Item(linkId: "s.rows.name", type: .string, text: "Name?"),
              Item(
                linkId: "s.rows.how", type: .string, text: "How?",
                item: [Item(linkId: "s.rows.how.long", type: .string, text: "How long?")]),
            ])
        ])
    ])

  @Test func `what was answered before in a row goes with the row that a helper takes out`() {
    let group = Place("s.rows")
    var response = Response()
    let places = ["Ann", "Bea"].map { name in
      let place = Place("s.rows.name", rows: [response.addRow(to: group)])
      response.answers[place] = Self.questionnaire.answer(.values([.text(name)]), to: place.linkId)
      let before = Answer(.values([.text("before")]), question: "Who?", section: "s")
      response.earlier.append(EarlierAnswer(place, before, isPrivate: false))
      return place
    }
    let hidden = HiddenAnswers(
      Self.questionnaire, response, known: Response(), isOpen: { _ in false },
      isSetAside: { _ in false })
    var seen = hidden.shown
    #expect(seen.rows(of: group) == places.flatMap(\.rows))
    seen.removeRow(places[0].rows[0], from: group)
    #expect(hidden.merged(with: seen).earlier.map(\.place) == [places[1]])
  }

  @Test func `what a helper answers in one row takes nothing private from another`() {
    let group = Place("s.rows")
    var response = Response()
    let rows = [response.addRow(to: group), response.addRow(to: group)]
    let own = Place("s.rows.how", rows: [rows[0]])
    response.answers[own] = Self.questionnaire.answer(.values([.text("mine")]), to: own.linkId)
    response.privatePlaces = [own]
    for (row, merged) in [(0, nil), (1, "mine")] {
      let hidden = HiddenAnswers(
        Self.questionnaire, response, known: Response(), isOpen: { _ in false },
        isSetAside: { _ in false })
      var seen = hidden.shown
      let place = Place("s.rows.how.long", rows: [rows[row]])
      seen.answers[place] = Self.questionnaire.answer(.values([.text("days")]), to: place.linkId)
      #expect(hidden.merged(with: seen).answers[own]?.values.first?.words == merged)
    }
  }
}
