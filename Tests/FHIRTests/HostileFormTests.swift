// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Foundation
import Glibc
import Interview
import Survey
import Testing

/// A form may come from anyone: it is refused in words, or it is run and ends.
@Suite struct HostileFormTests {
  private static func refusal(_ text: String) -> String? {
    do {
      _ = try Form(reading: Array(text.utf8))
      return nil
    } catch {
      return error.words
    }
  }

  private static func form(_ items: String) -> String {
    #"{"resourceType":"Questionnaire","item":[\#(items)]}"#
  }

  private static let lies: [(String, String)] = [
    ("", "is not valid JSON: it ends too early at byte 1"),
    ("[1,2", "is not valid JSON: it ends too early at byte 5"),
    (
      String(repeating: "[", count: 100_000),
      "is not valid JSON: it is nested too deeply at byte 201"
    ),
    ("[]", "is not a FHIR R4 Questionnaire: it is not an object"),
    (#"{"a":1,"a":2}"#, "is not valid JSON: it has the same name twice at byte 8"),
    ("{}", "is not a FHIR resource: it has no resourceType"),
    (#"{"resourceType":3}"#, "is not a FHIR R4 Questionnaire: resourceType is not text"),
    (
      #"{"resourceType":"Patient"}"#,
      "contains a FHIR Patient, not a Questionnaire or a Bundle with one"
    ),
    (#"{"resourceType":"Bundle"}"#, "is a FHIR Bundle without a Questionnaire"),
    (
      #"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Questionnaire"}},"#
        + #"{"resource":{"resourceType":"Questionnaire"}}]}"#,
      "is a FHIR Bundle with 2 Questionnaires, not just one"
    ),
    (form(""), "has no questions that can be asked"),
    (
      form(#"{"linkId":"a","type":"group","item":[{"linkId":"b","type":"group"}]}"#),
      "has no questions that can be asked"
    ),
    (form(#"{"linkId":"a","type":"attachment"}"#), "has no questions that can be asked"),
    (form(#"{"type":"string"}"#), "is not a FHIR R4 Questionnaire: item[0].linkId is missing"),
    (form(#"{"linkId":"a"}"#), "is not a FHIR R4 Questionnaire: item[0].type is missing"),
    (form("3"), "is not a FHIR R4 Questionnaire: item[0] is not an object"),
    (
      form(#"{"linkId":"a","type":"string","repeats":"yes"}"#),
      "is not a FHIR R4 Questionnaire: item[0].repeats is not true or false"
    ),
    (
      form(#"{"linkId":"a","type":"string","maxLength":1e99}"#),
      "is not a FHIR R4 Questionnaire: item[0].maxLength is not a number in range"
    ),
    (
      form(#"{"linkId":"a","type":"string","item":{}}"#),
      "is not a FHIR R4 Questionnaire: item[0].item is not a list"
    ),
    (
      form(#"{"linkId":"a","type":"string","enableWhen":[{"operator":"="}]}"#),
      "is not a FHIR R4 Questionnaire: item[0].enableWhen[0].question is missing"
    ),
    (
      form(#"{"linkId":"a","type":"string"},{"linkId":" a ","type":"string"}"#),
      "has two items with the linkId 'a'"
    ),
    (
      form(#"{"linkId":"a","type":"string","text":"\u001b[2J"}"#),
      "contains an invisible character, U+001B, in item[0].text"
    ),
    (
      form(#"{"linkId":"a\u202e","type":"string"}"#),
      "contains an invisible character, U+202E, in item[0].linkId"
    ),
    (
      form(
        String(repeating: #"{"linkId":"x","type":"group","item":["#, count: 40)
          + String(repeating: "]}", count: 40)),
      "has two items with the linkId 'x'"
    ),
  ]

  @Test(arguments: lies.indices)
  func `what can't be run is refused, and where it goes wrong is said`(index: Int) {
    #expect(Self.refusal(Self.lies[index].0) == Self.lies[index].1)
  }

  private static func nested(_ depth: Int) -> String {
    let opening = (0..<depth).map { #"{"linkId":"g\#($0)","type":"group","item":["# }.joined()
    return form(
      opening + #"{"linkId":"q","type":"boolean","text":"?"}"#
        + String(repeating: "]}", count: depth))
  }

  @Test func `items in items are run as deep as anyone writes them, and refused beyond`() throws {
    _ = try Form(reading: Array(Self.nested(31).utf8))
    #expect(
      Self.refusal(Self.nested(32)) == "has items nested more than 32 levels deep")
  }

  @Test func `a hundred thousand items are refused`() {
    let items = (0..<100_000).map { #"{"linkId":"q\#($0)","type":"boolean","text":"Q?"}"# }
    #expect(
      Self.refusal(Self.form(items.joined(separator: ",")))
        == "has more than 20,000 items, choices and conditions")
  }

  private static func items(_ count: Int, _ item: (Int) -> String) -> String {
    (0..<count).map(item).joined(separator: ",")
  }

  /// A question that is asked when another has an answer, or has none.
  private static func question(_ number: Int, after other: Int, exists: Bool) -> String {
    #"{"linkId":"q\#(number)","type":"boolean","text":"?","enableWhen":["#
      + #"{"question":"q\#(other)","operator":"exists","answerBoolean":\#(exists)}]}"#
  }

  private static let pattern = #"""
    {"linkId":"q","type":"string","text":"?","extension":[
    {"url":"http://hl7.org/fhir/StructureDefinition/regex",
    "valueString":"(a*)*(a|aa)+((a{1,30}){1,30})b"}]}
    """#

  private static let conditionsOnOne = {
    let test = #"{"question":"q","operator":"exists","answerBoolean":false}"#
    let displays = items(9_000) { #"{"linkId":"h\#($0)","type":"display","text":"H"}"# }
    return #"{"linkId":"q","type":"boolean"},{"linkId":"g","type":"group","enableWhen":["#
      + items(9_000) { _ in test } + #"],"item":[\#(displays)]}"#
  }()

  /// The worst that is let in: each was chosen because its cost could grow faster than its size.
  private static let worst: [(String, String)] = [
    ("a circle", form(items(9_000) { question($0, after: ($0 + 1) % 9_000, exists: true) })),
    ("a chain", form(items(9_000) { question($0, after: max(0, $0 - 1), exists: false) })),
    (
      "groups",
      form(
        items(9_000) {
          #"{"linkId":"g\#($0)","type":"group","text":"G","item":["#
            + #"{"linkId":"q\#($0)","type":"string","text":"?"}]}"#
        })
    ),
    ("conditions on one", form(conditionsOnOne)), ("a pattern", form(pattern)),
  ]

  @Test(arguments: worst.indices)
  func `the worst that is let in is read and asked in a moment`(index: Int) throws {
    let (name, text) = Self.worst[index]
    let begun = Self.seconds
    let form = try Form(reading: Array(text.utf8))
    var interview = Interview(form.questionnaire)
    _ = interview.begin(.new)
    for line in [String(repeating: "a", count: 2_000), "yes", "", "/review", "", "/sections", ""] {
      _ = interview.receive(.line(.typed(line)))
      _ = interview.receive(.saved)
    }
    let took = Self.seconds - begun
    print("\(name): \(took) s")
    #expect(took < 20, "\(name), built for debugging")
  }

  /// The processor's time that this thread has taken, whatever else runs beside it.
  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
