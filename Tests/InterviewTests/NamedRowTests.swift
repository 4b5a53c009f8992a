// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// What is typed where another row is asked for.
@Suite struct NamedRowTests {
  private func people(_ lines: String...) -> [[String]] {
    let response = Transcript(over: SetAsideTests.questionnaire, ["me"] + lines).interview.response
    let names = response.answers.places.filter { $0.linkId == "s.helpers.who" }
    return names.map { response.answers[$0]?.values.map(\.words) ?? [] }
  }

  @Test(arguments: [["^T Carol"], ["^C Carol", "2"], ["^\\ Carol"]])
  func `a name that is half-typed there is kept, and begins the next row`(lines: [String]) {
    var sitting = Transcript(over: SetAsideTests.questionnaire, ["me", "Ann", "", ""] + lines)
    #expect(sitting.interview.response.drafts.map(\.line) == ["Carol"])
    sitting.play("!return")
    if lines == ["^\\ Carol"] { sitting.play("/sections 1") }
    #expect(sitting.text.hasSuffix("Carol]\n"))
    sitting.pressEnter()
    #expect(sitting.interview.response.answers.places.count { $0.linkId == "s.helpers.who" } == 2)
  }

  @Test func `after Ctrl-C it stands on the line again`() {
    let sitting = Transcript(
      over: SetAsideTests.questionnaire, ["me", "Ann", "", "", "^C Carol", "1"])
    #expect(sitting.text.hasSuffix("press Enter for no: Carol]\n"))
  }

  @Test(arguments: [("/inperson", 0), ("/rathernot", 0), ("/unsure", 0), ("/skip", 1)])
  func `a half-typed name comes back only if its question was skipped`(command: String, drafts: Int)
  {
    let sitting = Transcript(
      over: SetAsideTests.questionnaire,
      ["me", "yes some, not all", "some, not all" + command, "^\\"])
    #expect(sitting.interview.response.drafts.count == drafts)
  }

  @Test(arguments: ["Bob", "Uncle Bob", "my friend Bob 2"])
  func `words begin the next row`(words: String) {
    #expect(people("Ann", "", "", words) == [["Ann"], [words]])
  }

  @Test(arguments: [
    "no", "nope", "nobody", "No one", "none", "no thanks", "", "not sure", "remove x",
  ])
  func `a no in other words, or what may be a slip, begins none`(words: String) {
    #expect(people("Ann", "", "", words) == [["Ann"]])
  }

  @Test(arguments: ["how do i take ann off?", "can you remove Ann", "how do i remove ann"])
  func `a question how to take a row off takes it off, once that is meant`(line: String) {
    let asked = Transcript(over: SetAsideTests.questionnaire, ["me", "Ann", "", "", line])
    #expect(people("Ann", "", "", line, "no") == [["Ann"]], "\(asked.text)")
    #expect(people("Ann", "", "", line, "yes") == [])
  }

  @Test func `words behind a no end the list only if that is meant`() {
    #expect(people("Ann", "", "", "none of my family", "no") == [["Ann"]])
    #expect(people("Ann", "", "", "no one else at all", "1") == [["Ann"]])
    let kept = people("Ann", "", "", "none of my family", "2", "none of my family")
    #expect(kept == [["Ann"], ["none of my family"]])
  }

  @Test func `nobody where a further row is named ends the list`() {
    #expect(people("Ann", "", "", "yes", "nobody") == [["Ann"]])
    #expect(people("Ann", "", "", "yes", "no one else really", "1") == [["Ann"]])
  }

  @Test(arguments: [
    ("Ann, my sister", Role.companionRelation, "Ann", "my sister"),
    ("Ann; a friend from church", .companionRelation, "Ann", "a friend from church"),
    ("my mum, my sister", .companionRelation, "my mum, my sister", ""),
    ("nuts, I swell up", .allergyReaction, "nuts", "I swell up"),
    ("nuts, my usual", .allergyReaction, "nuts, my usual", ""),
    ("penicillin, rash", .allergyReaction, "penicillin", "rash"),
    (
      "penicillin brings him out in a rash", .allergyReaction, "penicillin",
      "brings him out in a rash"
    ),
    ("nuts make me swell", .allergyReaction, "nuts", "make me swell"),
    ("the glue on plasters", .allergyReaction, "the glue on plasters", ""),
    (
      "tablets they gave me for my hip", .allergyReaction, "tablets they gave me for my hip", ""
    ),
    ("anything that makes dust", .allergyReaction, "anything that makes dust", ""),
    ("an antibiotic I had as a kid", .allergyReaction, "an antibiotic I had as a kid", ""),
    ("penicillin I think", .allergyReaction, "penicillin I think", ""),
    ("nuts make me swell", .helperTask, "nuts make me swell", ""),
    ("latex, my hands itch and blisters", .allergyReaction, "latex", "my hands itch and blisters"),
    ("Ann, my sister", .medicineDose, "Ann, my sister", ""),
  ])
  func `words behind a name begin the answer to the next question, if they answer that`(
    line: String, role: Role, name: String, rest: String
  ) {
    let sitting = Transcript(over: Self.rows(asking: role), [line])
    #expect(sitting.text.contains("? \(name): More?\n"), "\(sitting.text)")
    #expect(sitting.text.hasSuffix("[Answer: \(rest)]\n"))
  }

  @Test(arguments: [
    ("aspirin 75, only when i need it", "aspirin 75", "only when i need it"),
    ("aspirin, 75mg", "aspirin, 75mg", ""),
  ])
  func `words behind a medicine begin how it is taken, if they come near to a way of that`(
    line: String, name: String, rest: String
  ) {
    let use = Item(
      linkId: "s.rows.use", type: .choice, text: "How?",
      answerOption: [
        AnswerOption(code: "label", text: "As the label says"),
        AnswerOption(code: "needed", text: "Only when needed", synonyms: "only when I need it"),
      ], role: .medicineUse)
    let sitting = Transcript(over: Self.rows(of: use), [line])
    #expect(sitting.text.contains("? \(name): How?\n"), "\(sitting.text)")
    #expect(sitting.text.hasSuffix("[Choose 1 or 2: \(rest)]\n"), "\(sitting.text)")
  }

  private static func rows(asking role: Role) -> Questionnaire {
    rows(of: Item(linkId: "s.rows.more", type: .string, text: "More?", role: role))
  }

  private static func rows(of more: Item) -> Questionnaire {
    let row = [Item(linkId: "s.rows.name", type: .string, text: "Name?"), more]
    return Questionnaire(asking: [
      Item(linkId: "s.rows", type: .group, text: "Rows", repeats: true, rowName: "row", item: row)
    ])
  }

  @Test(arguments: [
    ("penicillin, rash; latex, itchy hands", "penicillin, rash; latex, itchy hands", "itchy hands"),
    ("nuts, eggs, hives", "nuts; eggs, hives", "hives"),
  ])
  func `of several names in a line, each keeps what is said behind it`(
    line: String, asked: String, last: String
  ) {
    let lists = Self.rows(asking: .allergyReaction)
    let sitting = Transcript(over: lists, [line, "1", "it stings"])
    #expect(sitting.text.contains("  1) Yes: \(asked)\n"), "\(sitting.text)")
    #expect(sitting.text.hasSuffix(": More?\n[Answer: \(last)]\n"), "\(sitting.text)")
    let names = sitting.interview.response.answers.places.filter { $0.linkId == "s.rows.name" }
    #expect(names.count == 2)
  }

  @Test func `how a medicine is taken is no medicine of its own`() {
    let line = "sertraline, off the box; clopidogrel 75mg, once a month blood test"
    let asked = Transcript(over: Self.rows(asking: .medicineDose), [line]).text
    #expect(asked.contains("  1) Yes: \(line)\n  2) "), "\(asked)")
  }

  @Test func `a line that is asked about stands on the line again after going back`() {
    let lines = ["me", "Ann", "", "", "he's in the room", "/back"]
    let sitting = Transcript(over: SetAsideTests.questionnaire, lines)
    #expect(sitting.text.hasSuffix("he's in the room]\n"), "\(sitting.text)")
  }

  @Test(arguments: ["he's in the room", "what happens with this"])
  func `what may be said to the program is added only if that is meant`(line: String) {
    let sitting = Transcript(over: SetAsideTests.questionnaire, ["me", "Ann", "", "", line])
    let asked = "? Is this the helper to put in your notes: \"\(line)\"?\n[yes or no: ]\n"
    #expect(sitting.text.hasSuffix(asked))
    #expect(people("Ann", "", "", line, "no") == [["Ann"]])
    #expect(people("Ann", "", "", line, "yes") == [["Ann"], [line]])
    #expect(people("Ann", "", "", "yes", line, "no", "Bob") == [["Ann"], ["Bob"]])
  }

  @Test(arguments: ["stop", "exit", "I don't understand"])
  func `what may stand for a command is asked about`(line: String) {
    #expect(people("Ann", "", "", line) == [["Ann"]])
    #expect(people("Ann", "", "", line, "1").contains([line]))
  }

  @Test(arguments: ["go back", "go back again", "go back i pressed too quick"])
  func `going back in words from a list leads to what is before it`(line: String) {
    let lines = ["me", "Ann", "", "", line]
    let asked = Transcript(over: SetAsideTests.questionnaire, lines)
    #expect(asked.text.hasSuffix("? Did you mean /back?\n[yes or no (Enter means yes): ]\n"))
    let back = Transcript(over: SetAsideTests.questionnaire, lines + [""])
    let plain = Transcript(over: SetAsideTests.questionnaire, lines.dropLast() + ["/back"])
    #expect(back.text.hasSuffix(plain.text.suffix(80)), "\(back.text)")
    #expect(people("Ann", "", "", line, "no") == [["Ann"]])
  }

  @Test(arguments: ["change the first one", "change number one", "change 1"])
  func `a row is changed by its number in words`(line: String) {
    let sitting = Transcript(over: SetAsideTests.questionnaire, ["me", "Ann", "", "", line])
    #expect(sitting.text.hasSuffix("[Answer: Ann]\n"))
  }

  @Test(arguments: ["nobody", "there isn't anyone"])
  func `nobody in place of a name that was given asks whether to remove the row`(line: String) {
    let sitting = Transcript(over: SetAsideTests.questionnaire, ["me", "Ann", "", "", "1", line])
    #expect(sitting.text.hasSuffix("[yes or no (Enter means no): ]\n"))
    #expect(people("Ann", "", "", "1", line, "yes") == [])
    #expect(people("Ann", "", "", "1", line, "no") == [["Ann"]])
  }

  @Test(arguments: ["remove my first one", "delete Ann", "another one", "change 1 to Bob"])
  func `what is asked of the list names nobody`(line: String) {
    #expect(people("Ann", "", "", line) == [["Ann"]])
  }

  @Test(arguments: ["remove bob", "no remove my friend", "take Bob off", "delete the second one"])
  func `a row is removed by a part of its name, also behind a no`(line: String) {
    #expect(people("Ann", "", "", "my friend Bob", "", "", line, "yes") == [["Ann"]])
  }

  @Test(arguments: ["remove Cy", "take it off", "remove a b"])
  func `words that no row's name has, or two have, remove none`(line: String) {
    let rows = [["a Ann"], ["b Bob"]]
    #expect(people("a Ann", "", "", "b Bob", "", "", line, "yes", "no") == rows)
  }

  @Test(arguments: ["remove 2 and 3", "change 1 and 2", "remove the first and the second"])
  func `several rows at once are not taken for a name`(line: String) {
    #expect(people("Ann", "", "", line) == [["Ann"]])
  }

  @Test func `words behind a yes are on the line, to be kept or changed`() {
    #expect(people("Ann", "", "", "yes my brother", "Bob") == [["Ann"], ["Bob"]])
    #expect(people("Ann", "", "", "yes my brother", "my brother") == [["Ann"], ["my brother"]])
  }

  @Test(arguments: ["no just ann", "only Ann"])
  func `only a row that the list has closes it`(line: String) {
    #expect(people("Ann", "", "", line) == [["Ann"]])
    let sitting = Transcript(over: SetAsideTests.questionnaire, ["me", "Ann", "", "", line])
    #expect(!sitting.text.contains("Which is your answer?"))
    let other = Transcript(
      over: SetAsideTests.questionnaire, ["me", "Ann", "", "", "no just Bob"])
    #expect(other.text.contains("Which is your answer?"))
  }

  @Test func `words that end the list or the sentence are left off the line`() {
    for line in ["my mum and that's it", "my mum is"] {
      let sitting = Transcript(over: SetAsideTests.questionnaire, ["me", line])
      #expect(sitting.text.hasSuffix("Answer: my mum]\n"), "\(line)")
    }
    for line in ["Bob as well", "also Bob"] {
      let further = Transcript(over: SetAsideTests.questionnaire, ["me", "Ann", "", "", line])
      #expect(further.text.hasSuffix("Answer: Bob]\n"), "\(line)")
    }
  }

  @Test func `several names in place of one that was given are that row's name`() {
    #expect(people("Ann", "", "", "1", "Bob and Cy") == [["Bob and Cy"]])
  }

  @Test func `a number still changes a row`() {
    #expect(people("Ann", "", "", "1", "Annie") == [["Annie"]])
  }

  @Test func `of a row that is its name alone, nothing else is said to be left out`() {
    let list = Item(
      linkId: "s.list", type: .group, text: "List", repeats: true, rowName: "person",
      item: [Item(linkId: "s.name", type: .string, text: "Who?")])
    let text = Transcript(over: Questionnaire(asking: [list]), ["Ann /private"]).text
    #expect(text.contains("That answer is left out of the notes"))
    #expect(!text.contains("Nothing else about this person"))
  }
}
