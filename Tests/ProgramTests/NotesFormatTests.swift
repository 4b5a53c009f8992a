// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The notes in each format, on the disk and on a disk that has no room.
@Suite struct NotesFormatTests {
  private static let formats = [("markdown", "md"), ("html", "html"), ("text", "txt")]

  private func begunHome() throws -> Home {
    let home = try Home()
    _ = try Run([], in: home, input: CommandTests.begun)
    return home
  }

  @Test(arguments: formats)
  func `each format has its usual file, for the person alone`(
    format: String, ending: String
  ) throws {
    let home = try begunHome()
    let run = try Run(["notes", "--format", format], in: home)
    let name = "appointment-notes.\(ending)"
    #expect(run.status == 0 && run.output == home.path(of: name) + "\n")
    #expect(try home.text(name) == Run(["notes", "-", "--format", format], in: home).output)
    let path = home.folder.appending(path: name).path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: formats)
  func `the letter and the sheet are files of their own in each format`(
    format: String, ending: String
  ) throws {
    let home = try begunHome()
    for (option, name, words) in [
      ("--ahead", "appointment-letter", "Before my appointment"),
      ("--sheet", "appointment-sheet", "What to expect"),
    ] {
      let run = try Run(["notes", option, "--format", format], in: home)
      #expect(run.status == 0 && run.output == home.path(of: "\(name).\(ending)") + "\n")
      #expect(try home.text("\(name).\(ending)").contains(words))
    }
    #expect(try Run(["notes", "--ahead", "--sheet"], in: home).status == 64)
  }

  @Test(arguments: formats)
  func `no format goes over a file that is there`(format: String, ending: String) throws {
    let home = try begunHome()
    let name = "appointment-notes.\(ending)"
    try "mine".write(
      to: home.folder.appending(path: name), atomically: true, encoding: .utf8)
    let run = try Run(["notes", "--format", format], in: home)
    #expect(run.status == 73 && run.errors.contains("\(name) already exists"))
    #expect(run.errors.contains("hint: to replace it, add --force"))
    #expect(try home.text(name) == "mine")
  }

  @Test func `a file that is there is replaced by whoever says so`() throws {
    let home = try begunHome()
    for command in [["notes", "--output", "a.md"], ["export", "--output", "a.md"]] {
      try "mine".write(
        to: home.folder.appending(path: "a.md"), atomically: true, encoding: .utf8)
      #expect(try Run(command, in: home).status == 73)
      let run = try Run(command + ["--force"], in: home)
      #expect(run.status == 0 && run.output == home.path(of: "a.md") + "\n")
      #expect(try home.text("a.md") != "mine")
    }
  }

  @Test(arguments: formats)
  func `a disk without room is said in words, and leaves no file`(
    format: String, ending: String
  ) throws {
    let home = try begunHome()
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    // No file may grow past 512 bytes, and the signal that says so is ignored.
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" notes --format \(format)", Run.program,
    ]
    process.environment = home.environment
    process.currentDirectoryURL = home.folder
    process.standardError = errors
    try process.run()
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 73 || process.terminationStatus == 74)
    #expect(
      String(decoding: words, as: UTF8.self)
        .contains(
          "./appointment-notes.\(ending) couldn't be saved, because the file would be larger"))
    let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(!left.contains { $0.contains("appointment-notes") || $0.contains("tmp") })
  }

  @Test(arguments: formats)
  func `a full device is said in words`(format: String, ending: String) throws {
    let home = try begunHome()
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "exec \"$0\" notes - --format \(format) > /dev/full", Run.program,
    ]
    process.environment = home.environment
    process.standardError = errors
    try process.run()
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(
      String(decoding: words, as: UTF8.self)
        == "beforehand: error: can't write to standard output\n")
  }

  @Test func `the file's name chooses the format, and the option overrules it`() throws {
    let home = try begunHome()
    _ = try Run(["notes", "--output", "a.HTML"], in: home)
    #expect(try home.text("a.HTML").hasPrefix("<!DOCTYPE html>"))
    _ = try Run(["notes", "--output", "b.txt"], in: home)
    #expect(try home.text("b.txt").hasPrefix("My appointment notes\n====="))
    _ = try Run(["notes", "--output", "c.txt", "--format", "markdown"], in: home)
    #expect(try home.text("c.txt").hasPrefix("# My appointment notes\n"))
  }

  @Test func `large print is a page with a name of its own`() throws {
    let home = try begunHome()
    let run = try Run(["notes", "--large-print"], in: home)
    #expect(run.output == home.path(of: "appointment-notes-large-print.html") + "\n")
    #expect(try home.text("appointment-notes-large-print.html").contains(" class=\"large\">"))
    let wrong = try Run(["notes", "--large-print", "--output", "a.md"], in: home)
    #expect(
      wrong.status == 64 && wrong.errors.contains("large print only works with --format html"))
  }

  @Test func `a name that promises what can't be made here is refused with what can`() throws {
    let home = try begunHome()
    let run = try Run(["notes", "--output", "mine.PDF"], in: home)
    #expect(run.status == 64)
    #expect(
      run.errors == """
        beforehand: error: Beforehand can't make a .PDF file
        hint: use mine.html instead: it opens in a web browser, which can print it or save it as a PDF

        """)
    #expect(!FileManager.default.fileExists(atPath: home.folder.appending(path: "mine.PDF").path))
  }
}
