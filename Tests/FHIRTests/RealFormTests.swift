import FHIR
import Foundation
import Interview
import JSON
import Survey
import Testing
import Transcript

/// What published forms do that the small ones beside don't.
@Suite struct RealFormTests {
  private func form(_ items: String) throws -> Form {
    try Form(
      reading: Array(#"{"resourceType":"Questionnaire","title":"Bees","item":[\#(items)]}"#.utf8))
  }

  private static let computed = #"""
    {"linkId":"sum","type":"decimal","text":"Sum","initial":[{"valueDecimal":8.6}],"extension":
    [{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
    "valueExpression":{"language":"text/fhirpath","expression":"1"}}]}
    """#

  private func status(_ form: Form, _ lines: String...) throws -> String? {
    let sitting = Transcript(over: form.questionnaire, lines)
    var response = sitting.interview.response
    response.progress.isDone = true
    let export = try QuestionnaireResponse(
      response, to: form.questionnaire, for: .toBring, authored: Date(timeIntervalSince1970: 0)
    ) { _, _ in 0 }
    #expect(!export.json.document.contains("8.6"))
    return export.json["status"]?.text
  }

  @Test func `what a form computes is asked of nobody, said once and absent from answers`() throws {
    let form = try form(
      Self.computed + #",{"linkId":"n","type":"string","text":"How many hives?"}"#)
    #expect(
      form.notices.map { $0.words() } == [
        "1 item needs a calculation, which is not done, and is left out: sum"
      ])
    let sitting = Transcript(over: form.questionnaire, ["three"])
    #expect(!sitting.text.contains("Sum") && sitting.text.contains("How many hives?"))
    #expect(try status(form, "three") == "completed")
  }

  @Test func `the text of an item is the form's, byte for byte, or none`() throws {
    let form = try form(
      #"""
      {"linkId":"g","type":"group","text":" Hives\r\n","item":[
      {"linkId":"a","type":"string","text":" How many?\r\nAll of them. "},
      {"linkId":"b","type":"string"},{"linkId":"c","type":"string","repeats":true},
      {"linkId":"d","type":"string","text":"Plain?"}]}
      """#)
    let sitting = Transcript(over: form.questionnaire, ["1", "2", "3", "", "4"])
    let export = try QuestionnaireResponse(
      sitting.interview.response, to: form.questionnaire, for: .toBring,
      authored: Date(timeIntervalSince1970: 0)
    ) { _, _ in 0 }
    let group = try #require(export.json["item"]?.list?.first)
    #expect(group["text"]?.text == " Hives\r\n")
    let items = group["item"]?.list ?? []
    #expect(items.map { $0["linkId"]?.text } == ["a", "b", "c", "d"])
    #expect(
      items.map { $0["text"]?.text } == [" How many?\r\nAll of them. ", nil, nil, "Plain?"])
  }

  @Test func `answers are in progress while something required has none`() throws {
    let required = #"{"linkId":"n","type":"string","text":"How many hives?","required":true}"#
    let rows = #"""
      {"linkId":"g","type":"group","text":"Hives","repeats":true,"item":[\#(required)]}
      """#
    for items in [required, rows] {
      #expect(try status(form(items), "three") == "completed")
      #expect(
        try status(form(items), "/rathernot") == (items == rows ? "completed" : "in-progress"))
    }
    #expect(try status(form(required), "") == "in-progress")
    let computed = Self.computed.replacing(
      #""text":"Sum","#, with: #""text":"Sum","required":true,"#)
    #expect(try status(form(computed + "," + required), "three") == "completed")
  }
}
