// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing
import Transcript

/// What a row is called before its other questions.
@Suite struct CalledRowTests {
  private static let long = String(repeating: "a", count: 40)

  @Test(arguments: [
    (long, true), (long + "a", false), ("Ann", true), ("Ann. Bob", false), ("St.Ann", true),
  ])
  func `is its name, unless that is longer than forty letters or a sentence`(
    name: String, isSaid: Bool
  ) {
    let sitting = Transcript(over: SetAsideTests.questionnaire, ["me", name])
    #expect(sitting.text.contains("? \(name): Can they carry on?\n") == isSaid)
    #expect(sitting.text.contains("? Can they carry on?\n") == !isSaid)
  }
}
