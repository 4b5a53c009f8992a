// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// When items are enabled, and where the interview stops.
@Suite struct EnablementTests {
  static let picks = Item(
    linkId: "picks", type: .choice, repeats: true,
    answerOption: ["a", "b", "c"].map { AnswerOption(code: $0, text: $0) })

  static func questionnaire(_ condition: Condition) -> Questionnaire {
    let items = [
      picks, Item(linkId: "flag", type: .boolean),
      Item(linkId: "middle", type: .string, enableWhen: .test(picked("a"))),
      Item(linkId: "last", type: .string, enableWhen: condition),
    ]
    return Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: items)])
  }

  static func picked(_ code: String) -> EnableWhen {
    EnableWhen(question: "picks", operator: .equalsOption(code))
  }

  static func response(_ codes: [String], flag: Bool? = nil, middle: String? = nil) -> Response {
    var response = Response()
    response.answers[Place("picks")] = answer(codes.map { .option(code: $0, text: $0) })
    response.answers[Place("flag")] = flag.map { answer([.boolean($0)]) }
    response.answers[Place("middle")] = middle.map { answer([.text($0)]) }
    return response
  }

  static func answer(_ values: [Value]) -> Answer {
    Answer(.values(values), question: "?", section: "s")
  }

  static func test(_ question: String, _ test: EnableWhen.Operator) -> Condition {
    .test(EnableWhen(question: question, operator: test))
  }

  @Test(arguments: [
    (test("picks", .equalsOption("b")), true), (test("picks", .equalsOption("c")), false),
    (test("picks", .first("a")), true), (test("picks", .first("b")), false),
    (test("picks", .countAtMost(2)), true), (test("picks", .countMoreThan(2)), false),
    (test("picks", .exists(true)), true), (test("nothing", .exists(false)), true),
    (test("flag", .equalsBoolean(true)), true), (test("flag", .equalsBoolean(false)), false),
    (.all([]), true), (.any([]), false), (.not(.any([])), true),
    (.all([test("flag", .exists(true)), test("picks", .equalsOption("c"))]), false),
    (.any([test("flag", .exists(true)), test("picks", .equalsOption("c"))]), true),
  ])
  func `a condition looks at what was answered`(condition: Condition, holds: Bool) {
    let questionnaire = Self.questionnaire(condition)
    let response = Self.response(["a", "b"], flag: true)
    #expect(Enablement(questionnaire, response).isEnabled(Place("last")) == holds)
  }

  @Test func `a disabled question counts as unanswered`() {
    let questionnaire = Self.questionnaire(Self.test("middle", .exists(true)))
    let enabled = Self.response(["a"], middle: "said")
    let disabled = Self.response(["b"], middle: "said")
    #expect(Enablement(questionnaire, enabled).isEnabled(Place("last")))
    #expect(!Enablement(questionnaire, disabled).isEnabled(Place("last")))
  }

  @Test func `an item that was left counts as unanswered`() {
    var response = Self.response([])
    response.answers[Place("picks")] = Answer(.left(.declined), question: "?", section: "s")
    let questionnaire = Self.questionnaire(Self.test("picks", .exists(true)))
    #expect(!Enablement(questionnaire, response).isEnabled(Place("last")))
  }

  @Test func `conditions that go round in a circle end`() {
    let circle = Item(
      linkId: "x", type: .string, enableWhen: Self.test("x", .exists(true)))
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: [circle])])
    var response = Response()
    response.answers[Place("x")] = Self.answer([.text("said")])
    #expect(!Enablement(questionnaire, response).isEnabled(Place("x")))
  }

  @Test func `many circles, each with many ways round, end too`() {
    let names = (0..<40).map { "x\($0)" }
    let any = Condition.any(names.map { .not(Self.test($0, .exists(true))) })
    let items = names.map { Item(linkId: $0, type: .string, enableWhen: .all([any, .not(any)])) }
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: items)])
    var response = Response()
    for name in names { response.answers[Place(name)] = Self.answer([.text("said")]) }
    let enablement = Enablement(questionnaire, response)
    #expect(names.allSatisfy { !enablement.isEnabled(Place($0)) })
  }

  @Test(
    arguments: [
      (nil, true), (.left(.skipped), true), (.left(.unknown), true),
      (.values([.boolean(true)]), true),
      (.values([.boolean(false)]), false),
    ] as [(Answer.Content?, Bool)])
  func `a list that has rows is closed only by a no before it`(
    gate: Answer.Content?, isOpen: Bool
  ) {
    let rows = Item(
      linkId: "rows", type: .group, repeats: true,
      enableWhen: Self.test("any", .equalsBoolean(true)),
      gate: "any", rowName: "row", item: [Item(linkId: "name", type: .string)])
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: [Item(linkId: "any", type: .boolean), rows])])
    var response = Response()
    response.answers[Place("any")] = gate.map { Answer($0, question: "?", section: "s") }
    let isAskedFor = gate == .values([.boolean(true)])
    #expect(Enablement(questionnaire, response).isEnabled(Place("rows")) == isAskedFor)
    response.addRow(to: Place("rows"))
    #expect(Enablement(questionnaire, response).isEnabled(Place("rows")) == isOpen)
  }

  @Test func `in a row a condition looks at the same row`() {
    let rows = Item(
      linkId: "rows", type: .group, repeats: true, rowName: "row",
      item: [
        Item(linkId: "yes", type: .boolean),
        Item(
          linkId: "then", type: .string, enableWhen: Self.test("yes", .equalsBoolean(true))),
      ])
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: [rows])])
    var response = Response()
    let first = response.addRow(to: Place("rows"))
    let second = response.addRow(to: Place("rows"))
    response.answers[Place("yes", rows: [second])] = Self.answer([.boolean(true)])
    let places = questionnaire.stops(in: questionnaire.sections[0], of: response).map(\.place)
    #expect(
      places == [
        Place("yes", rows: [first]), Place("yes", rows: [second]), Place("then", rows: [second]),
        Place("rows"),
      ])
  }

  @Test func `a chain that asks each question twice is found out in a moment`() {
    let items = (0..<60).map { number in
      let test = Self.test("q\(number - 1)", .exists(true))
      return Item(
        linkId: "q\(number)", type: .string, enableWhen: number == 0 ? nil : .all([test, test]))
    }
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: items)])
    var response = Response()
    for item in items { response.answers[Place(item.linkId)] = Self.answer([.text("x")]) }
    #expect(questionnaire.stops(in: questionnaire.sections[0], of: response).count == 60)
    response.answers[Place("q0")] = nil
    #expect(questionnaire.stops(in: questionnaire.sections[0], of: response).count == 1)
  }

  @Test func `a circle in a foreign form ends, and nothing in it is enabled`() {
    let items = (0..<20).map { number in
      let all = (0..<20).filter { $0 != number }.map { Self.test("q\($0)", .exists(true)) }
      return Item(linkId: "q\(number)", type: .string, enableWhen: .all(all))
    }
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: items)])
    var response = Response()
    for item in items { response.answers[Place(item.linkId)] = Self.answer([.text("x")]) }
    #expect(questionnaire.stops(in: questionnaire.sections[0], of: response).isEmpty)
  }
}
