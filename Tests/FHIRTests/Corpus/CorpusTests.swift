// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import FHIRValidator
import Foundation
import JSON
import Survey
import Testing

/// Forms made at random, each answered in three ways: every export is R4 and fits its form.
///
/// `FHIR_FORMS` says how many, and `FHIR_SEED` which.
@Suite struct CorpusTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["FHIR_FORMS"].flatMap(UInt64.init) ?? 12
  private static let seed =
    environment["FHIR_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0..<1_000_000)
  /// How many forms are judged in one go.
  private static let batch: UInt64 = 100

  @Test func `each form of a corpus is answered without fault, in three ways`() throws {
    print("\(Self.count) forms from FHIR_SEED=\(Self.seed)")
    let last = Self.seed + Self.count
    var (judged, completed) = (0, 0)
    for first in stride(from: Self.seed, to: last, by: UInt64.Stride(Self.batch)) {
      var (files, forms) = ([String: String](), [String: String]())
      for seed in first..<min(first + Self.batch, last) {
        let json = RandomForm.json(seed: seed)
        forms["\(seed)-form.json"] = json.document
        for way in Respondent.Way.allCases {
          let export = try Self.export(json, way, seed)
          completed += export["status"]?.text == "completed" ? 1 : 0
          files["\(seed)-\(way).json"] = export.document
        }
      }
      judged += files.count
      let issues = try FHIRValidator.issues(in: files, against: forms)
      #expect(issues == [])
      show(issues, files, forms)
    }
    print("\(judged) responses judged, \(completed) of them completed")
  }

  @Test func `an answer to a question that had no words is exported without that`() throws {
    // The corpus's form in which it was found.
    let export = try Self.export(RandomForm.json(seed: 125_528), .anything, 125_528)
    #expect(export.document.contains("also-written"))
    #expect(!export.document.contains("\"valueString\" : \"\""))
  }

  /// Shows the first faulty response and its form.
  private func show(_ issues: [String], _ files: [String: String], _ forms: [String: String]) {
    guard let name = issues.first?.prefix(while: { $0 != ":" }) else { return }
    let form = "\(name.prefix { $0 != "-" })-form.json"
    print(issues.joined(separator: "\n"), forms[form] ?? "", files[String(name)] ?? "")
  }

  private static func export(
    _ json: JSONValue, _ way: Respondent.Way, _ seed: UInt64
  ) throws -> JSONValue {
    let form = try Form(reading: Array(json.document.utf8))
    var (response, lines, isAtEnd) = Respondent.response(to: form, way: way, seed: seed)
    #expect(isAtEnd || way == .anything, "\(seed) \(way): \(lines.suffix(20))")
    response.progress.isDone = true
    let export = try QuestionnaireResponse(
      response, to: form.questionnaire, for: .toBring, authored: Date(timeIntervalSince1970: 0)
    ) { _, _ in 60 }.json
    guard way == .everything, case .object(let members) = export else { return export }
    let tag: JSONValue = ["tag": [["code": "every-question-answered"]]]
    return .object([JSONValue.Member("meta", tag)] + members)
  }
}
