// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing
import Transcript

@testable import Interview

/// Lines with which people take back what they just typed, or ask for something else.
@Suite struct SecondThoughtsTests {
  private static let own = Item(
    linkId: "s.way.other", type: .string, text: "What else?",
    enableWhen: .test(EnableWhen(question: "s.way", operator: .equalsOption("other"))))

  private static let questionnaire = Questionnaire(asking: [
    Item(linkId: "s.day", type: .text, text: "What is a bad day like?"),
    Item(
      linkId: "s.way", type: .choice, text: "How do you manage?",
      answerOption: [
        AnswerOption(code: "fine", text: "Fine on good days"),
        AnswerOption(code: "help", text: "Only with help"),
        AnswerOption(code: "other", text: "Something else"),
      ], item: [own]),
    Item(linkId: "s.end", type: .string, text: "And then?"),
  ])

  private func talk(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  private static let asksAboutFine = "? Did you mean this? \"Fine on good days\"\n"

  @Test(arguments: ["no wait", "wait", "hang on"])
  func `"no wait" at a question about a line puts the line back`(line: String) {
    let asked = talk("", "fine but the bin is full", line)
    #expect(asked.text.contains(Self.asksAboutFine))
    #expect(asked.text.hasSuffix("[Choose one: fine but the bin is full]\n"), "\(asked.text)")
  }

  @Test func `"no, not fine" to "Fine on good days" keeps the words`() {
    let line = "not really fine, the bin is full"
    let asked = talk("", "fine but the bin is full", "no not fine")
    #expect(asked.text.contains(Self.asksAboutFine))
    #expect(!asked.text.contains("not fine]"), "\(asked.text)")
    let answers = asked.interview.response.answers
    #expect(answers[Place("s.way.other")]?.values == [.text("fine but the bin is full")])
    #expect(talk("", line).interview.response.answers[Place("s.way")] == nil)
  }

  @Test func `to keep words that only deny something, Enter is not enough`() {
    let list = Questionnaire(
      asking: Self.questionnaire.sections[0].item.item.map { item in
        var several = item
        several.repeats = item.isChoice
        return several
      })
    let asked = Transcript(over: list, ["", "2, not the children", ""])
    #expect(asked.text.hasSuffix("\"Something else: not the children\"?\n[yes or no: ]\n"))
    for line in ["the children", "dont cook anymore"] {
      let words = Transcript(over: list, ["", "2, \(line)", ""]).interview.response.answers
      #expect(words[Place("s.way.other")]?.values == [.text(line)])
    }
  }

  @Test func `a slip in the words of a menu's choice is no hindrance`() {
    let asked = talk("", "fine but the bin is full", "chnge what i typed")
    #expect(asked.text.hasSuffix("[Choose one: fine but the bin is full]\n"), "\(asked.text)")
  }

  @Test func `what somebody says in their own words is kept with who says it`() {
    let line = "he says fine. hes not telling the truth"
    let asked = talk("", line)
    #expect(asked.text.contains(Self.asksAboutFine))
    #expect(
      talk("", line, "2").interview.response.answers[Place("s.way.other")]?.values == [.text(line)])
  }

  @Test func `a line of a long answer that begins with "no wait" is asked about`() {
    let asked = talk("tired", "no wait, I meant worn out")
    #expect(
      asked.text.hasSuffix(
        """
        ? Which is your answer?
          1) Just "I meant worn out"
          2) Go back one line (/back)
          3) Keep it all as my answer
          4) Change what I typed
        [Choose 1 to 4: ]

        """))
    #expect(talk("tired", "no wait, I meant worn out", "2").text.hasSuffix(": tired]\n"))
  }

  @Test func `a line of a long answer that was asked about once isn't asked about again`() {
    let line = "oh wait, and my sleep is bad"
    for lines in [["3", ""], ["4", line, ""]] {
      let answers = Transcript(over: Self.questionnaire, ["tired", line] + lines)
        .interview.response.answers
      #expect(answers[Place("s.day")]?.values == [.text("tired\n\(line)")])
    }
  }

  @Test(arguments: [
    "Theo got in trouble last year but don't put that", "and my mum, no scrap my mum",
    "I drink most days. don't put that though", "low since he died. but dont put that bit",
    "low since he died but dont put that bit",
    "my mum's boyfriend did that too, no don't put that",
    "worse after weed. Kai doesn't want that bit written",
    "one voice is the carer but they dont want that written down",
    "im scared of what they do. no wait scrap that",
  ])
  func `all of a line that may be taken back can be left out`(line: String) {
    for lines in [[line], ["x", "", "", line]] {
      let asked = Transcript(over: Self.questionnaire, lines)
      #expect(asked.text.contains("  2) Leave all of it out\n  3) Just \""), "\(asked.text)")
      #expect(asked.text.contains("? Which is your answer?\n  1) Change what I typed\n"))
      #expect(asked.text.hasSuffix("  4) Keep it all as my answer\n[Choose 1 to 4: ]\n"))
      let none = Transcript(over: Self.questionnaire, lines + ["none of it"])
      #expect(none.text.hasSuffix(lines.count == 1 ? "Enter twice: ]\n" : "[Answer: ]\n"))
      let answers = none.interview.response.answers
      #expect(
        answers.places.allSatisfy { (answers[$0]?.values ?? []).allSatisfy { $0 == .text("x") } })
    }
  }

  @Test(arguments: [
    ("actually take anita out, she's not mental health", "Go back one question (/back)"),
    ("take that last line out", "Go back one question (/back)"),
    ("undo that", "Go back one question (/back)"),
  ])
  func `a wish to remove an answer is no answer`(line: String, choice: String) {
    let asked = talk("x", "", "", line)
    #expect(asked.text.contains(choice), "\(asked.text)")
    #expect(asked.interview.response.answers[Place("s.end")] == nil)
  }

  @Test(arguments: ["I already said", "already said that"])
  func `whoever said it already leaves the question`(line: String) {
    #expect(talk("x", "", "", line).interview.response.answers[Place("s.end")]?.values == [])
  }

  @Test func `of a long line, what would be left out is shown`() {
    let kept = "asleep at 3 and awake at 5, and some nights he thinks of joining her"
    let asked = talk("\(kept). dont put that where bisi can see")
    let without = "  3) All of it, without \"dont put that where bisi can see\"\n"
    #expect(asked.text.contains(without), "\(asked.text)")
    let answers = talk("\(kept). dont put that where bisi can see", "3", "").interview.response
      .answers
    #expect(answers[Place("s.day")]?.values == [.text(kept)])
  }

  @Test(arguments: [
    ("go back to the keeping safe bit", "/sections"), ("make my notes", "/notes"),
    ("can we do the medicines part", "/sections"), ("I want to lock it first", "/lock"),
  ])
  func `a wish for a section, the notes or a lock is asked about`(line: String, command: String) {
    for lines in [[line], ["x", "", "", line]] {
      let asked = Transcript(over: Self.questionnaire, lines)
      #expect(asked.text.contains("(\(command))\n"), "\(asked.text)")
      let answers = asked.interview.response.answers
      #expect(answers.places.allSatisfy { answers[$0]?.values != [.text(line)] })
    }
  }

  @Test(arguments: [
    "go to the gym", "go back to work", "make notes of my moods", "I want to take myself out",
    "can I see my notes", "go to the shops and the school run is the worst part",
    "I put the oven on but forget it", "I get ready but leave the house late",
  ])
  func `words that only begin alike are an answer`(line: String) {
    let answers = talk("", "", line).interview.response.answers
    #expect(answers[Place("s.end")]?.values == [.text(line)])
  }

  @Test func `whoever asks how to keep a bit private is told`() {
    let told = "To keep that answer out of the notes, type /private."
    #expect(talk("", "", "i want to keep the sam bit private how").text.contains(told))
  }
}
