// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Interview
import PackWalk
import QuestionPacks
import SeededGenerator
import Survey
import Testing

/// No change of an answer loses or spoils another. `MIND_SEED` sets the seed, `MIND_CHANGES` how
/// many changes are tried.
@Suite struct ChangingMindTests {
  private static func number(_ name: String, or usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  @Test(arguments: ["corrie", "tamsin"])
  func `whatever is changed, in the review or by going back, the rest stays`(name: String) throws {
    let (walk, _) = try PersonaLengthTests.walk(name)
    let seed = UInt64(Self.number("MIND_SEED", or: Int.random(in: 0...999_999)))
    print("MIND_SEED=\(seed)")
    var mind = ChangingMind(walk.questionnaire, walk.interview.response, seed: seed)
    for _ in 0..<Self.number("MIND_CHANGES", or: 12) { mind.change() }
    #expect(mind.changes > 3)
    #expect(mind.faults.prefix(5) == [])
  }

  @Test func `a wrong choice is noticed`() throws {
    let (walk, _) = try PersonaLengthTests.walk("corrie")
    var mind = ChangingMind(walk.questionnaire, walk.interview.response, seed: 1, slips: true)
    for _ in 0..<20 where mind.faults.isEmpty { mind.change() }
    #expect(!mind.faults.isEmpty)
  }
}
