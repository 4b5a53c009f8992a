// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// `/private`, wherever it is typed: it holds for what was just answered, and says what it did.
@Suite struct PrivateTests {
  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "s", type: .group, text: "First", isHard: true,
      item: [
        Item(linkId: "s.sleep", type: .string, text: "What keeps you awake?", label: "Sleep"),
        Item(linkId: "s.more", type: .text, text: "What else?", label: "More"),
        Item(
          linkId: "s.which", type: .choice, text: "Which?",
          answerOption: ["A", "B"].map { AnswerOption(code: $0, text: $0) }),
      ]),
    Item(
      linkId: "r", type: .group, text: "Second",
      item: [
        Item(
          linkId: "r.list", type: .group, text: "List", repeats: true, rowName: "person",
          item: [
            Item(linkId: "r.name", type: .string, text: "Who?", label: "Name"),
            Item(linkId: "r.what", type: .string, text: "What with?", label: "What"),
          ])
      ]),
  ])

  private static let done =
    "  That answer is left out of the notes and the page for staff. It's still saved on this computer. To put it back now, type /private.\n"

  private static let wholeRowDone = done.replacing("That answer", with: "All of that")

  private func sitting(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  @Test(arguments: [(false, "? Remove \"my secret\"?\n"), (true, "? Remove your answer?\n")])
  func `a sensitive answer isn't repeated where it is taken out`(
    isSensitive: Bool, question: String
  ) {
    var item = Item(linkId: "s.told", type: .string, text: "Who not to tell?")
    item.isSensitive = isSensitive
    let next = Item(linkId: "s.next", type: .string, text: "And then?")
    let lines = (isSensitive ? ["1"] : []) + ["my secret", "/back", ""]
    let asked = Transcript(over: Questionnaire(asking: [item, next]), lines)
    #expect(asked.text.contains(question), "\(asked.text)")
  }

  private func privateIds(_ sitting: Transcript) -> [String] {
    sitting.interview.response.privatePlaces.map(\.linkId).sorted()
  }

  @Test(arguments: ["the noise /private", "the noise  /PRIVATE", "  the noise /private "])
  func `behind words it takes them as the answer and keeps them private`(line: String) {
    let sitting = sitting(line)
    let answer = sitting.interview.response.answers[Place("s.sleep")]
    #expect(answer?.values.map { $0.words.trimmed } == ["the noise"])
    #expect(privateIds(sitting) == ["s.sleep"])
    #expect(sitting.text.contains(Self.done))
  }

  @Test func `with the name of a row, it says that all of the row is left out`() {
    let words = "Nothing else about this person will go in the notes."
    #expect(sitting("/sections", "2", "Ann /private").text.contains(words))
    #expect(sitting("/sections", "2", "Ann", "/private", "2").text.contains(words))
    #expect(!sitting("/sections", "2", "Ann", "tea /private").text.contains(words))
  }

  @Test func `with the name of a private row, it says that all of the row can be printed again`() {
    let lines = ["/sections", "2", "Ann", "/private", "3", "/private", "3"]
    let sitting = Transcript(over: Self.questionnaire, lines)
    #expect(sitting.text.contains("This is no longer private, so it can go in the notes."))
    #expect(sitting.interview.response.privateRows.isEmpty)
  }

  @Test func `a note to oneself that stays as it is, or was never there, is not told of`() {
    let none = sitting("/aside", "")
    #expect(!none.text.contains("Your private note"))
    #expect(none.text.hasSuffix("[Answer: ]\n"))
    let same = sitting("/aside", "mine", "/aside", "mine")
    #expect(same.text.components(separatedBy: "Your note to yourself is saved.").count == 2)
  }

  @Test func `behind an answer that is there already it keeps that private`() {
    let sitting = sitting("the noise", "/back", "the noise /private")
    #expect(privateIds(sitting) == ["s.sleep"])
    #expect(sitting.interview.response.answers[Place("s.sleep")]?.values == [.text("the noise")])
  }

  @Test func `a private answer is not quoted before it is taken out`() {
    #expect(sitting("the noise", "/back", "").text.contains("? Remove \"the noise\"?\n"))
    let kept = sitting("the noise /private", "/back", "")
    #expect(kept.text.contains("? Remove your answer?\n"))
    #expect(!kept.text.contains("\"the noise\""))
  }

  @Test func `behind a line of a paragraph the whole of it is private`() {
    for lines in [["", "one /private", "two", "", ""], ["", "one", "two /private", "", ""]] {
      let sitting = Transcript(over: Self.questionnaire, lines)
      let answer = sitting.interview.response.answers[Place("s.more")]
      #expect(answer?.values == [.text("one\ntwo")])
      #expect(privateIds(sitting) == ["s.more"])
    }
  }

  @Test func `behind what is no answer it holds for the answer to come`() {
    var sitting = sitting("", "", "C /private")
    #expect(sitting.text.contains("Your answer here will be left out of the notes"))
    sitting.play("2")
    #expect(sitting.interview.response.answers[Place("s.which")]?.values.first?.code == "B")
    #expect(privateIds(sitting) == ["s.which"])
  }

  @Test func `it is said that what was asked because of the answer is left out with it`() {
    let asked = Questionnaire(asking: [
      Item(linkId: "s.how", type: .string, text: "How are things?", label: "Things"),
      Item(
        linkId: "s.often", type: .string, text: "How often?",
        enableWhen: .test(EnableWhen(question: "s.how", operator: .exists(true)))),
    ])
    let notice = "  Answers to the follow-up questions are left out too.\n"
    #expect(Transcript(over: asked, ["bad", "/private", "2"]).text.contains(notice))
    #expect(!sitting("the noise", "/private", "2").text.contains(notice))
  }

  @Test func `in a review it is about the answer on the screen and no other`() {
    let reviewed = sitting("the noise", "", "A", "", "/review", "2", "/private")
    #expect(reviewed.text.hasSuffix("  1) This answer: Which?\n  2) Nothing\n[Choose 1 or 2: ]\n"))
  }

  @Test func `its order is fixed and it has no default`() {
    var sitting = sitting("the noise", "/private")
    let question = "? What do you want to keep private?\n"
    #expect(
      sitting.text.hasSuffix(
        question + "  (To show an answer only to staff, type /staff.)\n"
          + "  1) This answer: More\n  2) The answer before that: Sleep\n  3) Nothing\n"
          + "[Choose 1 to 3: ]\n"))
    sitting.play("")
    #expect(
      sitting.text.contains(
        "Please type a number from 1 to 3."))
    sitting.play("2")
    #expect(privateIds(sitting) == ["s.sleep"])
    #expect(sitting.text.contains(Self.done))
  }

  @Test func `it says so when nothing is changed, and when an answer is to come`() {
    var sitting = sitting("the noise", "/private", "3")
    #expect(sitting.text.contains("  Nothing was changed.\n? What else?"))
    for line in ["/private", "1"] { sitting.play(line) }
    #expect(sitting.text.contains("  Your answer here will be left out of the notes"))
    #expect(privateIds(sitting) == ["s.more"])
  }

  @Test func `at the next line of a paragraph this one is the paragraph, and nothing is lost`() {
    let sitting = sitting("", "one", "/private", "1")
    #expect(privateIds(sitting) == ["s.more"])
    #expect(sitting.text.hasSuffix("  one\n[Add more, or press Enter: ]\n"))
  }

  @Test func `at the break it is the answer just given`() {
    let sitting = sitting("the noise", "", "2", "/private", "1")
    #expect(
      sitting.text.contains("1) The last answer: Which?\n  2) The answer before that: More\n"))
    #expect(privateIds(sitting) == ["s.which"])
    #expect(sitting.text.contains(Self.done + "? That section is saved."))
  }

  @Test func `where another row is asked for it is the answer just given, the one before or a row`()
  {
    var sitting = sitting("", "", "", "Ann", "cooking", "/private")
    #expect(
      sitting.text.contains(
        "  1) The last answer: Ann, What\n  2) The answer before that: Name\n  3) Ann\n  4) Nothing"
      ))
    sitting.play("3")
    #expect(sitting.interview.response.privateRows.count == 1)
    #expect(sitting.text.contains(Self.wholeRowDone + "? Another person?"))
  }

  @Test func `a row without a name of its kind is an entry`() {
    let form = Questionnaire(asking: [
      Item(
        linkId: "s.list", type: .group, text: "List", repeats: true,
        item: ["Who?", "What with?"].map { Item(linkId: "s.\($0.count)", type: .string, text: $0) })
    ])
    let text = Transcript(over: form, ["Ann /private"]).text
    #expect(text.contains("Nothing else about this entry will go in the notes."))
  }

  @Test func `in a row the whole row comes third`() {
    let sitting = sitting("", "", "", "Ann", "/private")
    #expect(
      sitting.text.contains(
        "  1) This answer: Ann, What\n  2) The answer before that: Name\n  3) Everything about this person\n"
          + "  4) Nothing\n"))
  }

  @Test func `on the way back the one before is the one that is asked before`() {
    let sitting = sitting("the noise", "more", "", "1", "/back", "/back", "/private")
    #expect(sitting.text.contains("  1) This answer: More\n  2) The answer before that: Sleep\n"))
  }

  @Test func `an answer that was kept with Enter has been gone past`() {
    let sitting = sitting(
      "the noise", "more", "", "1", "/back", "/back", "/back", "the noise", "/private")
    #expect(sitting.text.contains("  1) This answer: More\n  2) The answer before that: Sleep\n"))
  }

  @Test func `no name stands there twice`() {
    let other = Item(linkId: "s.which.B", type: .string, text: "Which other?")
    let which = Item(
      linkId: "s.which", type: .choice, text: "Which?", label: "Which",
      answerOption: ["A", "B"].map { AnswerOption(code: $0, text: $0) }, item: [other])
    let questionnaire = Questionnaire(sections: [
      Item(linkId: "s", type: .group, text: "First", item: [which])
    ])
    let text = Transcript(over: questionnaire, ["2", "/private"]).text
    #expect(
      text.hasSuffix(
        "  1) This answer\n  2) The answer before that: Which\n  3) Nothing\n[Choose 1 to 3: ]\n"))
  }

  @Test func `at the end it is the last answer, also where that was kept with Enter`() {
    let item = Item(linkId: "s.one", type: .string, text: "One?")
    let lines = ["don't know", "/back", "", "/private"]
    let text = Transcript(over: Questionnaire(asking: [item]), lines).text
    #expect(text.contains("  1) The last answer: One?\n"), "\(text)")
  }

  @Test(arguments: [
    ("/private", "There's no answer here to make private yet."),
    ("/later", "That only works at a question."),
  ])
  func `over a review, a menu is not about the question under it`(line: String, words: String) {
    let sections = ["Private", "Then", "Last"].map { title in
      Item(
        linkId: title, type: .group, text: title, isSensitive: title == "Private",
        item: [Item(linkId: "\(title).q", type: .string, text: "And \(title)?")])
    }
    let text = Transcript(
      over: Questionnaire(sections: sections),
      ["1", "words", "1", "!return", "/review", "1", line]
    ).text
    #expect(text.contains(words), "\(text)")
  }

  @Test func `a note to oneself is private whatever is typed with it`() {
    let sitting = sitting("/aside", "/private", "my note /private")
    #expect(sitting.text.contains("  A note to yourself is always private.\n"))
    #expect(sitting.interview.response.asides[Place("s.sleep")] == "my note")
  }

  @Test func `a slash that begins the answer is taken as such`() {
    let sitting = sitting("//the noise /private")
    #expect(sitting.interview.response.answers[Place("s.sleep")]?.values == [.text("/the noise")])
  }

  @Test func `an answer in a row that was taken out is not offered`() {
    let sitting = sitting("", "", "", "Ann", "", "y", "Bea", "", "remove 2", "yes", "/private")
    #expect(sitting.text.hasSuffix("  1) Ann\n  2) Nothing\n[Choose 1 or 2: ]\n"))
  }

  @Test func `pasted words keep it as a part of them`() {
    let sitting = sitting("|the noise /private")
    let answer = sitting.interview.response.answers[Place("s.sleep")]
    #expect(answer?.values == [.text("the noise /private")])
  }
}
