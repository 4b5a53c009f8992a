// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// Saving in another folder while the usual one takes nothing.
@Suite struct FolderTests {
  private func isThere(_ path: String, in home: Home) -> Bool {
    FileManager.default.fileExists(atPath: home.folder.appending(path: path).path)
  }

  private func home(with folder: String) throws -> Home {
    let home = try Home()
    try FileManager.default.createDirectory(
      at: home.folder.appending(path: folder), withIntermediateDirectories: false)
    return home
  }

  @Test func `when the folder is gone, another one is named on the spot and carried on from`()
    throws
  {
    let home = try self.home(with: "stick")
    let terminal = try PseudoTerminal(columns: 300)
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), ["start", "--short"], environment: home.environment,
        directory: home.folder.path))
    _ = try terminal.expectPrompt(isPrompt)
    try FileManager.default.removeItem(at: home.session().deletingLastPathComponent())
    func type(_ line: String) throws -> String {
      try terminal.send(line + "\r")
      return folded(try terminal.expectPrompt(isPrompt))
    }
    let failed = try type("me")
    #expect(failed.contains("isn't saved yet"))
    #expect(failed.contains("the folder isn't there any more"))
    #expect(failed.contains("To save in another folder, type /folder"))
    #expect(try type("Corrie").contains("for the same reason"))
    let missing = try type("/folder $HOME/typo")
    #expect(missing.contains("Nothing was saved there: "))
    #expect(missing.contains("that path doesn't exist"))
    let refused = try type("/dev/null")
    #expect(refused.contains("Nothing was saved there:"))
    let moved = try type("'\(home.folder.path)/stick'")
    #expect(moved.contains("Everything is saved in \(home.folder.path)/stick now."))
    #expect(moved.contains("type: beforehand --folder \(home.folder.path)/stick "))
    try terminal.send("today at ten\r/quit\r")
    // A long path has a line of its own.
    for command in ["beforehand", "beforehand notes"] {
      try terminal.expect("type:\r\n\(command) --folder")
      try terminal.expect("\(home.folder.path)/stick\r\n")
    }
    #expect(try terminal.waitForExit() == .code(0))
    let saved = try home.text("stick/beforehand/appointment.json")
    #expect(saved.contains("\"Corrie\"") && saved.contains("\"today at ten\""))
    let notes = try Run(["notes", "-", "--folder", "stick"], in: home)
    #expect(notes.output.contains("today at ten"))
    #expect(try Run(["list", "--folder", "stick"], in: home).output.hasPrefix("appointment: "))
    #expect(try Run(["list"], in: home).output == "There are no notes on this computer.\n")
  }

  @Test func `a session that was put in its place meanwhile is kept, and that is said`() throws {
    let other = try Home()
    _ = try Run(["start"], in: other, input: ["1", "me", "Ann", "/quit"])
    let backup = try Data(contentsOf: other.session())
    let home = try self.home(with: "stick")
    let terminal = try PseudoTerminal(columns: 300)
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), ["start", "--short"], environment: home.environment,
        directory: home.folder.path))
    _ = try terminal.expectPrompt(isPrompt)
    func type(_ line: String) throws -> String {
      try terminal.send(line + "\r")
      return folded(try terminal.expectPrompt(isPrompt))
    }
    try backup.write(to: home.session())
    let failed = try type("me")
    #expect(failed.contains("isn't saved yet: another program changed"))
    #expect(failed.contains("To save in another folder, type /folder"))
    #expect(try type("/folder stick").contains("Everything is saved in"))
    try terminal.send("/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(try Data(contentsOf: home.session()) == backup)
    #expect(isThere("stick/beforehand/appointment.json", in: home))
  }

  @Test func `own questions go along to the other folder`() throws {
    let home = try self.home(with: "there")
    let pack = try FaultSentenceTests.pack("own")
    try pack.write(
      to: home.folder.appending(path: "q.json"), atomically: true, encoding: .utf8)
    let run = try Run(
      ["start", "--questions", "q.json"], in: home,
      input: ["/folder there", "well", "/quit"])
    #expect(run.errors.contains("Everything is saved in"))
    let back = try Run(["review", "--folder", "there"], in: home, input: ["/quit"])
    #expect(back.status == 0 && back.errors.contains("well"))
    #expect(!isThere(".local/share/beforehand/appointment.json", in: home))
  }

  @Test func `a session of that name in the other folder is left alone`() throws {
    let home = try self.home(with: "there")
    let begun = try Run(["start", "--folder", "there"], in: home, input: ["1", "me", "/quit"])
    #expect(folded(begun.errors).contains("type: beforehand --folder \(home.path(of: "there")) "))
    let before = try home.text("there/beforehand/appointment.json")
    let run = try Run(["start"], in: home, input: ["1", "me", "/folder there", "", "/quit"])
    #expect(run.status == 0)
    #expect(folded(run.errors).contains("there are already notes called 'appointment'"))
    #expect(try home.text("there/beforehand/appointment.json") == before)
    #expect(isThere(".local/share/beforehand/appointment.json", in: home))
  }

  @Test(arguments: ["~", "~/"]) func `the home folder may be named by its sign`(sign: String) throws
  {
    let home = try Home()
    let run = try Run(["start"], in: home, input: ["1", "me", "/folder \(sign)", "/quit"])
    #expect(run.errors.contains("Everything is saved in"), "\(run.errors)")
    #expect(isThere("beforehand/appointment.json", in: home))
  }
}
