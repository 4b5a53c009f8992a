// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Notes and exports of sessions that an earlier program wrote, beside what it printed of them.
///
/// What rightly differs since: the lists of what was left are gone, and one sentence says that there
/// may be more; staff are asked to see everyone alone; the part about safety is for staff until
/// the person opens it, and so are a few answers that were not; usual files have other names.
@Suite struct LastLandingNotesTests {
  private let landing: LastLanding

  init() throws { landing = try LastLanding() }

  @Test(arguments: LastLanding.printed)
  func `the notes for oneself hold all words that they held`(name: String) throws {
    let before = try LastLanding.printed("notes/\(name)-everything.md")
    try landing.showAll(of: name)
    let after = try landing.printed(["notes", name, "--everything"])
    let words = try LastLanding.saved(name).words.filter(before.contains)
    #expect(words.count > 3)
    #expect(words.filter { !after.contains($0) } == [])
  }

  @Test(arguments: ["plot", "visit"])
  func `on a pack that was kept, the sections are printed line for line`(name: String) throws {
    let before = try LastLanding.text("notes/\(name)-everything.md")
    let after = try Run(["notes", name, "--output", "-", "--everything"], in: landing.home).output
    let rest = Self.sections(before).filter { !Self.sections(after).contains($0) }
    #expect(rest.filter { !$0.hasSuffix("|  |") } == [])
  }

  @Test(arguments: LastLanding.printed)
  func `what was kept back is kept back in the notes to bring`(name: String) throws {
    let kept = try Self.keptBack(
      of: name, bring: "notes/\(name)-bring.md", everything: "notes/\(name)-everything.md")
    let after = try landing.printed(["notes", name])
    #expect(kept.filter(after.contains) == [])
  }

  @Test(arguments: LastLanding.exported)
  func `an export of everything holds all that it held, one to bring nothing more`(
    name: String
  ) throws {
    let (bring, everything) = ("exports/\(name)-bring.json", "exports/\(name)-everything.json")
    let before = try LastLanding.printed(everything)
    try landing.showAll(of: name)
    let after = try landing.printed(["export", name, "--everything"])
    // That someone helps is chosen again there, from today's words.
    let words = try LastLanding.saved(name).words.filter(before.contains)
      .filter { $0 != "Me with someone's help" }
    #expect(words.count > 3)
    #expect(words.filter { !after.contains($0) } == [])
    let kept = try Self.keptBack(of: name, bring: bring, everything: everything)
    #expect(kept.filter(try landing.printed(["export", name]).contains) == [])
  }

  @Test func `what was private, left out or an aside stands in the notes for oneself alone`() throws
  {
    let words = [
      "the clock my father left", "the teacher was my landlord", "a carer named Isolde",
      "Uncle Perrin", "Dovesleep 5 mg", "ask whether Ottoline drives",
      "the rent goes up at Michaelmas", "they write to the bank",
      "the answering machine stands in the hall",
    ]
    let everything = try landing.printed(["notes", "autumn", "--everything"])
    #expect(words.filter { !everything.contains($0) } == [])
    for command in ["notes", "export"] {
      let bring = try landing.printed([command, "autumn"])
      #expect(words.filter(bring.contains) == [])
    }
  }

  @Test func `an answer whose question is gone is printed under its own heading`() throws {
    let notes = try landing.printed(["notes", "autumn", "--everything"])
    let also = try #require(notes.range(of: "## Other answers"))
    #expect(
      notes[also.upperBound...].contains(" You picked number 5. Is it about now or the past? Now"))
    #expect(try landing.printed(["notes", "autumn"]).contains("## Other answers"))
  }

  @Test(arguments: ["spring", "summer"])
  func `what was said about safety is for staff until it is opened, gone questions too`(
    name: String
  ) throws {
    let words = [
      "the lamp in the stairwell", "my cousin Brannoc", "Not eating, drinking or coping",
    ]
    let everything = try landing.printed(["notes", name, "--everything"])
    #expect(words.filter { !everything.contains($0) } == [])
    #expect(everything.contains("Is it about now or the past?"))
    for command in ["notes", "export"] {
      let bring = try landing.printed([command, name])
      #expect((words + ["now or the past", "what the tide brings"]).filter(bring.contains) == [])
    }
  }

  @Test func `each thing for staff is marked once in the notes for oneself`() throws {
    let notes = try landing.printed(["notes", "autumn", "--everything"])
    #expect(notes.contains("wants to harm me (for staff only) |"))
    #expect(!notes.contains("(for staff only) (for staff only)"))
  }

  /// What a person wrote that stood in what was for themselves, and not in what was to bring. Single
  /// words are left out: other words may hold them.
  private static func keptBack(
    of name: String, bring: String, everything: String
  ) throws -> [String] {
    let (bring, everything) = (try LastLanding.printed(bring), try LastLanding.printed(everything))
    return try LastLanding.saved(name).words
      .filter { $0.contains(" ") && everything.contains($0) && !bring.contains($0) }
  }

  /// The lines of the person's sections. The program's own words follow them and may change.
  private static func sections(_ notes: String) -> [String] {
    let text = notes.components(separatedBy: "\n---\n").dropFirst().joined()
    let own = ["\n## To bring", "\n## What was said"]
    let sections = own.reduce(text) { $0.components(separatedBy: $1)[0] }
    return sections.components(separatedBy: "\n").filter { !$0.isEmpty }
  }
}
