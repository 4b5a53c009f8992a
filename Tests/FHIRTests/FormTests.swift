// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Foundation
import Interview
import Survey
import Testing
import Transcript

/// Forms made elsewhere, one for each feature, as whole conversations.
///
/// Beside `Forms/NAME.json` stands `NAME.txt`: a heading, which ends in the language of whoever
/// answers if that is not the form's; what is done otherwise than the form asks for; and what is
/// typed and shown. `UPDATE_TRANSCRIPTS=1` writes them anew, to be read before they are committed.
@Suite struct FormTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Forms")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()

  static func form(_ name: String, languages: [String] = []) throws -> Form {
    let bytes = try Data(contentsOf: folder.appending(path: name + ".json"))
    return try Form(reading: Array(bytes), languages: languages)
  }

  @Test(arguments: names)
  func `a form is asked as it is written down`(name: String) throws {
    let file = Self.folder.appending(path: name + ".txt")
    let golden = try String(contentsOf: file, encoding: .utf8)
    let played = try Self.play(golden, over: name)
    if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] == "1" {
      try played.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(played == golden)
  }

  @Test func `there are forms`() {
    #expect(Self.names.count >= 14)
  }

  private static func play(_ golden: String, over name: String) throws -> String {
    let heading = golden.prefix { $0 != "\n" }
    let form = try form(name, languages: languages(in: heading))
    let notices = form.notices.map { "! \($0.words())\n" }.joined()
    return heading + "\n" + notices + (try played(golden, over: name).text)
  }

  /// The conversation that is written down, had over its form.
  static func played(_ golden: String, over name: String) throws -> Transcript {
    let lines = golden.split(separator: "\n")
    let form = try form(name, languages: languages(in: lines[0]))
    var transcript = Transcript(Interview(form.questionnaire))
    transcript.begin(.new)
    for line in lines.dropFirst() where line.hasPrefix("> ") || line == ">" {
      transcript.play(String(line.dropFirst(2)))
    }
    return transcript
  }

  private static func languages(in heading: Substring) -> [String] {
    heading.split(separator: " in ").dropFirst().suffix(1).map(String.init)
  }
}
