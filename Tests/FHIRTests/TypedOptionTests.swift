// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Survey
import Testing

/// Choices of items that are no choices by type, and conditions on codes of other systems.
@Suite struct `The choices of a form` {
  private static let typed: [(type: String, option: String, other: String, answer: String)] = [
    ("integer", #""valueInteger":7"#, #""valueInteger":9"#, #"[{"valueInteger":7}]"#),
    ("decimal", #""valueInteger":7"#, #""valueInteger":9"#, #"[{"valueDecimal":7}]"#),
    (
      "date", #""valueDate":"2026-05-04""#, #""valueDate":"2026-05-05""#,
      #"[{"valueDate":"2026-05-04"}]"#
    ),
    (
      "dateTime", #""valueDate":"2026-05-04""#, #""valueDate":"2026-05-05""#,
      #"[{"valueDateTime":"2026-05-04"}]"#
    ),
    (
      "time", #""valueTime":"09:30:00""#, #""valueTime":"14:00:00""#,
      #"[{"valueTime":"09:30:00"}]"#
    ),
    ("string", #""valueString":"Tea""#, #""valueString":"Water""#, #"[{"valueString":"Tea"}]"#),
    (
      "text", #""valueCoding":{"code":"t","display":"Tea"}"#, #""valueString":"Water""#,
      #"[{"valueString":"Tea"}]"#
    ),
    ("url", #""valueString":"urn:a""#, #""valueString":"urn:b""#, #"[{"valueUri":"urn:a"}]"#),
    ("quantity", #""valueInteger":7"#, #""valueInteger":9"#, #"[{"valueQuantity":{"value":7}}]"#),
  ]

  @Test(arguments: typed.indices)
  func `of an item of another type are offered, and exported as that type`(index: Int) throws {
    let (type, option, other, answer) = Self.typed[index]
    let form = try SmallForm(
      #"""
      {"linkId":"q","type":"\#(type)","text":"Which?","answerOption":[{\#(option)},{\#(other)}]}
      """#)
    #expect(form.notices == [])
    let item = try #require(form.form.questionnaire.item("q"))
    #expect(item.type == .choice && item.answerOption.count == 2)
    let words = item.answerOption[0].text
    #expect(try form.answers(["some other words", words]) == [answer])
  }

  @Test(arguments: [(0, "  - 0\n  - 1\n  - 2\n"), (1, "  1) 1\n  2) 2\n  3) 3\n")])
  func `have numbers before them unless they are other numbers`(first: Int, shown: String) throws {
    let options = (first..<first + 3).map { #"{"valueInteger":\#($0)}"# }.joined(separator: ",")
    let form = try SmallForm(
      #"{"linkId":"q","type":"integer","text":"How much?","answerOption":[\#(options)]}"#)
    #expect(form.sitting([]).text.contains("? How much?\n" + shown))
  }

  @Test func `that can't be values of the item's type are left out, which is said`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"n","type":"integer","text":"How many?","answerOption":[{"valueString":"lots"},
      {"valueInteger":2}]},
      {"linkId":"b","type":"boolean","text":"Sure?","answerOption":[{"valueString":"perhaps"}]},
      {"linkId":"r","type":"reference","text":"Who?","answerOption":[{"valueString":"Ann"}]}
      """#)
    #expect(
      form.notices == [
        "1 item (r) needs a reference to another record and is asked as free text",
        "3 items (n, b, r) have choices of the wrong type; these are ignored",
      ])
    #expect(
      try form.answers(["2", "yes"]) == [
        #"[{"valueInteger":2}]"#, #"[{"valueBoolean":true}]"#,
      ])
  }

  @Test func `decide conditions, also where these write the number in another way`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"n","type":"decimal","text":"How many?","answerOption":[{"valueInteger":1},
      {"valueInteger":2}]},
      {"linkId":"m","type":"string","text":"Why two?","enableWhen":[{"question":"n","operator":"=",
      "answerDecimal":2.0}]}
      """#)
    #expect(form.notices == [])
    #expect(try form.answers(["2", "They swarmed"]).last == #"[{"valueString":"Theyswarmed"}]"#)
    #expect(try form.answers(["1", "They swarmed"]).count == 1)
  }

  private static func coded(_ more: String = "") -> String {
    #"""
    {"linkId":"q","type":"choice","text":"Bees?","answerOption":[
    {"valueCoding":{"system":"urn:a","code":"Y","display":"Yes"}},
    {"valueCoding":{"system":"urn:a","code":"N","display":"No"}}\#(more)]},
    {"linkId":"w","type":"string","text":"Which?","enableWhen":[{"question":"q","operator":"=",
    "answerCoding":{"system":"urn:other","code":"Y"}}]}
    """#
  }

  @Test func `are met by a condition with another code system, where the code is clear`() throws {
    let form = try SmallForm(Self.coded())
    #expect(
      form.notices == [
        "1 item (w) has a condition whose code system differs from the choice's; only the codes are compared"
      ])
    #expect(form.form.notices.allSatisfy { !$0.changesQuestions })
    #expect(try form.answers(["Yes", "Honey bees"]).count == 2)
    #expect(try form.answers(["No", "Honey bees"]).count == 1)
  }

  @Test func `are met by a condition that names a code alone, and nothing is said of it`() throws {
    let form = try SmallForm(Self.coded().replacing(#""system":"urn:other","#, with: ""))
    #expect(form.notices == [])
    #expect(try form.answers(["Yes", "Honey bees"]).count == 2)
    #expect(try form.answers(["No", "Honey bees"]).count == 1)
  }

  @Test func `are not met by a code that two of them have, each in its own system`() throws {
    let form = try SmallForm(
      Self.coded(#",{"valueCoding":{"system":"urn:b","code":"Y","display":"Maybe"}}"#))
    #expect(form.form.notices.map(\.kind) == [.unfitCondition])
    #expect(try form.answers(["Yes", "Honey bees"]).count == 1)
  }

  @Test func `come from R4's own short value sets, where a form only names these`() throws {
    let item = #"""
      {"linkId":"q","type":"choice","text":"Sex?",
      "answerValueSet":"http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1"}
      """#
    let form = try SmallForm(item)
    #expect(form.notices == [])
    #expect(
      try form.answers(["Female"]) == [
        #"[{"valueCoding":{"system":"http://hl7.org/fhir/administrative-gender","#
          + #""code":"female","display":"Female"}}]"#
      ])
    for other in ["administrative-gender|5.0.0", "languages"] {
      let form = try SmallForm(item.replacing("administrative-gender|4.0.1", with: other))
      #expect(form.form.notices.map(\.kind) == [.externalValueSet])
    }
  }

  @Test(arguments: ["", "|4.0.1", "|2"])
  func `come from the set that stands beside the form, where R4 has one of that name`(
    version: String
  ) throws {
    let address = "http://hl7.org/fhir/ValueSet/administrative-gender"
    let bundle = #"""
      {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Questionnaire","title":"Bees",
      "item":[{"linkId":"q","type":"choice","text":"Sex?","answerValueSet":"\#(address)\#(version)"}]}},
      {"resource":{"resourceType":"ValueSet","url":"\#(address)","compose":{"include":[
      {"system":"urn:bees","concept":[{"code":"b","display":"Benyw"},
      {"code":"g","display":"Gwryw"}]}]}}}]}
      """#
    let form = try Form(reading: Array(bundle.utf8))
    let options = form.questionnaire.item("q")?.answerOption.map(\.text)
    #expect(options == ["Benyw", "Gwryw"])
  }

  @Test func `are others than one's own words, for a condition that asks for another`() throws {
    let form = try SmallForm(
      Self.coded().replacing(#""choice""#, with: #""open-choice""#).replacing(
        #""operator":"=""#, with: #""operator":"!=""#))
    #expect(try form.answers(["Solitary ones", "Mason bees"]).count == 2)
    #expect(try form.answers(["No", "Mason bees"]).count == 2)
    #expect(try form.answers(["Yes", "Mason bees"]).count == 1)
  }
}
