// SPDX-License-Identifier: GPL-3.0-or-later

import Loaders
import QuestionPacks
import Sessions
import Survey
import Testing

/// The largest and worst of what a loader may be given: each was chosen because its cost could
/// grow faster than its size. Sizes are such that a square of them would take minutes.
@Suite struct LargestTests {
  /// Bytes of YAML, and whether they are without fault.
  private static let yaml: [(String, String, isTaken: Bool)] = [
    ("items", items(3_000) { "{linkId: q\($0), type: boolean, text: Q?, why: W.}" }, true),
    (
      "options that are written out",
      items(2) { number in
        number == 0
          ? "{linkId: q, type: choice, repeats: true, text: T, why: W., answerOption: [\(options)]}"
          : "{linkId: \"r.{code}\", forEach: q, type: boolean, text: T, why: W.}"
      }, true
    ),
    (
      "unknown questions",
      items(2_000) {
        "{linkId: q\($0), type: display, text: T, enableWhen: {question: p\($0), exists: true}}"
      }, false
    ),
    (
      "a circle",
      items(2_000) {
        "{linkId: q\($0), type: boolean, text: T, why: W., "
          + "enableWhen: {question: q\(($0 + 1) % 2_000), exists: true}}"
      }, false
    ),
    ("keys in keys", repeated("{? ", 400) + repeated("a,", 200_000) + repeated("}", 400), false),
    ("lists in lists", repeated("[", 900) + repeated("a,", 50_000) + repeated("]", 900), false),
    ("brackets", repeated("[", 900_000), false),
    ("aliases", repeated("- &a b\n- *a\n", 50_000), false),
    ("one key", repeated("k: v\n", 50_000), false),
    ("marks", "a: e" + repeated("\u{301}", 400_000), false),
    (
      "points", items(1) { _ in "{linkId: q, type: display, text: A\(repeated(".", 90_000))}" },
      true
    ),
    ("braces", "linkId: a\ntext: \"" + repeated("{", 900_000) + "\"", false),
  ]

  private static let options = (0..<3_000).map { "{code: c\($0), text: T\($0)}" }
    .joined(separator: ", ")

  private static func items(_ count: Int, _ item: (Int) -> String) -> String {
    "linkId: a\ntext: A\nwhy: W.\nitem:\n"
      + (0..<count).map { "  - \(item($0))\n" }.joined()
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: yaml.indices)
  func `YAML is read or refused in a moment`(index: Int) {
    let (name, text, isTaken) = Self.yaml[index]
    let pack = PackFile(
      name: "pack.yaml",
      bytes: Array("id: p\nversion: \"1\"\ntitle: P\nlanguage: en-GB\n".utf8))
    let begun = Attempt.threadSeconds
    let read = try? QuestionPack(
      [pack, PackFile(name: "01-a.yaml", bytes: Array(text.utf8))], folder: "P")
    expectQuick(name, since: begun)
    #expect((read != nil) == isTaken, "\(name)")
  }

  @Test func `a compiled pack is read or refused in a moment`() throws {
    let packs = [
      ("rows of nothing", try Seed.largePack { _ in "\"type\":\"group\",\"repeats\":true" }, true),
      ("questions", try Seed.largePack { "\"type\":\"boolean\",\"text\":\"Q\($0)?\"" }, true),
      ("empty lines", repeatedBytes("\n", 16 << 20), false),
      ("lines", repeatedBytes("a\n", 8 << 20), false),
      ("brackets", repeatedBytes("[", 1 << 20), false),
    ]
    for (name, bytes, isTaken) in packs {
      let begun = Attempt.threadSeconds
      let attempt = Attempt(
        .interview, bytes + Array("\u{1C}\n\n/sections\n1\n/back\n".utf8), named: name)
      expectQuick(name, since: begun)
      #expect(attempt.complaint == nil, "\(name)")
      #expect(attempt.isTaken == isTaken, "\(name)")
    }
  }

  @Test func `a session is read or refused in a moment`() throws {
    let sessions = [
      ("rows", try Seed.largeSession(rows: 400, lists: 1), true),
      ("lists of rows", try Seed.largeSession(rows: 100, lists: 10), true),
      ("too many rows", try Seed.largeSession(rows: 20_000, lists: 1), false),
    ]
    for (name, bytes, isTaken) in sessions {
      let attempt = Attempt(.session, bytes, named: name)
      print(attempt)
      #expect(attempt.complaint == nil, "\(name)")
      #expect(attempt.isTaken == isTaken, "\(name)")
      #expect(attempt.seconds < Attempt.limit, "\(name)")
    }
  }

  private func repeatedBytes(_ text: String, _ count: Int) -> [UInt8] {
    [UInt8](Self.repeated(text, count).utf8)
  }

  private func expectQuick(_ name: String, since begun: Double) {
    let seconds = Attempt.threadSeconds - begun
    print("\(name): \(seconds) s")
    #expect(seconds < Attempt.limit, "\(name)")
  }
}
