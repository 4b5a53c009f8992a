// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// Answers that are kept with Enter once the pack has changed.
@Suite struct KeptAnswerTests {
  private static func pack(_ linkId: String, _ items: [Item], asks end: Bool = false)
    -> Questionnaire
  {
    let leaveOut = choices("out", "", ["s": "this part"], role: .leaveOut)
    return Questionnaire(
      summary: .init(id: "a", version: "1", title: "A"),
      items: [section(linkId, "Section", items)] + (end ? [section("end", "End", [leaveOut])] : []))
  }

  private static func question(_ text: String) -> Item {
    Item(linkId: "i1", type: .string, text: text)
  }

  private static let old = pack("s", [question("Q1?")])
  private static let new = pack("s", [question("Q1b?")])

  private static var answered: Response {
    var sitting = Sitting(old)
    sitting.type("i1", "w1")
    return sitting.response
  }

  /// Someone who looks at the review, keeps the first answer there, and looks again.
  private static func faults(of sitting: QuietSitting) -> [String] {
    let lines = ["/review", "1", nil, "/review"]
    return ChangedCase(old: old, new: new, answered).faults(of: sitting, lines: lines.count) {
      number, _ in lines[number]
    }
  }

  @Test func `where the screen tells of its own words, one is an answer to today's from then on`() {
    #expect(Self.faults(of: QuietSitting(Self.new, Self.answered)).isEmpty)
  }

  @Test func `where the screen does not tell of them, it stands under another question`() {
    let silent = QuietSitting(Self.new, Self.answered, hearsOtherWords: false)
    #expect(Self.faults(of: silent) == ["w1 stands under Q1b", "w1 was put under Q1b"])
  }

  @Test func `an answer that nobody kept is not put under today's words`() {
    var renamed = Self.answered
    renamed.answers[Place("i1")]?.question = "Q1b?"
    let sitting = QuietSitting(Self.new, renamed)
    #expect(Self.faults(of: sitting) == ["w1 was put under Q1b"])
  }

  // MARK: Who may see it

  /// Goes to every answer in the review and keeps it, with that behind what is secret.
  private static func kept(_ response: Response, _ now: Questionnaire, adding more: String)
    -> Response
  {
    var sitting = QuietSitting(now, response)
    sitting.enter("/review")
    for number in 0..<sitting.listed {
      sitting.enter(String(number + 1))
      sitting.enter(sitting.line == "SECRET" ? sitting.line + more : nil)
      sitting.enter("/review")
    }
    return sitting.interview.response
  }

  private static func notes(
    _ response: Response, _ pack: Questionnaire, _ audience: Audience = .toBring
  ) -> String {
    LeakOfChangedPackTests().markdown(response, pack, audience)
  }

  @Test(arguments: LeakOfChangedPackTests.changes, ["", " and more"])
  func `what was kept from others stays so when it is kept, or added to, after a change`(
    change: LeakOfChangedPackTests.Change, more: String
  ) {
    let now = LeakOfChangedPackTests.pack(change.now)
    let kept = Self.kept(LeakOfChangedPackTests.answered(change), now, adding: more)
    #expect(!Self.notes(kept, now).contains("SECRET"))
    #expect(Self.notes(kept, now, .myself).contains("SECRET"))
    let later = LeakOfChangedPackTests.pack([])
    #expect(!Self.notes(kept, later).contains("SECRET"))
    #expect(Self.notes(kept, later, .myself).contains("SECRET"))
  }

  @Test(arguments: ["", " and more"])
  func `what was left out with its section stays so when that has another linkId`(more: String) {
    var sitting = Sitting(Self.pack("s", [line("secret", "Secret")], asks: true))
    sitting.type("secret", "SECRET")
    sitting.choose("out", "s")
    let new = Self.pack("t", [line("secret", "Secret")], asks: true)
    let kept = Self.kept(sitting.response, new, adding: more)
    #expect(kept.answers[Place("secret")]?.values == [.text("SECRET" + more)])
    #expect(!Self.notes(kept, new).contains("SECRET"))
  }

  @Test func `a section stays left out when the question about it is kept without its use`() {
    func pack(_ role: Role?) -> Questionnaire {
      Questionnaire(
        summary: .init(id: "a", version: "1", title: "A"),
        items: [
          section("s", "Section", [line("secret", "Secret")]),
          section("end", "End", [choices("out", "Out", ["s": "Section"], role: role)]),
        ])
    }
    var sitting = Sitting(pack(.leaveOut))
    sitting.type("secret", "SECRET")
    sitting.choose("out", "s")
    let kept = Self.kept(sitting.response, pack(nil), adding: "")
    #expect(!Self.notes(kept, pack(nil)).contains("SECRET"))
  }

  @Test func `a choice that was for staff stays so when it is made again with another`() {
    let sleep = AnswerOption(code: "b", text: "OPEN")
    func topics(_ sharing: Sharing) -> Questionnaire {
      let secret = AnswerOption(code: "a", text: "SECRET", sharing: sharing)
      return Self.pack(
        "s",
        [
          Item(
            linkId: "topics", type: .choice, text: "What about?", repeats: true,
            answerOption: [secret, sleep])
        ])
    }
    var before = Sitting(topics(.staff))
    before.choose("topics", "a")
    var sitting = QuietSitting(topics(.everyone), before.response)
    for line in ["/review", "1", "1 2"] { sitting.enter(line) }
    let notes = Self.notes(sitting.interview.response, topics(.everyone))
    #expect(notes.contains("OPEN"))
    #expect(!notes.contains("SECRET"))
  }

  @Test func `what moved into a group that chose sections before stays in the person's own notes`()
  {
    let group = Item(
      linkId: "out", type: .group, text: "Group", role: .leaveOut, item: [Self.question("Q1?")])
    let moved = Self.pack("s", [Item(linkId: "i2", type: .string, text: "Q2?"), group])
    let told = { ChangedCase.notes(moved, Self.answered, $0).contains { $0.words == "w1" } }
    #expect(told(.myself))
    #expect(!told(.toBring), "others see nothing of a question about the notes")
  }
}
