// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// The usual file names of notes give away no other notes, and replace none unasked.
@Suite struct NotesNameTests {
  @Test(arguments: [
    (Audience.toBring, "appointment-notes.md"), (.myself, "my-notes.md"),
    (.staff, "appointment-page.md"),
  ])
  func `each audience has a name of its own that tells of no other`(
    audience: Audience, name: String
  ) {
    #expect(Paper.notes(audience).fileName() == name)
  }

  @Test(arguments: ["html", ".html", "HTML"])
  func `an ending alone is that of the usual name, and makes no hidden file`(name: String) {
    let item = Item(linkId: "s.one", type: .string, text: "One?")
    let sitting = Transcript(over: Questionnaire(asking: [item]), ["", "1", "!pages one", name])
    #expect(sitting.text.hasSuffix("(write toBring appointment-notes.html false)\n"))
  }

  @Test(arguments: ["", "ok", "yh thats fine", "yes save it", "yes, that's fine"])
  func `a yes to the usual name is no name`(line: String) {
    let item = Item(linkId: "s.one", type: .string, text: "One?")
    let sitting = Transcript(over: Questionnaire(asking: [item]), ["", "1", "!pages one", line])
    #expect(sitting.text.hasSuffix("(write toBring appointment-notes.md false)\n"))
  }

  @Test func `a path from the root is where to write, and no command`() {
    let item = Item(linkId: "s.one", type: .string, text: "One?")
    let lines = ["", "1", "!pages one", "/home/ann/mine.html"]
    let sitting = Transcript(over: Questionnaire(asking: [item]), lines)
    #expect(sitting.text.hasSuffix("(write toBring /home/ann/mine.html false)\n"))
  }

  @Test func `large print says so, and is a page`() {
    #expect(
      Paper.notes(.staff).fileName(as: .html, isLargePrint: true)
        == "appointment-page-large-print.html")
  }

  @Test func `the name that was typed is offered when the notes are made again`() {
    let item = Item(linkId: "s.one", type: .string, text: "One?")
    let made = ["", "1", "!pages one", "mine.txt", "!written mine.txt", "no"]
    let again = made + ["/notes", "1", "!pages one"]
    let sitting = Transcript(over: Questionnaire(asking: [item]), again)
    #expect(sitting.text.contains("(Press Enter to save as mine.txt, or type"), "\(sitting.text)")
  }

  @Test func `after a file that could not be replaced, the usual one is not replaced unasked`() {
    let item = Item(linkId: "s.one", type: .string, text: "One?")
    let begun = ["", "1", "!pages one", "mine.md", "!inTheWay mine.md", "2"]
    var sitting = Transcript(over: Questionnaire(asking: [item]), begun)
    #expect(sitting.text.hasSuffix("(write toBring mine.md true)\n"))
    for line in ["!failed No space is left there.", ""] { sitting.play(line) }
    #expect(sitting.text.hasSuffix("(write toBring appointment-notes.md false)\n"))
  }

  @Test(arguments: [
    ("./dr.smith", "./dr.smith", "dr.smith", "./dr.smith-2"),
    ("~/notes.md", "/home/a/notes.md", "/home/a/notes.md", "~/notes-2.md"),
    ("notes-3.md", "notes-3.md", "notes-3.md", "notes-4.md"),
    ("notes-2026.md", "notes-2026.md", "notes-2026.md", "notes-2026-2.md"),
  ])
  func `a file in the way is named as it is found, and another name offered`(
    typed: String, found: String, shown: String, other: String
  ) {
    let item = Item(linkId: "s.one", type: .string, text: "One?")
    let lines = ["", "1", "!pages one", typed, "!inTheWay \(found)"]
    let text = Transcript(over: Questionnaire(asking: [item]), lines).text
    #expect(text.contains("? \(shown) already exists."), "\(text)")
    #expect(text.contains(other), "\(text)")
  }

  @Test func `notes are offered again, in their place, once an answer was changed after them`() {
    let item = Item(linkId: "s.one", type: .string, text: "One?")
    let written = ["mum", "1", "!pages one", "mine.md", "!written mine.md", "no"]
    var sitting = Transcript(over: Questionnaire(asking: [item]), written)
    #expect(!sitting.text.contains("again"))
    for line in ["Check", "1", "mum", ""] { sitting.play(line) }
    #expect(!sitting.text.contains("again"))
    for line in ["Check", "1", "my mum", ""] { sitting.play(line) }
    #expect(sitting.text.contains("  1) Make mine.md again, with my changes\n"))
    #expect(sitting.text.hasSuffix("[Choose 1 to 6: ]\n"))
    sitting.play("/private")
    #expect(sitting.text.contains("? What do you want to keep private?"))
    for line in ["Nothing", "1"] { sitting.play(line) }
    #expect(sitting.text.hasSuffix("(write toBring mine.md true)\n"))
    sitting.play("!written mine.md")
    #expect(sitting.text.hasSuffix("[Choose 1 to 5 (Enter means 1): ]\n"))
    sitting.play("done")
    #expect(sitting.interview.isOver || sitting.text.hasSuffix("(save)\n"))
  }

  @Test func `a page to print is made again with the notes that it is a copy of`() {
    let item = Item(linkId: "s.one", type: .string, text: "One?")
    let written = ["mum", "1", "!pages one", "mine.md", "!written mine.md", "no"]
    let printed = ["Get the notes ready", "!written mine.html", "Check", "1", "my mum", ""]
    var sitting = Transcript(over: Questionnaire(asking: [item]), written + printed)
    for line in ["1", "!written mine.md"] { sitting.play(line) }
    #expect(sitting.text.hasSuffix("(write toBring mine.html true)\n"))
    sitting.play("!written mine.html")
    #expect(sitting.text.suffix(400).contains("? What would you like to do now?"))
    #expect(!sitting.text.hasSuffix("[Choose 1 to 6: ]\n"))
  }

  @Test(arguments: [
    ("print it", "(preview"), ("make them pls", "(preview"), ("change my s", "? One?"),
    ("done", "(preview"), ("change something", "One? mum"),
    ("change the bit about tablets", "One? mum"), ("I want to change something", "One? mum"),
    ("can I change one of my answers", "One? mum"), ("I need to edit my answers", "One? mum"),
    ("edit", "One? mum"),
    ("i forgot something", "The sections:"),
  ])
  func `at the end, what people say chooses`(
    line: String, shown: String
  ) {
    let items = ["One", "Two"].map { Item(linkId: "s.\($0)", type: .string, text: "\($0)?") }
    var sitting = Transcript(over: Questionnaire(asking: items), ["mum", ""])
    let before = sitting.text.endIndex
    sitting.play(line)
    #expect(sitting.text[before...].contains(shown), "\(sitting.text[before...])")
  }

  @Test(arguments: [
    "change the bit about tablets", "can I change one of my answers", "edit what I said", "change",
  ])
  func `after the notes too, a wish to change something leads to the answers`(line: String) {
    let questions = Questionnaire(asking: [Item(linkId: "s.one", type: .string, text: "One?")])
    let written = ["mum", "1", "!pages one", "mine.md", "!written mine.md", "no"]
    for change in [[], ["Check", "1", "my mum", ""]] {
      var sitting = Transcript(over: questions, written + change)
      sitting.play(line)
      #expect(sitting.text.hasSuffix("or press Enter to go on: ]\n"), "\(sitting.text)")
    }
  }

  @Test func `at the end, a section's name leads there`() {
    let sections = ["past", "pets"].map { BreakTests.section($0, isHard: false) }
    let sitting = Transcript(over: Questionnaire(sections: sections), ["a", "b", "past"])
    #expect(sitting.text.contains("> past\n# Past (1 of 2)\n? One of past?\n"))
  }

  @Test(arguments: ["print", "done", "nothing", "change something"])
  func `what may be said to the program is no file's name unless the person says so`(line: String) {
    let items = [Item(linkId: "s.one", type: .string, text: "One?")]
    let sitting = Transcript(over: Questionnaire(asking: items), ["mum", "1", "!pages one", line])
    #expect(sitting.text.contains("? Do you want to call the file \"\(line).md\"?"))
  }

  @Test func `a letter is offered again as the notes are`() {
    let item = Item(linkId: "s.one", type: .string, text: "One?")
    let letter = ["/notes", "4", "!pages letter", "", "!written appointment-letter.md"]
    var sitting = Transcript(over: Questionnaire(asking: [item]), letter)
    for line in ["mum", "1", "!pages one", "mine.md", "!written mine.md", "no"] {
      sitting.play(line)
    }
    let choices = sitting.text.suffix(420)
    #expect(choices.contains("  1) Make appointment-letter.md again, with my changes\n"))
    #expect(!choices.contains("Make mine.md again"))
    sitting.play("1")
    #expect(sitting.text.hasSuffix("(write letter appointment-letter.md true)\n"))
    sitting.play("!written appointment-letter.md")
    #expect(!sitting.text.suffix(400).contains("again"))
  }

  @Test func `only what the notes would say makes them be offered again`() {
    let items = ["one", "two"].map { Item(linkId: "s.\($0)", type: .string, text: "\($0)?") }
    let written = ["1", "!pages one", "mine.md", "!written mine.md", "no"]
    let answered = ["mum", "dad", "/private", "1"]
    var sitting = Transcript(over: Questionnaire(asking: items), answered + written)
    for line in ["Check", "2", "my dad", ""] { sitting.play(line) }
    #expect(!sitting.text.contains("Make mine.md again"))
    for line in ["Check", "1", "my mum", ""] { sitting.play(line) }
    #expect(sitting.text.contains("Make mine.md again"))
  }

  @Test func `the letter and the sheet have names of their own`() {
    #expect(Paper.letter.fileName(as: .text) == "appointment-letter.txt")
    #expect(Paper.sheet.fileName(as: .html) == "appointment-sheet.html")
  }
}
