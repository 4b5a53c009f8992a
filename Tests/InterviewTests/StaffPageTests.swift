// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// The page for staff is offered to everybody, in the same words, and tells nothing before it is
/// asked for.
@Suite struct StaffPageTests {
  private static func pack(_ sharing: Sharing) -> Questionnaire {
    Questionnaire(sections: [
      Item(
        linkId: "s", type: .group, text: "First",
        item: [Item(linkId: "s.x", type: .string, text: "What is it?", sharing: sharing)])
    ])
  }

  /// Packs with and without anything for staff, with and without an answer there.
  private static var sittings: [Transcript] {
    [Sharing.everyone, .staff].flatMap { sharing in
      ["", "my words", "/rathernot"].map { Transcript(over: pack(sharing), [$0]) }
    }
  }

  private static let written = ["1", "1", "!pages one", "", "!written notes.md"]

  private static func play(_ lines: [String], in sitting: Transcript) -> String {
    var sitting = sitting
    let before = sitting.text.count
    for line in lines { sitting.play(line) }
    return String(sitting.text.dropFirst(before))
  }

  @Test func `after the notes to bring it is always asked, in the same words`() throws {
    let texts = Set(Self.sittings.map { Self.play(Self.written, in: $0) })
    #expect(texts.count == 1)
    let text = try #require(texts.first)
    #expect(text.contains("to hand over when nobody else is there."))
    #expect(
      text.hasSuffix("? Do you want that page?\n[yes or no: ]\n"))
  }

  @Test func `the choice of notes, and all that comes before the page, is the same for everybody`()
  {
    for lines in [["1"], ["1", "2"], ["1", "1"], Self.written + ["no"], ["/notes"]] {
      #expect(Set(Self.sittings.map { Self.play(lines, in: $0) }).count == 1, "\(lines)")
    }
  }

  @Test func `who stops after a change is told that the notes don't have it`() {
    let changed = ["no", "/back", "other words", "/quit"]
    let outdated = "You changed your answers after the notes were made."
    let texts = Self.sittings.map { Self.play(Self.written + changed, in: $0) }
    #expect(texts.prefix(3).allSatisfy { $0.contains(outdated) }, "\(texts[0])")
    #expect(!texts.suffix(3).contains { $0.contains(outdated) }, "only staff read that answer")
  }

  @Test func `only when it is asked for it is said that it is empty`() {
    let empty = Self.play(Self.written + ["yes"], in: Self.sittings[1])
    #expect(
      empty.contains("That page would be empty: none of your answers are only for staff."))
    #expect(empty.contains("? What would you like to do now?"))
    let full = Self.play(Self.written + ["yes", "", ""], in: Self.sittings[4])
    #expect(full.hasSuffix("(write staff appointment-page.md false)\n"))
  }

  @Test func `it can still be printed after the notes were made as a page to print`() {
    let pages = ["yes", "", "", "!written appointment-page.md"]
    let made = Self.play(Self.written + pages, in: Self.sittings[4])
    #expect(made.contains("2) Get the page for staff ready to print\n"), "\(made)")
    let printed = Self.play(
      Self.written + pages + ["3", "!written notes.html"], in: Self.sittings[4])
    let menu = printed.components(separatedBy: "? What would you like to do now?").last ?? ""
    #expect(menu.contains("Get the page for staff ready to print\n"), "\(menu)")
  }

  @Test func `it is asked in the middle of the questions too, which then go on`() {
    var sitting = Transcript(over: Self.pack(.everyone), [])
    for line in ["/notes"] + Self.written.dropFirst() { sitting.play(line) }
    #expect(sitting.text.contains("? Do you want that page?"))
    sitting.play("no")
    #expect(sitting.text.hasSuffix("? What is it?\n[Answer: ]\n"))
  }

  @Test func `the same notes in another format are not followed by it again`() {
    let text = Self.play(Self.written + ["no", "2", "!written notes.html"], in: Self.sittings[0])
    #expect(text.components(separatedBy: "Do you want that page").count == 2)
  }

  @Test func `after a no, it is not asked again when the notes are made again`() {
    let texts = Set(
      Self.sittings.map {
        Self.play(Self.written + ["no", "Make another"] + Self.written.dropFirst(), in: $0)
      })
    #expect(texts.count == 1)
    let text = texts.first ?? ""
    #expect(text.components(separatedBy: "Do you want that page").count == 2)
    #expect(text.contains("> !written notes.md\n") && text.hasSuffix("(Enter means 1): ]\n"))
  }

  @Test func `in another sitting it is asked again`() {
    let again = Self.play(Self.written + ["no", "!return"] + Self.written, in: Self.sittings[0])
    #expect(again.components(separatedBy: "Do you want that page").count == 3, "\(again)")
  }

  @Test func `an answer can be kept private when it is asked about, and then it is asked again`() {
    let text = Self.play(Self.written + ["/private", "1"], in: Self.sittings[4])
    #expect(text.contains("? What do you want to keep private?\n"), "\(text)")
    #expect(text.hasSuffix("? Do you want that page?\n[yes or no: ]\n"), "\(text)")
  }

  @Test func `when it is written it is said how to hand it over`() {
    let lines = Self.written + ["yes", "", "", "!written appointment-page.md"]
    #expect(
      Self.play(lines, in: Self.sittings[4]).contains(
        "Give it to staff when nobody else is there. Anyone who finds this file can read it, so keep it somewhere private."
      ))
  }

  @Test func `only a plain yes says that whoever wants it is alone`() {
    let lines = ["full", "no", "1", "me", "Ann", "/notes", "3"]
    for (line, isTaken) in [("ok", false), ("yes he's out", false), ("yes", true)] {
      let sitting = Transcript(over: SmallPack.questionnaire, lines + [line])
      let said = sitting.text.components(separatedBy: "> \(line)\n").last ?? ""
      #expect(said.contains("That page would be empty") == isTaken, "\(said)")
    }
  }

  @Test(arguments: [
    ("yes i am alone", true), ("yes, just me", true), ("yes im here", false), ("i am alone", false),
  ])
  func `a yes that says who is there is a yes to being alone`(line: String, isYes: Bool) {
    let lines = [
      "full", "no", "1", "me", "Ann", "/notes", "1", "!pages one", "", "!written notes.md",
      "/notes", "3", "no", "/notes", "3",
    ]
    let sitting = Transcript(over: SmallPack.questionnaire, lines + [line])
    #expect(sitting.text.contains("That page would be empty") == isYes, "\(sitting.text)")
  }
}
