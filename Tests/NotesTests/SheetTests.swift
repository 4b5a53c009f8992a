// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Notes
import Printing
import Survey
import Testing

/// The sheet that the person keeps, apart from what is for the team.
@Suite struct SheetTests {
  private var sitting = Sitting(SmallPack.questionnaire)

  private func sheet(_ sitting: Sitting) -> Document {
    Document.sheet(for: sitting.questionnaire, sitting.response)
  }

  @Test func `it says what to bring and to expect, leaves room to write, and ends with help`() {
    var sitting = sitting
    sitting.type("day.bring", "headphones")
    sitting.row("appointment.companions", ["name": "Priya"])
    let titles = sheet(sitting).blocks.flatMap(\.headings)
    #expect(
      titles == [
        "My sheet to keep", "To bring", "Before the day", "What to expect", "What was said",
        "What happens next", "Who will contact me, and by when", "My key worker", "Urgent help",
      ])
    let text = Markdown.render(sheet(sitting))
    for words in [
      "- Coming with me: Priya\n- headphones\n", "**The team's phone number:** \\_\\_",
      "**Before you meet**\n\n- A letter may come.\n", "- a life is at risk",
    ] { #expect(text.contains(words), "\(words) is not in \(text)") }
    #expect(!text.contains("a long list"))
  }

  @Test func `what to arrange goes on within its sentence, the person's own words as typed`() {
    var sitting = sitting
    sitting.choose("day.adjustments", "breaks", "interpreter", "other")
    sitting.type("day.language", "Twi, please.")
    sitting.type("day.adjustments.other", "Big print")
    #expect(
      Markdown.render(sheet(sitting)).contains(
        "- Ask the team to arrange: breaks; an interpreter (Twi, please.); Big print\n"))
  }

  @Test func `in the notes it is last, after a page break, and the contents pass it over`() throws {
    for audience in [Audience.toBring, .myself] {
      let parts = sitting.notes(audience).blocks.split(separator: .pageBreak)
      let last = try #require(parts.last)
      #expect(last.first == .heading(level: 1, .program("My sheet to keep")))
      #expect(parts.dropLast().joined().flatMap(\.headings).allSatisfy { $0 != "To bring" })
      #expect(audience == .myself || Array(last) == sheet(sitting).blocks)
    }
  }

  @Test func `in the person's own notes it has what only they may know`() {
    var sitting = sitting
    sitting.type("day.bring", "headphones")
    sitting.response.privatePlaces.insert(Place("day.bring"))
    #expect(
      Markdown.render(sitting.notes(.myself)).components(separatedBy: "headphones").count == 3)
    #expect(!Markdown.render(sitting.notes()).contains("headphones"))
  }

  @Test(arguments: [("phone", false), ("video", false), ("home", false), ("clinic", true)])
  func `only who may have to travel is told about the way there`(form: String, travels: Bool) {
    let item = Item(
      linkId: "s.form", type: .choice, text: "How?",
      answerOption: [AnswerOption(code: form, text: form)], role: .appointmentForm)
    let pack = Questionnaire(
      summary: .init(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, text: "S", item: [item])])
    var response = Response()
    let value = Value.option(code: form, text: form)
    pack.store(.values([value]), at: Place("s.form"), in: &response)
    let text = Markdown.render(Document.sheet(for: pack, response))
    #expect(text.contains("What I need to get there") == travels, "\(text)")
  }

  @Test(arguments: ["no one", "Nobody", "none", "just me"])
  func `nobody is not a thing to bring`(name: String) {
    var sitting = sitting
    sitting.row("appointment.companions", ["name": name])
    #expect(!Markdown.render(sheet(sitting)).contains("Coming with me"))
  }

  @Test func `a pack that doesn't say what to expect has a sheet without that part`() {
    var sitting = Sitting(SmallPack.questionnaire.withoutWhatToExpect)
    sitting.type("start.name", "Ned")
    #expect(!sheet(sitting).blocks.flatMap(\.headings).contains("What to expect"))
  }

  @Test func `a pack whose urgent help has no short form has all of it there`() {
    var questionnaire = SmallPack.questionnaire
    questionnaire.urgentHelp.groups.removeFirst()
    let text = Markdown.render(sheet(Sitting(questionnaire)))
    #expect(text.contains("Urgent help") && text.contains("- a long list\n"))
  }

  @Test func `what is private is not in it`() {
    var sitting = sitting
    sitting.type("day.bring", "SECRET")
    sitting.type("appointment.known", "SECRET")
    sitting.choose("day.adjustments", "breaks")
    let row = sitting.row("appointment.companions", ["name": "SECRET"])
    sitting.response.privatePlaces = ["day.bring", "appointment.known", "day.adjustments"].map {
      Place($0)
    }.reduce(into: []) { $0.insert($1) }
    sitting.response.privateRows = [row]
    #expect(sheet(sitting) == sheet(self.sitting))
  }

  @Test func `it and the letter hold any answer as it was typed`() {
    let answers = RandomAnswers.some(RandomAnswers.count / 2).filter {
      !$0.allSatisfy(\.isWhitespace)
    }
    let wrong = answers.filter { answer in
      var sitting = sitting
      for linkId in ["start.name", "appointment.known"] { sitting.type(linkId, answer) }
      sitting.choose("day.adjustments", "other")
      sitting.type("day.adjustments.other", answer)
      sitting.row("appointment.companions", ["name": "x" + answer])
      let letter = Document.letter(
        for: sitting.questionnaire, sitting.response, date: Sitting.date)
      return [sheet(sitting), letter].contains { document in
        let typed = document.blocks.flatMap(\.typed)
        let isWhole = typed.contains {
          $0.unicodeScalars.elementsEqual(("x" + answer).unicodeScalars)
        }
        return !isWhole || typed.contains { !("x" + answer).contains($0) }
      }
    }
    print("letter and sheet: \(answers.count) answers, \(wrong.count) differences")
    #expect(wrong.isEmpty, "seed \(RandomAnswers.seed): \(wrong.prefix(3))")
  }
}

extension Questionnaire {
  fileprivate var withoutWhatToExpect: Questionnaire {
    var questionnaire = self
    questionnaire.whatToExpect = DatedFacts()
    return questionnaire
  }
}

extension Document.Block {
  fileprivate var headings: [String] {
    switch self {
    case .heading(_, let text): [text.plain]
    case .together(let blocks): blocks.flatMap(\.headings)
    default: []
    }
  }

  /// What the person typed, run by run.
  fileprivate var typed: [String] {
    let texts: [Document.Text] =
      switch self {
      case .heading(_, let text), .paragraph(let text): [text]
      case .lines(let texts), .list(let texts, _): texts
      case .answer(let label, let words): [label, words]
      case .together(let blocks): blocks.flatMap(\.typed).map { .person($0) }
      default: []
      }
    return texts.flatMap(\.runs).filter { $0.hand == .person }.map(\.words)
  }
}
