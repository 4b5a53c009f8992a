// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// What people would like to be called.
@Suite struct OwnNameTests {
  private static let questionnaire = Questionnaire(asking: [
    Item(linkId: "s.name", type: .string, text: "What would you like to be called?", role: .name),
    Item(linkId: "s.end", type: .string, text: "And then?"),
  ])

  @Test(
    arguments: [
      ("aled will do", "aled"), ("just call me Mina i suppose", "Mina"),
      ("it's Jo, please", "Jo"), ("my name is Will", "Will"), ("his name is Will", "Will"),
      ("just Will", "Will"), ("he likes to be called terry. not terence", "terry"),
      ("carys, shes 24", "carys"), ("Aisling, but we call her Ash", "Aisling"),
      ("Mr. Jones. Not Bob", "Mr. Jones"), ("Shanice, shan is fine", "shan"),
      ("Moses Adeyemi; support worker", "Moses Adeyemi"), ("Mr. Ali is fine", "Mr. Ali"),
      ("Sam, or Sammy is fine", "Sam, or Sammy"), ("Jamie, he/him, 19", "Jamie"),
      ("nkechi, support worker at his hostel", "nkechi"),
      ("Mrs Bronwen Pryce, but Bronwen is fine.", "Bronwen"), ("Raymond. Ray is alright", "Ray"),
      ("kasia. on papers is katarzyna", "kasia (on papers is katarzyna)"),
      ("Ann Doyle, my mum calls me Annie.", "Ann Doyle (my mum calls me Annie)"),
    ])
  func `the words around a name are left off the line, to be checked`(line: String, name: String) {
    let sitting = Transcript(over: Self.questionnaire, [line])
    #expect(sitting.text.hasSuffix("[Answer: \(name)]\n"))
    #expect(sitting.interview.response.answers.places.isEmpty)
  }

  @Test func `many words are put back on the line, to be checked`() {
    let line = "maureen or mo i dont mind not mrs anything"
    let sitting = Transcript(over: Self.questionnaire, [line])
    #expect(sitting.text.hasSuffix("[Answer: \(line)]\n"))
    let kept = Transcript(over: Self.questionnaire, [line, line]).interview.response
    #expect(kept.answers[Place("s.name")]?.values == [.text(line)])
  }

  @Test(arguments: ["do i have to give my real name", "is this for the police", "what name"])
  func `a question is not taken for a name`(line: String) {
    let sitting = Transcript(over: Self.questionnaire, [line])
    #expect(sitting.interview.response.answers.places.isEmpty, "\(sitting.text)")
  }

  @Test(arguments: ["Jo please", "Jo, thank you", "Jo. Thanks"])
  func `a mere please behind a name is left out unasked`(line: String) {
    let answers = Transcript(over: Self.questionnaire, [line]).interview.response.answers
    #expect(answers[Place("s.name")]?.values.map(\.words) == ["Jo"])
  }

  @Test(arguments: [
    "Will", "Mary Ann", "Just", "Well Smith", "Jo, or Joanna at work", "Okafor, Nkechi", "Mum, Dad",
    "Na",
  ])
  func `a name alone is kept as it is`(line: String) {
    let answers = Transcript(over: Self.questionnaire, [line]).interview.response.answers
    #expect(answers[Place("s.name")]?.values.map(\.words) == [line])
  }

  @Test(arguments: ["just me", "no thanks", "yes please", "its me"])
  func `a refusal, or "me", is not cut`(line: String) {
    let sitting = Transcript(over: Self.questionnaire, [line])
    #expect(!sitting.text.hasSuffix("below, or delete them and type new ones.)\n[Answer: ]\n"))
    #expect(!sitting.text.contains("Press Enter to use"))
  }

  @Test func `from a pipe the name is kept without a question, and the next line is no name`() {
    var settings = InterviewSettings()
    settings.editsLines = false
    var sitting = Transcript(Interview(Self.questionnaire, settings: settings))
    sitting.begin(.new)
    for line in ["call me Jo", "and so on"] { sitting.play(line) }
    let answers = sitting.interview.response.answers
    #expect(answers[Place("s.name")]?.values.map(\.words) == ["Jo"])
    #expect(answers[Place("s.end")]?.values.map(\.words) == ["and so on"])
  }

  @Test func `the same words typed again are the name`() {
    let lines = ["Jo will do", "Jo will do"]
    let answers = Transcript(over: Self.questionnaire, lines).interview.response.answers
    #expect(answers[Place("s.name")]?.values.map(\.words) == ["Jo will do"])
  }

  private static let pronouns = Questionnaire(asking: [
    Item(linkId: "s.pronouns", type: .string, text: "Which pronouns do you use?", role: .pronouns)
  ])

  @Test(arguments: [
    ("she goes by she", "she"), ("they use they/them", "they/them"),
    ("my pronouns are she/her thanks", "she/her"), ("please use he.", "he"),
  ])
  func `pronouns in a sentence are put on the line alone, to be checked`(
    line: String, pronouns: String
  ) {
    let sitting = Transcript(over: Self.pronouns, [line])
    #expect(sitting.text.hasSuffix("[Answer: \(pronouns)]\n"), "\(sitting.text)")
  }

  @Test(arguments: [
    ("he/him please", "he/him"), ("she", "she"), ("just use my name", "just use my name"),
    ("she, but they at work", "she, but they at work"),
  ])
  func `pronouns alone are kept, without a mere please`(line: String, pronouns: String) {
    let answers = Transcript(over: Self.pronouns, [line]).interview.response.answers
    #expect(answers[Place("s.pronouns")]?.values.map(\.words) == [pronouns])
  }
}
