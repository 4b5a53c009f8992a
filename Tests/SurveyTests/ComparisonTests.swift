// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// Conditions that compare an answer with a value, and what a form fixes.
@Suite struct ComparisonTests {
  private static func number(_ text: String) -> Value? {
    DecimalNumber(text).map { .literal(.decimal($0), typed: text) }
  }

  private static func date(_ text: String) -> Value? {
    PartialDate(text).map { .literal(.date($0), typed: text) }
  }

  private static func moment(_ text: String) -> Value? {
    Moment(text).map { .literal(.dateTime($0), typed: text) }
  }

  private static func time(_ text: String) -> Value? {
    TimeOfDay(text).map { .literal(.time($0), typed: text) }
  }

  private static func amount(_ text: String, _ unit: String) -> Value? {
    DecimalNumber(text).map { .literal(.quantity($0, unit: Coding(code: unit)), typed: text) }
  }

  private static func holds(_ given: [Value], _ comparison: Comparison, _ value: Value) -> Bool {
    let items = [
      Item(linkId: "asked", type: .string),
      Item(
        linkId: "item", type: .string,
        enableWhen: .test(EnableWhen(question: "asked", operator: .compares(comparison, value)))),
    ]
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: items)])
    var response = Response()
    response.answers[Place("asked")] = Answer(.values(given), question: "?", section: "s")
    return Enablement(questionnaire, response).isEnabled(Place("item"))
  }

  /// Two values, and the operators that hold between them.
  private static let pairs: [(Value?, Value?, String)] = [
    (number("3"), number("3.0"), "= >= <="), (number("3"), number("10"), "!= < <="),
    (number("-3"), number("-10"), "!= > >="), (number("0.5"), number("0.05"), "!= > >="),
    (number("-0"), number("0"), "= >= <="),
    (.literal(.integer(3), typed: "3"), number("2.9"), "!= > >="),
    (date("2026-05-03"), date("2026-05-04"), "!= < <="),
    (date("2026-05-03"), date("2026-05-03"), "= >= <="),
    (date("2026"), date("2027-01-01"), "!= < <="), (date("2026"), date("2026-05-03"), ""),
    (date("2026-05"), date("2026-05"), "= >= <="),
    (moment("2026-05-03T12:00:00Z"), moment("2026-05-03T13:00:00+01:00"), "= >= <="),
    (moment("2026-03-01T00:30:00+01:00"), moment("2026-02-28T23:00:00Z"), "!= > >="),
    (moment("2024-12-31T23:00:00-02:00"), moment("2025-01-01T00:30:00Z"), "!= > >="),
    (moment("2026-05-03T12:00:00"), moment("2026-05-03T12:00:01Z"), "!= < <="),
    (moment("2026-05-03"), moment("2026-05-03T12:00:00"), ""),
    (time("09:00"), time("14:00"), "!= < <="),
    (amount("70", "kg"), amount("71", "kg"), "!= < <="),
    (amount("70", "kg"), amount("1", "lb"), ""),
    (.text("ash"), .text("birch"), "!= < <="), (.text("ash"), .text("ash"), "= >= <="),
    (.boolean(true), .boolean(false), "!="), (.boolean(true), .boolean(true), "= >= <="),
    (.option(code: "a", text: "A"), .option(code: "b", text: "B"), "!="),
    (.option(code: "a", text: "A"), .option(code: "a", text: "A, once"), "= >= <="),
    (.text("own words"), .option(code: "a", text: "A"), "!="), (.text("3"), number("3"), "!="),
  ]

  @Test(arguments: pairs.indices)
  func `each operator holds where it is true, and never where that can't be told`(
    index: Int
  ) throws {
    let pair = Self.pairs[index]
    let (one, other) = (try #require(pair.0), try #require(pair.1))
    let holding = Comparison.allCases.filter { Self.holds([one], $0, other) }
    #expect(Set(holding.map(\.rawValue)) == Set(pair.2.split(separator: " ").map(String.init)))
  }

  @Test(arguments: Comparison.allCases)
  func `without an answer nothing holds, and of several answers any one suffices`(
    comparison: Comparison
  ) throws {
    let two = try #require(Self.number("2"))
    let all = try ["1", "2", "3"].map { try #require(Self.number($0)) }
    #expect(!Self.holds([], comparison, two))
    #expect(Self.holds(all, comparison, two))
  }

  private static let rows: [Item] = {
    var answers = Item(
      linkId: "pets/answers", type: .group, repeats: true,
      item: [Item(linkId: "pets", type: .string)])
    answers.details.isImplied = true
    let lives = EnableWhen(question: "kind", operator: .compares(.equal, .text("cat")))
    let visits = Item(
      linkId: "visits", type: .group, repeats: true,
      item: [Item(linkId: "why", type: .string, enableWhen: .test(lives))])
    let dog = EnableWhen(question: "pets", operator: .compares(.equal, .text("dog")))
    let outside = EnableWhen(question: "kind", operator: .exists(true))
    return [
      Item(
        linkId: "animals", type: .group, repeats: true,
        item: [Item(linkId: "kind", type: .string), visits]),
      answers, Item(linkId: "walks", type: .string, enableWhen: .test(dog)),
      Item(linkId: "any", type: .string, enableWhen: .test(outside)),
    ]
  }()

  private static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
    items: [Item(linkId: "s", type: .group, item: rows)])

  @Test func `in rows the same row counts, then the nearest one above`() {
    var response = Response()
    let (cat, dog) = (response.addRow(to: Place("animals")), response.addRow(to: Place("animals")))
    for (row, kind) in [(cat, "cat"), (dog, "dog")] {
      response.answers[Place("kind", rows: [row])] = EnablementTests.answer([.text(kind)])
    }
    let inner = response.addRow(to: Place("visits", rows: [cat]))
    let enablement = Enablement(Self.questionnaire, response)
    #expect(enablement.isEnabled(Place("why", rows: [cat, inner])))
    #expect(!enablement.isEnabled(Place("why", rows: [dog, inner])))
    #expect(!enablement.isEnabled(Place("any")), "seen from outside of its rows")
  }

  @Test func `a question with several answers is looked at as a whole`() {
    var response = Response()
    for pet in ["cat", "dog"] {
      let row = response.addRow(to: Place("pets/answers"))
      response.answers[Place("pets", rows: [row])] = EnablementTests.answer([.text(pet)])
    }
    #expect(Enablement(Self.questionnaire, response).isEnabled(Place("walks")))
    #expect(!Enablement(Self.questionnaire, Response()).isEnabled(Place("walks")))
  }

  @Test func `conditions that rest on one another in a circle end`() {
    let items = (0..<200).map { number in
      Item(
        linkId: "q\(number)", type: .boolean,
        enableWhen: .any([
          .test(EnableWhen(question: "q\((number + 1) % 200)", operator: .exists(true))),
          .test(EnableWhen(question: "q\((number + 7) % 200)", operator: .exists(true))),
        ]))
    }
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: items)])
    var response = Response()
    for item in items {
      response.answers[Place(item.linkId)] = EnablementTests.answer([.boolean(true)])
    }
    #expect(!Enablement(questionnaire, response).isEnabled(Place("q0")))
  }

  @Test func `what a form fixes counts as its answer, and is shown only where it may be`() {
    var hidden = Item(linkId: "kept", type: .string, text: "Kept?")
    hidden.details.isHidden = true
    hidden.details.initial = [.text("x")]
    let kept = EnableWhen(question: "kept", operator: .compares(.equal, .text("x")))
    let item = Item(linkId: "asked", type: .string, enableWhen: .test(kept))
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: [hidden, item])])
    #expect(Enablement(questionnaire, Response()).isEnabled(Place("asked")))
    let stops = questionnaire.stops(in: questionnaire.sections[0], of: Response())
    #expect(stops.map(\.place.linkId) == ["asked"])
    func shown(_ includesHidden: Bool) -> [String] {
      let visible = questionnaire.visible(
        Response(), to: .toBring, includesHidden: includesHidden)
      return visible.sections.flatMap(\.nodes).map {
        "\($0.place.linkId) \($0.answer?.values.first?.words ?? "")"
      }
    }
    #expect(shown(false) == ["asked "])
    #expect(shown(true) == ["kept x", "asked "])
  }
}
