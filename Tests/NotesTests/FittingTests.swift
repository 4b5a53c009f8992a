// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Testing

@testable import Notes

/// How the texts of one part share its space.
@Suite struct FittingTests {
  @Test func `a detail in brackets that ends its sentence has no semicolon behind it`() {
    let text = Document.Text.person("Priya").explained(by: ["Half of it.", "my aunt", "Sundays"])
    #expect(text.plain == "Priya (Half of it. my aunt; Sundays)")
  }

  private func kept(_ labels: [String], room: Int) -> [Int] {
    let long = Piece.Text.person(String(repeating: "low ", count: 200))
    let pieces = labels.map { Piece(label: $0, items: [long], section: "S", weight: 2) }
    return Fitting.lines(pieces, room: room).map { line in
      line.plain.split(separator: " ").count { $0 == "low" }
    }
  }

  @Test(arguments: [(13, "A: one two three; four five six seven;"), (9, "A: one two three;")])
  func `whole items are kept as long as they fit exactly`(room: Int, line: String) {
    let texts = [
      "one two three", "four five six seven", "eight nine ten", String(repeating: "x ", count: 99),
    ]
    let piece = Piece(label: "A", items: texts.map { .person($0) }, section: "S", weight: 1)
    let lines = Fitting.lines([piece], room: room)
    #expect(lines.first?.plain.hasPrefix(line) == true, "\(lines.map(\.plain))")
  }

  @Test func `a text of several parts is cut between letters, wherever they are long`() {
    let text: Document.Text = .person("Zoë, ") + .person("née Müller and so on")
    #expect(text.opening(words: 4)?.plain == "Zoë, née Müller and")
  }

  @Test(arguments: [
    ("Ann (my sister) who comes", "Ann (my sister) who comes"), ("low mood (fits: yes", "low mood"),
    ("(half", ""),
  ])
  func `only a bracket that is still open is cut off`(text: String, kept: String) {
    #expect(Document.Text.person(text).withoutOpenBracket.plain == kept)
  }

  @Test func `an empty text between two sentences doesn't part them as in a list`() {
    let sentence = Document.Text.person("I cry.")
    #expect(!([sentence, Document.Text(), sentence].joinedAsList.plain.contains(";")))
    #expect([.person("mum"), .person("dad")].joinedAsList.plain == "mum; dad")
  }

  @Test func `where it goes on is said in a room of four times these words, and in no smaller one`()
  {
    let long = Piece.Text.person(String(repeating: "low ", count: 50))
    for (room, end) in [(15, "low …"), (16, "low … (more under \"My days\")")] {
      let lines = Fitting.lines([Piece(items: [long], section: "My days")], room: room)
      #expect(lines.count == 1 && lines[0].plain.hasSuffix(end), "\(lines.map(\.plain))")
      #expect(lines[0].wordCount == room)
    }
  }

  @Test func `of texts with the same weight, the last goes first`() {
    let long = Piece.Text.person(String(repeating: "low ", count: 50))
    let pieces = ["Hardest", "Since"].map {
      Piece(label: $0, items: [long], section: "S", weight: 1)
    }
    let lines = Fitting.lines(pieces, room: 6).map(\.plain)
    #expect(lines.count == 1 && lines[0].hasPrefix("Hardest: low"), "\(lines)")
  }

  @Test func `a longer label takes nothing from its text`() {
    let short = kept(["Worst", "Best"], room: 42)
    let long = kept(["Worst", "The best that I can say of it"], room: 49)
    #expect(short == long && short.allSatisfy { $0 > 15 }, "\(short) \(long)")
  }
}
