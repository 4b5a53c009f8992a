// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PackWalk
import QuestionPacks
import Survey
import Testing

/// How long four people take, everything counted: what they press, read and type.
@Suite struct PersonaLengthTests {
  private static let pack = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try QuestionPack(
      PackFolder(root.deletingLastPathComponent().appending(path: "Questions").path))
  }

  static func walk(_ name: String) throws -> (walk: Walk, answers: PersonaAnswers) {
    let answers = PersonaAnswers(try #require(Persona.all[name]))
    let pass: Survey.Progress.Pass = name == "dale" ? .short : .full
    return (Walk(through: try pack.get().questionnaire, in: pass, as: answers), answers)
  }

  @Test(arguments: Persona.all.keys.sorted())
  func `every answer finds its question, and the conversation goes as it is written down`(
    name: String
  ) throws {
    let (walk, answers) = try Self.walk(name)
    #expect(!walk.isCut)
    #expect(answers.unasked == [])
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "PersonaTranscripts/\(name).txt")
    if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] == "1" {
      try answers.transcript.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(answers.transcript == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test(arguments: Persona.all.keys.sorted())
  func `few presses of Enter only end something`(name: String) throws {
    let (walk, answers) = try Self.walk(name)
    #expect(answers.emptyLines * 100 <= walk.whole.lines * 15, "\(walk.whole)")
  }

  /// Before that nobody can know how many helpers and medicines there will be.
  @Test(arguments: Persona.all.keys.sorted())
  func `from the medicines on, the minutes that are said are within a third of the truth`(
    name: String
  ) throws {
    let entries = try Self.walk(name).walk.minutes
    let ending = entries.drop { $0.section != "medicines" }
    #expect(!ending.isEmpty)
    for entry in ending { #expect(Self.isNear(entry, within: 3), "\(entries)") }
  }

  @Test
  func `seven in ten of all the minutes that are said are within a quarter of the truth`() throws {
    let entries = try Persona.all.keys.sorted().flatMap { try Self.walk($0).walk.minutes }
    let near = entries.filter { Self.isNear($0, within: 4) }
    #expect(near.count * 10 >= entries.count * 7, "\(entries)")
  }

  /// Within so small a part of it, or a minute.
  private static func isNear(
    _ entry: (section: String, said: Int, taken: Double), within part: Double
  ) -> Bool {
    abs(Double(entry.said) - entry.taken) <= max(entry.taken / part, 1)
  }
}
