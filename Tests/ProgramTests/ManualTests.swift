// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The manual as one page, and the documentation that is written from it.
///
/// `UPDATE_MANUAL=1` writes the documentation anew, to be read before it is committed.
@Suite struct ManualTests {
  private static let package = URL(filePath: #filePath)
    .appending(path: "../../..").standardized
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_MANUAL"] == "1"

  private static func markdown() throws -> String {
    try Run(["help", "--markdown"], in: try Home()).output
  }

  /// Each command with what it does, as `--help` lists them.
  private static func commands() throws -> [(name: String, effect: String)] {
    let parts = try markdown().components(separatedBy: "\n### ").dropFirst()
    return parts.map { part in
      let lines = part.split(separator: "\n").map(String.init)
      return (lines[0], lines[1])
    }
  }

  @Test func `the page has a heading for each part and each command, and loads nothing`() throws {
    let run = try Run(["help", "--html"], in: try Home())
    #expect(run.status == 0 && run.errors.isEmpty)
    let page = run.output
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
    #expect(page.contains("<h1>beforehand: help a person write notes for an appointment</h1>"))
    for part in ["Description", "Commands", "While answering", "Keys", "Files", "Exit status"] {
      #expect(page.contains(">\(part)</h2>"), "\(part)")
    }
    for (command, effect) in try Self.commands() {
      #expect(page.contains("<h3>\(command)</h3>\n<p>\(effect)</p>"))
    }
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("http:"))
  }

  @Test func `help says how one command is typed, and what it does not know`() throws {
    let home = try Home()
    #expect(
      try Run(["help", "notes"], in: home).output == Run(["notes", "--help"], in: home).output)
    #expect(try Run(["help"], in: home).output == Run(["--help"], in: home).output)
    let unknown = try Run(["help", "xyzzy"], in: home)
    #expect(unknown.status == 64)
    #expect(unknown.errors.hasPrefix("beforehand: error: there is no command called 'xyzzy'\n"))
    #expect(try Run(["help", "--html", "--markdown"], in: home).status == 64)
  }

  @Test func `the manual in the documentation is what the program says`() throws {
    let file = Self.package.appending(path: "Sources/beforehand/beforehand.docc/Manual.md")
    let said = try Self.markdown()
    if Self.isUpdating { try said.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == said)
  }

  @Test func `the README lists the commands as the program does`() throws {
    let file = Self.package.appending(path: "README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let rows = try Self.commands().map { "| `beforehand \($0)` | \($1) |\n" }
    let parts = readme.components(separatedBy: "<!-- commands -->\n")
    try #require(parts.count == 3)
    let table = "| Command | Effect |\n|---|---|\n" + rows.joined()
    if Self.isUpdating {
      let updated = [parts[0], table, parts[2]].joined(separator: "<!-- commands -->\n")
      try updated.write(to: file, atomically: true, encoding: .utf8)
    }
    let now = try String(contentsOf: file, encoding: .utf8)
    #expect(now.components(separatedBy: "<!-- commands -->\n")[1] == table)
  }
}
