// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Printing
import SeededGenerator
import Survey
import Testing

@testable import Notes

@Suite struct PageOneLimitTests {
  private static let seed =
    ProcessInfo.processInfo.environment["NOTES_SEED"].flatMap(UInt64.init)
    ?? UInt64.random(in: 0..<1_000_000)
  /// `NOTES_SITTINGS` sets how many are tried, `NOTES_SEED` which.
  private static let sittings =
    ProcessInfo.processInfo.environment["NOTES_SITTINGS"].flatMap { Int($0) } ?? 20

  @Test func `however long the answers, page one keeps to 420 words`() {
    print("Random sittings with NOTES_SEED=\(Self.seed)")
    var random = RandomSitting(seed: Self.seed)
    for number in 0..<Self.sittings {
      let sitting = random.next()
      for audience in [Audience.toBring, .myself] {
        var page = sitting.notes(audience).pageOne
        // For oneself a line stands above page one that says so.
        if audience == .myself { page.blocks.removeFirst() }
        let printed = Markdown.render(page).split(whereSeparator: \.isWhitespace)
        let signs: Set<Substring> = ["#", "##", "-"]
        let words = printed.filter { !signs.contains($0) }.count
        #expect(words <= 420, "sitting \(number) of seed \(Self.seed), \(audience)")
        #expect(page.blocks.wordCount <= 420, "sitting \(number) of seed \(Self.seed)")
      }
    }
  }

  @Test func `however long the answers, each part says something of what was said`() {
    var random = RandomSitting(seed: Self.seed)
    for number in 0..<Self.sittings {
      let sitting = random.next()
      let parts = sitting.notes().pageOne.headings
      #expect(
        parts == sitting.inFewWords.notes().pageOne.headings,
        "sitting \(number) of seed \(Self.seed)")
    }
  }

  @Test
  func `page one has room for what is reserved for its parts, and none is as important as another`()
  {
    let visible = SmallPack.questionnaire.visible(Response(), to: .toBring)
    let parts = PageOne(found: FoundByRole(visible), roles: [], date: "").parts
    #expect(parts.map(\.least).reduce(0, +) <= PageOne.mostWords)
    #expect(parts.map(\.rank).sorted() == Array(1...parts.count))
    #expect(parts.allSatisfy { $0.least <= $0.usual })
  }

  @Test func `a title of eight words is named, and a longer or missing one is not`() {
    let eight = "one two three four five six seven eight"
    #expect(Words.see(eight) == "See \"\(eight)\", later in these notes.")
    for title in ["", eight + " nine"] {
      #expect(Words.see(title) == "See later in these notes.")
      #expect(Words.more(under: title) == "… (more later in these notes)")
      #expect(Words.others(3, under: title) == "and 3 more later in these notes")
    }
  }

  @Test func `writing without spaces can't fill more than its room`() {
    var sitting = Sitting(SmallPack.questionnaire)
    sitting.type("words.main", String(repeating: "眠れない夜が続く。", count: 200))
    #expect(sitting.pageOne().count < 900)
    #expect(sitting.under("What's happening").contains("続く。 … (more under \"In your words\")"))
  }

  @Test func `one endless word is left to its section`() {
    var sitting = Sitting(SmallPack.questionnaire)
    sitting.type("words.main", String(repeating: "a", count: 20_000))
    #expect(sitting.pageOne().count < 400)
  }
}

extension Document {
  fileprivate var headings: [String] {
    blocks.compactMap { if case .heading(2, let text) = $0 { text.plain } else { nil } }
  }
}

extension Sitting {
  /// The same with one word for each text that was typed.
  fileprivate var inFewWords: Sitting {
    var brief = self
    for (place, answer) in response.answers.filled {
      guard case .text? = answer.values.first else { continue }
      brief.response.answers[place]?.content = .values([.text("word")])
    }
    return brief
  }
}

/// Fills the small questionnaire with anything, often too much of it.
private struct RandomSitting {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> Sitting {
    var sitting = Sitting(SmallPack.questionnaire)
    for section in SmallPack.questionnaire.sections { fill(section.item, in: [], of: &sitting) }
    return sitting
  }

  private mutating func fill(_ item: Item, in rows: [RowID], of sitting: inout Sitting) {
    switch item.type {
    case .boolean: sitting.say(item.linkId, chance(2), in: rows)
    case .choice: choose(item, in: rows, of: &sitting)
    case .string, .text: if !chance(4) { sitting.type(item.linkId, words(), in: rows) }
    default: break
    }
    guard item.isRows else {
      for child in item.item { fill(child, in: rows, of: &sitting) }
      return
    }
    for _ in 0..<(chance(3) ? 12 : 2) {
      let row = sitting.row(item.linkId)
      for child in item.item { fill(child, in: [row], of: &sitting) }
    }
  }

  private mutating func choose(_ item: Item, in rows: [RowID], of sitting: inout Sitting) {
    let isLeftOut = item.role == .leaveOut || item.role == .leaveOutHow
    guard !isLeftOut, !chance(5) else { return }
    let options = item.answerOption.filter { !$0.isExclusive }.shuffled(using: &generator)
    let values = options.prefix(item.repeats ? 9 : 1).map {
      Value.option(code: $0.code, text: $0.text)
    }
    sitting.response.answers[Place(item.linkId, rows: rows)] =
      sitting.questionnaire.answer(.values(Array(values)), to: item.linkId)
  }

  private mutating func words() -> String {
    let count = [1, 1, 3, 3, 8, 8, 20, 20, 60, 200].randomElement(using: &generator) ?? 1
    let ends = [" ", " ", " ", ". ", "; ", "\n", "\n\n"]
    return (0..<count).map { _ in
      let length = chance(30) ? 70 : 5
      return String(repeating: "w", count: length) + (ends.randomElement(using: &generator) ?? " ")
    }.joined().trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private mutating func chance(_ one: Int) -> Bool {
    Int.random(in: 0..<one, using: &generator) == 0
  }
}
