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
    let whole = try Self.walk(name).walk.whole
    #expect(whole.emptyLines * 100 <= whole.lines * 15, "\(whole)")
  }

  /// What nobody can know at the start is how much is asked of someone, so that not all are.
  @Test
  func `three in five of the minutes that are said are within a quarter of the truth, or two`()
    throws
  {
    let entries = try Persona.all.keys.sorted().flatMap { try Self.walk($0).walk.minutes }
    let near = entries.filter { abs(Double($0.said) - $0.taken) <= max($0.taken / 4, 2) }
    #expect(near.count * 5 >= entries.count * 3, "\(entries)")
  }
}
