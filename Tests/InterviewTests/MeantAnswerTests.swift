// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Interview
import Survey
import Testing
import Transcript

/// Lines that say more than a question takes, or stand right behind what was on the line.
@Suite struct MeantAnswerTests {
  private static let questionnaire = Questionnaire(asking: [
    Item(linkId: "s.name", type: .string, text: "What is your name?"),
    Item(linkId: "s.works", type: .boolean, text: "Does it help?"),
    Item(
      linkId: "s.topics", type: .choice, text: "Which of these?", repeats: true,
      answerOption: ["Sleep", "Sleep, at night", "Mood", "Food"].map {
        AnswerOption(code: $0, text: $0)
      }),
    Item(linkId: "s.end", type: .string, text: "And then?"),
  ])

  private func talk(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  private func answer(_ linkId: String, _ sitting: Transcript) -> [Value]? {
    sitting.interview.response.answers[Place(linkId)]?.values
  }

  @Test(arguments: [
    ("yes, because it calms me", true, "because it calms me"),
    ("no but it should", false, "but it should"),
  ])
  func `words behind a yes or a no are asked about, and can be kept with it`(
    line: String, isYes: Bool, words: String
  ) {
    let asked = talk("Jo", line)
    let word = isYes ? "Yes" : "No"
    #expect(
      asked.text.contains(
        """
        ? Which is your answer?
          1) \(word), just that
          2) \(word), and keep what I typed
        """))
    #expect(answer("s.works", asked) == nil)
    #expect(answer("s.works", talk("Jo", line, "")) == nil)
    #expect(answer("s.works", talk("Jo", line, "1")) == [.boolean(isYes)])
    for plain in ["2", isYes ? "yes" : "no"] {
      #expect(
        answer("s.works", talk("Jo", line, plain)) == [.boolean(isYes), .text(words)], "\(plain)")
    }
    #expect(talk("Jo", line, "3").text.hasSuffix("? Does it help?\n[yes, no or not sure: ]\n"))
    let kept = talk("Jo", line, "2")
    #expect(answer("s.works", kept) == [.boolean(isYes), .text(words)])
    #expect(kept.interview.response.asides.filled.map(\.1).isEmpty)
  }

  @Test(arguments: [("1", true), ("yes", true), ("2", false), ("no", false)])
  func `words that are neither yes nor no can be kept with either`(choice: String, isYes: Bool) {
    for line in ["mobile only txt best", "its an old address now mate"] {
      let asked = talk("Jo", line)
      #expect(
        asked.text.hasSuffix("  3) Change what I typed\n[Choose 1 to 3: ]\n"), "\(asked.text)")
      #expect(answer("s.works", talk("Jo", line, choice)) == [.boolean(isYes), .text(line)])
    }
  }

  @Test func `a correction within words that are neither is kept with them`() {
    let line = "gp got my old number since may no wait june"
    let asked = talk("Jo", line)
    #expect(asked.text.contains("  1) Yes, and keep what I typed\n"), "\(asked.text)")
    #expect(talk("Jo", "yes no wait no").text.contains("Just \"no\""))
  }

  @Test(arguments: [
    "what is this for", "is that true?", "i have to go", "can i stop now", "dont print that",
  ])
  func `what is said to the program, and a few words, are not kept with a yes`(line: String) {
    let asked = talk("Jo", line)
    #expect(!asked.text.contains("and keep what I typed"), "\(asked.text)")
  }

  @Test(arguments: [
    ("7 weeks ish", nil), ("my kids must", "my kids must not worry"),
    ("my kids must not worry", "my kids must not worry"),
    ("all of it", "7 weeks ishmy kids must not worry"),
  ])
  func `the start of a word that a choice quotes doesn't name it`(
    said: String, saved: String?
  ) {
    let questions = Questionnaire(asking: [Item(linkId: "a", type: .text, text: "How?")])
    let lines = ["7 weeks ish", "/back", "7 weeks ishmy kids must not worry", said, ""]
    let answer = Transcript(over: questions, lines).interview.response.answers[Place("a")]
    #expect(answer?.values == saved.map { [.text($0)] })
  }

  @Test func `words behind "not sure" can be kept as a note`() {
    let line = "not sure, they may have my mum's address"
    let asked = talk("Jo", line)
    #expect(
      asked.text.hasSuffix(
        """
        ? Which is your answer?
          (Only yes, no or not sure is saved here.)
          1) I don't know
          2) I don't know. Keep what I typed as a note to myself
          3) Type it again
        [Choose 1 to 3: ]

        """))
    let noted = talk("Jo", line, "2").interview.response
    #expect(noted.answers[Place("s.works")]?.content == .left(.unknown))
    #expect(noted.asides[Place("s.works")] == line)
  }

  @Test(arguments: [
    ("yes Tom at Elm Lodge", "Tom at Elm Lodge", "s.who"), ("no, soon", "soon", "s.when"),
  ])
  func `words behind a yes or a no begin the answer that it leads to`(
    line: String, words: String, next: String
  ) {
    let questionnaire = Questionnaire(asking: [
      Item(linkId: "s.any", type: .boolean, text: "Do you have a worker?"),
      Item(
        linkId: "s.who", type: .string, text: "Who is it?",
        enableWhen: .test(EnableWhen(question: "s.any", operator: .equalsBoolean(true)))),
      Item(
        linkId: "s.when", type: .text, text: "Would you like one?",
        enableWhen: .test(EnableWhen(question: "s.any", operator: .equalsBoolean(false)))),
    ])
    let asked = Transcript(over: questionnaire, [line, "1"])
    #expect(asked.text.contains("  (The rest of what you typed goes with the next question.)\n"))
    let prompt = next == "s.when" ? "Answer, then Enter twice" : "Answer"
    #expect(asked.text.hasSuffix("[\(prompt): \(words)]\n"))
    let saved = Transcript(over: questionnaire, [line, "1", words, ""])
    #expect(answer(next, saved) == [.text(words)])
  }

  @Test(arguments: [
    (["the GP has my old number", "no"], "the GP has my old number"),
    (["the GP has my old number", "hm", "no"], "the GP has my old number"), (["hm", "no"], ""),
    (["the GP has my old number", "yes"], ""),
  ])
  func `a sentence refused as a yes or a no begins the answer that the yes or no leads to`(
    lines: [String], begun: String
  ) {
    let questionnaire = Questionnaire(asking: [
      Item(linkId: "s.right", type: .boolean, text: "Is your number right?"),
      Item(
        linkId: "s.changed", type: .string, text: "What has changed?",
        enableWhen: .test(EnableWhen(question: "s.right", operator: .equalsBoolean(false)))),
      Item(linkId: "s.end", type: .string, text: "And then?"),
    ])
    let asked = Transcript(over: questionnaire, lines)
    #expect(asked.text.hasSuffix("[Answer: \(begun)]\n"), "\(asked.text)")
  }

  @Test(arguments: [
    (["2 bad and then 3 were fine with her", "no", "2"], "2 bad and then 3 were fine with her"),
    (["not sure, I sleep but I'm tired", "1"], "not sure, I sleep but I'm tired"),
  ])
  func `words beside what was not a choice begin the answer behind it`(
    lines: [String], begun: String
  ) {
    let options = [
      AnswerOption(code: "yes", text: "Yes"), AnswerOption(code: "no", text: "No"),
      AnswerOption(code: "unsure", text: "Not sure", leaving: .unknown),
    ]
    let questionnaire = Questionnaire(asking: [
      Item(linkId: "s.helped", type: .choice, text: "Did it help?", answerOption: options),
      Item(linkId: "s.more", type: .string, text: "What else about it?", role: .remark),
    ])
    let asked = Transcript(over: questionnaire, lines)
    #expect(asked.text.hasSuffix("[Answer: \(begun)]\n"), "\(asked.text)")
  }

  @Test(arguments: [
    ("some, from Ann next door", "yes", "from Ann next door")
  ])
  func `words beside a choice begin the answer that it leads to`(
    line: String, choice: String, words: String
  ) {
    let options = ["some": "Some", "none": "None", "stopped": "I've stopped it"]
    let questionnaire = Questionnaire(asking: [
      Item(
        linkId: "s.gap", type: .choice, text: "Do you get help?",
        answerOption: options.sorted { $0.key < $1.key }.map { AnswerOption(code: $0, text: $1) }),
      Item(
        linkId: "s.who", type: .string, text: "Tell us more?",
        enableWhen: .not(.test(EnableWhen(question: "s.gap", operator: .equalsOption("none"))))),
      Item(linkId: "s.end", type: .string, text: "And then?"),
    ])
    let asked = Transcript(over: questionnaire, [line, choice])
    #expect(asked.text.contains("  (The rest of what you typed goes with the next question.)\n"))
    #expect(asked.text.contains("? Tell us more?\n"))
    #expect(asked.text.hasSuffix("[Answer: \(words)]\n"))
    #expect(answer("s.gap", asked)?.count == 1)
  }

  @Test(arguments: [(Role?.some(.remark), true), (nil, false)])
  func `words behind a choice begin a remark about it, but no other answer`(
    role: Role?, isCarried: Bool
  ) {
    let questionnaire = Questionnaire(asking: [
      Item(
        linkId: "s.helped", type: .choice, text: "Did it help?",
        answerOption: [
          AnswerOption(code: "yes", text: "Yes"), AnswerOption(code: "no", text: "No"),
        ]),
      Item(linkId: "s.more", type: .string, text: "What else?", role: role),
    ])
    let asked = Transcript(over: questionnaire, ["no, it was rushed", "yes"])
    #expect(asked.text.hasSuffix("[Answer: it was rushed]\n") == isCarried, "\(asked.text)")
    #expect(answer("s.helped", asked)?.compactMap(\.code) == ["no"])
  }

  @Test func `a no with more words is a no where Enter means no`() {
    let asked = talk("Jo", "/back", "/skip", "no i want to keep it")
    #expect(answer("s.name", asked) == [.text("Jo")], "\(asked.text)")
  }

  @Test(arguments: [("1", "Joanna"), ("2", "Call me Jo Joanna"), ("3", "Call me Jo")])
  func `a new answer right behind the one before replaces it only if that is meant`(
    choice: String, name: String
  ) {
    let asked = talk("Call me Jo", "/back", "Call me JoJoanna")
    #expect(asked.text.contains("? Which is your answer?\n  1) Just \"Joanna\"\n  2) Both, one"))
    #expect(answer("s.name", asked) == [.text("Call me Jo")])
    let chosen = talk("Call me Jo", "/back", "Call me JoJoanna", choice)
    #expect(answer("s.name", chosen) == [.text(name)])
  }

  @Test func `letters right behind several words may complete the last`() {
    let asked = talk("me mams chai", "/back", "me mams chair empty")
    #expect(
      asked.text.hasSuffix(
        "  3) All of it: \"me mams chair empty\"\n  4) Leave it as it was\n[Choose 1 to 4: ]\n"))
    let chosen = talk("me mams chai", "/back", "me mams chair empty", "3")
    #expect(answer("s.name", chosen) == [.text("me mams chair empty")])
  }

  @Test func `letters behind one word complete it, unless they begin another`() {
    #expect(answer("s.name", talk("Jo", "/back", "Joanna")) == [.text("Joanna")])
    #expect(talk("Jo", "/back", "JoAnna").text.contains("? Which is your answer?"))
    #expect(talk("Jo", "/back", "Jothe rent").text.contains("1) Just \"the rent\""))
  }

  @Test(arguments: ["Call me Jo please", "Call me Jo.", "Joanna"])
  func `a changed answer is taken without a question`(line: String) {
    #expect(answer("s.name", talk("Call me Jo", "/back", line)) == [.text(line)])
  }

  @Test(arguments: ["just sleep", "sleep, and mood", "its sleep mostly", "a bit of mood"])
  func `words around a choice, or before the last of several, name no other`(line: String) {
    let sitting = talk("Jo", "yes", line)
    let topics = answer("s.topics", sitting)?.compactMap(\.code)
    #expect(
      topics
        == (line.contains(",") ? ["Sleep", "Mood"] : [line.contains("mood") ? "Mood" : "Sleep"]))
  }

  @Test(arguments: ["yeah the first one", "yes, sleep please", "ok number one"])
  func `a choice behind a yes is taken`(line: String) {
    #expect(answer("s.topics", talk("Jo", "yes", line))?.compactMap(\.code) == ["Sleep"])
  }

  @Test func `of a line that corrects itself, it is asked which part is the answer`() {
    let line = "Jo no wait Joan"
    let asked = talk(line)
    #expect(
      asked.text.hasSuffix(
        """
        ? Which is your answer?
          1) Just "Joan"
          2) Keep it all as my answer
          3) Change what I typed
        [Choose 1 to 3: ]

        """))
    #expect(answer("s.name", asked) == nil)
    #expect(answer("s.name", talk(line, "1")) == [.text("Joan")])
    #expect(answer("s.name", talk(line, "2")) == [.text(line)])
    #expect(talk(line, "3").text.hasSuffix("[Answer: \(line)]\n"))
  }

  @Test(arguments: [("he says put", "Joan"), ("she says its", "Joan"), ("he says", "Joan")])
  func `who says so is no part of what is meant instead`(said: String, name: String) {
    let asked = talk("Jo no wait \(said) Joan")
    #expect(asked.text.contains("  1) Just \"\(name)\"\n"), "\(asked.text)")
  }

  @Test(arguments: [("no wait", true), ("i mean", false)])
  func `a long line corrects itself only in plain words`(words: String, isAsked: Bool) {
    let line = "I lived at my brother's for a while in the spring after that, \(words) at my mum's"
    #expect(talk(line).text.contains("? Which is your answer?") == isAsked)
    #expect(answer("s.name", talk(line, "2")) == [.text(line)])
  }

  @Test func `so it is at a choice, where one of the parts can be taken`() {
    for (choice, taken) in [("1", "Food"), ("2", "Mood")] {
      let topics = answer("s.topics", talk("Jo", "yes", "mood, no i mean food", choice))
      #expect(topics?.map(\.words) == [taken])
    }
    #expect(answer("s.works", talk("Jo", "yes no wait no", "1")) == [.boolean(false)])
  }

  @Test func `a new line right behind a recalled one replaces it if that is meant`() {
    let words = Questionnaire(asking: [Item(linkId: "s.words", type: .text, text: "How are you?")])
    let lines = ["so so", "tired", "/lines 1", "so sovery low", "1", ""]
    let sitting = Transcript(over: words, lines)
    #expect(answer("s.words", sitting) == [.text("very low\ntired")])
  }

  @Test func `letters right behind a recalled line complete its last word`() {
    let words = Questionnaire(asking: [Item(linkId: "s.words", type: .text, text: "How are you?")])
    let sitting = Transcript(over: words, ["i sit there wi", "/lines 1", "i sit there with", ""])
    #expect(answer("s.words", sitting) == [.text("i sit there with")])
  }

  @Test func `of several parts, the one that matches no choice is named`() {
    let text = talk("Jo", "yes", "sleep, xylophone, food").text
    #expect(
      text.contains("The list has no place for \"xylophone\", so those words won't be saved."))
    #expect(!talk("Jo", "yes", "xylophone").text.contains("The list has no place"))
    let slip = talk("Jo", "yes", "sleep, moood, food").text
    #expect(slip.contains("? Did you mean this? \"Sleep; Mood; Food\""))
  }

  @Test(arguments: ["no. food and mood", "no i meant food and mood"])
  func `words behind a no to a question about the line come back on the line`(line: String) {
    let sitting = talk("Jo", "yes", "sleeps, food and my dog", line)
    #expect(sitting.text.hasSuffix("mood]\n"), "\(sitting.text.suffix(300))")
    #expect(answer("s.topics", sitting) == nil)
  }

  @Test(arguments: ["no idea", "no", "not that"])
  func `a no with nothing else for the answer asks the question again`(line: String) {
    let sitting = talk("Jo", "yes", "sleeps, food and my dog", line)
    #expect(!sitting.text.hasSuffix("idea]\n"))
    #expect(answer("s.topics", sitting) == nil)
  }

  @Test func `a no to a question about the notes is no answer to the item below`() {
    let sitting = talk("Jo", "/notes", "2", "no just save it", "")
    #expect(answer("s.works", sitting) == nil)
    #expect(!sitting.text.contains("[yes, no or not sure: just save it]"))
  }

  @Test func `a yes before other words than the question's is asked again`() {
    let line = "sleeps, food and my dog"
    let sitting = talk("Jo", "yes", line, "yes 3")
    #expect(sitting.text.hasSuffix("Please type yes or no.\n" + asked(line)))
    #expect(answer("s.topics", sitting) == nil)
  }

  private func asked(_ line: String) -> String {
    let parts = talk("Jo", "yes", line).text.components(separatedBy: "? Did you mean")
    return "? Did you mean" + (parts.last ?? "")
  }

  @Test(arguments: [("1 no", true), ("3 type it again", false), ("3 again please", false)])
  func `a number before words of its choice is that choice`(line: String, isTaken: Bool) {
    let sitting = talk("Jo", "no but it should", line)
    #expect(answer("s.works", sitting) == (isTaken ? [.boolean(false)] : nil))
    #expect(!sitting.text.contains("Please type a number"))
  }

  @Test func `a line that begins with a command and goes on is asked about, not saved`() {
    let asked = talk("go back. that was mums name")
    #expect(asked.text.hasSuffix("[Choose 1 or 2: ]\n"))
    #expect(answer("s.name", asked) == nil)
    let kept = talk("go back. that was mums name", "1")
    #expect(answer("s.name", kept) == [.text("go back. that was mums name")])
  }
}
