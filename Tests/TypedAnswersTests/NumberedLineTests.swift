// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing
import TypedAnswers

/// Lines that say more about choices than their numbers.
@Suite struct NumberedLineTests {
  private static func choices(repeats: Bool = true) -> ChoiceReader {
    ChoiceReader(
      Item(
        linkId: "i", type: .choice, repeats: repeats,
        answerOption: (1...15).map { AnswerOption(code: "\($0)", text: "Choice \($0)") }))
  }

  private struct Example: Sendable, CustomTestStringConvertible {
    var line: String
    var chosen: [Int]
    var denied: [Int]
    var remarks: [String]
    var testDescription: String { line }
  }

  private static let examples = [
    Example(line: "1, 3, not 5", chosen: [1, 3], denied: [5], remarks: []),
    Example(
      line: "6 (the eating and being sick); not 1, 3 or 4", chosen: [6], denied: [1, 3, 4],
      remarks: ["the eating and being sick"]),
    Example(
      line: "1-2, 4-6, 9 and 11 (but not 7, 8 or 12)", chosen: [1, 2, 4, 5, 6, 9, 11],
      denied: [7, 8, 12], remarks: []),
    Example(
      line: "2 (always after 4pm) and 6 (in company); 3 no, not 1", chosen: [2, 6],
      denied: [3, 1], remarks: ["always after 4pm", "in company"]),
    Example(
      line: "1, 3, 4 (2 or 3 times a week), 8, not 5", chosen: [1, 3, 4, 8], denied: [5],
      remarks: ["2 or 3 times a week"]),
    Example(
      line: "3-4 (email is better); not 1; 5 only if it goes to uni", chosen: [3, 4, 5],
      denied: [1], remarks: ["email is better", "only if it goes to uni"]),
    Example(
      line: "1 and 4 (the counting); 7 is not for me, I feel watched", chosen: [1, 4],
      denied: [7], remarks: ["the counting", "I feel watched"]),
    Example(
      line: "1 3 5 6 8, Kai says leave 7 out", chosen: [1, 3, 5, 6, 8], denied: [7], remarks: []),
    Example(line: "5, not 6 (obviously)", chosen: [5], denied: [6], remarks: []),
    Example(line: "1-5, not 3", chosen: [1, 2, 4, 5], denied: [3], remarks: []),
    Example(line: "1, not 2, 5", chosen: [1, 5], denied: [2], remarks: []),
    Example(line: "not 1 and not 4", chosen: [], denied: [1, 4], remarks: []),
    Example(
      line: "1-3, not 14, 15 (to know the questions)", chosen: [1, 2, 3, 15], denied: [14],
      remarks: ["to know the questions"]),
    Example(
      line: "5 (since 2019) but being sick only 3 weeks", chosen: [5], denied: [],
      remarks: ["but being sick only 3 weeks, since 2019"]),
    Example(line: "1 and 3, not 5.", chosen: [1, 3], denied: [5], remarks: []),
    Example(line: "1-3 2, not 5", chosen: [1, 2, 3], denied: [5], remarks: []),
    Example(
      line: "1 (at night) 3 ( at work)", chosen: [1, 3], denied: [],
      remarks: ["at night", "at work"]),
    Example(line: "1-4, leave out 3", chosen: [1, 2, 4], denied: [3], remarks: []),
    Example(line: "1-4, but leave out 3 or 4", chosen: [1, 2], denied: [3, 4], remarks: []),
    Example(line: "1-4, Kai says leave out 3", chosen: [1, 2, 4], denied: [3], remarks: []),
    Example(line: "1-4 except for 3", chosen: [1, 2, 4], denied: [3], remarks: []),
    Example(line: "1-4 except 3", chosen: [1, 2, 4], denied: [3], remarks: []),
    Example(line: "1-4; leave 3", chosen: [1, 2, 4], denied: [3], remarks: []),
    Example(line: "7 - nobody helps me", chosen: [7], denied: [], remarks: ["nobody helps me"]),
  ]

  @Test(arguments: examples)
  private func `say which are meant, which are not, and what is to be said of them`(
    _ example: Example
  )
    throws
  {
    let line = try #require(Self.choices().numberedLine(example.line))
    #expect(line.chosen.map { Int($0.code) } == example.chosen)
    #expect(line.denied.map { Int($0.code) } == example.denied)
    #expect(line.remarks.map(\.words) == example.remarks)
  }

  @Test(arguments: [
    "1, 3", "2 strokes", "2 strokes (last year)", "3 or 4, it depends (3 at uni)", "4 - 6",
    "16 (no)",
    "not 5 times a week", "1, 2 not every day", "1, 2 no sleep at all",
    "1, 4 doesn't help but I need it",
    "2 - 3 a day", "4 - 6 times a week", "1, 3, not 4 (it made me sick)", "3 no (my ex goes there)",
    "3 says not 5 times", "Choice 4, 1, not 3", "no, not really", "not the children", "",
    "(a note)",
    "my 2 boys (3 and 5)",
  ])
  func `are told from others`(line: String) {
    #expect(Self.choices().numberedLine(line) == nil)
  }

  @Test func `of several choices, a remark tells which it is about`() {
    let found = Self.choices().among("2 (after four) and 6, not 1")
    #expect(found.chosen.map(\.words) == ["Choice 2", "Choice 6"])
    #expect(found.words == "Choice 2: after four")
    #expect(Self.choices().among("2 (after four), not 1").words == "after four")
  }

  @Test(arguments: ["5 (since 2019, worse since 2025)", "5 - since 2019"])
  func `where one can be chosen, its number isn't among the words`(line: String) throws {
    let found = try #require(Self.choices(repeats: false).numberedApart(in: line))
    #expect(found.option.code == "5")
    #expect(found.words.hasPrefix("since 2019"))
  }
}
