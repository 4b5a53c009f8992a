// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Survey

extension Seed {
  /// A form that has something of everything, and the same with one lie each.
  static func forms() throws -> [Seed] {
    let lies = try [
      ("linkId twice", #""linkId":"b""#, #""linkId":"a""#),
      ("linkId empty", #""linkId":"b""#, #""linkId":"""#),
      ("type is a number", #""type":"boolean""#, #""type":3"#),
      ("items are no list", #""item":[{"linkId":"a1""#, #""item":{},"x":[{"linkId":"a1""#),
      ("another resource", #""Questionnaire""#, #""Patient""#),
      ("escape byte", "How many?", #"How many?\u001b[2J"#),
      ("turned round", "How many?", #"How many?\u202e"#),
      ("huge number", #""maxLength":9"#, #""maxLength":99999999999999999999"#),
    ].map { (name: $0.0, text: try edit(form, $0.1, $0.2)) }
    let odd = try [
      ("asks itself", #""question":"b""#, #""question":"n""#),
      ("asks what is not there", #""question":"b""#, #""question":"z""#),
      ("unknown type", #""type":"time""#, #""type":"colour""#),
      ("no pattern", "[0-9]{1,3}", "(?=a)(((a{9}){9}){9})"),
    ].map { (name: $0.0, text: try edit(form, $0.1, $0.2)) }
    return try formsOfPack() + [Seed(.form, "form", form, isTaken: true)]
      + odd.map { Seed(.form, $0.name, $0.text, isTaken: true) }
      + (lies + [("cut short", String(form.dropLast(9)))]).map {
        Seed(.form, $0.0, $0.1, isTaken: false)
      }
  }

  /// A pack that was written as a form, and the same with one lie each in our own extensions.
  private static func formsOfPack() throws -> [Seed] {
    let lines = SamplePack.questionnaire.resource.document.split(separator: "\n")
    let form = lines.map { String($0).trimmed }.joined()
    let lies = try [
      ("unknown role", #""valueCode" : "medicine""#, #""valueCode" : "poison""#),
      (
        "narrowed by nothing", #"narrowed-by","valueString" : ""#,
        #"narrowed-by","valueString" : "z"#
      ),
      ("no condition", #""url" : "exists""#, #""url" : "exits""#),
    ].map { Seed(.form, "pack: \($0.0)", try edit(form, $0.1, $0.2), isTaken: false) }
    return [Seed(.form, "pack", form, isTaken: true)] + lies
  }

  private static let extensions = "http://hl7.org/fhir/StructureDefinition/"

  private static let form = """
    {"resourceType":"Questionnaire","url":"urn:f","version":"1","title":"F","contained":[
    {"resourceType":"ValueSet","id":"v","compose":{"include":[{"system":"urn:s","concept":[
    {"code":"1","display":"One"},{"code":"2"}]}]}}],"item":[
    {"linkId":"a","type":"group","repeats":true,"text":"A","item":[{"linkId":"a1","type":"string",
    "text":"Who?","repeats":true,"initial":[{"valueString":"me"}],"item":[
    {"linkId":"a2","type":"integer","text":"How old?"}]}]},
    {"linkId":"b","type":"boolean","text":"Well?","_text":{"extension":[{"url":"\(extensions)translation",
    "extension":[{"url":"lang","valueCode":"cy"},{"url":"content","valueString":"Iawn?"}]}]}},
    {"linkId":"n","type":"decimal","text":"How many?","enableBehavior":"any","enableWhen":[
    {"question":"b","operator":"=","answerBoolean":true},
    {"question":"a2","operator":">=","answerInteger":3}],"extension":[
    {"url":"\(extensions)minValue","valueDecimal":0.5},{"url":"\(extensions)maxDecimalPlaces","valueInteger":1}]},
    {"linkId":"c","type":"open-choice","repeats":true,"answerValueSet":"#v"},
    {"linkId":"o","type":"choice","answerOption":[{"valueDate":"2026-05-03"},{"valueInteger":2}]},
    {"linkId":"s","type":"string","maxLength":9,"extension":[
    {"url":"\(extensions)regex","valueString":"[0-9]{1,3}"}]},
    {"linkId":"q","type":"quantity","extension":[{"url":"\(extensions)questionnaire-unitOption",
    "valueCoding":{"code":"kg","display":"kilograms"}}]},
    {"linkId":"d","type":"date"},{"linkId":"m","type":"dateTime"},{"linkId":"t","type":"time"},
    {"linkId":"u","type":"url"},{"linkId":"x","type":"text"},{"linkId":"f","type":"attachment"},
    {"linkId":"h","type":"string","initial":[{"valueString":"h"}],"extension":[
    {"url":"\(extensions)questionnaire-hidden","valueBoolean":true}]}]}
    """
}
