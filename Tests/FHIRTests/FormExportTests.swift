// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import FHIRValidator
import Foundation
import Interview
import JSON
import Survey
import Testing
import Transcript

/// What is answered to each form of `Forms/`, as it is exported: `Forms/Responses/NAME.json`.
///
/// `UPDATE_TRANSCRIPTS=1` writes them anew, to be read before they are committed.
@Suite struct FormExportTests {
  private static let folder = FormTests.folder.appending(path: "Responses")

  @Test(arguments: FormTests.names)
  func `what was answered is exported as it is written down`(name: String) throws {
    let file = Self.folder.appending(path: name + ".json")
    let exported = try Self.exported(name)
    if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] == "1" {
      try exported.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try exported == String(contentsOf: file, encoding: .utf8))
  }

  @Test func `each export is without fault, and fits its form`() throws {
    var (files, forms) = ([String: String](), [String: String]())
    for name in FormTests.names {
      files["\(name).json"] = try Self.exported(name)
      forms["\(name)-form.json"] = try Self.questionnaire(name)
    }
    #expect(try FHIRValidator.issues(in: files, against: forms) == [])
  }

  /// The form as the validator takes it: out of its Bundle.
  private static func questionnaire(_ name: String) throws -> String {
    let bytes = try Data(contentsOf: FormTests.folder.appending(path: name + ".json"))
    let json = try JSONValue(reading: Array(bytes))
    let resources = json["entry"]?.list?.compactMap { $0["resource"] } ?? [json]
    let form = resources.first { $0["resourceType"]?.text == "Questionnaire" }
    return (form ?? json).document
  }

  private static func exported(_ name: String) throws -> String {
    let golden = try String(
      contentsOf: FormTests.folder.appending(path: name + ".txt"), encoding: .utf8)
    let interview = try FormTests.played(golden, over: name).interview
    return try QuestionnaireResponse(
      interview.response, to: interview.questionnaire, for: .toBring,
      authored: Date(timeIntervalSince1970: 1_764_000_000), offset: { _, _ in 0 }
    ).json.document
  }
}
