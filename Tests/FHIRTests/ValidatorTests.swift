// SPDX-License-Identifier: GPL-3.0-or-later

import FHIRValidator
import Testing

/// The validator finds what is wrong: without that, "no issue" would say nothing.
@Suite struct `The validator` {
  static let good = """
    {
      "resourceType": "QuestionnaireResponse",
      "questionnaire": "https://beforehand.invalid/fhir/Questionnaire/small|1",
      "status": "completed",
      "authored": "2026-11-24T15:00:00Z",
      "item": [
        {
          "linkId": "day",
          "text": "The day",
          "item": [
            {
              "linkId": "day.know",
              "text": "Who comes?",
              "answer": [{"valueString": "Priya"}]
            },
            {
              "extension": [
                {
                  "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                  "valueCode": "asked-declined"
                }
              ],
              "linkId": "day.how",
              "text": "How?"
            }
          ]
        }
      ]
    }
    """

  static let form = """
    {
      "resourceType": "Questionnaire",
      "url": "https://beforehand.invalid/fhir/Questionnaire/small",
      "version": "1",
      "status": "active",
      "item": [
        {
          "linkId": "day",
          "text": "The day",
          "type": "group",
          "item": [
            {"linkId": "day.know", "text": "Who comes?", "type": "string"},
            {
              "linkId": "day.how",
              "text": "How?",
              "type": "choice",
              "answerOption": [{"valueCoding": {"code": "a"}}]
            }
          ]
        }
      ]
    }
    """

  @Test func `has nothing to say of good files`() throws {
    #expect(try FHIRValidator.issues(in: ["good.json": Self.good, "form.json": Self.form]) == [])
  }

  @Test func `finds what is wrong with each bad twin of a response`() throws {
    let twins: [(String, String, String)] = [
      ("\"completed\"", "\"done\"", "no such code"),
      ("\"status\": \"completed\",", "", "required"),
      ("\"linkId\": \"day\",", "", "required"),
      ("\"text\": \"The day\"", "\"text\": \"\"", "match pattern"),
      ("\"text\": \"The day\"", "\"title\": \"The day\"", "Extra inputs"),
      ("\"text\": \"The day\"", "\"text\": \"The day\", \"answer\": [{}]", "qrs-1"),
      ("{\"valueString\": \"Priya\"}", "{}", "ele-1"),
      ("[{\"valueString\": \"Priya\"}]", "[]", "ele-1"),
      ("\"Priya\"}", "\"Priya\", \"valueInteger\": 1}", "multiple"),
      ("\"valueString\": \"Priya\"", "\"valueBoolean\": \"true\"", "not written as boolean"),
      ("\"Priya\"", "\"\\u001b[2J\"", "control character"),
      ("15:00:00Z", "15:00:00", "regex"),
      ("\"asked-declined\"", "\"would-rather-not\"", "no such code"),
      ("\"valueCode\"", "\"valueString\"", "its value is none of valueCode"),
      ("data-absent-reason\",", "data-missing-reason\",", "no such extension"),
      (",\n              \"valueCode\": \"asked-declined\"", "", "ext-1"),
      ("\"linkId\": \"day\",", "\"linkId\": \"day\", \"linkId\": \"day\",", "stands twice"),
    ]
    try expectFound(twins, in: Self.good, beside: [:])
  }

  @Test func `finds where a response does not fit its questionnaire`() throws {
    let twins = [
      ("\"day.know\"", "\"day.knew\"", "no such item here"),
      ("\"valueString\": \"Priya\"", "\"valueInteger\": 3", "valueInteger for string"),
      ("\"Priya\"", "\"Pri\\nya\"", "a line end in one line"),
      ("[{\"valueString\"", "[{\"valueString\": \"a\"}, {\"valueString\"", "several"),
      ("\"text\": \"How?\"", "\"answer\": [{\"valueCoding\": {\"code\": \"z\"}}]", "not offered"),
    ]
    try expectFound(twins, in: Self.good, beside: ["form.json": Self.form])
  }

  @Test func `finds what is wrong with each bad twin of a questionnaire`() throws {
    let twins = [
      ("\"active\"", "\"in use\"", "no such code"),
      ("\"type\": \"string\"", "\"type\": \"words\"", "no such code"),
      ("\"day.know\"", "\"day.how\"", "que-2"),
      ("\"type\": \"choice\"", "\"type\": \"boolean\"", "que-5"),
      ("\"type\": \"group\"", "\"type\": \"display\"", "que-1"),
      ("\"type\": \"string\"", "\"type\": \"string\", \"enableWhen\": []", "ele-1"),
      ("\"type\": \"choice\"", "\"type\": \"choice\", \(Self.badTest)", "que-7"),
    ]
    try expectFound(twins, in: Self.form, beside: [:])
  }

  private static let badTest = """
    "enableWhen": [{"question": "day.know", "operator": "exists", "answerString": "yes"}]
    """

  /// Each twin of a good file, in which one thing was put in the place of another, is found out.
  private func expectFound(
    _ twins: [(was: String, is: String, words: String)], in good: String,
    beside others: [String: String]
  ) throws {
    var files = others
    for (index, twin) in twins.enumerated() {
      #expect(good.contains(twin.was), "\(twin.was)")
      files["\(index).json"] = good.replacing(twin.was, with: twin.is, maxReplacements: 1)
    }
    let issues = try FHIRValidator.issues(in: files)
    for (index, twin) in twins.enumerated() {
      let own = issues.filter { $0.hasPrefix("\(index).json: ") }
      #expect(own.contains { $0.contains(twin.words) }, "\(twin.is): \(own)")
    }
  }
}
