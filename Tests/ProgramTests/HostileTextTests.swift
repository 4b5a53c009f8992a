// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Survey
import Testing

/// Whatever text comes to the program, from a pack, a file, a name or the person: none of it
/// reaches the terminal raw.
@Suite struct HostileTextTests {
  private let evil = RawBytes.hostile

  private func expectSafe(_ run: Run, naming word: String = "evil") {
    #expect(run.errors.contains(word) || run.output.contains(word))
    #expect(RawBytes.found(in: run.errors) == [])
    #expect(RawBytes.found(in: run.output) == [])
  }

  @Test func `a display that sends text as it is would be found out`() {
    let found = Set(RawBytes.found(in: evil))
    let wanted = ["1B", "9B", "7", "8", "7F", "85", "90", "2028", "2029", "202E", "2069", "200F"]
    #expect(found.isSuperset(of: wanted.map { "U+\($0)" } + ["U+E0041"]))
    #expect(RawBytes.found(in: shown(evil)) == [])
  }

  private func session(_ home: Home, _ change: (inout [String: Any]) throws -> Void) throws {
    _ = try Run([], in: home, input: CommandTests.begun)
    let data = try Data(contentsOf: home.session())
    var document = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    document["sum"] = nil
    var response = try #require(document["response"] as? [String: Any])
    try change(&response)
    document["response"] = response
    // The program knows a session by its first key.
    let rest = try JSONSerialization.data(withJSONObject: document, options: .sortedKeys)
    try rest.write(to: home.session())
  }

  @Test func `what stands in a session's file`() throws {
    let home = try Home()
    try session(home) { response in
      var answers = try #require(response["answers"] as? [[String: Any]])
      for index in answers.indices {
        answers[index]["question"] = "question \(evil)"
        guard answers[index]["values"] != nil else { continue }
        answers[index]["values"] = [["text": "answer \(evil)"]]
        answers[index]["section"] = evil
      }
      let gone: [String: Any] = [
        "linkId": evil, "question": "gone \(evil)", "section": evil,
        "values": [["option": evil, "text": "choice \(evil)"]],
      ]
      response["answers"] = answers + [gone]
      response["asides"] = [["linkId": "start.name", "aside": "aside \(evil)"]]
      response["drafts"] = [
        [
          "place": ["linkId": "start.name"], "lines": [], "line": "draft \(evil)",
          "isAside": false, "isBehindAnswer": false,
        ]
      ]
      response["progress"] = ["pass": "full", "place": ["linkId": evil], "postponed": [evil]]
    }
    for lines in [["/review", "", "", ""], ["/sections", "0", ""], ["/back", "/back", "/back"]] {
      expectSafe(try Run(["resume"], in: home, input: lines + ["/quit"]), naming: "Welcome")
    }
    expectSafe(try Run(["review"], in: home, input: ["1", "", "/quit"]))
    for arguments in [["-"], ["-", "--everything"]] {
      expectSafe(try Run(["notes"] + arguments, in: home))
    }
  }

  @Test(arguments: ["\\u001b[2J", "\\u009b", "\\u202e", "\\u2066", "\u{202E}", "\u{E0041}", "\\r"])
  func `a pack with such characters is refused, however they are written`(hidden: String) throws {
    let item = Item(
      linkId: "s", type: .group, text: "Section",
      item: [Item(linkId: "s.one", type: .string, text: "How HERE?")])
    let pack = Questionnaire(
      summary: Questionnaire.Summary(id: "own", version: "1", title: "Own"), items: [item])
    let home = try Home()
    let text = CompiledPack.encode(pack).replacing("HERE", with: hidden)
    try text.write(to: home.folder.appending(path: "evil.json"), atomically: true, encoding: .utf8)
    let run = try Run(["start", "--questions", "evil.json"], in: home, input: ["/quit"])
    #expect(run.status == 65)
    #expect(run.errors.contains("evil.json contains an invisible character: U+"))
    expectSafe(run)
  }

  @Test(arguments: ["\\ud800", "\\udc00 x", "\\u0000"])
  func `half a character is no text either`(half: String) throws {
    let item = Item(linkId: "s", type: .group, text: "Section HERE")
    let pack = Questionnaire(
      summary: Questionnaire.Summary(id: "own", version: "1", title: "Own"), items: [item])
    let home = try Home()
    let text = CompiledPack.encode(pack).replacing("HERE", with: half)
    try text.write(to: home.folder.appending(path: "evil.json"), atomically: true, encoding: .utf8)
    let run = try Run(["start", "--questions", "evil.json"], in: home, input: ["/quit"])
    #expect(run.status == 65)
    expectSafe(run)
  }

  @Test func `names of files in the folder of sessions`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: CommandTests.begun)
    let folder = home.session().deletingLastPathComponent()
    for name in [evil, "evil\nfake: last changed today", "evil\u{9B}\t", ".evil\u{1B}"] {
      try Data().write(to: folder.appending(path: name + ".json"))
    }
    let list = try Run(["list"], in: home)
    expectSafe(list)
    #expect(!list.output.contains("\nfake"))
    expectSafe(try Run([], in: home, input: ["1", "/quit"]), naming: "notes")
  }

  @Test func `words at the shell, and paths in them`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: CommandTests.begun)
    let path = "evil\u{1B}[31m\u{9B}\u{202E}/x"
    let words: [[String]] = [
      [evil], ["resume", evil], ["forget", evil], ["start", evil], ["notes", evil],
      ["start", "--questions", evil], ["notes", "--output", path], ["notes", "--format", evil],
      ["notes", "--evil\u{1B}[2J"], ["start", "--questions", evil + "\n" + evil],
    ]
    for arguments in words {
      let run = try Run(arguments, in: home)
      #expect(run.status != 0)
      expectSafe(run)
    }
    let written = try Run(["notes", "--output", evil + ".md"], in: home)
    #expect(written.status == 0)
    expectSafe(written)
  }

  @Test func `the folder that the environment names`() throws {
    let home = try Home()
    home.environment["XDG_DATA_HOME"] = "/proc/\(evil)"
    expectSafe(try Run(["start"], in: home))
  }

  @Test func `what the person types, and where the notes go`() throws {
    let home = try Home()
    var lines = CommandTests.begun.dropLast() + [evil, "/\(evil)", evil]
    lines += ["/review", "", "/aside \(evil)", "/notes", "1", "evil\u{9B}\u{1B}.md", "/quit"]
    expectSafe(try Run([], in: home, input: Array(lines)))
    expectSafe(try Run(["notes", "-", "--everything"], in: home), naming: "Breaks")
  }

  @Test func `urgent help`() throws {
    expectSafe(try Run(["urgent"], in: try Home()), naming: "999")
  }
}
