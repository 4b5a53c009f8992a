// SPDX-License-Identifier: GPL-3.0-or-later

import FHIRValidator
import Testing

/// The judge of the corpus finds each fault that published forms once brought out: without that, "no
/// issue" would say nothing.
@Suite struct `The judge of the corpus` {
  private static let form = #"""
    {"resourceType":"Questionnaire","url":"urn:bees","status":"active","item":[
    {"linkId":"open","type":"string","text":"Why nine?","enableWhen":[
    {"question":"n","operator":"=","answerInteger":9}]},
    {"linkId":"closed","type":"string","text":"Any bees?","enableWhen":[
    {"question":"n","operator":"exists","answerBoolean":false}]},
    {"linkId":"n","type":"integer","text":" How many\r\nhives? ","required":true,
    "answerOption":[{"valueInteger":3},{"valueInteger":9}]}]}
    """#

  private static let opened =
    #"{"linkId":"open","text":"Why nine?","answer":[{"valueString":"a"}]}"#
  private static let number =
    #"{"linkId":"n","text":" How many\r\nhives? ","answer":[{"valueInteger":9}]}"#
  private static let good = #"""
    {"resourceType":"QuestionnaireResponse","questionnaire":"urn:bees","status":"completed",
    "meta":{"tag":[{"code":"every-question-answered"}]},"item":[\#(opened),\#(number)]}
    """#

  @Test func `has nothing to say of a good response`() throws {
    #expect(try Self.issues(in: Self.good) == [])
  }

  private static let twins = [
    (" How many\\r\\nhives? ", "How many\\nhives?", "its text is not the form's"),
    (",\(number)", "", "is required, and the response is completed without it"),
    ("valueInteger\":9", "valueString\":\"9", "valueString for integer"),
    ("valueInteger\":9", "valueInteger\":4", "a choice that is not offered"),
    ("\(opened),", "", "was not asked"),
    ("valueInteger\":9", "valueInteger\":3", "is answered, and is not enabled"),
    (
      opened, opened.replacing("open", with: "closed").replacing("Why nine?", with: "Any bees?"),
      "is answered, and is not enabled"
    ),
  ]

  @Test(arguments: twins.indices)
  func `finds what is wrong with each bad twin`(index: Int) throws {
    let (was, new, words) = Self.twins[index]
    #expect(Self.good.contains(was))
    var twin = Self.good.replacing(was, with: new)
    if words.hasPrefix("valueString") { twin = twin.replacing("\"9}", with: "\"9\"}") }
    let issues = try Self.issues(in: twin)
    #expect(issues.contains { $0.hasSuffix(words) }, "\(issues)")
  }

  private static func issues(in response: String) throws -> [String] {
    try FHIRValidator.issues(in: ["response.json": response], against: ["form.json": form])
  }
}
