// SPDX-License-Identifier: GPL-3.0-or-later

import PackWalk
import QuestionPacks
import Survey
import Testing

@Suite struct `Going through a pack` {
  private func walk(_ items: String, as profile: Profile = .full) throws -> Walk {
    Walk(through: try MarkedPack(items: items).read().questionnaire, as: profile)
  }

  @Test func `each question is one prompt, a long answer too`() throws {
    let walk = try walk(
      """
        - {linkId: a.b, type: boolean, text: Is it?, why: W.}
        - {linkId: a.c, type: text, text: What is it?, why: W.}
        - {linkId: a.d, type: string, text: Who is it?, why: W.}
      """)
    #expect(walk.asked == ["a.b", "a.c", "a.d"])
    #expect(walk.whole.prompts == 3)
    // The paragraph is two of them, with its empty line.
    #expect(walk.whole.lines == 4)
    #expect(walk.whole.wordsTyped == 1 + 14 + 4)
  }

  @Test func `a section to which a later answer leads back is timed once`() {
    let pack = Questionnaire(
      summary: Questionnaire.Summary(id: "p", version: "1", title: "P"),
      items: ["z", "a", "b"].map { name in
        let items = [Item(linkId: "\(name).one", type: .string, text: "\(name)?")]
        let later = Item(
          linkId: "a.two", type: .string, text: "Two?",
          enableWhen: .test(EnableWhen(question: "b.one", operator: .exists(true))))
        return Item(
          linkId: name, type: .group, text: name, item: items + (name == "a" ? [later] : []))
      })
    var ahead = pack
    ahead.lookingForward = ["a.two"]
    let walk = Walk(through: ahead, as: .full)
    #expect(walk.asked == ["z.one", "a.one", "b.one", "a.two"])
    #expect(walk.minutes.map(\.section) == ["a", "b"])
  }

  @Test func `what is shown is read, and what depends is asked when it is so`() throws {
    let plain = try walk("  - {linkId: a.b, type: boolean, text: Is it?, why: W.}")
    let hinted = try walk(
      """
        - {linkId: a.b, type: boolean, text: Is it?, why: W., hint: Say yes or no.}
        - linkId: a.c
          type: string
          text: Why not?
          why: W.
          enableWhen: {question: a.b, equals: false}
      """)
    #expect(hinted.whole.wordsRead == plain.whole.wordsRead + 4)
    #expect(hinted.asked == ["a.b"])
  }

  @Test func `rows are as many as someone has, and the question for another counts`() throws {
    let rows = """
        - linkId: a.list
          type: group
          repeats: true
          rowName: medicine
          text: Medicines
          short: true
          role: medicine
          item: [{linkId: a.name, type: string, text: Which?, why: W., short: true}]
      """
    let two = try walk(rows)
    #expect(two.asked == ["a.name", "another a.list", "another a.list"])
    #expect(two.whole.prompts == 3)
    let limited = rows.replacing(
      "short: true\n    role", with: "short: true\n    shortMaxOccurs: 1\n    role")
    #expect(try walk(limited, as: .short).asked == ["a.name"])
    #expect(try walk(limited).asked == two.asked)
  }

  @Test func `a list that someone has nothing for is left at its first question`() throws {
    let walk = try walk(
      """
        - linkId: a.list
          type: group
          repeats: true
          rowName: animal
          text: Animals
          item: [{linkId: a.name, type: string, text: Which?, why: W.}]
      """)
    #expect(walk.asked == ["a.name"])
    #expect(walk.whole.wordsTyped == 0)
  }

  @Test func `no more is chosen than a question takes`() throws {
    let walk = try walk(
      """
        - linkId: a.b
          type: choice
          repeats: true
          maxOccurs: 2
          role: struggle
          text: Which?
          why: W.
          answerOption: [{code: c, text: C}, {code: d, text: D}, {code: e, text: E}]
      """)
    #expect(walk.asked == ["a.b"])
    #expect(walk.whole.wordsTyped == 2)
  }

  @Test func `a way without end is cut and said`() throws {
    let many = (0..<2_500).map { "  - {linkId: q\($0), type: boolean, text: Is it?, why: W.}" }
    let pack = try MarkedPack(items: many.joined(separator: "\n")).read()
    #expect(Walk(through: pack.questionnaire, as: .full).isCut)
  }
}
