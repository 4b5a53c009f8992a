// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Testing

/// What published forms do that the small ones beside don't.
@Suite struct RealFormTests {
  private static let computed = #"""
    {"linkId":"sum","type":"decimal","text":"Sum","initial":[{"valueDecimal":8.6}],"extension":
    [{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
    "valueExpression":{"language":"text/fhirpath","expression":"1"}}]}
    """#

  private func status(_ form: SmallForm, _ lines: String...) throws -> String? {
    let export = try form.export(lines, isDone: true)
    #expect(!export.document.contains("8.6"))
    return export["status"]?.text
  }

  @Test func `what a form computes is asked of nobody, said once and absent from answers`() throws {
    let form = try SmallForm(
      Self.computed + #",{"linkId":"n","type":"string","text":"How many hives?"}"#)
    #expect(
      form.notices == [
        "1 item (sum) needs a calculation, which is not supported, and is skipped"
      ])
    #expect(form.asked(["three"]).first == "How many hives?")
    #expect(!form.sitting(["three"]).text.contains("Sum"))
    #expect(try status(form, "three") == "completed")
  }

  @Test func `the text of an item is the form's, byte for byte, or none`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":" Hives\r\n","item":[
      {"linkId":"a","type":"string","text":" How many?\r\nAll of them. "},
      {"linkId":"b","type":"string"},{"linkId":"c","type":"string","repeats":true},
      {"linkId":"d","type":"string","text":"Plain?"}]}
      """#)
    let export = try form.export(["1", "2", "3", "", "4"])
    let group = try #require(export["item"]?.list?.first)
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
      #expect(try status(SmallForm(items), "three") == "completed")
      #expect(try status(SmallForm(items), "/rathernot") == "in-progress")
    }
    #expect(try status(SmallForm(required), "") == "in-progress")
    let several = required.replacing("\"string\"", with: "\"string\",\"repeats\":true")
    #expect(try status(SmallForm(several), "") == "in-progress")
    #expect(try status(SmallForm(several), "three", "no") == "completed")
    let computed = Self.computed.replacing(
      #""text":"Sum","#, with: #""text":"Sum","required":true,"#)
    #expect(try status(SmallForm(computed + "," + required), "three") == "completed")
  }
}
