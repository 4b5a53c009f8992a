// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// What is to be read before a private question is read, whatever is asked on the way to it.
@Suite struct BeforePrivateTests {
  static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "s", type: .group, text: "Keeping safe", role: .safety, isSensitive: true,
      item: [
        Item(linkId: "s.intro", type: .display, text: "What this part is for."),
        Item(linkId: "s.wish", type: .string, text: "What do you want to say?"),
      ]),
    Item(
      linkId: "t", type: .group, text: "After it",
      item: [
        Item(linkId: "t.intro", type: .display, text: "What comes now."),
        Item(linkId: "t.end", type: .string, text: "And then?"),
      ]),
  ])

  @Test func `before the question whether to go on nothing of it is shown, then all of it`() {
    let asked = Transcript(over: Self.questionnaire, [])
    #expect(!asked.text.contains("What this part is for."))
    let gone = Transcript(over: Self.questionnaire, ["1"])
    #expect(
      gone.text.hasSuffix("  What this part is for.\n? What do you want to say?\n[Answer: ]\n"))
  }

  @Test(arguments: [
    ("yes hes out till 4", true), ("mums in the other room but yeah go on", true),
    ("yes but hes next door", false), ("yes, unless mum comes in", false), ("not really", false),
    ("mums here but no", false),
  ])
  func `a yes with its reason is a yes to whether it is private enough`(line: String, isYes: Bool) {
    let text = Transcript(over: Self.questionnaire, [line]).text
    #expect(text.hasSuffix("? What do you want to say?\n[Answer: ]\n") == isYes, "\(text)")
  }

  @Test(arguments: ["", "dont know", "rather not say"])
  func `whoever doesn't choose where Keeping safe goes is told that it goes to staff`(line: String)
  {
    let texts = ["Only on the page for staff", "In the notes"]
    let options = texts.map { AnswerOption(code: $0, text: $0) }
    let item = Item(
      linkId: "s.where", type: .choice, text: "Where?", answerOption: options, role: .safetyPrinting
    )
    let sitting = Transcript(over: Questionnaire(asking: [item]), [line])
    #expect(sitting.interview.response.answers[Place("s.where")]?.values.map(\.words) == [texts[0]])
  }

  @Test(arguments: ["only staff, not mum", "1 no only staff"])
  func `who may read it is never mixed up with a note to oneself`(line: String) {
    let texts = ["Only staff, on a separate page", "Anyone who reads my notes"]
    let item = Item(
      linkId: "s.where", type: .choice, text: "Who may read it?",
      answerOption: texts.map { AnswerOption(code: $0, text: $0) }, role: .safetyPrinting)
    let asked = Transcript(over: Questionnaire(asking: [item]), [line])
    #expect(!asked.text.contains("note to myself"), "\(asked.text)")
    let taken = Transcript(over: Questionnaire(asking: [item]), [line, "yes"]).interview.response
    #expect(taken.answers[Place("s.where")]?.values.map(\.words) == [texts[0]])
    #expect(taken.asides.filled.map(\.1).isEmpty)
  }

  @Test(arguments: [("nope", "nope"), ("no one", "no one")])
  func `a no to who looks after somebody is an answer`(line: String, words: String) {
    let item = Item(
      linkId: "s.cover", type: .string, text: "Who looks after them?", role: .dependantCover)
    let sitting = Transcript(over: Questionnaire(asking: [item]), [line])
    #expect(sitting.interview.response.answers[Place("s.cover")]?.values == [.text(words)])
  }

  @Test(arguments: [
    ("on my own", true), ("just me here", true), ("alone but he comes back soon", false),
    ("just me, and my partner next door", false),
    ("im not alone", false),
  ])
  func `being alone is a yes to whether the place is private`(line: String, isYes: Bool) {
    let place = Item(
      linkId: "p", type: .boolean, text: "Are you somewhere private enough?", role: .privatePlace,
      sharing: .unsaved)
    let end = Item(linkId: "end", type: .string, text: "And then?")
    let sitting = Transcript(over: Questionnaire(asking: [place, end]), [line])
    #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n") == isYes)
  }

  @Test(arguments: [
    ("no im with him but he says its ok", true), ("nah my mums here", true),
    ("no one is here now hes out", false), ("yes, shes gone for tea", false),
  ])
  func `a no to whether it is private is believed, whatever is behind it`(
    line: String, isNo: Bool
  ) {
    let place = Item(
      linkId: "p", type: .boolean, text: "Are you somewhere private?", role: .privatePlace,
      sharing: .unsaved)
    let end = Item(linkId: "end", type: .string, text: "And then?")
    let sitting = Transcript(over: Questionnaire(asking: [place, end]), [line])
    #expect(
      sitting.text.contains("? Someone else may see this screen.") == isNo, "\(sitting.text)")
  }

  @Test func `what isn't saved keeps no words behind a yes either`() {
    let place = Item(
      linkId: "p", type: .boolean, text: "Are you somewhere private?", role: .privatePlace,
      sharing: .unsaved)
    let end = Item(linkId: "end", type: .string, text: "And then?")
    let asked = Transcript(over: Questionnaire(asking: [place, end]), ["yes, he's out till four"])
    #expect(!asked.text.contains("Keep what I typed"), "\(asked.text)")
  }

  @Test func `it is said whether one private question follows or several`() {
    let one = Transcript(over: Self.questionnaire, []).text
    #expect(one.contains("  The next question is more personal.\n"))
    var section = Self.questionnaire.sections[0].item
    section.item.append(Item(linkId: "s.more", type: .string, text: "What else?"))
    let several = Transcript(over: Questionnaire(sections: [section]), []).text
    #expect(several.contains("  The next questions are more personal.\n"))
  }

  @Test(arguments: ["ok", "yes hes out", "yeh", "yes i said"])
  func `a yes with words behind it goes on, and one that is taken back does not`(line: String) {
    let gone = Transcript(over: Self.questionnaire, [line])
    #expect(gone.text.hasSuffix("? What do you want to say?\n[Answer: ]\n"))
    let asked = Transcript(over: Self.questionnaire, [line + " but not now"])
    #expect(asked.text.hasSuffix("[Choose 1 to 3 (Enter means 1): ]\n"))
  }

  @Test func `whoever goes back from there in a review is in the review again`() {
    let lines = ["1", "words", "the end", "!return", "/review"]
    var sitting = Transcript(over: Self.questionnaire, lines)
    let review = sitting.text.components(separatedBy: "> /review\n")[1]
    sitting.play("1")
    #expect(sitting.text.hasSuffix("[Choose 1 to 3 (Enter means 1): ]\n"))
    sitting.play("/back")
    #expect(sitting.text.hasSuffix("> /back\n" + review))
  }

  @Test func `at the program's yes or no, words behind the answer are no reason to ask again`() {
    let asked = ["1", "words", "/back", ""]
    let removed = Transcript(over: Self.questionnaire, asked + ["yes ok take it off"])
    #expect(removed.interview.response.answers[Place("s.wish")]?.values.isEmpty == true)
    for line in ["yes no", "no wait yes"] {
      let again = Transcript(over: Self.questionnaire, asked + [line])
      #expect(again.text.contains("Please type just yes or no, or press Enter."))
    }
  }

  @Test func `once the answers are locked, nobody is said to be able to open them`() {
    let open = "To stop others opening your answers, type /lock."
    let locked = Transcript(over: Self.questionnaire, ["/lock", "!locked"]).text
    #expect(locked.components(separatedBy: open).count == 2, "only before locking")
    var settings = InterviewSettings()
    settings.isLocked = true
    var sitting = Transcript(Interview(Self.questionnaire, settings: settings))
    sitting.begin(.new)
    #expect(!sitting.text.contains(open))
    #expect(sitting.text.contains("type /leave"))
  }

  @Test func `a review comes to it by the same question where the short pass leaves it out`() {
    let lines = ["1", "words", "1", "!return", "/short", "/review", "1"]
    let asked = Transcript(over: Self.questionnaire, lines).text
    #expect(asked.hasSuffix("  3) Stop for now\n[Choose 1 to 3 (Enter means 1): ]\n"))
  }

  @Test func `there the way back leads to the question before, if there is one`() {
    let first = Transcript(over: Self.questionnaire, ["/back"])
    #expect(first.text.contains("  This is the first question.\n"))
    #expect(first.text.hasSuffix("[Choose 1 to 3 (Enter means 1): ]\n"))
  }

  @Test func `after keeping safe the next part begins as it does without the question there`() {
    let carriedOn = Transcript(over: Self.questionnaire, ["1", "words", "1"])
    #expect(carriedOn.text.hasSuffix("  What comes now.\n? And then?\n[Answer: ]\n"))
    let rested = Transcript(over: Self.questionnaire, ["1", "words", "2", "1"])
    #expect(rested.text.hasSuffix("  What comes now.\n? And then?\n[Answer: ]\n"))
  }

  @Test func `a private question that was just ahead is not asked once someone else types`() {
    let typist = Item(
      linkId: "w.typist", type: .choice, text: "Who types?", label: "Typist",
      answerOption: ["me", "withHelp", "forMe"].map { AnswerOption(code: $0, text: $0) },
      role: .typist)
    var questionnaire = Self.questionnaire
    questionnaire = Questionnaire(
      summary: questionnaire.summary,
      items: [Item(linkId: "w", type: .group, text: "Start", item: [typist])]
        + questionnaire.sections.map(\.item))
    let handedOver = Transcript(over: questionnaire, ["1", "/review", "1", "3", ""])
    #expect(handedOver.text.hasSuffix("? And then?\n[Answer: ]\n"))
    #expect(!handedOver.text.contains("What this part is for."))
  }
}
