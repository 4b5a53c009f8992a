// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Survey
import Testing

/// Each sentence that the program itself says at the shell when something is wrong.
@Suite struct FaultSentenceTests {
  static func pack(_ id: String, urgentHelp: DatedFacts = DatedFacts()) throws -> String {
    let item = Item(
      linkId: "s", type: .group, text: "Section",
      item: [Item(linkId: "s.one", type: .string, text: "One?")])
    return CompiledPack.encode(
      Questionnaire(
        summary: Questionnaire.Summary(id: id, version: "1", title: "Own"), items: [item],
        urgentHelp: urgentHelp))
  }

  private func run(
    _ arguments: [String], in home: Home, pack: String? = nil, input: [String] = []
  ) throws -> Run {
    let file = home.folder.appending(path: "q.json")
    if let pack { try pack.write(to: file, atomically: true, encoding: .utf8) }
    return try Run(arguments, in: home, input: input)
  }

  @Test func `a pack's own numbers for urgent help are shown, and without any the program's`()
    throws
  {
    let own = DatedFacts(groups: [
      .init(
        heading: "Ring the farm",
        lines: [.init(text: "01632 960001", source: "us", checked: "2026-11-01")])
    ])
    let urgent = ["/urgent", "/quit"]
    let start = ["start", "--questions", "q.json"]
    let farm = try run(
      start, in: try Home(), pack: Self.pack("own", urgentHelp: own), input: urgent)
    #expect(farm.errors.contains("01632 960001") && !farm.errors.contains("116 123"))
    let plain = try run(start, in: try Home(), pack: Self.pack("own"), input: urgent)
    #expect(plain.errors.contains("116 123"))
  }

  @Test func `a file that is no pack`() throws {
    let run = try run(["start", "--questions", "q.json"], in: try Home(), pack: "[]")
    #expect(run.status == 65)
    #expect(
      run.errors == """
        beforehand: error: q.json is neither a compiled pack of questions nor a FHIR Questionnaire
        hint: to make a pack, type: question-packs build FOLDER -o FILE.json

        """)
  }

  @Test func `a pack of a newer kind`() throws {
    let newer = try Self.pack("own").replacing("\"beforehandPack\":1", with: "\"beforehandPack\":9")
    let run = try run(["start", "--questions", "q.json"], in: try Home(), pack: newer)
    #expect(run.status == 65)
    #expect(
      run.errors.contains("q.json was made by a newer version of question-packs (format 9)\n"))
  }

  @Test func `a pack with a damaged section`() throws {
    let damaged = try Self.pack("own").replacing("\"type\":\"string\"", with: "\"type\":\"strong\"")
    let run = try run(["start", "--questions", "q.json"], in: try Home(), pack: damaged)
    #expect(run.status == 65)
    #expect(run.errors.contains("q.json is damaged in section 1\n"))
  }

  @Test func `a session whose questions are gone`() throws {
    let home = try Home()
    _ = try run(
      ["start", "own", "--questions", "q.json"], in: home, pack: try Self.pack("own"),
      input: ["well", "/quit"])
    let folder = home.session().deletingLastPathComponent()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".pack") {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
    let run = try run(["resume", "own"], in: home)
    #expect(run.status == 66)
    #expect(
      run.errors == """
        beforehand: error: the questions that "own" was started with are not on this computer
        hint: find the file with those questions, then type: beforehand start --questions FILE.json

        """)
  }

  @Test func `nothing for staff`() throws {
    let home = try Home()
    _ = try run([], in: home, input: ["1", "/quit"])
    let run = try run(["notes", "--staff"], in: home)
    #expect(run.status == 0)
    #expect(run.errors == "beforehand: there is nothing on the page for staff\n")
  }

  @Test func `nothing to carry on with`() throws {
    let run = try run(["review"], in: try Home())
    #expect(run.status == 66)
    #expect(
      run.errors == """
        beforehand: error: there are no notes to carry on with
        hint: to begin, type: beforehand start

        """)
  }

  @Test func `standard output that takes no more`() throws {
    let process = Process()
    let failing = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec \"$0\" urgent > /dev/full", Run.program]
    process.environment = [:]
    process.standardError = failing
    try process.run()
    let errors = try failing.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(
      String(decoding: errors, as: UTF8.self)
        == "beforehand: error: can't write to standard output\n")
  }
}
