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
    ("worry and grief, and hes numb", ["Worry"], "grief, and hes numb"),
    ("tired all day", [], "tired all day"),
  ])
  func `are told apart from the words`(line: String, chosen: [String], words: String) {
    let found = Self.item(["Low", "Worry", "None"], repeats: true).choices(among: line)
    #expect(found.chosen.map(\.words) == chosen)
    #expect(found.words == words)
  }

  @Test func `are found by a yes or no at the start`() {
    let found = Self.item(["Yes, go on", "No, ask me later"], repeats: false)
      .choices(among: "yeah im alone")
    #expect(found.chosen.map(\.words) == ["Yes, go on"])
    #expect(found.words == "im alone")
  }

  @Test func `are words like the rest where they can't be combined`() {
    let single = Self.item(["Low", "Worry"], repeats: false)
    #expect(single.choices(among: "low, worry, tired").chosen.isEmpty)
    let alone = Self.item(["Low", "None"], repeats: true)
    #expect(alone.choices(among: "low, none, tired").chosen.isEmpty)
  }
}
