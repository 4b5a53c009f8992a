// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import SurveyShorthand
import Testing
import TypedAnswers

/// Choices named by their place, and words that deny one.
@Suite struct NamedChoicesTests {
  private static func read(_ line: String, _ texts: [String], repeats: Bool = false) -> [String]? {
    guard case .values(let values)? = try? item(texts, repeats: repeats).read(line) else {
      return nil
    }
    return values.map(\.words)
  }

  private static func item(_ texts: [String], repeats: Bool = false) -> Item {
    Item(
      linkId: "i", type: .choice, repeats: repeats,
      answerOption: texts.map { AnswerOption(code: $0, text: $0) })
  }

  private static let printed = [
    "Only on the page for staff", "In their own section of the notes",
    "In their own section, and on page one",
  ]

  @Test(arguments: [
    ("the first one", 0), ("one", 0), ("just the first one", 0), ("second one", 1),
    ("third one", 2),
    ("number two", 1), ("the 2nd one", 1), ("page one", 2),
  ])
  func `a place counts before a word of a choice that is a number`(line: String, index: Int) {
    #expect(Self.read(line, Self.printed) == [Self.printed[index]])
  }

  @Test(arguments: ["section one", "not", "no", "n"])
  func `neither a place among other words nor a "no" names a part of a choice`(line: String) {
    #expect(Self.read(line, Self.printed) == nil)
  }

  @Test(arguments: [
    ("first bit", "The first part"), ("the first part", "The first part"), ("2nd bit", nil),
    ("number 3", "The end"),
  ])
  func `a place that is in a choice's own words means that choice`(line: String, named: String?) {
    let parts = ["The whole appointment", "The first part", "The end"]
    #expect(Self.read(line, parts)?.first == named)
  }

  @Test(arguments: ["one to one", "one-to-one"])
  func `a choice that begins with a number is named by its words`(line: String) {
    #expect(Self.read(line, ["Talking", "One-to-one help"]) == ["One-to-one help"])
  }

  @Test(arguments: [
    ("no", nil), ("not", nil), ("n", nil), ("looking after myself", nil),
    ("not looking after myself", "Not looking after myself"),
  ])
  func `a "no" doesn't choose what begins with "not" in a list`(line: String, named: String?) {
    let topics = ["Hurting myself", "Not looking after myself", "Now and then"]
    #expect(Self.read(line, topics, repeats: true)?.first == named)
  }

  @Test(arguments: [("by phone", nil), ("not by phone", "Not by phone or text"), ("phone", nil)])
  func `what a choice denies doesn't name it`(line: String, named: String?) {
    #expect(Self.read(line, ["When I'm alone", "Not by phone or text"])?.first == named)
  }

  @Test(arguments: [
    ("yes a bit", "A bit"), ("a bit", "A bit"), ("not a bit", "No"), ("yes", "Yes"),
  ])
  func `a choice behind a yes counts before the yes`(line: String, named: String) {
    #expect(Self.read(line, ["Yes", "A bit", "No"]) == [named])
  }

  @Test func `all but some are the others`() {
    let read = Self.read("everything except b and c", ["a", "b", "c", "d"], repeats: true)
    #expect(read == ["a", "d"])
  }

  @Test(arguments: ["07700900123", "07700 900123"])
  func `a telephone number is no choice's number`(line: String) {
    #expect(throws: ReadingFault.noSuchChoice(line)) {
      try Item(
        linkId: "i", type: .choice, answerOption: [AnswerOption(code: "a", text: "a")]
      ).read(line)
    }
  }

  @Test func `"only" at a quiet list is asked about`() {
    let options = ["Text messages", "Email"].map { AnswerOption(code: $0, text: $0) }
    let item = Item(
      linkId: "i", type: .choice, repeats: true, answerOption: options, isQuiet: true)
    #expect(throws: ReadingFault.noSuchChoice("only email")) { try item.read("only email") }
    #expect(ChoiceReader(item).meant(in: "only email").map(\.text) == ["Email"])
  }

  @Test(arguments: [
    "I don't mind being asked", "not yet sorted", "of course im alone", "I do worry",
  ])
  func `a yes or no of several words with which more begins chooses nothing`(line: String) {
    let found = ChoiceReader(Self.item(["Yes, go on", "No, ask me later"])).among(line)
    #expect(found.chosen.isEmpty)
    #expect(found.words == line)
  }

  @Test(arguments: [
    ("probably a man", true), ("I suppose a man", true), ("not really a man", false),
    ("never a man", false),
  ])
  func `short words of a choice behind others are meant unless they are denied`(
    line: String, isNear: Bool
  ) {
    let near = NearMatches(
      of: line, at: ChoiceReader(Self.item(["A man", "Worry"], repeats: true))
    ).options
    #expect(near.map(\.text) == (isNear ? ["A man"] : []))
  }
}
