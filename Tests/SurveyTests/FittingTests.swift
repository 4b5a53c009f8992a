// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// Answers under questions that have changed since: each stands where its question is asked.
@Suite struct FittingTests {
  private static let choices = ["a", "b"].map { AnswerOption(code: $0, text: $0) }
  private static let yes = Value.boolean(true)
  private static let said = Value.text("my words")
  private static let a = Value.option(code: "a", text: "a")
  private static let b = Value.option(code: "b", text: "b")

  private static func pack(_ items: Item...) -> Questionnaire {
    Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, text: "S", item: items)])
  }

  private static func item(_ type: Item.Kind, repeats: Bool = false) -> Item {
    Item(
      linkId: "x", type: type, text: "X?", repeats: repeats,
      answerOption: type == .choice ? choices : [])
  }

  private static func answered(_ old: Item, _ values: [Value]) -> Response {
    var response = Response()
    response.answers[Place("x")] = pack(old).answer(.values(values), to: "x")
    return response
  }

  @Test(arguments: [
    (item(.string), [said], item(.text), true), (item(.text), [said], item(.string), true),
    (item(.string), [said], item(.choice), false), (item(.string), [said], item(.boolean), false),
    (item(.choice), [a], item(.boolean), false), (item(.choice), [a], item(.text), false),
    (item(.boolean), [yes], item(.string), false), (item(.boolean), [yes], item(.choice), false),
    (item(.choice), [a], item(.choice, repeats: true), true),
    (item(.choice, repeats: true), [a], item(.choice), true),
    (item(.choice, repeats: true), [a, b], item(.choice), false),
    (item(.text), [said], item(.group), false), (item(.text), [said], item(.display), false),
    (item(.text), [said], item(.group, repeats: true), false),
  ])
  func `an answer stays where its type is still read`(
    old: Item, values: [Value], new: Item, stays: Bool
  ) {
    let response = Self.answered(old, values)
    let fitted = Self.pack(new).fitted(response)
    #expect((fitted.answers[Place("x")] != nil) == stays)
    #expect(fitted.earlier.map(\.answer.values) == (stays ? [] : [values]))
    let visible = Self.pack(new).visible(response, to: .myself)
    #expect(visible.withoutItem.map(\.question) == (stays ? [] : ["X?"]))
  }

  @Test func `what made room comes back with its question, as private as it was`() {
    var response = Self.answered(Self.item(.string), [Self.said])
    response.privatePlaces = [Place("x")]
    let between = Self.pack(Self.item(.choice)).fitted(response)
    #expect(between.earlier.map(\.isPrivate) == [true] && between.privatePlaces.isEmpty)
    #expect(Self.pack(Self.item(.string)).fitted(between) == response)
  }

  @Test func `other words keep the answer, and another use as well makes it another question`() {
    let response = Self.answered(Self.item(.string), [Self.said])
    var reworded = Self.item(.string)
    reworded.text = "Why x?"
    #expect(Self.pack(reworded).fitted(response) == response)
    reworded.role = .strength
    #expect(Self.pack(reworded).fitted(response) == response, "it had no use before")
    var used = Self.item(.string)
    used.role = .hope
    let hoped = Self.answered(used, [Self.said])
    #expect(Self.pack(reworded).fitted(hoped).earlier.count == 1)
  }

  @Test func `a response that fits is the same`() {
    let response = Self.answered(Self.item(.choice), [Self.a])
    #expect(Self.pack(Self.item(.choice)).fitted(response) == response)
    #expect(Self.pack().fitted(response) == response)
    #expect(Self.pack().fitted(Response()) == Response())
  }

  @Test func `a paragraph begun stands on one line where a choice is asked now`() {
    var response = Response()
    response.drafts = [Draft(place: Place("x"), lines: ["one"], line: "two")]
    let fitted = Self.pack(Self.item(.choice)).fitted(response)
    #expect(fitted.drafts == [Draft(place: Place("x"), line: "one\ntwo")])
    #expect(Self.pack(Self.item(.text)).fitted(response).drafts == response.drafts)
  }

  @Test func `what is half-typed stays private where another question is asked now`() {
    var response = Self.answered(Self.item(.string), [Self.said])
    response.privatePlaces = [Place("x")]
    response.drafts = [Draft(place: Place("x"), line: "and more")]
    #expect(Self.pack(Self.item(.choice)).fitted(response).privatePlaces == [Place("x")])
  }

  @Test func `an answer given again keeps its old condition beside the new one`() {
    let exists = { (id: String) in Condition.test(EnableWhen(question: id, operator: .exists(true)))
    }
    let asked = { (id: String) in
      var item = Self.item(.string)
      item.enableWhen = exists(id)
      return Self.pack(
        Item(linkId: "a", type: .string, text: "A?"), Item(linkId: "b", type: .string, text: "B?"),
        item)
    }
    var response = Response()
    response.answers[Place("a")] = asked("a").answer(.values([Self.said]), to: "a")
    response.answers[Place("x")] = asked("a").answer(.values([Self.said]), to: "x")
    let again = asked("b").answer(.values([.text("new")]), at: Place("x"), of: response)
    #expect(again.asked.enableWhen == .all([exists("a"), exists("b")]))
  }

  @Test func `answers to a question that changes to and fro take turns`() {
    let (typed, chosen) = (Self.pack(Self.item(.string)), Self.pack(Self.item(.choice)))
    var response = chosen.fitted(Self.answered(Self.item(.string), [Self.said]))
    response.answers[Place("x")] = chosen.answer(.values([Self.a]), to: "x")
    for (pack, now, before) in [
      (typed, Self.said, Self.a), (chosen, Self.a, Self.said), (typed, Self.said, Self.a),
    ] {
      response = pack.fitted(response)
      #expect(response.answers[Place("x")]?.values == [now])
      #expect(response.earlier.map(\.answer.values) == [[before]])
    }
  }
}
