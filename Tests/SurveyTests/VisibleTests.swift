// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// The one filter: who may see what.
@Suite struct VisibleTests {
  static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
    items: [
      Item(
        linkId: "one", type: .group, text: "One",
        item: [
          Item(linkId: "one.open", type: .string, text: "Open?"),
          Item(linkId: "one.staff", type: .string, text: "Staff?", sharing: .staff),
          Item(linkId: "one.unsaved", type: .string, text: "Unsaved?", sharing: .unsaved),
          Item(
            linkId: "one.disabled", type: .string, text: "Disabled?",
            enableWhen: .test(EnableWhen(question: "one.none", operator: .exists(true)))),
          Item(
            linkId: "one.topics", type: .choice, text: "Topics?", repeats: true,
            answerOption: [
              AnswerOption(code: "a", text: "open topic"),
              AnswerOption(code: "b", text: "staff topic", sharing: .staff),
            ]),
          Item(
            linkId: "one.rows", type: .group, text: "Rows", repeats: true, rowName: "row",
            item: [Item(linkId: "one.rows.name", type: .string, text: "Name?")]),
        ]),
      Item(
        linkId: "two", type: .group, text: "Two",
        item: [Item(linkId: "two.open", type: .string, text: "Two?")]),
      Item(
        linkId: "end", type: .group, text: "End",
        item: [
          Item(
            linkId: "end.leaveOut", type: .choice, text: "Leave out?", repeats: true,
            answerOption: [AnswerOption(code: "two", text: "Two")], role: .leaveOut),
          Item(
            linkId: "end.how.two", type: .choice, text: "How?",
            answerOption: [
              AnswerOption(code: "leaveOut", text: "Leave it out"),
              AnswerOption(code: "inPerson", text: "In person"),
            ], role: .leaveOutHow),
        ]),
    ])

  static func response() -> Response {
    var response = Response()
    for linkId in ["one.open", "one.staff", "one.unsaved", "one.disabled", "two.open", "gone"] {
      response.answers[Place(linkId)] =
        linkId == "gone"
        ? answer("said at gone")
        : questionnaire.answer(.values([.text("said at \(linkId)")]), to: linkId)
    }
    response.answers[Place("one.topics")] = questionnaire.answer(
      .values([.option(code: "a", text: "open topic"), .option(code: "b", text: "staff topic")]),
      to: "one.topics")
    for name in ["first row", "second row"] {
      let row = response.addRow(to: Place("one.rows"))
      response.answers[Place("one.rows.name", rows: [row])] = answer(name)
    }
    return response
  }

  static func answer(_ text: String) -> Answer {
    Answer(
      .values([.text(text)]), question: "\(text)?", section: text.contains("two") ? "two" : "one")
  }

  static func words(_ response: Response, to audience: Audience) -> [String] {
    let visible = questionnaire.visible(response, to: audience)
    return visible.sections.flatMap { $0.nodes.flatMap(words) }
      + visible.withoutItem.flatMap { $0.values.map(\.words) }
  }

  static func words(_ node: VisibleNode) -> [String] {
    (node.answer?.values.map(\.words) ?? []) + (node.aside.map { [$0] } ?? [])
      + node.rows.flatMap { $0.flatMap(words) } + node.children.flatMap(words)
  }

  @Test func `an answer whose linkId asks something else in a part left out is left out too`() {
    var response = Response()
    response.answers[Place("two.open")] = Answer(
      .values([.boolean(true)]), question: "Before?", section: "one")
    let earlier = { Self.questionnaire.disclosed(response, to: .toBring).earlier.map(\.place) }
    #expect(earlier() == [Place("two.open")])
    response.answers[Place("end.leaveOut")] = Self.questionnaire.answer(
      .values([.option(code: "two", text: "Two")]), to: "end.leaveOut")
    #expect(earlier() == [])
  }

  @Test func `the notes to bring hold what is open, and what has lost its question`() {
    #expect(
      Self.words(Self.response(), to: .toBring) == [
        "said at one.open", "open topic", "first row", "second row", "said at two.open",
        "said at gone",
      ])
  }

  @Test func `a question that was skipped has no answer, also for the person`() {
    var response = Response()
    response.answers[Place("one.open")] = Self.questionnaire.answer(
      .left(.skipped), to: "one.open")
    let nodes = Self.questionnaire.visible(response, to: .myself).sections.flatMap(\.nodes)
    #expect(nodes.allSatisfy { $0.answer == nil })
  }

  @Test func `the page for staff holds just what is for them`() {
    #expect(Self.words(Self.response(), to: .staff) == ["said at one.staff", "staff topic"])
  }

  @Test func `a row for staff has its name there, and none where it was not said`() {
    let name = Item(linkId: "s.rows.name", type: .string, text: "Name?")
    let staff = Item(linkId: "s.rows.staff", type: .string, text: "Staff?", sharing: .staff)
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [
        Item(
          linkId: "s", type: .group, text: "S",
          item: [
            Item(
              linkId: "s.rows", type: .group, text: "Rows", repeats: true, rowName: "row",
              item: [name, staff])
          ])
      ])
    var response = Response()
    for content in [Answer.Content.values([.text("Bea")]), .left(.unknown)] {
      let row = response.addRow(to: Place("s.rows"))
      response.answers[Place("s.rows.name", rows: [row])] = questionnaire.answer(
        content, to: "s.rows.name")
      response.answers[Place("s.rows.staff", rows: [row])] = questionnaire.answer(
        .values([.text("words")]), to: "s.rows.staff")
    }
    let rows = questionnaire.visible(response, to: .staff).sections[0].nodes[0].rows
    #expect(
      rows.map { $0.map(\.item.linkId) } == [["s.rows.name", "s.rows.staff"], ["s.rows.staff"]])
  }

  @Test func `a row of a list that is for staff has its name once`() {
    let name = Item(linkId: "s.rows.name", type: .string, text: "Name?")
    let rows = Item(
      linkId: "s.rows", type: .group, text: "Rows", repeats: true, sharing: .staff, rowName: "row",
      item: [name])
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, text: "S", item: [rows])])
    var response = Response()
    let row = response.addRow(to: Place("s.rows"))
    response.answers[Place("s.rows.name", rows: [row])] = questionnaire.answer(
      .values([.text("Bea")]), to: "s.rows.name")
    let visible = questionnaire.visible(response, to: .staff)
    #expect(visible.sections.flatMap { $0.nodes.flatMap(Self.words) } == ["Bea"])
  }

  @Test func `an answer from a row stays when its question is asked outside of rows`() {
    var response = Self.response()
    let place = Place("one.open", rows: [response.rows(of: Place("one.rows"))[0]])
    response.answers[place] = Self.questionnaire.answer(
      .values([.text("in a row")]), to: "one.open")
    #expect(Self.words(response, to: .myself).contains("in a row"))
  }

  @Test func `the person sees all but what is disabled or unsaved`() {
    var response = Self.response()
    response.asides[Place("one.open")] = "my aside"
    response.privatePlaces = [Place("one.open")]
    let words = Self.words(response, to: .myself)
    #expect(words.contains("said at one.open") && words.contains("my aside"))
    #expect(words.contains("said at one.staff") && words.contains("staff topic"))
    #expect(!words.contains("said at one.unsaved") && !words.contains("said at one.disabled"))
  }

  @Test(arguments: [Audience.toBring, .staff])
  func `what is private is nowhere for others`(audience: Audience) {
    var response = Self.response()
    response.asides[Place("one.open")] = "my aside"
    response.privatePlaces = [
      Place("one.open"), Place("one.staff"), Place("gone"), Place("one.topics"),
    ]
    response.privateRows = [response.rows(of: Place("one.rows"))[0]]
    let words = Self.words(response, to: audience)
    #expect(words == (audience == .toBring ? ["second row", "said at two.open"] : []))
  }

  @Test func `a private answer's item is as one that was not reached`() {
    var response = Self.response()
    response.privatePlaces = [Place("one.open")]
    let visible = Self.questionnaire.visible(response, to: .toBring)
    let node = visible.sections[0].nodes.first { $0.item.linkId == "one.open" }
    #expect(node?.answer == nil && node?.isPrivate == false)
  }

  @Test func `a section that is left out is absent`() {
    var response = Self.response()
    Self.choose("two", at: "end.leaveOut", in: &response)
    let visible = Self.questionnaire.visible(response, to: .toBring)
    #expect(visible.sections.map(\.linkId) == ["one"])
    #expect(Self.words(response, to: .myself).contains("said at two.open"))
  }

  @Test func `what a former question left out stays out when the one in its place is skipped`() {
    var response = Self.response()
    response.answers[Place("one.open")]?.section = "two"
    #expect(Self.words(response, to: .toBring).contains("said at one.open"))
    let place = Place("end.leaveOut")
    Self.choose("two", at: place.linkId, in: &response)
    response.answers[Place("end.former")] = response.answers[place]
    response.answers[place] = Self.questionnaire.answer(.left(.skipped), to: place.linkId)
    let words = Self.words(response, to: .toBring)
    #expect(!words.contains("said at two.open") && !words.contains("said at one.open"))
  }

  @Test func `a section to be talked about in person has its title and no more`() throws {
    var response = Self.response()
    Self.choose("two", at: "end.leaveOut", in: &response)
    Self.choose("inPerson", at: "end.how.two", in: &response)
    let visible = Self.questionnaire.visible(response, to: .toBring)
    let section = try #require(visible.sections.first { $0.linkId == "two" })
    #expect(section.isInPerson && section.nodes.isEmpty)
  }

  @Test func `an answer that lost its question stays out with its section`() {
    var response = Self.response()
    response.answers[Place("gone from two")] = Answer(
      .values([.text("gone from two")]), question: "?", section: "two")
    Self.choose("two", at: "end.leaveOut", in: &response)
    #expect(!Self.words(response, to: .toBring).contains("gone from two"))
    #expect(Self.words(response, to: .myself).contains("gone from two"))
  }

  @Test(arguments: [Audience.toBring, .staff])
  func `what to leave out is told to nobody, also when that question is gone`(audience: Audience) {
    var response = Self.response()
    var answer = Answer(
      .values([.option(code: "two", text: "left out")]), question: "Leave out?", section: "end")
    answer.asked.role = .leaveOut
    response.answers[Place("gone.leaveOut")] = answer
    #expect(!Self.words(response, to: audience).contains("left out"))
    #expect(Self.words(response, to: .myself).contains("left out"))
  }

  @Test func `what everyone reads of an earlier question is not said again to staff`() {
    var response = Response()
    response.answers[Place("one.open")] = Self.questionnaire.answer(
      .values([.text("now")]), to: "one.open")
    let before = Answer(.values([.text("before")]), question: "Once open?", section: "one")
    response.earlier = [EarlierAnswer(Place("one.open"), before, isPrivate: false)]
    #expect(Self.words(response, to: .toBring) == ["now", "before"])
    #expect(Self.words(response, to: .staff).isEmpty)
  }

  @Test func `of answers that lost their question, those from before another one come first`() {
    var response = Response()
    response.answers[Place("gone")] = Self.answer("now")
    response.answers[Place("gone.too")] = Self.answer("and now")
    response.earlier = ["oldest", "older"].map {
      EarlierAnswer(Place("one.open"), Self.answer($0), isPrivate: false)
    }
    #expect(Self.words(response, to: .toBring) == ["oldest", "older", "now", "and now"])
  }

  @Test func `an answer for staff that lost its question stays with staff`() {
    var response = Response()
    response.answers[Place("gone")] = Answer(
      .values([.text("secret")]), question: "?", section: "one", sharing: .staff)
    #expect(Self.words(response, to: .toBring).isEmpty)
    #expect(Self.words(response, to: .staff) == ["secret"])
  }

  @Test func `a choice that is no longer offered is for staff where another choice is`() {
    var response = Response()
    Self.choose("former topic", at: "one.topics", in: &response)
    #expect(Self.words(response, to: .toBring).isEmpty)
    #expect(Self.words(response, to: .staff) == ["former topic"])
    #expect(Self.words(response, to: .myself) == ["former topic"])
  }

  @Test func `a list of which only choices for staff were chosen tells others nothing`() {
    var response = Response()
    response.answers[Place("one.topics")] = Self.questionnaire.answer(
      .values([.option(code: "b", text: "staff topic")]), to: "one.topics")
    #expect(Self.questionnaire.disclosed(response, to: .toBring).answers.places.isEmpty)
    func topics(_ audience: Audience) -> VisibleNode? {
      Self.questionnaire.visible(response, to: audience).sections.flatMap(\.nodes)
        .first { $0.item.linkId == "one.topics" }
    }
    #expect(topics(.myself)?.sharing == .staff)
    #expect(topics(.toBring)?.isSaid != true)
  }

  private static func choose(_ code: String, at linkId: String, in response: inout Response) {
    response.answers[Place(linkId)] = questionnaire.answer(
      .values([.option(code: code, text: code)]), to: linkId)
  }

  @Test func `a choice that excludes the others is printed in words that need no list`() {
    let none = AnswerOption(
      code: "none", text: "None of these", isExclusive: true, phrase: "Nothing on the list")
    let sleep = AnswerOption(code: "sleep", text: "Sleep", phrase: "sleeping")
    let item = Item(linkId: "i", type: .choice, text: "Which?", answerOption: [sleep, none])
    #expect(item.printed(none.asValue) == "Nothing on the list")
    #expect(item.printed(sleep.asValue) == "Sleep")
    #expect(item.printed(.option(code: "none", text: "No")) == "No", "its words were others then")
  }
}
