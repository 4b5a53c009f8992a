// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct `The tool question-packs` {
  struct Run {
    var status: Int32
    var out: String
    var err: String
  }

  /// The tool that was built beside these tests, run in its own folder.
  func run(_ arguments: String..., in scratch: FolderTests.Scratch) throws -> Run {
    try run(arguments, in: scratch)
  }

  func run(_ arguments: [String], in scratch: FolderTests.Scratch) throws -> Run {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = tests.deletingLastPathComponent().appending(path: "question-packs")
    process.arguments = arguments
    process.currentDirectoryURL = scratch.url
    let (out, err) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (out, err)
    try process.run()
    let output = try out.fileHandleForReading.readToEnd() ?? Data()
    let errors = try err.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    withExtendedLifetime(scratch) {}
    return Run(
      status: process.terminationStatus, out: String(decoding: output, as: UTF8.self),
      err: String(decoding: errors, as: UTF8.self))
  }

  /// A scratch folder with a pack in `Pack`.
  func scratch(_ section: String) throws -> FolderTests.Scratch {
    let scratch = try FolderTests.Scratch()
    let pack = scratch.url.appending(path: "Pack")
    try FileManager.default.createDirectory(at: pack, withIntermediateDirectories: true)
    try scratch.add("Pack/pack.yaml", MarkedPack.pack)
    try scratch.add("Pack/01-a.yaml", section)
    return scratch
  }

  static let good = "linkId: a\ntext: A\nitem: [{linkId: b, type: string, text: B?, why: W.}]\n"
  static let bad = "linkId: a\ntxet: A\nitem: [{linkId: b, type: string, text: B?}]\n"

  @Test func `check says how large a good pack is`() throws {
    let run = try run("check", "Pack", in: scratch(Self.good))
    #expect(run.status == 0)
    let lines = run.out.split(separator: "\n")
    #expect(lines[0] == "1 section, 1 item")
    #expect(lines[1] == "reading: 4 texts, 4 words; 0 exceptions")
    #expect(
      lines.contains {
        $0.hasPrefix("short pass, one medicine, one helper, two struggles: 0 prompts, ")
      })
    #expect(
      lines.contains {
        $0.hasPrefix("full pass, two medicines, one helper, three struggles: 1 prompt, ")
      })
    #expect(lines.contains { $0.contains("200 words a minute for reading and 20 for typing") })
    #expect(run.err.isEmpty)
  }

  @Test func `check lists every text, or the time for every section, when it is asked to`() throws {
    let folder = try scratch(Self.good)
    let reading = try run("check", "Pack", "--reading", in: folder)
    #expect(reading.out.contains("Pack/01-a.yaml:3:40: text: grade 0.0, 1 word at a time: B?\n"))
    let length = try run("check", "Pack", "--length", in: folder)
    #expect(length.out.contains("\n  1 A: 1 prompt, "))
  }

  @Test func `check prints warnings and takes the pack`() throws {
    let hard = Self.good.replacing("B?", with: "Accommodation arrangements?")
    let run = try run("check", "Pack", in: scratch(hard))
    #expect(run.status == 0)
    #expect(run.err.hasPrefix("Pack/01-a.yaml:3:40: warning: 'Accommodation arrangements?' reads"))
    #expect(run.out.hasPrefix("1 section, 1 item\n"))
  }

  @Test func `check prints every fault and ends with 1`() throws {
    let run = try run("check", "Pack", in: scratch(Self.bad))
    #expect(run.status == 1)
    #expect(run.out.isEmpty)
    #expect(
      run.err == """
        Pack/01-a.yaml:1:1: error: 'text' is missing
        Pack/01-a.yaml:2:1: error: unknown key 'txet'; did you mean 'text'?
        Pack/01-a.yaml:3:8: error: 'why' is missing; every string has one

        """)
  }

  @Test func `a folder below the current one is called by its short name`() throws {
    let scratch = try scratch(Self.bad)
    let path = scratch.url.resolvingSymlinksInPath().appending(path: "Pack").path
    let run = try run("build", path, "-o", "x.json", in: scratch)
    #expect(run.status == 65)
    #expect(run.err.hasPrefix("Pack/01-a.yaml:1:1: error: "))
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "x.json").path))
  }

  @Test func `build writes what it is asked for`() throws {
    let scratch = try scratch(Self.good)
    let run = try run("build", "Pack", "-o", "x.json", in: scratch)
    #expect(run.status == 0)
    let json = try String(contentsOf: scratch.url.appending(path: "x.json"), encoding: .utf8)
    #expect(json.hasPrefix("{\"beforehandPack\":1,"))
  }

  @Test func `build prints warnings and writes the pack`() throws {
    let hard = Self.good.replacing("B?", with: "Accommodation arrangements?")
    let scratch = try scratch(hard)
    let run = try run("build", "Pack", "-o", "x.json", in: scratch)
    #expect(run.status == 0)
    #expect(run.err.hasPrefix("Pack/01-a.yaml:3:40: warning: 'Accommodation arrangements?' reads"))
    #expect(FileManager.default.fileExists(atPath: scratch.url.appending(path: "x.json").path))
  }

  @Test func `preview writes to standard output or a file`() throws {
    let scratch = try scratch(Self.good)
    let shown = try run("preview", "Pack", in: scratch)
    #expect(shown.status == 0)
    #expect(shown.out.contains("**B?**"))
    let written = try run("preview", "Pack", "--output", "x.md", in: scratch)
    #expect(written.status == 0)
    let text = try String(contentsOf: scratch.url.appending(path: "x.md"), encoding: .utf8)
    #expect(text == shown.out)
  }

  @Test func `preview writes each format, by option or by the file's name`() throws {
    let scratch = try scratch(Self.good)
    let html = try run("preview", "Pack", "--format", "html", in: scratch)
    #expect(html.out.hasPrefix("<!DOCTYPE html>") && html.out.contains("<strong>B?</strong>"))
    let text = try run("preview", "Pack", "--format", "text", in: scratch)
    #expect(text.out.contains("\nB?\n"))
    _ = try run("preview", "Pack", "--large-print", "--output", "x.html", in: scratch)
    let page = try String(contentsOf: scratch.url.appending(path: "x.html"), encoding: .utf8)
    #expect(page.replacing(" class=\"large\"", with: "") == html.out)
    #expect(try run("preview", "Pack", "--short", in: scratch).out.contains("B?") == false)
    let wrong = try run("preview", "Pack", "--large-print", "-o", "x.txt", in: scratch)
    #expect(wrong.status == 64 && wrong.err.contains("large print only works with --format html"))
  }

  @Test func `a folder that isn't there is refused with a hint`() throws {
    let run = try run("check", "Gone", in: scratch(Self.good))
    #expect(run.status == 66)
    #expect(
      run.err == """
        question-packs: error: 'Gone' is not a folder
        hint: give the folder that holds pack.yaml

        """)
  }

  @Test func `a file that can't be written is refused with a hint`() throws {
    let run = try run("build", "Pack", "-o", "gone/x.json", in: scratch(Self.good))
    #expect(run.status == 73)
    #expect(run.err.hasPrefix("question-packs: error: 'gone/x.json' can't be written ("))
    #expect(run.err.hasSuffix("hint: check that its folder exists and can be written to\n"))
  }

  @Test func `what isn't understood is refused with a hint`() throws {
    let folder = try scratch(Self.good)
    for arguments in [["chekc", "Pack"], ["build", "Pack"], ["check"], ["check", "Pack", "--x"]] {
      let run = try run(arguments, in: folder)
      #expect(run.status == 64)
      #expect(run.err.hasPrefix("question-packs: error: "))
      #expect(run.err.hasSuffix("hint: 'question-packs help' shows what it can do\n"))
    }
  }

  @Test func `help and version go to standard output`() throws {
    let folder = try scratch(Self.good)
    let help = try run("--help", in: folder)
    #expect(help.status == 0)
    #expect(help.out.contains("USAGE: question-packs"))
    #expect(try run("--version", in: folder).out == "1.0.0\n")
  }

  @Test func `schema prints what editors read`() throws {
    let run = try run("schema", "section", in: scratch(Self.good))
    #expect(run.status == 0)
    #expect(run.out.contains("\"title\" : \"section.schema.json\""))
  }

  @Test func `check says what of a FHIR form is not followed, with every item`() throws {
    let scratch = try FolderTests.Scratch()
    let files = (1...12).map { "{\"linkId\":\"f\($0)\",\"type\":\"attachment\"}," }.joined()
    try scratch.add(
      "form.json",
      "{\"resourceType\":\"Questionnaire\",\"item\":[\(files){\"linkId\":\"q\",\"type\":\"string\"}]}"
    )
    let checked = try run("check", "form.json", in: scratch)
    #expect(checked.status == 0)
    #expect(
      checked.out == """
        note: 12 items (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12) need a file and are skipped
        1 section, 1 item

        """)
    try scratch.add("no.json", "{\"resourceType\":\"Patient\"}")
    let refused = try run("check", "no.json", in: scratch)
    #expect(refused.status == 1)
    #expect(refused.err.contains("'no.json' contains a FHIR Patient, not a Questionnaire"))
  }
}
