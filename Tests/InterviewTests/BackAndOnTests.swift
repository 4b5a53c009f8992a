// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// The way back is also the way on, one question at a time.
@Suite struct BackAndOnTests {
  /// Lines that lead through the small pack, rows and several sections included.
  private static let lines = [
    "full", "yes", "me", "Dale", "2", "the park", "", "no", "cold", "damp", "", "1", "bad",
    "daily", "yes", "Bluebell", "one", "Clover", "two", "",
  ]

  private func sitting(_ count: Int) -> Transcript {
    Transcript(over: SmallPack.questionnaire, Array(Self.lines.prefix(count)))
  }

  /// What is asked at the end of a sitting. A row that has nothing in it yet is any row.
  private func asked(_ sitting: Transcript) -> String {
    switch sitting.interview.asked {
    case .item(let item, _, let lines): "\(item.linkId), \(lines) lines"
    case .anotherRow(let group, let rows): "another \(group.linkId) after \(rows)"
    default: ""
    }
  }

  @Test(arguments: [4, 5, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20], 1...5)
  func `Enter goes on through what /back passed, to where it began, and changes nothing`(
    count: Int, steps: Int
  ) {
    var sitting = sitting(count)
    let (start, answers) = (asked(sitting), sitting.interview.response.answers)
    for _ in 0..<steps { sitting.play("/back") }
    for _ in 0..<(3 * steps) where asked(sitting) != start { sitting.pressEnter() }
    #expect(asked(sitting) == start)
    let isSame = sitting.interview.response.answers == answers
    #expect(isSame)
  }

  @Test func `each question in between is asked, with what was said there`() {
    var sitting = sitting(11)
    for _ in 0..<4 { sitting.play("/back") }
    #expect(sitting.text.contains("? What helps on the day?\n  1) Breaks\n"))
    sitting.pressEnter()
    #expect(sitting.text.hasSuffix("[Answer: the park]\n"))
  }

  @Test(arguments: [OwnWordsTests.questionnaire, OwnWordsTests.beside])
  func `words typed at their list are passed once on the way back, at the list`(pack: Questionnaire)
  {
    let words = "since the winter before last"
    var sitting = Transcript(over: pack, [words, "yes", "/back"])
    let list = pack.sections[0].item.item[0]
    let choice = list.isChoice ? list : list.item[0]
    #expect(asked(sitting) == "\(choice.linkId), 0 lines")
    #expect(sitting.text.contains("\(words). Press Enter to keep it."), "\(sitting.text)")
    sitting.pressEnter()
    #expect(asked(sitting) == "s.end, 0 lines")
    sitting.play("/back")
    sitting.play("until May")
    sitting.play("yes")
    #expect(asked(sitting) == "s.end, 0 lines")
  }

  @Test(arguments: [OwnWordsTests.questionnaire, OwnWordsTests.beside])
  func `words that were asked for are passed by themselves on the way back`(pack: Questionnaire) {
    let sitting = Transcript(over: pack, ["2", "since the winter", "/back"])
    #expect(sitting.text.hasSuffix("[Answer: since the winter]\n"))
    let again = Transcript(
      over: pack, ["since the winter", "yes", "/back", "2", "since May", "/back"])
    #expect(again.text.hasSuffix("[Answer: since May]\n"))
  }

  @Test func `in a row too, words typed at their list are passed once`() {
    let use = OwnWordsTests.beside.sections[0].item.item[0].item
    let name = Item(linkId: "s.list.name", type: .string, text: "Name?")
    let why = Item(linkId: "s.list.why", type: .string, text: "Why?")
    let rows = Item(
      linkId: "s.list", type: .group, text: "List", repeats: true, rowName: "row",
      item: [name] + use + [why])
    var sitting = Transcript(
      over: Questionnaire(asking: [rows]), ["one", "every morning", "yes", "/back"])
    #expect(asked(sitting) == "s.list.use, 0 lines")
    #expect(sitting.text.contains("Differently: every morning. Press Enter to keep it."))
    sitting.pressEnter()
    #expect(asked(sitting) == "s.list.why, 0 lines")
    for _ in 0..<2 { sitting.play("/back") }
    #expect(asked(sitting) == "s.list.name, 0 lines")
  }

  @Test func `at a quiet list, which shows no words, they are passed too`() {
    var section = OwnWordsTests.questionnaire.sections[0].item
    section.item[0].isQuiet = true
    let pack = Questionnaire(sections: [section])
    let sitting = Transcript(over: pack, ["since the winter", "", "/back"])
    #expect(asked(sitting) == "s.since.other, 0 lines")
  }

  @Test func `what the short pass left out is passed by, as long as it is still to come`() {
    let lines = ["short", "yes", "me", "Dale", "", "words", "", "1"]
    let sitting = Transcript(over: SmallPack.questionnaire, lines + ["/full", "/back"])
    #expect(asked(sitting) == "support.which, 0 lines")
  }

  @Test(arguments: [(17, false), (19, true)])
  func `whoever comes back to several rows sees which there are`(count: Int, isListed: Bool) {
    var sitting = sitting(count)
    sitting.play("/quit")
    let before = sitting.text.endIndex
    sitting.play("!return")
    #expect(sitting.text[before...].contains("? Another medicine?"))
    #expect(sitting.text[before...].contains("  1) Bluebell\n  2) Clover\n") == isListed)
    #expect(sitting.text[before...].contains("  1) Bluebell\n") == isListed)
  }

  @Test func `the review comes back to a question of the program's own`() {
    let sitting = Transcript(
      over: SmallPack.questionnaire, ["full", "no", "withHelp", "/review", ""])
    let asked = sitting.text.split(separator: "\n? ").map { $0.prefix { $0 != "\n" } }
    #expect(asked.last == asked.dropLast().last && !sitting.text.contains("That was the last"))
  }

  @Test(arguments: ["/review", "/sections", "/help", "/urgent", "/expect", "/aside"])
  func `whoever looks elsewhere comes back with Enter to where they were`(command: String) {
    for count in [4, 5, 12, 15, 17] {
      var sitting = sitting(count)
      let start = asked(sitting)
      sitting.play(command)
      for _ in 0..<3 where asked(sitting) != start { sitting.pressEnter() }
      #expect(asked(sitting) == start, "\(count)")
    }
  }

  @Test func `whoever takes away the question they came back from is not asked the others again`() {
    let section = Item(
      linkId: "s", type: .group, text: "S",
      item: [
        Item(linkId: "s.any", type: .boolean, text: "Any?"),
        Item(linkId: "s.then", type: .string, text: "Then?"),
        Item(
          linkId: "s.which", type: .string, text: "Which?",
          enableWhen: .test(EnableWhen(question: "s.any", operator: .equalsBoolean(true)))),
        Item(linkId: "s.end", type: .string, text: "End?"),
      ])
    let lines = ["yes", "words", "/back", "/back", "no"]
    let sitting = Transcript(over: Questionnaire(sections: [section]), lines)
    #expect(asked(sitting) == "s.end, 0 lines")
  }

  @Test func `an hour away is no hour of writing`() {
    let section = Item(
      linkId: "s", type: .group, text: "S",
      item: ["a", "b"].map { Item(linkId: $0, type: .string, text: "\($0)?") })
    let paces = [180.0, 3_600].map { seconds in
      var interview = Interview(Questionnaire(sections: [section]))
      _ = interview.begin(.new)
      _ = interview.receive(.line(.typed("x")), after: seconds)
      return interview.response.progress.pacePercent
    }
    #expect(paces[0] == paces[1])
  }

  @Test func `a text before questions that are answered isn't shown again`() {
    let pack = Questionnaire(asking: [
      Item(linkId: "s.read", type: .display, text: "Read this first."),
      Item(linkId: "s.one", type: .string, text: "One?"),
      Item(linkId: "s.two", type: .string, text: "Two?"),
    ])
    let text = Transcript(over: pack, ["a", "/sections", "1"]).text
    #expect(text.split(separator: "Read this first.").count == 2)
    #expect(text.hasSuffix("? Two?\n[Answer: ]\n"))
  }

  @Test func `a section that was left for later is passed by on the way on from an earlier one`() {
    let sections = ["a", "b", "c"].map { name in
      Item(
        linkId: name, type: .group, text: name,
        item: [Item(linkId: "\(name).one", type: .string, text: "\(name)?")])
    }
    let lines = ["x", "/later", "/sections 1", "x"]
    let sitting = Transcript(over: Questionnaire(sections: sections), lines)
    #expect(asked(sitting) == "c.one, 0 lines")
  }
}
