// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Foundation
import JSON
import Survey
import Testing

@Suite struct `A response` {
  @Test func `names its questionnaire, its state and when it was written`() throws {
    var pack = SmallPack()
    let begun = try pack.exported()
    #expect(begun["resourceType"]?.text == "QuestionnaireResponse")
    #expect(begun["questionnaire"]?.text == "https://forms.invalid/small|2")
    #expect(begun["status"]?.text == "in-progress")
    #expect(begun["authored"]?.text == "2025-11-24T16:00:00Z")
    #expect(begun["language"]?.text == "en-GB")
    #expect(begun["meta"] == nil)
    #expect(begun["item"] == nil)
    pack.response.progress.isDone = true
    #expect(try pack.exported()["status"]?.text == "completed")
  }

  @Test(arguments: [
    ("https://forms.invalid/a", "2", "https://forms.invalid/a|2"),
    ("https://forms.invalid/a", "", "https://forms.invalid/a"), ("", "2", nil), ("", "", nil),
  ])
  func `names its questionnaire by its address, and by its version if there is one`(
    url: String, version: String, canonical: String?
  ) throws {
    var questionnaire = SmallPack.questionnaire
    (questionnaire.summary.url, questionnaire.summary.version) = (url, version)
    #expect(try SmallPack(questionnaire).exported()["questionnaire"]?.text == canonical)
  }

  @Test func `has its items in the questionnaire's order, within the same groups`() throws {
    var pack = SmallPack()
    pack.type("words.area.note", "later")
    pack.type("words.main", "a\nb")
    pack.answer("day.sure", .values([.boolean(false)]))
    let expected = """
      [{"linkId":"day","text":"The day","item":[{"linkId":"day.sure","text":"Sure?",\
      "answer":[{"valueBoolean":false}]}]},\
      {"linkId":"words","text":"Words","item":[{"linkId":"words.main","text":"In your words?",\
      "answer":[{"valueString":"a\\nb"}]},{"linkId":"words.area","text":"More",\
      "item":[{"linkId":"words.area.note","text":"A note?","answer":[{"valueString":"later"}]}]}]}]
      """
    #expect(try pack.items() == expected)
  }

  @Test func `has rows as repeated items, rows within rows too`() throws {
    var pack = SmallPack()
    let priya = pack.row("people.list")
    let wyn = pack.row("people.list")
    pack.type("people.list.name", "Priya", in: [priya])
    pack.type("people.list.name", "Wyn", in: [wyn])
    for task in ["calls", "cooks"] {
      let row = pack.row("people.list.tasks", in: [wyn])
      pack.type("people.list.tasks.what", task, in: [wyn, row])
    }
    let people = try #require(try pack.exported()["item"]?.list?.first?["item"]?.list)
    #expect(people.map { $0["linkId"]?.text } == ["people.list", "people.list"])
    let inWyn = try #require(people.last?["item"]?.list)
    #expect(
      inWyn.map { $0["linkId"]?.text }
        == ["people.list.name", "people.list.tasks", "people.list.tasks"])
    #expect(people.first.map(compact)?.contains("Wyn") == false)
  }

  @Test func `has several choices as answers of one item, with what depends on them in the first`()
    throws
  {
    var pack = SmallPack()
    pack.choose("day.helps", "other", "breaks")
    pack.type("day.helps.other", "my dog")
    let expected = """
      [{"linkId":"day","text":"The day","item":[{"linkId":"day.helps","text":"What helps?",\
      "answer":[{"valueCoding":{"code":"other","display":"Something else"},\
      "item":[{"linkId":"day.helps.other","text":"What else?",\
      "answer":[{"valueString":"my dog"}]}]},\
      {"valueCoding":{"code":"breaks","display":"Breaks"}}]}]}]
      """
    #expect(try pack.items() == expected)
  }

  @Test func `keeps what depends on a question that was left`() throws {
    var questionnaire = SmallPack.day
    questionnaire.item[1].item[0].enableWhen = nil
    var pack = SmallPack(
      Questionnaire(summary: SmallPack.questionnaire.summary, items: [questionnaire]))
    pack.leave("day.helps", .declined)
    pack.type("day.helps.other", "my dog")
    let item = try #require(try pack.exported()["item"]?.list?.first?["item"]?.list?.first)
    #expect(item["extension"]?.list?.first?["valueCode"]?.text == "asked-declined")
    #expect(item["answer"]?.list?.first?["valueCoding"] == nil)
    #expect(item["answer"]?.list?.first?["item"]?.list?.count == 1)
    #expect(item["item"] == nil)
  }

  @Test(arguments: [
    (Leaving.unknown, "asked-unknown"), (.declined, "asked-declined"), (.inPerson, "temp-unknown"),
  ])
  func `tells how a question was left, each way but Enter by a code of its own`(
    leaving: Leaving, code: String
  ) throws {
    var pack = SmallPack()
    pack.leave("day.sure", leaving)
    let expected = """
      [{"linkId":"day","text":"The day","item":[{"extension":[{"url":\
      "http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"\(code)"}],\
      "linkId":"day.sure","text":"Sure?"}]}]
      """
    #expect(try pack.items() == expected)
  }

  @Test func `has nothing of a question that was left with Enter`() throws {
    var pack = SmallPack()
    pack.leave("day.sure", .skipped)
    #expect(try pack.items() == "[]")
  }

  @Test func `tells how rows were left, and nothing of rows that were closed empty`() throws {
    var pack = SmallPack()
    pack.leave("people.list", .unknown)
    #expect(try pack.items().contains("\"asked-unknown\"}],\"linkId\":\"people.list\""))
    pack.answer("people.list", .rows)
    #expect(try pack.items() == "[]")
  }

  @Test func `says once, at the first of its rows, that a list is private`() throws {
    var pack = SmallPack()
    for name in ["Priya", "Wyn"] {
      pack.type("people.list.name", name, in: [pack.row("people.list")])
    }
    pack.answer("people.list", .rows)
    pack.response.privatePlaces = [Place("people.list")]
    let people = try #require(try pack.exported(for: .myself)["item"]?.list?.first?["item"]?.list)
    #expect(people.map { $0["extension"]?.list?.count ?? 0 } == [1, 0])
  }

  @Test(arguments: [
    ("2026-05-03T14:30:00", "2026-05-03T14:30:00+02:00"),
    ("2026-05-03T14:30:00-05:30", "2026-05-03T14:30:00-05:30"),
  ])
  func `places a time by this computer's clock only where the person's own words don't`(
    typed: String, written: String
  ) throws {
    let moment = try #require(Moment(typed))
    let section = Item(
      linkId: "s", type: .group, item: [Item(linkId: "s.when", type: .dateTime, text: "When?")])
    var pack = SmallPack(
      Questionnaire(summary: SmallPack.questionnaire.summary, items: [section]))
    pack.answer("s.when", .values([.literal(.dateTime(moment), typed: typed)]))
    #expect(try pack.items().contains("\"valueDateTime\":\"\(written)\""))
  }

  @Test func `has neither what was not reached, nor what is not enabled, nor texts to read`() throws
  {
    var pack = SmallPack()
    pack.choose("day.helps", "breaks")
    pack.type("day.helps.other", "not any more")
    pack.answer("day.who", .values([.boolean(true)]))
    let items = try pack.items()
    for absent in ["not any more", "day.intro", "day.who", "day.sure", "people", "words"] {
      #expect(!items.contains(absent))
    }
  }

  @Test func `has questions as they were asked`() throws {
    var pack = SmallPack()
    pack.type("words.main", "mine")
    pack.response.answers[Place("words.main")]?.question = "In other words?"
    pack.response.answers[Place("words.main")]?.asked.role = nil
    #expect(try pack.items().contains("\"text\":\"In other words?\""))
  }

  @Test func `has lines without line ends, and no control characters`() throws {
    var pack = SmallPack()
    let row = pack.row("people.list")
    pack.type("people.list.name", "Priya\r\n  and\n\n Wyn\u{1B}[2J", in: [row])
    pack.type("words.main", "a\n b\t\u{0}\u{9B}")
    let items = try pack.items()
    #expect(items.contains("\"Priya and Wyn␛[2J\""))
    #expect(items.contains(#""a\n b\t␀<U+009B>""#))
  }

  @Test func `of an answer that R4 can't hold, the question is named and nothing else`() throws {
    var pack = SmallPack()
    pack.type("words.main", String(repeating: "é", count: 1 << 19))
    #expect(try pack.items().utf8.count > 1 << 20)
    pack.type("words.main", String(repeating: "é", count: 1 << 19) + "!")
    #expect(throws: QuestionnaireResponse.Fault.tooLong(question: "In your words?")) {
      try pack.exported()
    }
  }
}
