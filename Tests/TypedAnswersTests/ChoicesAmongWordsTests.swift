// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing
import TypedAnswers

/// Choices that are typed among other words.
@Suite struct ChoicesAmongWordsTests {
  private static func item(_ texts: [String], repeats: Bool) -> Item {
    Item(
      linkId: "i", type: .choice, repeats: repeats,
      answerOption: texts.enumerated().map {
        AnswerOption(code: "\($0)", text: $1, isExclusive: $1 == "None")
      })
  }

  @Test(arguments: [
    ("3, my sister cooks", ["None"], "my sister cooks"),
    ("1 but he forgets", [], "1 but he forgets"), ("2 strokes", [], "2 strokes"),
    ("low. since may", ["Low"], "since may"),
    ("worry and grief, and hes numb", ["Worry"], "grief, hes numb"),
    ("tired all day", [], "tired all day"),
  ])
  func `are told apart from the words`(line: String, chosen: [String], words: String) {
    let found = Self.item(["Low", "Worry", "None"], repeats: true).choices.among(line)
    #expect(found.chosen.map(\.words) == chosen)
    #expect(found.words == words)
  }

  @Test(arguments: ["no nothing", "nobody at all"])
  func `a no to all comes near to none of them`(line: String) {
    let near = NearMatches(
      of: line, at: Self.item(["Low", "Worry", "None"], repeats: true).choices
    ).options
    #expect(near.map(\.text) == ["None"])
  }

  @Test(arguments: ["sleep or money", "either sleep or money", "sleep obv, money really"])
  func `are all chosen where several can be`(line: String) throws {
    let item = Self.item(["Work", "Sleep", "Money"], repeats: true)
    #expect(
      try item.read(line) == .values([item.answerOption[1].asValue, item.answerOption[2].asValue]))
    #expect((try? Self.item(["Work", "Sleep", "Money"], repeats: false).read(line)) == nil)
  }

  @Test(arguments: [
    ("maybe a group", true), ("but no wait not a group", false), ("a group no", false),
  ])
  func `are not come near to where they are denied`(line: String, isNear: Bool) {
    let near = NearMatches(of: line, at: Self.item(["A group", "Worry"], repeats: true).choices)
      .options
    #expect(near.map(\.text) == (isNear ? ["A group"] : []))
  }

  @Test(arguments: ["job", "his job", "my job", "the job"])
  func `are come near to by other words, whoever's they are`(line: String) {
    let work = AnswerOption(code: "w", text: "Work", synonyms: "job, college")
    let sleep = AnswerOption(code: "s", text: "Sleep")
    let item = Item(linkId: "i", type: .choice, repeats: true, answerOption: [sleep, work])
    #expect(NearMatches(of: line, at: item.choices).options == [work])
  }

  @Test func `are named one after the other`() throws {
    let item = Self.item(["Work", "Sleep", "Money"], repeats: true)
    let read = try item.read("money first then work")
    #expect(read == .values([item.answerOption[2].asValue, item.answerOption[0].asValue]))
  }

  @Test func `are found by a yes or no at the start`() {
    let found = Self.item(["Yes, go on", "No, ask me later"], repeats: false)
      .choices.among("yeah im alone")
    #expect(found.chosen.map(\.words) == ["Yes, go on"])
    #expect(found.words == "im alone")
  }

  @Test func `an "and" that belongs to a choice parts nothing`() {
    let item = Self.item(["Money and forms", "Food"], repeats: true)
    let line = "money n forms (rent arrears), food"
    #expect(item.choices.among(line, cutsParts: false).words == "money n forms (rent arrears)")
    #expect(
      NearMatches(of: "money n forms (rent arrears)", at: item.choices).options.map(\.text) == [
        "Money and forms"
      ])
  }

  @Test func `are words like the rest where they can't be combined`() {
    let single = Self.item(["Low", "Worry"], repeats: false)
    #expect(single.choices.among("low, worry, tired").chosen.isEmpty)
    let alone = Self.item(["Low", "None"], repeats: true)
    #expect(alone.choices.among("low, none, tired").chosen.isEmpty)
    var two = Self.item(["Low", "Worry", "Sleep"], repeats: true)
    two.maxOccurs = 2
    #expect(two.choices.among("low, worry, tired").chosen.count == 2)
    #expect(two.choices.among("low, worry, sleep, tired").chosen.isEmpty)
  }

  @Test(
    arguments: [
      ("when i need it", "Only when needed", ""), ("feel safe", "Feeling safe", ""),
      ("i feel safe, my sister", "Feeling safe", "my sister"),
      ("a woman not a man", "To see a woman", ""), ("going out", "Getting out", ""),
      ("to see a man i suppose", "To see a man", ""),
      ("money im behind on rent", "Money and forms", ""), ("nothing really", "None", ""),
      ("feeling sad", nil, "feeling sad"), ("my sister cooks", nil, "my sister cooks"),
      ("nothing really, my sister", nil, "nothing really, my sister"),
      ("moving the money to another bank account every single Friday", nil, nil),
    ] as [(String, String?, String?)])
  func `words come near to one choice by their main words`(
    line: String, choice: String?, words: String?
  ) {
    var item = Self.item(
      [
        "Only when needed", "Feeling safe", "To see a woman", "Getting out", "Money and forms",
        "None", "To see a man",
      ], repeats: true)
    item.answerOption[3].phrase = "going out"
    let found = NearMatches(of: line, at: item.choices)
    #expect(found.options.first?.text == choice)
    #expect(found.words == words ?? line)
  }

  @Test func `"perhaps" behind a number is the beginning of the words`() {
    let found = Self.item(["Low", "Worry"], repeats: true)
      .choices.numbered(in: "2 perhaps my father")
    #expect(found?.numbers == [2])
    #expect(found?.words == "perhaps my father")
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0", "99999999999999999999"])
  func `a number behind words that no choice can have is none`(number: String) {
    let item = Self.item(["A group", "Worry"], repeats: true)
    #expect(NearMatches(of: "weed that's \(number)", at: item.choices).options.isEmpty)
  }

  @Test func `a number that is typed twice before words is one`() {
    let item = Self.item(["Low", "Worry"], repeats: false)
    #expect(item.choices.numbered(in: "2,2 for my father")?.numbers == [2])
    #expect(NearMatches(of: "2,2 for my father", at: item.choices).options.map(\.text) == ["Worry"])
  }

  @Test(
    arguments: [
      ("2 weeks now", nil), ("2 since May last", "Worry"), ("3 since May last", nil),
    ] as [(String, String?)])
  func `where one is chosen, a number names it only before three words or more`(
    line: String, choice: String?
  ) {
    let item = Self.item(["Low", "Worry"], repeats: false)
    #expect(
      NearMatches(of: line, at: item.choices).options.map(\.text) == [choice].compactMap(\.self))
  }

  @Test(arguments: ["stoped it 2 weeks ago he says its rubbish", "stoped"])
  func `a slip of a choice's word comes near to it, whatever else is said`(line: String) {
    let item = Self.item(["As the label says", "Differently", "I've stopped it"], repeats: false)
    #expect(NearMatches(of: line, at: item.choices).options.map(\.text) == ["I've stopped it"])
  }

  @Test func `a word of three letters is no slip, since it may be another`() {
    let item = Self.item(["Food", "Sleep"], repeats: true)
    #expect(NearMatches(of: "fool", at: item.choices).options.map(\.text) == ["Food"])
    #expect(NearMatches(of: "foo", at: item.choices).options.isEmpty)
  }

  @Test func `what is denied in the middle of a line is not meant`() {
    var item = Self.item(["To see a woman", "To see a man"], repeats: true)
    item.answerOption[1].synonyms = "a bloke"
    #expect(
      NearMatches(of: "a bloke not a woman", at: item.choices).options.map(\.text) == [
        "To see a man"
      ])
    #expect(NearMatches(of: "somebody but not a woman", at: item.choices).options.isEmpty)
  }

  @Test func `words come near to no choice that another shares with them`() {
    let item = Self.item(["Work at home", "Rest at home"], repeats: false)
    #expect(NearMatches(of: "my home", at: item.choices).options.isEmpty)
    #expect(
      NearMatches(of: "working from home", at: item.choices).options.map(\.text) == ["Work at home"]
    )
  }

  @Test func `"and" or "also" before a choice is no part of it`() throws {
    let item = Self.item(["Low", "Worry"], repeats: true)
    let low = Reading.values([.option(code: "0", text: "Low")])
    for line in ["and low", "also low", "oh and low"] { #expect(try item.read(line) == low) }
  }
}

extension Item {
  fileprivate var choices: ChoiceReader { ChoiceReader(self) }
}
