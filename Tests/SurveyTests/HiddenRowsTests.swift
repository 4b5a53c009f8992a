// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import SurveyShorthand
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

  private static func asking(_ items: [Item]) -> Questionnaire {
    Questionnaire(
      summary: questionnaire.summary,
      items: [Item(linkId: "s", type: .group, text: "S", item: items)])
  }

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
    seen.removeRows([places[0].rows[0]])
    #expect(hidden.merged(with: seen).earlier.map(\.place) == [places[1]])
  }

  @Test(arguments: [true, false])
  func `what was answered before, only because of a private answer, is private too`(
    isPrivate: Bool
  ) {
    let asks = Self.asking([Item(linkId: "s.any", type: .boolean, text: "Any?")])
    var response = Response()
    response.answers[Place("s.any")] = asks.answer(.values([.boolean(true)]), to: "s.any")
    response.privatePlaces = isPrivate ? [Place("s.any")] : []
    var before = Answer(.values([.text("before")]), question: "Who?", section: "s")
    before.asked.enableWhen = .test(
      EnableWhen(question: "s.any", operator: .equalsBoolean(true)))
    response.earlier = [EarlierAnswer(Place("s.gone"), before, isPrivate: false)]
    #expect(asks.disclosed(response, to: .toBring).earlier.isEmpty == isPrivate)
  }

  @Test func `a question tells a quiet choice only if it depends on which choice it was`() {
    var quiet = Item(
      linkId: "s.quiet", type: .choice, text: "Which?",
      answerOption: ["a", "b"].map { AnswerOption(code: $0, text: $0) })
    quiet.isQuiet = true
    let tests: [EnableWhen.Operator] = [.exists(true), .equalsOption("a")]
    let asked = tests.enumerated().map { index, test in
      Item(
        linkId: "s.\(index)", type: .string, text: "Why?",
        enableWhen: .test(EnableWhen(question: "s.quiet", operator: test)))
    }
    let asks = Self.asking([quiet] + asked)
    #expect(asks.quietQuestion(behind: asked[0]) == nil)
    #expect(asks.quietQuestion(behind: asked[1])?.linkId == "s.quiet")
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

  @Test(arguments: [false, true], ["Ann", nil])
  func `a row of a list that a helper opens stays hidden if it was, in the next sitting too`(
    wasOpen: Bool, name: String?
  ) {
    var rows = Self.questionnaire.sections[0].item.item[0]
    rows.enableWhen = .test(EnableWhen(question: "s.any", operator: .equalsBoolean(true)))
    let asks = Self.asking([Item(linkId: "s.any", type: .boolean, text: "Any?"), rows])
    let answer = { asks.answer(.values([.boolean($0)]), to: "s.any") }
    var response = Response()
    response.answers[Place("s.any")] = answer(wasOpen)
    let row = response.addRow(to: Place("s.rows"))
    response.answers[Place("s.rows.name", rows: [row])] = name.map {
      asks.answer(.values([.text($0)]), to: "s.rows.name")
    }
    let hiding = {
      HiddenAnswers(asks, $0, known: Response(), isOpen: { _ in false }, isSetAside: { _ in false })
    }
    let hidden = hiding(response)
    var seen = hidden.shown
    seen.answers[Place("s.any")] = answer(true)
    let merged = hidden.merged(with: seen)
    #expect(merged.rows(of: Place("s.rows")) == [row])
    #expect(hiding(merged).shown.rows(of: Place("s.rows")) == (wasOpen ? [row] : []))
  }

  /// Two lists with these items.
  private static func lists(_ first: [Item], _ second: [Item]) -> Questionnaire {
    asking(
      [("s.rows", first), ("s.other", second)].map { linkId, items in
        Item(
          linkId: linkId, type: .group, text: "Rows", repeats: true, rowName: "row", item: items)
      })
  }

  /// In the old pack, something private stands behind the name in a row. In the new one, it is a
  /// text that names the rows of this list or of another.
  @Test(
    arguments: [
      (.group, .rows), (.group, .left(.skipped)), (.boolean, .left(.skipped)),
      (.boolean, .values([.boolean(true)])), (.string, .values([.text("mine")])),
    ] as [(Item.Kind, Answer.Content)], [true, false])
  func `whether a row is told does not depend on what is private where its name is asked now`(
    was: (type: Item.Kind, content: Answer.Content), hasNote: Bool
  ) {
    let name = Item(linkId: "s.name", type: .string, text: "Name?")
    var inner = Item(linkId: "s.inner", type: was.type, text: "?", repeats: was.type == .group)
    let old = Self.lists([name, inner], [])
    var response = Response()
    let row = [response.addRow(to: Place("s.rows"))]
    for (item, content) in [(name, .values([.text("Ann")])), (inner, was.content)] {
      response.answers[Place(item.linkId, rows: row)] = old.answer(content, to: item.linkId)
    }
    response.privatePlaces = [Place(inner.linkId, rows: row)]
    response.asides[Place(inner.linkId, rows: row)] = hasNote ? "note" : nil
    (inner.type, inner.repeats) = (.string, false)
    let rows = { (now: Questionnaire) in
      now.disclosed(response, to: .toBring).rows(of: Place("s.rows"))
    }
    #expect(rows(Self.lists([inner, name], [])) == [])
    #expect(rows(Self.lists([name], [inner])) == row)
  }
}
