// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import JSON
import Survey
import Testing

/// What published forms have at the side of their questions.
@Suite struct `The details of a form` {
  private static let hl7 = "http://hl7.org/fhir/StructureDefinition"

  private static func control(_ code: String) -> String {
    #","extension":[{"url":"\#(hl7)/questionnaire-itemControl","valueCodeableConcept":{"coding":["#
      + #"{"code":"\#(code)"}]}}]"#
  }

  @Test func `name an expression that stands beside a text`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"q","type":"string","text":"Name?","_text":{"extension":[{"url":
      "\#(Self.hl7)/cqf-expression","valueExpression":{"expression":"1"}}]}}
      """#)
    #expect(
      form.notices == ["1 item (q) has a FHIRPath variable or expression, which is not evaluated"])
  }

  @Test(arguments: [("Enw?", "Enw?"), ("", "Name?"), (" ", "Name?")])
  func `are asked in the person's language, unless the translation is empty`(
    translation: String, question: String
  ) throws {
    let text = #"""
      {"resourceType":"Questionnaire","item":[{"linkId":"q","type":"string","text":"Name?",
      "_text":{"extension":[{"url":"\#(Self.hl7)/translation","extension":[
      {"url":"lang","valueCode":"cy"},{"url":"content","valueString":"\#(translation)"}]}]}}]}
      """#
    let form = try Form(reading: Array(text.utf8), languages: ["cy"])
    #expect(form.questionnaire.item("q")?.text == question)
  }

  @Test func `are named with the whole address of an extension`() throws {
    let url = "https://forms.example/" + String(repeating: "deep/", count: 30) + "name"
    let form = try SmallForm(
      #"{"linkId":"q","type":"string","extension":[{"url":"\#(url)","valueCode":"a"}]}"#)
    #expect(form.notices == ["1 item (q) has an extension that is ignored (\(url))"])
    let long = try SmallForm(
      #"{"linkId":"q","type":"string","extension":[{"url":"x\#(url)\#(url)","valueCode":"a"}]}"#)
    #expect(long.notices.first?.contains("/name)") == true)
    #expect(try #require(long.notices.first).count < 320)
  }

  @Test func `are named by the form's own linkIds, each once`() throws {
    let gone = #","enableWhen":[{"question":"gone","operator":"=","answerString":"a"}]"#
    let form = try SmallForm(
      #"""
      {"linkId":"q","type":"string","text":"Names?","repeats":true\#(gone)},
      {"linkId":"g","type":"group","text":"Top","item":[
      {"linkId":"h","type":"group","text":"Hives","repeats":true\#(gone),"item":[
      {"linkId":"n","type":"string","text":"Which?"}]}]}
      """#)
    #expect(
      form.notices == [
        "2 items (q, h) depend on a question that is not in the form and so counts as unanswered"
      ])
  }

  @Test(arguments: ["help", "sidebar", "inline", "highlight"])
  func `of type text with the control of a text to read are shown and not asked`(
    control: String
  ) throws {
    let form = try SmallForm(
      #"""
      {"linkId":"t","type":"text","text":"Bees sleep.","required":true\#(Self.control(control))},
      {"linkId":"q","type":"string","text":"Name?","item":[
      {"linkId":"u","type":"text","text":"Your own."\#(Self.control(control))}]}
      """#)
    #expect(form.asked(["Ada"]).prefix(1) == ["Name?"])
    #expect(form.sitting([]).text.contains("  Bees sleep.\n? Name?\n  (Your own.)"))
    let export = try form.export(["Ada"], isDone: true)
    #expect(export["status"]?.text == "completed")
    #expect(export["item"]?.list?.count == 1)
  }

  @Test(arguments: [
    (#"{"linkId":"t","type":"text","text":"Bees?"#, ["Bees?", "Which?"]),
    (
      #"{"linkId":"q","type":"string","text":"Name?","item":[{"linkId":"t","type":"text","text":"Bees?"#,
      ["Name?", "Bees?", "Which?"]
    ),
  ])
  func `of type text with such a control are asked if they have a question within`(
    begun: String, asked: [String]
  ) throws {
    let within = #"","item":[{"linkId":"a","type":"string","text":"Which?"}]"#
    let end = begun.contains("item") ? "}]}" : "}"
    let form = try SmallForm(begun + within + Self.control("help") + end)
    #expect(Array(form.asked(["a", "b", "", "c"]).prefix(asked.count)) == asked)
  }

  @Test(arguments: [false, true])
  func `that hide a group hide its title and all within it`(repeats: Bool) throws {
    let hidden =
      #","extension":[{"url":"\#(Self.hl7)/questionnaire-hidden","valueBoolean":true}]"#
    let within = #""item":[{"linkId":"a","type":"string","text":"Which?"}]"#
    let form = try SmallForm(
      #"""
      {"linkId":"s","type":"group","text":"Bees","item":[
      {"linkId":"g","type":"group","text":"For the office","repeats":\#(repeats)\#(hidden),\#(within)},
      {"linkId":"q","type":"string","text":"Name?"}]}
      """#)
    #expect(form.asked(["Ada"]).first == "Name?")
    #expect(!form.sitting(["Ada"]).text.contains("For the office"))
  }

  @Test func `of type text with another control are asked`() throws {
    let form = try SmallForm(
      #"{"linkId":"t","type":"text","text":"Bees?"\#(Self.control("text-box"))}"#)
    #expect(form.asked([]) == ["Bees?"])
  }

  @Test func `take the choices of a whole code system that the form has within it`() throws {
    let contained = #"""
      ,"contained":[{"resourceType":"ValueSet","id":"set","compose":{"include":[
      {"system":"urn:bees"}]}},{"resourceType":"CodeSystem","url":"urn:bees","content":"complete",
      "concept":[{"code":"h","display":"Honey","concept":[{"code":"b","display":"Buckfast"}]},
      {"code":"m","display":"Mason"}]}]
      """#
    let item = ##"{"linkId":"q","type":"choice","text":"Which bees?","answerValueSet":"#set"}"##
    let form = try SmallForm(item, contained)
    #expect(form.notices == [])
    #expect(
      try form.answers(["Buckfast"]) == [
        #"[{"valueCoding":{"system":"urn:bees","code":"b","display":"Buckfast"}}]"#
      ])
    let part = try SmallForm(item, contained.replacing("complete", with: "fragment"))
    #expect(
      part.notices == [
        "1 item (q) needs choices from a list that is not in the form, and is asked as free text"
      ])
  }

  @Test func `take no choices from a part of a list that other lists narrow`() throws {
    let contained = #"""
      ,"contained":[{"resourceType":"ValueSet","id":"set","compose":{"include":[
      {"system":"urn:bees","concept":[{"code":"h","display":"Honey"},
      {"code":"m","display":"Mason"}],"valueSet":["urn:native"]}]}}]
      """#
    let form = try SmallForm(
      ##"{"linkId":"q","type":"choice","text":"Which bees?","answerValueSet":"#set"}"##, contained)
    #expect(!form.sitting([]).text.contains("Honey"))
    #expect(form.form.notices.map(\.kind) == [.externalValueSet])
  }

  @Test func `take no choices from a list that leaves some out`() throws {
    let contained = #"""
      ,"contained":[{"resourceType":"ValueSet","id":"set","compose":{"include":[
      {"system":"urn:bees","concept":[{"code":"h","display":"Honey"},
      {"code":"m","display":"Mason"}]}],"exclude":[
      {"system":"urn:bees","concept":[{"code":"m"}]}]}}]
      """#
    let form = try SmallForm(
      ##"{"linkId":"q","type":"choice","text":"Which bees?","answerValueSet":"#set"}"##, contained)
    #expect(!form.sitting([]).text.contains("Mason"))
    #expect(form.form.notices.map(\.kind) == [.externalValueSet])
  }

  @Test func `propose one choice where one is taken, and each where several are`() throws {
    let (honey, mason) = (#"{"valueString":"Honey"}"#, #"{"valueString":"Mason"}"#)
    for (repeats, taken) in [(false, "[\(honey)]"), (true, "[\(honey),\(mason)]")] {
      let form = try SmallForm(
        #"""
        {"linkId":"q","type":"choice","text":"Which bees?","repeats":\#(repeats),"answerOption":[
        {"valueString":"Honey","initialSelected":true},
        {"valueString":"Mason","initialSelected":true}]}
        """#)
      #expect(try form.answers([""]) == [taken])
    }
  }

  @Test(arguments: [
    ("", false), (#","language":"en""#, false), (#","language":"en-GB""#, false),
    (#","language":"cy""#, false), (#","language":"en-US""#, true), (#","language":"nb-NO""#, true),
    (#","language":"de""#, true), (#","language":"en-Latn""#, false),
    (#","language":"en-Latn-GB""#, false), (#","language":"en-Latn-US""#, true),
    (#","language":"EN-gb""#, false), (#","language":"de-Latn""#, true),
    (#","language":"en-us""#, true), (#","language":"en-oxendict""#, false),
    (#","language":"de","jurisdiction":[{"coding":[{"code":"GB"}]}]"#, false),
    (#","jurisdiction":[{"coding":[{"code":"GB-SCT"}]}]"#, false),
    (#","jurisdiction":[{"coding":[{"code":"GBR"}]}]"#, false),
    (#","jurisdiction":[{"coding":[{"code":"AU"}]}]"#, true),
    (#","jurisdiction":[{"text":"UK"}]"#, false),
  ])
  func `tell whether it is for another country`(more: String, isForElsewhere: Bool) throws {
    let form = try SmallForm(#"{"linkId":"q","type":"string"}"#, more)
    #expect(form.form.isForElsewhere == isForElsewhere)
  }

  @Test func `limit answers from below, and amounts`() throws {
    let sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire"
    func quantity(_ value: Int) -> String {
      #""valueQuantity":{"value":\#(value),"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}"#
    }
    let form = try SmallForm(
      #"""
      {"linkId":"s","type":"string","text":"Why?","extension":[{"url":"\#(Self.hl7)/minLength",
      "valueInteger":5}]},
      {"linkId":"q","type":"quantity","text":"How heavy?","extension":[
      {"url":"\#(Self.hl7)/questionnaire-unit","valueCoding":{"code":"kg","display":"kg",
      "system":"http://unitsofmeasure.org"}},
      {"url":"\#(sdc)-minQuantity",\#(quantity(2))},{"url":"\#(sdc)-maxQuantity",\#(quantity(9))}]}
      """#)
    #expect(form.notices == [])
    let sitting = form.sitting(["wax", "honey", "12", "7"])
    #expect(sitting.text.contains("Please type at least 5 characters."))
    #expect(sitting.text.contains("an amount (kg) from 2 to 9"))
    #expect(try form.answers(["wax", "honey", "12", "7"]).last?.contains(#""value":7"#) == true)
  }

  @Test func `name what is answered in one's own words, beside choices`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"q","type":"open-choice","text":"Which?","answerOption":[{"valueString":"Honey"}],
      "extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-openLabel",
      "valueString":"Another kind"}]}
      """#)
    #expect(form.notices == [])
    #expect(form.sitting([]).text.contains("(For \"Another kind\", type your own words.)"))
  }
}
