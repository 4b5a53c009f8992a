// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// The minutes left, as they are shown from section to section.
@Suite struct MinutesShownTests {
  /// Four sections; a yes in the first leads to many more questions in the last.
  private static let questionnaire = Questionnaire(
    sections: (1...4).map { number in
      let more = (1...30).map { index in
        Item(
          linkId: "s4.more\(index)", type: .text, text: "What else can you say about that?",
          enableWhen: .test(EnableWhen(question: "s1.q1", operator: .equalsBoolean(true))))
      }
      let first = Item(linkId: "s1.q1", type: .boolean, text: "Is there more?")
      let plain = (1...8).map { index in
        Item(linkId: "s\(number).p\(index)", type: .string, text: "What do you want to say here?")
      }
      return Item(
        linkId: "s\(number)", type: .group, text: "Section \(number)",
        item: number == 1 ? [first] + plain : number == 4 ? plain + more : plain)
    })

  /// The minutes in each title, when each answer takes so long.
  private func minutes(_ answer: String, seconds: [Double]) -> (shown: [Int], text: String) {
    var interview = Interview(Self.questionnaire)
    var effects = interview.begin(.new)
    var text = ""
    for index in 0..<33 {
      while !effects.isEmpty {
        let effect = effects.removeFirst()
        text += Transcript.lines(effect).map { "\($0)\n" }.joined()
        if effect == .save { effects += interview.receive(.saved) }
      }
      let line = index == 0 ? answer : "a"
      effects = interview.receive(.line(.typed(line)), after: seconds[index % seconds.count])
    }
    let titles = text.split(separator: "\n").filter { $0.hasPrefix("# ") }
    return (
      titles.compactMap { $0.firstMatch(of: #/about (\d+) more/#).flatMap { Int($0.1) } }, text
    )
  }

  @Test func `someone who grows slower sees no more of them than before`() {
    let (shown, text) = minutes(
      "no", seconds: Array(repeating: 5, count: 9) + Array(repeating: 170, count: 24))
    #expect(shown.count == 4)
    #expect(shown == shown.sorted(by: >), "\(shown)")
    #expect(!text.contains("led to some more questions"))
  }

  @Test func `when answers lead to many more questions it is said why they rise`() {
    let (shown, text) = minutes("yes", seconds: [20])
    #expect(shown[1] > shown[0], "\(shown)")
    #expect(text.contains("  Your answers led to some more questions.\n"))
    #expect(text.components(separatedBy: "led to some more").count == 2, "it is said once")
  }

  @Test(arguments: [1, 20, 170.0]) func `it is said at any pace`(pace: Double) {
    let (_, text) = minutes("yes", seconds: [20] + Array(repeating: pace, count: 32))
    #expect(text.components(separatedBy: "led to some more").count == 2)
  }

  @Test(arguments: [(Progress.Pass.full, "# One (1 of 1)"), (.short, "# One")])
  func `where all is answered a title has none, and its number in the full pass only`(
    pass: Progress.Pass, title: String
  ) {
    let item = Item(linkId: "s.one", type: .string, text: "One?", shortPass: .always)
    let section = Item(linkId: "s", type: .group, text: "One", item: [item])
    var interview = Interview(Questionnaire(sections: [section]))
    interview.choose(pass)
    var sitting = Transcript(interview)
    sitting.begin(.new)
    for line in ["words", "/sections 1"] { sitting.play(line) }
    let titles = sitting.text.split(separator: "\n").filter { $0.hasPrefix("# One") }
    #expect(titles.last.map(String.init) == title)
  }
}
