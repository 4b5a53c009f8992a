// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Sessions, packs and forms that an earlier program wrote, opened by today's.
@Suite struct LastLandingTests {
  /// Lines that go to another section, write something down there and stop, so that all is saved.
  private static let visit = ["/sections", "2", "/aside", "seen again", "/quit"]

  private let landing: LastLanding

  init() throws { landing = try LastLanding() }

  @Test func `all sessions are listed, each as it was left`() throws {
    let lines = try Run(["list"], in: landing.home).output.split(separator: "\n").map(String.init)
    let day = "last changed 26 November 2026"
    let open = LastLanding.sessions.filter { $0 != "autumn" }.map { "\($0): \(day), not finished" }
    #expect(
      lines.sorted()
        == (["autumn: \(day), finished", "locked: locked with a passphrase"] + open).sorted())
  }

  @Test(arguments: LastLanding.sessions)
  func `each session opens, in every command`(name: String) throws {
    let back = try Run(["resume", name], in: landing.home, input: ["/quit"])
    #expect(back.status == 0 && back.errors.contains("Welcome back."))
    let review = try Run(["review", name], in: landing.home, input: ["/quit"])
    #expect(review.status == 0)
    for command in ["notes", "export"] {
      let run = try Run([command, name, "--output", "-"], in: landing.home)
      #expect(run.status == 0 && run.errors == "" && !run.output.isEmpty)
    }
  }

  @Test(arguments: LastLanding.sessions)
  func `nothing is lost when a session is carried on with and saved`(name: String) throws {
    let before = try LastLanding.saved(name)
    let run = try Run(["resume", name], in: landing.home, input: Self.visit)
    let after = try landing.saved(name)
    #expect(run.status == 0 && after.words.contains("seen again"))
    #expect(before.answers.subtracting(after.answers) == [])
    #expect(before.words.subtracting(after.words) == [])
    #expect(before.rows.subtracting(after.rows) == [])
    #expect(after.privateCount == before.privateCount)
  }

  @Test func `who comes back to changed questions is told, and only then`() throws {
    let told = "Some questions have changed since then."
    for name in ["spring", "summer"] {
      let back = try Run(["resume", name], in: landing.home, input: ["/quit"])
      #expect(back.errors.contains(told))
      let again = try Run(["resume", name], in: landing.home, input: ["/quit"])
      #expect(!again.errors.contains(told))
    }
  }

  @Test func `half a paragraph is on the screen again`() throws {
    let run = try Run(["resume", "winter"], in: landing.home, input: ["/quit"])
    #expect(run.errors.contains("somebody who rings back\nand not from a\n"))
  }

  @Test(arguments: [
    ("allotment", "plot"), ("allotment-form", "form"), ("visit-form", "visit"),
  ])
  func `a compiled pack and a form ask the same, and the same lines answer it`(
    pack: String, session: String
  ) throws {
    let run = try Run(
      ["start", "again", "--questions", LastLanding.pack(pack)], in: landing.home,
      input: try LastLanding.typedNow(session))
    let (before, after) = (try LastLanding.saved(session), try landing.saved("again"))
    #expect(run.status == 0 && before.answers.count > 8)
    #expect(after.answers == before.answers)
    #expect(after.rows == before.rows)
    #expect(after.words == before.words)
    #expect(after.privateCount == before.privateCount)
  }

  @Test func `the locked session opens with its passphrase`() throws {
    let (home, passphrase) = (landing.home, LastLanding.passphrase)
    let notes = try Run(
      ["notes", "locked", "--output", "-", "--everything"], in: home, input: [passphrase])
    #expect(notes.status == 0)
    for words in ["Linnet Crewe", "after the school run"] { #expect(notes.output.contains(words)) }
    let unlocked = try Run(["unlock", "locked"], in: home, input: [passphrase])
    #expect(unlocked.status == 0)
    let text = try home.text(".local/share/beforehand/locked.json")
    // Unlocking changes no answer.
    #expect(text.contains("\"saved\" : \"2026-11-26T01:37:34Z\""))
    let words = try landing.saved("locked").words
    #expect(words.isSuperset(of: ["Linnet Crewe", "the lease ends and I have told nobody"]))
  }
}
