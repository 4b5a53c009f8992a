// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Lists of rows that are longer than anyone's.
@Suite struct ManyRowsTests {
  /// A session at the people who come along, with so many of them.
  private func session(_ count: Int, in home: Home) throws {
    _ = try Run([], in: home, input: CommandTests.begun)
    let data = try Data(contentsOf: home.session())
    var document = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var response = try #require(document["response"] as? [String: Any])
    var answers = try #require(response["answers"] as? [[String: Any]])
    let section = "appointment"
    answers.removeAll { ($0["linkId"] as? String)?.hasPrefix("appointment.companions") == true }
    for row in 1...count {
      answers.append([
        "linkId": "appointment.companions.name", "rows": [row],
        "question": "Who is coming with you?",
        "section": section, "values": [["text": "person \(row)"]],
      ])
    }
    response["answers"] = answers
    response["rows"] = [["linkId": "appointment.companions", "ids": Array(1...count)]]
    response["nextRow"] = count + 1
    document["response"] = response
    document["sum"] = nil
    try JSONSerialization.data(withJSONObject: document, options: .sortedKeys)
      .write(to: home.session())
  }

  @Test func `ten thousand rows in a session's file are refused in words, at once`() throws {
    let home = try Home()
    try session(10_000, in: home)
    let before = try Data(contentsOf: home.session())
    for arguments in [["resume", "appointment"], ["notes", "appointment", "--output", "-"]] {
      let run = try Run(arguments, in: home)
      #expect(run.status == 65)
      #expect(run.errors.contains("is damaged: it has something unexpected in it"))
    }
    #expect(try Run(["list"], in: home).output.contains("appointment: can't be read ("))
    #expect(try Data(contentsOf: home.session()) == before)
  }

  @Test func `rows far beyond what is asked for are gone on with and printed`() throws {
    let home = try Home()
    try session(300, in: home)
    let begun = ContinuousClock.now
    let back = try Run(["resume"], in: home, input: ["/quit"])
    #expect(back.status == 0 && back.errors.contains("Welcome back."))
    let notes = try Run(["notes", "-"], in: home)
    print("A sitting over 300 rows and their notes took \(ContinuousClock.now - begun)")
    #expect(notes.status == 0 && notes.output.contains("person 300"))
  }

  @Test func `where there is no room for another row, that is said kindly`() throws {
    let home = try Home()
    try session(100, in: home)
    let run = try Run(
      ["resume"], in: home, input: ["/sections", "2", "/sections", "2", "yes", "yes", "/quit"])
    #expect(run.errors.contains("Coming with me (100 so far):"))
    #expect(run.errors.contains("You can't add more than 100."))
  }
}
