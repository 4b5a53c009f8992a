// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// A part that was left out in private: whoever types in it later must not miss their own words in
/// the notes.
@Suite struct LeftOutInPrivateTests {
  private static func line(_ linkId: String) -> Item {
    Item(linkId: linkId, type: .string, text: "What of \(linkId)?", label: linkId)
  }

  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "who", type: .group, text: "Start",
      item: [
        Item(
          linkId: "who.types", type: .choice, text: "Who types?",
          answerOption: ["me", "forMe"].map { AnswerOption(code: $0, text: $0) }, role: .typist)
      ]),
    Item(linkId: "one", type: .group, text: "One", item: [line("one.a"), line("one.b")]),
    Item(linkId: "two", type: .group, text: "Two", item: [line("two.a")]),
    Item(
      linkId: "end", type: .group, text: "End",
      item: [
        Item(
          linkId: "end.out", type: .choice, text: "Leave anything out?", repeats: true,
          answerOption: ["one", "two"].map { AnswerOption(code: $0, text: $0) }, role: .leaveOut)
      ]),
  ])

  /// What anyone may read, once someone else typed at the first part.
  private static func response(_ lines: [String]) -> Response {
    let own = ["1", "my words", "", "", "1 2 /private"]
    let helper = ["/review", "1", "2", "/sections 2"]
    return Transcript(over: questionnaire, own + helper + lines).interview.response
  }

  private static func isShown(_ linkId: String, of response: Response) -> Bool {
    questionnaire.disclosed(response, to: .toBring).answers[Place(linkId)] != nil
  }

  @Test(arguments: [["", "their words"], ["their words"], ["", "/rathernot"]])
  func `what others say in it is in the notes, and what was hidden there is not`(
    lines: [String]
  ) {
    let response = Self.response(lines)
    #expect(Self.isShown(lines.count == 2 ? "one.b" : "one.a", of: response))
    let mine = response.answers[Place("one.a")]?.values.map(\.words) == ["my words"]
    #expect(mine == (lines.count == 2))
    #expect(!mine || !Self.isShown("one.a", of: response))
  }

  @Test func `it stays left out while nothing is said in it, and so does another part`() {
    let out = Place("end.out")
    let untouched = Self.response(["", ""])
    #expect(untouched.answers[out]?.values.compactMap(\.code) == ["one", "two"])
    #expect(!Self.isShown("one.a", of: untouched))
    let touched = Self.response(["", "their words"])
    #expect(touched.answers[out]?.values.compactMap(\.code) == ["two"])
    #expect(touched.isPrivate(out))
  }
}
