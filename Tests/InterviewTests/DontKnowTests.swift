// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Words that say only that the answer isn't known.
@Suite struct DontKnowTests {
  private static let questionnaire = Questionnaire(asking: [
    Item(linkId: "s.since", type: .string, text: "Since when?"),
    Item(linkId: "s.why", type: .text, text: "What makes it worse?"),
    Item(
      linkId: "s.often", type: .openChoice, text: "How often?",
      answerOption: [AnswerOption(code: "daily", text: "Every day")]),
    Item(
      linkId: "s.which", type: .choice, text: "Which of these?",
      answerOption: [AnswerOption(code: "one", text: "The one")]),
    Item(linkId: "s.any", type: .boolean, text: "Any medicines?"),
    Item(
      linkId: "s.list", type: .group, text: "Medicines", repeats: true,
      enableWhen: .test(EnableWhen(question: "s.any", operator: .equalsBoolean(true))),
      gate: "s.any", rowName: "medicine",
      item: [
        Item(linkId: "s.list.name", type: .string, text: "What is it called?", label: "Name"),
        Item(linkId: "s.list.dose", type: .string, text: "What is the dose?"),
      ]),
  ])

  private func talk(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  @Test(arguments: ["don't know", "dont know", "Not sure.", "idk", "I don't know"])
  func `are taken as that answer on a line, and said back`(words: String) {
    let transcript = talk(words)
    let answers = transcript.interview.response.answers
    #expect(answers[Place("s.since")]?.content == .left(.unknown))
    #expect(transcript.text.contains("  Chosen: I don't know.\n? What makes it worse?"))
  }

  @Test(arguments: ["dont want to say", "I'd rather not say", "prefer not to say."])
  func `words that say only that it is not for saying are that answer`(words: String) {
    for lines in [[words], ["May", words, ""]] {
      let transcript = Transcript(over: Self.questionnaire, lines)
      let place = Place(lines.count == 1 ? "s.since" : "s.why")
      #expect(transcript.interview.response.answers[place]?.content == .left(.declined))
      #expect(transcript.text.contains("  Chosen: I'd rather not say.\n"))
    }
  }

  @Test(arguments: ["not now", "ask me later.", "no", "nope"])
  func `words that leave the question, or a bare no to one that asks for more, are no answer`(
    words: String
  ) {
    let text = talk("May", words, "").interview.response.answers
    #expect(text[Place("s.why")]?.content == .left(.skipped))
  }

  @Test func `an answer given before stays when its question is left for another time`() {
    let kept = talk("May", "noise", "", "/back", "/back", "not now").interview.response.answers
    #expect(kept[Place("s.since")]?.values == [.text("May")])
  }

  @Test func `a bare no to a question that can be answered by no is an answer`() {
    let questions = Questionnaire(asking: [
      Item(linkId: "s.worry", type: .string, text: "Do you have worries?")
    ])
    let answers = Transcript(over: questions, ["no"]).interview.response.answers
    #expect(answers[Place("s.worry")]?.values == [.text("no")])
  }

  @Test(arguments: ["id rather say in person", "I'll tell them in person."])
  func `words that say it is for telling in person are that answer`(words: String) {
    for lines in [[words], ["May", words, ""]] {
      let transcript = Transcript(over: Self.questionnaire, lines)
      let place = Place(lines.count == 1 ? "s.since" : "s.why")
      #expect(transcript.interview.response.answers[place]?.content == .left(.inPerson))
    }
  }

  @Test func `at the question how much to ask they lead to the short pass`() {
    let pass = Item(
      linkId: "s.pass", type: .choice, text: "How much time do you have?",
      answerOption: ["short", "full"].map { AnswerOption(code: $0, text: $0) }, role: .pass)
    let sitting = Transcript(over: Questionnaire(asking: [pass]), ["dont know"])
    #expect(sitting.interview.response.progress.pass == .short)
  }

  @Test func `are taken as that answer once a long one is ended`() {
    let transcript = talk("May", "not sure", "")
    #expect(transcript.interview.response.answers[Place("s.why")]?.content == .left(.unknown))
    #expect(transcript.text.contains("  Chosen: I don't know.\n? How often?"))
  }

  @Test func `are taken as that answer where own words are possible`() {
    let transcript = talk("May", "", "dunno")
    #expect(transcript.interview.response.answers[Place("s.often")]?.content == .left(.unknown))
  }

  @Test func `are taken as that answer among choices, but not among quiet ones`() {
    let transcript = talk("May", "", "1", "don't know")
    #expect(transcript.interview.response.answers[Place("s.which")]?.content == .left(.unknown))
    #expect(transcript.text.contains("  Chosen: I don't know.\n? Any medicines?"))
    var section = Self.questionnaire.sections[0].item
    section.item[3].isQuiet = true
    let quiet = Questionnaire(summary: Self.questionnaire.summary, items: [section])
    let answers = Transcript(over: quiet, ["May", "", "1", "don't know"]).interview.response.answers
    #expect(answers[Place("s.which")] == nil)
  }

  @Test func `with any other word, they are the person's own`() {
    let answers = talk("not sure, perhaps May", "I don't know", "It's the noise", "").interview
      .response.answers
    #expect(answers[Place("s.since")]?.values == [.text("not sure, perhaps May")])
    #expect(answers[Place("s.why")]?.values == [.text("I don't know\nIt's the noise")])
  }

  @Test func `behind "I'd rather not say", another sentence on a line is asked about`() {
    let line = "dont want to say. will they take her off me"
    let asked = talk(line)
    #expect(
      asked.text.contains("  1) I'd rather not say, just that\n  2) Keep it all as my answer\n"))
    #expect(asked.interview.response.answers[Place("s.since")] == nil)
    let left = talk(line, "1").interview.response.answers[Place("s.since")]
    #expect(left?.content == .left(.declined))
    let kept = talk(line, "2").interview.response.answers[Place("s.since")]
    #expect(kept?.values == [.text(line)])
  }

  @Test func `name a row that has no other name`() {
    let transcript = talk("May", "", "1", "1", "yes", "not sure", "don't know")
    let response = transcript.interview.response
    let rows = response.rows(of: Place("s.list"))
    #expect(rows.count == 1)
    #expect(response.answers[Place("s.list.name", rows: rows)]?.values == [.text("not sure")])
    #expect(response.answers[Place("s.list.dose", rows: rows)]?.content == .left(.unknown))
  }

  @Test(arguments: [
    "No, thank you, that is all.", "no thanks, nothing else", "nah, that's it, cheers",
  ])
  func `a polite no to what else there is names nothing`(line: String) {
    let items = [
      Item(linkId: "s.first", type: .string, text: "Is there more?", role: .priority),
      Item(linkId: "s.last", type: .string, text: "And last?"),
    ]
    let sitting = Transcript(over: Questionnaire(asking: items), [line])
    #expect(sitting.interview.response.answers[Place("s.first")]?.values == [], "\(sitting.text)")
  }

  @Test func `thanks among other words are an answer`() {
    let items = [Item(linkId: "s.first", type: .string, text: "What helps?")]
    let line = "no, thank you cards from mum, that is all"
    let sitting = Transcript(over: Questionnaire(asking: items), [line])
    #expect(sitting.interview.response.answers[Place("s.first")]?.values == [.text(line)])
  }

  @Test(arguments: ["n/a", "N/A", "not applicable"])
  func `what doesn't apply is no answer in words`(line: String) {
    let items = [
      Item(linkId: "s.first", type: .string, text: "Would you like to say more?"),
      Item(linkId: "s.last", type: .string, text: "And last?"),
    ]
    let sitting = Transcript(over: Questionnaire(asking: items), [line])
    #expect(sitting.interview.response.answers[Place("s.first")]?.values.isEmpty == true)
    #expect(sitting.text.hasSuffix("? And last?\n[Answer: ]\n"))
  }

  @Test(arguments: [
    "not sure", "don't know", "nothing", "nothing else thank you", "she says that's enough",
  ])
  func `at a priority it names none`(line: String) {
    let items = [
      Item(linkId: "s.first", type: .string, text: "What matters most?", role: .priority),
      Item(linkId: "s.last", type: .string, text: "And last?"),
    ]
    let sitting = Transcript(over: Questionnaire(asking: items), [line])
    #expect(sitting.interview.response.answers[Place("s.first")]?.content == .left(.skipped))
  }

  @Test(arguments: ["no thats it", "", "/unsure"])
  func `after a priority that is left, those below it are not asked`(line: String) {
    let items =
      ["One?", "Two?", "Three?"].map {
        Item(linkId: "s.\($0)", type: .string, text: $0, role: .priority)
      }
      + [Item(linkId: "s.last", type: .string, text: "And last?")]
    let sitting = Transcript(over: Questionnaire(asking: items), ["sleep", line])
    #expect(sitting.text.hasSuffix("? And last?\n[Answer: ]\n"))
    let answers = sitting.interview.response.answers
    #expect(answers[Place("s.Three?")]?.content == .left(.skipped))
    let kept = Transcript(
      over: Questionnaire(asking: items), ["sleep", "food", "rest", "/back", "/back", line])
    #expect(kept.interview.response.answers[Place("s.Three?")]?.values == [.text("rest")])
  }

  @Test func `a bare no to a question that asks for more is no answer`() {
    let items = ["What helps?", "Who shops?"].map {
      Item(linkId: "s.\($0)", type: .string, text: $0)
    }
    let sitting = Transcript(over: Questionnaire(asking: items), ["no"])
    #expect(sitting.interview.response.answers[Place("s.What helps?")]?.values == [])
    #expect(sitting.text.hasSuffix("? Who shops?\n[Answer: ]\n"), "\(sitting.text)")
  }
}
