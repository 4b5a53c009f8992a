// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing
import TypedAnswers

/// What a typed line is taken for.
@Suite struct ReadingTests {
  static let colours = Item(
    linkId: "colours", type: .choice, text: "Which?", repeats: true,
    answerOption: [
      AnswerOption(code: "red", text: "Red"),
      AnswerOption(code: "green", text: "Green, like grass"),
      AnswerOption(code: "grey", text: "Grey"),
      AnswerOption(code: "cant", text: "I can't say"),
      AnswerOption(code: "none", text: "None of these", isExclusive: true),
    ])

  static func codes(_ line: String, in item: Item = colours) throws -> [String] {
    guard case .values(let values) = try item.read(line) else { return [] }
    return values.compactMap(\.code)
  }

  @Test(arguments: [
    ("1", ["red"]), ("1 3", ["red", "grey"]), ("1,3", ["red", "grey"]), ("3 1", ["grey", "red"]),
    ("1-3", ["red", "green", "grey"]), ("1 - 3", ["red", "green", "grey"]),
    ("3-1", ["red", "green", "grey"]), ("1 and 3", ["red", "grey"]), ("2;3", ["green", "grey"]),
    ("1 1", ["red"]), (" red ", ["red"]), ("RED", ["red"]), ("green, like grass", ["green"]),
    ("gree", ["green"]), ("red, grey", ["red", "grey"]), ("red, 3", ["red", "grey"]),
    ("i cant", ["cant"]), ("I can\u{2019}t say", ["cant"]), ("none", ["none"]), ("5", ["none"]),
    ("red and grey", ["red", "grey"]), ("grey & red and red", ["grey", "red"]),
    ("grey, red and i cant", ["grey", "red", "cant"]), ("the first one", ["red"]),
    ("first and third", ["red", "grey"]), ("the first three", ["red", "green", "grey"]),
    ("number two", ["green"]), ("one", ["red"]),
    ("number 3, please", ["grey"]), ("say", ["cant"]),
  ])
  func `several choices are taken by number, words, or the start of words`(
    line: String, codes: [String]
  ) throws {
    #expect(try Self.codes(line) == codes)
  }

  @Test(arguments: [
    ("", ReadingFault.empty), ("   ", .empty), ("6", .noSuchNumber(6, count: 5)),
    ("0", .noSuchNumber(0, count: 5)), ("blue", .noSuchChoice("blue")),
    ("gr", .ambiguous("gr", choices: ["Green, like grass", "Grey"])),
    ("1 5", .standsAlone("None of these")), ("1-99", .noSuchNumber(6, count: 5)),
    ("1-99999999999", .noSuchNumber(6, count: 5)),
    ("0-9223372036854775807", .noSuchNumber(0, count: 5)), ("!!", .noSuchChoice("!!")),
    ("red and blue", .noSuchChoice("red and blue")), ("and", .noSuchChoice("and")),
    ("red and none", .standsAlone("None of these")),
  ])
  func `what is no choice says why`(line: String, fault: ReadingFault) {
    #expect(throws: fault) { try Self.codes(line) }
  }

  @Test func `where one choice is taken, two are refused`() {
    var one = Self.colours
    one.repeats = false
    #expect(throws: ReadingFault.onlyOne) { try Self.codes("1 2", in: one) }
  }

  @Test(arguments: [
    ("I'd say 3 tbh", ["grey"]), ("i think its 2", ["green"]), ("1 again", ["red"]),
    ("i guess 1 and 3", ["red", "grey"]), ("3!!", ["grey"]), ("i think three", ["grey"]),
    ("option 2", ["green"]), ("prob 2 sadly", ["green"]),
  ])
  func `words around the numbers that add nothing are passed over`(
    line: String, codes: [String]
  ) throws {
    #expect(try Self.codes(line) == codes)
  }

  @Test(arguments: ["i think 3 years", "it was 9", "again", "i guess", "100%", "never again"])
  func `where no number of a choice is left, they are not`(line: String) {
    #expect(throws: ReadingFault.self) { try Self.codes(line) }
  }

  @Test func `two that have a choice for both are that choice`() throws {
    let times = ["Now", "In the past", "Both"].enumerated().map {
      AnswerOption(code: "\($0)", text: $1)
    }
    let item = Item(linkId: "i", type: .choice, answerOption: times)
    #expect(try Self.codes("now and past", in: item) == ["2"])
    #expect(try Self.codes("1 2", in: item) == ["2"])
  }

  @Test(arguments: [
    ("yeah", "0"), ("yes please", "0"), ("yes love", "0"), ("nope", "1"), ("no thanks", "1"),
  ])
  func `yes and no in any words are the choice that begins so`(line: String, code: String) throws {
    let options = ["Yes, go on", "No, ask me later"].enumerated().map {
      AnswerOption(code: "\($0)", text: $1)
    }
    #expect(
      try Self.codes(line, in: Item(linkId: "i", type: .choice, answerOption: options)) == [code])
  }

  @Test(arguments: [
    ("y", "0"), ("Yeah", "0"), ("me", "0"), ("just me", "0"), ("yes, with help", "1"),
    ("nope", "2"),
    ("someone else", "2"),
  ])
  func `a choice that only says yes, or a choice's phrase, is named before longer ones`(
    line: String, code: String
  ) throws {
    let options = [("Yes", "me"), ("Yes, with help", ""), ("No, not me", "someone else")]
      .enumerated().map { AnswerOption(code: "\($0)", text: $1.0, phrase: $1.1) }
    #expect(
      try Self.codes(line, in: Item(linkId: "i", type: .choice, answerOption: options)) == [code])
  }

  @Test func `more choices than there may be are refused`() {
    var two = Self.colours
    two.maxOccurs = 2
    #expect(throws: ReadingFault.tooMany(limit: 2)) { try Self.codes("1-3", in: two) }
  }

  @Test func `choices and own words are taken up to the most there may be`() throws {
    var two = Self.colours
    (two.type, two.maxOccurs) = (.openChoice, 2)
    let red = Value.option(code: "red", text: "Red")
    #expect(try two.read("red, teal") == .values([red, .text("teal")]))
    #expect(throws: ReadingFault.tooMany(limit: 2)) { try two.read("red, grey, teal") }
  }

  @Test(arguments: [
    ("6", false, ReadingFault.noSuchNumber(6, count: 5)), ("1 and 2", false, .onlyOne),
    ("gr", false, .ambiguous("gr", choices: ["Green, like grass", "Grey"])),
    ("6", true, .noSuchNumber(6, count: 5)), ("1 5", true, .standsAlone("None of these")),
  ])
  func `where own words are taken too, what may be a slip in naming choices is refused`(
    line: String, repeats: Bool, fault: ReadingFault
  ) throws {
    var open = Self.colours
    (open.type, open.repeats) = (.openChoice, repeats)
    #expect(throws: fault) { try open.read(line) }
    #expect(try open.read("teal") == .values([.text("teal")]))
  }

  @Test func `a choice can be a way to leave`() throws {
    let item = Item(
      linkId: "a", type: .choice,
      answerOption: [AnswerOption(code: "later", text: "In person", leaving: .inPerson)])
    #expect(try item.read("inperson") == .left(.inPerson))
  }

  @Test(arguments: [
    ("y", Reading.values([.boolean(true)])), ("Yes", .values([.boolean(true)])),
    ("yeah", .values([.boolean(true)])), ("Yes, please", .values([.boolean(true)])),
    ("n", .values([.boolean(false)])), ("NO", .values([.boolean(false)])),
    ("nope", .values([.boolean(false)])), ("no thanks", .values([.boolean(false)])),
    ("not sure", .left(.unknown)), ("unsure", .left(.unknown)), ("don't know", .left(.unknown)),
    ("not", .left(.unknown)), ("Not s", .left(.unknown)),
  ])
  func `yes, no and not sure are taken in short and in full`(line: String, reading: Reading) throws
  {
    #expect(try Item(linkId: "a", type: .boolean).read(line) == reading)
  }

  @Test func `a number in words is not taken where a choice begins with it`() throws {
    let item = Item(
      linkId: "i", type: .choice,
      answerOption: ["Two or three", "One or two"].enumerated().map {
        AnswerOption(code: "\($0)", text: $1)
      })
    #expect(try Self.codes("two", in: item) == ["0"])
    #expect(try Self.codes("one", in: item) == ["1"])
    #expect(try Self.codes("the second", in: item) == ["1"])
  }

  @Test(arguments: [
    ("no im on my own", Opening.no), ("None, that i know", .no),
    ("yes, Sam", .yes("Sam")), ("Yeah Sam Day", .yes("Sam Day")),
    ("i dont know who with", .leaving(.unknown)), ("dont know, a blue one", .leaving(.unknown)),
    ("Not sure when", .leaving(.unknown)),
    ("dont want to say. will they take her off me", .leaving(.declined)),
  ])
  func `what begins with yes, no or not sure is told apart`(line: String, opening: Opening) {
    #expect(Opening(of: line) == opening)
  }

  @Test(arguments: [
    ("Ann and Bob", ["Ann", "Bob"]), ("Ann and Bob and Cy, and", ["Ann", "Bob", "Cy"]),
    ("sertraline 50 mg, ibuprofen, and vitamin D", ["sertraline 50 mg", "ibuprofen", "vitamin D"]),
    ("4, sertraline, blue inhaler", ["sertraline", "blue inhaler"]),
    ("4. sertraline, blue inhaler", ["sertraline", "blue inhaler"]),
    ("4 of them, Ann, Bob", ["Ann", "Bob"]),
    (
      "six. metformin 500 two a day and gliclazide 80",
      ["metformin 500 two a day", "gliclazide 80"]
    ),
    (
      "sertraline 50mg in morning, propranolol 10mg when i need it and promethazine at nite",
      ["sertraline 50mg in morning", "propranolol 10mg when i need it", "promethazine at nite"]
    ),
    ("sertraline 50mg, omeprazole 20mg", ["sertraline 50mg", "omeprazole 20mg"]),
    ("Sandra, and Doreen if she's free", ["Sandra", "Doreen if she's free"]),
    ("a few; sertraline & ibuprofen", ["sertraline", "ibuprofen"]),
    ("propranolol, sertraline", ["propranolol", "sertraline"]), ("Kiwi; cats", ["Kiwi", "cats"]),
    (
      "sertraline, off the box; clopidogrel 75mg, once a month blood test",
      ["sertraline, off the box", "clopidogrel 75mg, once a month blood test"]
    ),
    ("sertraline, 50mg, at night, ramipril", ["sertraline, 50mg, at night", "ramipril"]),
    ("paracetamol and night nurse", ["paracetamol", "night nurse"]),
    (
      "ramipril, two tablets and fostair, 2 puffs morning and night",
      ["ramipril, two tablets", "fostair, 2 puffs morning and night"]
    ),
    ("ramipril 5 an naproxen when bad", ["ramipril 5", "naproxen when bad"]),
    ("sertraline 50 since march 2024", []), ("warfarin 1mg 3mg", []),
    ("a cousin, an aunt, Bob", ["a cousin", "an aunt", "Bob"]), ("an aunt", []),
    ("sertraline, daily", []), ("ramipril 5mg, one tablet, at 8am", []),
    ("Ann, two boys, Bob", ["Ann", "two boys", "Bob"]),
    ("Warfarin 1mg AND 3mg", []), ("Jo, my son, 11", []), ("Ann, my sister", []),
    ("Jo Smith, flat 3", []),
    ("my old friend Ann and Bob", ["my old friend Ann", "Bob"]),
    ("my very old friend Ann and Bob", []),
    (
      "Jo, a man who lives two doors from me and Bob",
      ["Jo", "a man who lives two doors from me", "Bob"]
    ),
    ("a neighbour who shops for me and cooks", []), (String(repeating: "Ann, ", count: 121), []),
  ])
  func `what may name several people or things is taken apart`(line: String, names: [String]) {
    #expect(NameList(line).names() == names)
  }

  @Test(arguments: [
    (
      "mirtazapine 30 at night omeprazole 20 mg", ["mirtazapine 30 at night", "omeprazole 20 mg"]
    ), ("jack 11 sophie 9", ["jack 11", "sophie 9"]),
    ("co-codamol 30 ibuprofen 400", ["co-codamol 30", "ibuprofen 400"]),
    ("insulin 10 breakfast 12 night 4", []), ("sertraline 50 taken 2 years", []),
    ("paracetamol 500 maximum 8 daily", []), ("sertraline 50 since march 2024", []),
    ("levothyroxine 100 Monday 50 Tuesday 75", []), ("two boys 11 and 9", []),
  ])
  func `names with a number behind each are taken apart without commas`(
    line: String, names: [String]
  ) {
    #expect(NameList.namesBeforeNumbers(in: line) == names)
  }

  @Test(arguments: [
    "no", "nobody", "yes please", "i dont know", "Noah Day", "notes from Sam", "I know Sam",
    "no idea", "",
  ])
  func `what says nothing else, or something else, has no such opening`(line: String) {
    #expect(Opening(of: line) == nil)
  }

  @Test(
    arguments: [
      ("ok", true), ("yeh", true), ("yes i said", true), ("ok yes", true), ("yes hes out", true),
      ("yeah ok", true), ("OK then yes please", nil), ("no hes in", false), ("no not yet", false),
      ("ok no", false), ("yes no", nil), ("no wait yes", nil), ("yes but not now", nil),
      ("yes not now", nil), ("sister", nil), ("", nil), ("no idea", nil), ("no problem", nil),
      ("no worries", nil), ("yes, stop for now", nil), ("yes I want to stop", nil),
    ] as [(String, Bool?)])
  func `a line says yes or no to the program unless it takes that back`(line: String, isYes: Bool?)
  {
    #expect(line.agreement == isYes)
  }

  @Test(arguments: [
    ("nah not realy", false), ("no, I haven't", false), ("nope never", false),
    ("yeah that's right", true), ("yep, exactly", true),
  ])
  func `a yes or no can be said twice`(line: String, isYes: Bool) {
    #expect(line.yesOrNo == isYes)
    #expect(Opening(of: line) == nil)
  }

  @Test(arguments: [
    "maybe", "no exactly", "yes never", "nah, not", "1", "yess", "--", "not ok", "not alright",
    "I do ok",
  ])
  func `anything else is neither yes nor no`(line: String) {
    #expect(throws: ReadingFault.notYesOrNo) { try Item(linkId: "a", type: .boolean).read(line) }
  }

  @Test func `text is taken as it is but for the space around it`() throws {
    let line = "  two  spaces\u{2019} and é \n\n a line  "
    #expect(
      try Item(linkId: "a", type: .string).read(line)
        == .values([.text("two  spaces\u{2019} and é \n\n a line")]))
  }

  @Test(arguments: [
    ("someone frightening me", ["0"]), ("someone controlling me", ["0"]), ("slow or risky", ["1"]),
    ("me someone", nil), ("someone", ["0"]), ("help money", ["2"]),
  ])
  func `some of a choice's words name it in their order`(line: String, codes: [String]?) {
    let texts = [
      "Someone hurting, frightening or controlling me", "Slow, painful, upsetting or risky",
      "Help with my home or money",
    ]
    let options = texts.enumerated().map { AnswerOption(code: String($0), text: $1) }
    let item = Item(linkId: "c", type: .choice, repeats: true, answerOption: options)
    guard case .values(let values)? = try? item.read(line) else { return #expect(codes == nil) }
    #expect(values.compactMap(\.code) == codes)
  }
}
