// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import FHIRValidator
import JSON
import Survey
import Testing

@Suite struct `A pack as a Questionnaire` {
  private let json = SmallPack.questionnaire.resource

  @Test func `is without fault`() throws {
    #expect(try FHIRValidator.issues(in: ["form.json": json.document]) == [])
  }

  @Test func `has its names, and its address`() {
    #expect(json["resourceType"]?.text == "Questionnaire")
    #expect(json["id"]?.text == "small")
    #expect(json["url"]?.text == "https://forms.invalid/small")
    #expect(json["version"]?.text == "2")
    #expect(json["title"]?.text == "Small")
    #expect(json["status"]?.text == "active")
  }

  @Test(arguments: [
    (String(repeating: "p", count: 64), true), (String(repeating: "p", count: 65), false),
    ("a.b-1", true), ("a_b", false), ("é", false),
  ])
  func `has its id as the resource's, or where R4 allows no such id, as an identifier`(
    id: String, isAllowed: Bool
  ) {
    var pack = SmallPack.questionnaire
    pack.summary.id = id
    #expect(pack.resource["id"]?.text == (isAllowed ? id : nil))
    #expect(pack.resource["identifier"]?.list?.first?["value"]?.text == (isAllowed ? nil : id))
  }

  @Test func `says in R4's own words what R4 has words for`() throws {
    let helps = try #require(item("day.helps"))
    let text = compact(helps)
    #expect(helps["type"]?.text == "choice")
    #expect(helps["repeats"]?.flag == true)
    #expect(text.contains(#"sdc-questionnaire-shortText","valueString":"Helps""#))
    #expect(text.contains(#"questionnaire-maxOccurs","valueInteger":3"#))
    #expect(text.contains(#"questionnaire-optionExclusive","valueBoolean":true"#))
    #expect(text.contains(#""valueCoding":{"code":"breaks","display":"Breaks"}"#))
    #expect(text.contains(#""code":"help""#))
    #expect(text.contains(#""linkId":"day.helps#hint","text":"Pick any.","type":"display""#))
    #expect(item("people")?["prefix"]?.text == "1")
  }

  @Test func `says the rest in extensions of its own`() throws {
    let text = compact(json)
    for name in OwnExtension.names where !Self.ofResponses.contains(name) {
      #expect(text.contains("\"\(OwnExtension.url(name))\""), "\(name)")
    }
  }

  private static let ofResponses = [
    OwnExtension.wordsBehindYesOrNo, .isPrivate, .aside, .leftOut, .alsoWritten,
  ].map(\.rawValue)

  private func item(_ linkId: String) -> JSONValue? {
    func find(_ items: [JSONValue]) -> JSONValue? {
      for item in items {
        if item["linkId"]?.text == linkId { return item }
        if let found = find(item["item"]?.list ?? []) { return found }
      }
      return nil
    }
    return find(json["item"]?.list ?? [])
  }
}

@Suite struct `A condition` {
  private static let yes = SmallPack.picked("a", "yes")
  private static let no = SmallPack.picked("b", "no")
  private static let maybe = SmallPack.picked("c", "maybe")

  private static func test(_ question: String, _ operator: EnableWhen.Operator) -> Condition {
    .test(EnableWhen(question: question, operator: `operator`))
  }

  @Test(arguments: [
    (yes, "a = yes"), (test("a", .exists(false)), "a exists false"),
    (test("a", .equalsBoolean(true)), "a = true"), (.all([yes, no]), "all: a = yes, b = no"),
    (.any([yes, no]), "any: a = yes, b = no"),
    (test("a", .compares(.greater, .literal(.integer(3), typed: "3"))), "a > 3"),
  ])
  func `that R4 can say is said in its words alone`(condition: Condition, words: String) throws {
    #expect(try native(condition) == words)
  }

  @Test(arguments: [
    (test("a", .first("yes")), "a = yes"), (test("a", .countMoreThan(2)), "a exists true"),
    (test("a", .countAtMost(0)), "a exists false"), (test("a", .countAtMost(2)), ""),
    (.not(yes), ""), (.not(test("a", .exists(true))), "a exists false"),
    (.not(test("a", .countAtMost(3))), "a exists true"),
    (.not(.not(yes)), "a = yes"), (.all([yes]), "a = yes"), (.any([yes]), "a = yes"),
    (.all([yes, .not(no)]), "a = yes"), (.any([yes, .not(no)]), ""),
    (.all([yes, .any([no, maybe])]), "a = yes"),
    (.all([.any([yes, no]), .not(maybe)]), "any: a = yes, b = no"),
    (.any([yes, .all([no, maybe])]), "any: a = yes, b = no"),
    (.any([yes, .any([no, maybe])]), "any: a = yes, b = no, c = maybe"),
    (
      .not(.any([test("a", .exists(true)), test("b", .exists(true))])),
      "all: a exists false, b exists false"
    ),
    (.all([]), ""), (.any([]), ""), (.all([yes, yes, .all([no])]), "all: a = yes, b = no"),
  ])
  func `that R4 can't say is said whole beside what must hold in R4`(
    condition: Condition, words: String
  ) throws {
    #expect(try native(condition) == "whole; " + words)
  }

  /// What R4 says of an item's condition, in few words; `whole` where our own extension is there.
  private func native(_ condition: Condition) throws -> String {
    let item = Item(linkId: "z", type: .string, enableWhen: condition)
    let form = Questionnaire(
      summary: .init(id: "z", version: "1", title: "Z"),
      items: [Item(linkId: "s", type: .group, item: [item])])
    let json = try #require(form.resource["item"]?.list?.first?["item"]?.list?.first)
    let tests = (json["enableWhen"]?.list ?? []).map { test in
      let answer = test["answerCoding"]?["code"]?.text ?? test["answerInteger"]?.digits
      let flag = test["answerBoolean"]?.flag.map { "\($0)" }
      return [test["question"]?.text, test["operator"]?.text, answer ?? flag]
        .compactMap(\.self).joined(separator: " ")
    }
    let behavior = json["enableBehavior"]?.text.map { $0 + ": " } ?? ""
    let isWhole = compact(json).contains(OwnExtension.condition.url)
    return (isWhole ? "whole; " : "") + behavior + tests.joined(separator: ", ")
  }
}
