// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import FHIRValidator
import Foundation
import JSON
import QuestionPacks
import Survey
import Testing

/// Whatever is said, what is written of it is R4 and fits its questionnaire.
@Suite struct `What anybody says` {
  private static let seed =
    ProcessInfo.processInfo.environment["FHIR_SEED"].flatMap(UInt64.init)
    ?? UInt64.random(in: 0..<1_000_000)

  @Test func `to our own pack is without fault in FHIR`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Questions")
    try expectSound(try QuestionPack(PackFolder(folder.path)).questionnaire, sessions: 6)
  }

  @Test func `to a small pack is without fault in FHIR`() throws {
    try expectSound(SmallPack.questionnaire, sessions: 60)
  }

  private func expectSound(_ questionnaire: Questionnaire, sessions: Int) throws {
    print("Random sessions from FHIR_SEED=\(Self.seed)")
    var files = ["form.json": questionnaire.resource.document]
    for number in 0..<sessions {
      let seed = Self.seed + UInt64(number)
      var pack = SmallPack(questionnaire)
      pack.response = RandomSession.response(to: questionnaire, seed: seed)
      for audience in Audience.allCases {
        files["\(seed)-\(audience).json"] = try pack.exported(for: audience).document
      }
    }
    #expect(try FHIRValidator.issues(in: files) == [])
  }
}
