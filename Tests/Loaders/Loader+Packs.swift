// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Printing
import QuestionPacks
import Survey

extension Loader {
  static func attemptPack(_ bytes: [UInt8], by readers: Readers) throws(Complaint) -> Outcome {
    let questionnaire: Questionnaire
    do {
      questionnaire = try readers.pack(bytes)
    } catch {
      return .refused("\(error)")
    }
    try expectSameAgain(questionnaire)
    try goThrough(questionnaire)
    return .taken
  }

  static func attemptInterview(
    _ bytes: [UInt8], by readers: Readers
  ) throws(Complaint) -> Outcome {
    let parts = parts(bytes)
    guard let questionnaire = try? readers.pack(parts[0]) else { return .refused("no pack") }
    let lines = parts.dropFirst().first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    var sitting = Sitting(Interview(questionnaire))
    try sitting.run(
      .new, lines.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    try Walk(questionnaire, sitting.interview.response).run()
    return .taken
  }

  static func attemptYAML(_ bytes: [UInt8]) throws(Complaint) -> Outcome {
    let pack: QuestionPack
    do throws(PackFaults) {
      pack = try QuestionPack(SamplePack.files(parts(bytes)), folder: "Pack")
    } catch {
      let words = error.faults.map(\.description)
      guard !words.isEmpty else { throw Complaint("a pack is refused without a fault") }
      return .refused(words.joined(separator: "\n"))
    }
    try expectItHolds(pack)
    return .taken
  }

  /// A pack without fault can be compiled, is taken as compiled, and can be gone through.
  private static func expectItHolds(_ pack: QuestionPack) throws(Complaint) {
    for format in Format.allCases {
      let worksheet = format.render(Worksheet(pack).document)
      guard !worksheet.isEmpty else { throw Complaint("a pack has no worksheet") }
    }
    let questionnaire = try compiledAgain(pack.questionnaire)
    try expectSame(questionnaire, pack.questionnaire)
    try goThrough(questionnaire)
  }

  private static func expectSameAgain(_ questionnaire: Questionnaire) throws(Complaint) {
    try expectSame(try compiledAgain(questionnaire), questionnaire)
  }

  private static func compiledAgain(
    _ questionnaire: Questionnaire
  ) throws(Complaint) -> Questionnaire {
    let text = CompiledPack.encode(questionnaire)
    do throws(CompiledPack.Fault) {
      return try CompiledPack.decode(Array(text.utf8))
    } catch {
      throw Complaint("what was compiled is refused: \(error)")
    }
  }

  private static func expectSame(
    _ one: Questionnaire, _ other: Questionnaire
  ) throws(Complaint) {
    let isSame =
      one.summary == other.summary && one.urgentHelp == other.urgentHelp
      && one.whatToExpect == other.whatToExpect
      && one.sections.map(\.summary) == other.sections.map(\.summary)
      && one.sections.map(\.item) == other.sections.map(\.item)
    guard isSame else { throw Complaint("a pack reads otherwise once it is compiled") }
  }

  /// Goes over all that the program shows of a questionnaire, and sits through it.
  static func goThrough(_ questionnaire: Questionnaire) throws(Complaint) {
    try Walk(questionnaire, Response()).run()
    try Walk(questionnaire, Filling.response(to: questionnaire)).run()
    for lines in [Sitting.usualLines, Sitting.empty, Sitting.firstChoices] {
      var sitting = Sitting(Interview(questionnaire))
      try sitting.run(.new, lines)
    }
    var sitting = Sitting(Interview(questionnaire, Filling.response(to: questionnaire)))
    try sitting.run(.review, Sitting.usualLines)
  }
}
