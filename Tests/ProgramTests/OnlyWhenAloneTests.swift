// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// While someone helps, the shell writes only what is brought along, as the interview does.
@Suite struct OnlyWhenAloneTests {
  private static let saysWhoIsThere = [
    ["2", "3", "/quit"], ["2", "2", "yes", "/quit"],
  ]

  /// A session of someone who was alone, and said something that is kept back or didn't.
  private static func begun(saysMore: Bool) throws -> Home {
    let home = try Home()
    let own =
      saysMore
      ? ["words /private", "/aside a note", "/sections 8", "no", "", "yes", "my sister", "/quit"]
      : ["", "", "/sections 8", "no", "", "yes", "", "/quit"]
    let run = try Run(["start"], in: home, input: ["2", "me", "Ann", ""] + own)
    #expect(run.status == 0)
    return home
  }

  /// The same, once someone helps.
  private static func helped(_ lines: [String], saysMore: Bool) throws -> Home {
    let home = try begun(saysMore: saysMore)
    #expect(try Run(["review"], in: home, input: lines).status == 0)
    return home
  }

  @Test(
    arguments: [
      ["notes", "--staff"], ["notes", "--everything"], ["notes", "-", "--staff"],
      ["notes", "-", "--everything", "--format", "text"], ["notes", "--staff", "--large-print"],
      ["notes", "appointment", "--everything", "--output", "all.html"],
      ["export", "--everything"], ["export", "-", "--everything"],
    ], saysWhoIsThere)
  func `what is for the person alone is refused, whether or not there is anything`(
    _ arguments: [String], lines: [String]
  ) throws {
    for saysMore in [true, false] {
      let home = try Self.helped(lines, saysMore: saysMore)
      let run = try Run(arguments, in: home)
      #expect(run.status == 77 && run.output.isEmpty)
      #expect(
        run.errors == """
          beforehand: error: that only works when nobody is helping to type and nobody else can see the screen
          hint: when you're alone, type 'beforehand review', then change \"Typing for myself\"

          """)
      let files = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
      #expect(files == [".local"])
    }
  }

  @Test(arguments: saysWhoIsThere)
  func `what is brought along is written, and is the same as a twin's`(lines: [String]) throws {
    let homes = try [true, false].map { try Self.helped(lines, saysMore: $0) }
    for arguments in [["notes"], ["notes", "--ahead"], ["notes", "--sheet"]] {
      let runs = try homes.map { try Run(arguments + ["--output", "-"], in: $0) }
      #expect(runs[0].status == 0 && runs[0].errors.isEmpty && !runs[0].output.isEmpty)
      #expect(runs[0].output == runs[1].output)
    }
    #expect(try Run(["export"], in: homes[0]).status == 0)
  }

  /// The last of these says only that others may see the screen.
  @Test(arguments: saysWhoIsThere + [["6", "2", "/quit"]])
  func `the person has all of it again once they say that they are typing`(
    lines: [String]
  ) throws {
    let home = try Self.helped(lines, saysMore: true)
    #expect(try Run(["notes", "-", "--staff"], in: home).status == 77)
    #expect(try Run(["review"], in: home, input: ["2", "me", "/quit"]).status == 0)
    #expect(try Run(["notes", "-", "--staff"], in: home).output.contains("my sister"))
    for command in ["notes", "export"] {
      #expect(try Run([command, "-", "--everything"], in: home).output.contains("words"))
    }
  }

  @Test func `who was alone throughout is refused nothing`() throws {
    let home = try Self.begun(saysMore: true)
    #expect(try Run(["notes", "-", "--staff"], in: home).output.contains("my sister"))
    #expect(try Run(["notes", "-", "--everything"], in: home).output.contains("a note"))
  }
}
