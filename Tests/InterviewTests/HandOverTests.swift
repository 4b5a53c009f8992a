// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// What whoever helps meets when the person hands over to them.
@Suite struct HandOverTests {
  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "a", type: .group, text: "Start",
      item: [
        Item(
          linkId: "a.typist", type: .choice, text: "Who types?",
          answerOption: ["me", "withHelp", "forMe"].map { AnswerOption(code: $0, text: $0) },
          role: .typist)
      ]),
    Item(
      linkId: "w", type: .group, text: "Words",
      item: [
        Item(linkId: "w.one", type: .string, text: "One?"),
        Item(linkId: "w.two", type: .string, text: "Two?"),
      ]),
    Item(
      linkId: "b", type: .group, text: "Staff",
      item: [Item(linkId: "b.x", type: .string, text: "What is it?", sharing: .staff)]),
    Item(
      linkId: "c", type: .group, text: "Check",
      item: [
        Item(
          linkId: "c.out", type: .choice, text: "Leave anything out?", label: "Left out",
          repeats: true, answerOption: [AnswerOption(code: "w", text: "The words")],
          role: .leaveOut)
      ]),
  ])

  private static let handOvers = [["3"], ["2", "yes"]]

  private static func sitting(_ own: [String], _ handOver: [String]) -> Transcript {
    Transcript(over: questionnaire, ["1"] + own + ["/review", "1"] + handOver)
  }

  @Test(arguments: handOvers)
  func `the screen is cleared of what the person saw alone`(handOver: [String]) throws {
    let text = Self.sitting(["my secret /private"], handOver).text
    let cleared = try #require(text.range(of: "(clear)"))
    #expect(!text[cleared.upperBound...].contains("my secret"))
  }

  @Test(arguments: handOvers)
  func `nobody is offered a page that they are then refused`(handOver: [String]) {
    let texts = [["", "", "for staff"], ["", "", ""]].map { own in
      var sitting = Self.sitting(own, handOver)
      let before = sitting.text.endIndex
      for line in ["/notes", "1", "!pages one", "", "!written notes.md"] { sitting.play(line) }
      return String(sitting.text[before...])
    }
    #expect(texts[0] == texts[1])
    #expect(!texts[0].contains("Do you want that page?"))
    #expect(texts[0].contains("a separate page for staff"))
  }

  @Test(arguments: handOvers)
  func `a page that was made alone is not offered in another format`(handOver: [String]) {
    let written = ["/notes", "2", "no", "", "!written my-notes.md"]
    var sitting = Self.sitting(["my secret", "", "for staff", "", "", ""] + written, handOver)
    for line in ["enough", "1"] { sitting.play(line) }
    let handedOver = sitting.text.components(separatedBy: "(clear)").last ?? ""
    #expect(handedOver.contains("Make my notes"))
    #expect(!handedOver.contains("copy of everything"))
    #expect(!handedOver.contains("(write myself"))
  }

  @Test(arguments: handOvers)
  func `what a helper half-typed at a hidden answer comes back as at any other`(
    handOver: [String]
  ) {
    let texts = ["my secret /private", ""].map { own in
      var sitting = Self.sitting([own, "", ""], handOver)
      for line in ["/sections 2", "theirs /quit"] { sitting.play(line) }
      let before = sitting.text.endIndex
      sitting.play("!return")
      return String(sitting.text[before...])
    }
    #expect(texts[0] == texts[1])
    #expect(texts[1].contains("theirs]"))
  }

  @Test(arguments: handOvers)
  func `which sections are left out is not shown`(handOver: [String]) {
    let texts = ["1", ""].map { leftOut in
      var sitting = Self.sitting(["", "", "", leftOut], handOver)
      let before = sitting.text.endIndex
      for line in ["/review", "9", "/sections", "4", "/review 4"] { sitting.play(line) }
      return String(sitting.text[before...])
    }
    #expect(texts[0] == texts[1])
    #expect(!texts[0].contains("The words"))
  }

  @Test func `of a private list only a row that a helper adds is in the notes`() {
    let list = Item(
      linkId: "l", type: .group, text: "People", label: "People", repeats: true,
      rowName: "person",
      item: [Item(linkId: "l.name", type: .string, text: "Name?", label: "Name")])
    let pack = Questionnaire(
      summary: Self.questionnaire.summary,
      items: [
        Self.questionnaire.sections[0].item,
        Item(linkId: "p", type: .group, text: "People", item: [list]),
      ])
    var response = Transcript(over: pack, ["1", "Ann", "no"]).interview.response
    response.privatePlaces.insert(Place("l"))
    var sitting = Transcript(Interview(pack, response))
    sitting.begin(.review)
    for line in ["1", "3", "/sections 2", "Bob", "/sections"] { sitting.play(line) }
    let brought = pack.disclosed(sitting.interview.response, to: .toBring)
    let names = brought.answers.places.filter { $0.linkId == "l.name" }
    #expect(names.compactMap { brought.answers[$0]?.values.first?.words } == ["Bob"])
  }
}
