// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// A passphrase, as a person at a terminal meets it. Each opening takes about as long as all other
/// tests of a sitting, so there are few.
@Suite struct LockTests {
  private static let secret = "four words of nobody's"

  /// Types lines, each at the prompt that ends like this; returns what was shown for the last.
  private func talk(
    _ terminal: PseudoTerminal, _ lines: [(prompt: String, line: String)]
  ) throws -> String {
    var shown = ""
    for (prompt, line) in lines {
      shown = try terminal.expectPrompt { $0.hasSuffix(prompt) }
      try terminal.send(line + "\r")
    }
    return shown
  }

  private func start(
    _ arguments: [String], in home: Home, watchedBy strace: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(columns: 120)
    let words = strace + [builtProgram(named: "beforehand")] + arguments
    try terminal.start(
      PseudoTerminal.Program(
        words[0], Array(words.dropFirst()), environment: home.environment,
        directory: home.folder.path))
    return terminal
  }

  /// A sitting in which an answer is entered, and more is half-typed when Ctrl-C comes.
  /// - Returns: every write to a file, with the file's path.
  private func writes(_ arguments: [String], in home: Home, locked: Bool) throws -> [String] {
    let log = home.folder.path + "/strace.log"
    let watch = [
      "/usr/bin/strace", "-f", "-qq", "-y", "-s", "100000", "-o", log, "-e",
      "trace=write,pwrite64,writev,sendfile",
    ]
    let terminal = try start(arguments, in: home, watchedBy: watch)
    if locked {
      _ = try talk(terminal, [("New passphrase: ", Self.secret), ("again: ", Self.secret)])
    }
    _ = try talk(
      terminal, [("Choose one: ", "me"), ("Answer: ", "my own marked words")])
    _ = try terminal.expectPrompt(isPrompt)
    try terminal.send("more marked words")
    try terminal.expect("more marked words")
    try terminal.send("\u{3}")
    _ = try terminal.expectPrompt(isPrompt)
    try terminal.send("2\r")
    _ = try terminal.waitForExit()
    return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      .map(String.init).filter { !$0.contains("</dev/") }
  }

  @Test func `nothing readable of a locked session is ever written to a file`() throws {
    let home = try Home()
    let writes = try writes(["start", "--short", "--lock"], in: home, locked: true)
    #expect(writes.contains { $0.contains(".appointment.") && $0.contains("age-encryption") })
    #expect(writes.filter { $0.contains("marked words") || $0.contains("nobody") } == [])
    let names = try FileManager.default.contentsOfDirectory(
      atPath: home.session().deletingLastPathComponent().path)
    #expect(names.sorted() == ["appointment.age", "appointment.lock"])
    let back = try start([], in: home)
    let asked = try talk(back, [("carry on): ", "1"), ("Passphrase: ", "wrong")])
    #expect(!asked.contains("appointment"))
    let again = try talk(back, [("Passphrase: ", Self.secret)])
    #expect(again.contains("That isn't the passphrase."))
    #expect(!String(decoding: back.log, as: UTF8.self).contains("wrong\r\n"))
    try back.expect("Welcome back.")
    try back.expect("Answer, then Enter twice: more marked words")
    try back.send("\u{15}/quit\r")
    #expect(try back.waitForExit() == .code(0))
  }

  /// A home with a locked session, in which Ann gave her name.
  private func lockedHome() throws -> Home {
    let home = try Home()
    _ = try Run(
      ["start", "mine", "--lock"], in: home,
      input: [Self.secret, Self.secret, "1", "me", "Ann", "/quit"])
    return home
  }

  @Test func `a passphrase typed while another is checked is taken whole, and never shown`() throws
  {
    let home = try lockedHome()
    let terminal = try start(["resume", "mine"], in: home)
    _ = try talk(terminal, [("Passphrase: ", "wrong")])
    try terminal.expect("One moment.")
    let middle = Self.secret.index(Self.secret.startIndex, offsetBy: 4)
    try terminal.send(String(Self.secret[..<middle]))
    try terminal.expect("That isn't the passphrase.")
    try terminal.send(Self.secret[middle...] + "\r" + "typed too often\r" + "and begun again")
    try terminal.expect("Welcome back.")
    _ = try terminal.expectPrompt(isPrompt)
    try terminal.send("\u{15}/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
    let log = String(decoding: terminal.log, as: UTF8.self)
    #expect(!log.contains("nobody") && !log.contains("often") && !log.contains("begun"))
    #expect(log.components(separatedBy: "That isn't").count == 2)
  }

  @Test func `whoever presses Enter at the passphrase leaves without a word`() throws {
    let home = try lockedHome()
    let terminal = try start(["resume", "mine"], in: home)
    _ = try talk(terminal, [("Passphrase: ", "")])
    #expect(try terminal.waitForExit() == .code(0))
    #expect(!String(decoding: terminal.log, as: UTF8.self).contains("error"))
  }

  @Test(arguments: ["\r", "\u{3}"])
  func `what is said after a passphrase that isn't given stands apart from it`(key: String) throws {
    let home = try Home()
    let terminal = try start(["start", "--lock"], in: home)
    _ = try terminal.expectPrompt { $0.hasSuffix("New passphrase: ") }
    try terminal.send(key)
    _ = try terminal.waitForExit()
    let log = String(decoding: terminal.log, as: UTF8.self)
    #expect(log.contains("New passphrase: \r\n\r\nNo passphrase was set"), "\(log)")
  }

  @Test(arguments: [["start", "--lock"], []])
  func `leaving before a sitting begins clears the screen, too`(arguments: [String]) throws {
    let home = try Home()
    _ = try Run([], in: home, input: ["1", "me", "Ann", "/quit"])
    let terminal = try start(arguments, in: home)
    _ = try terminal.expectPrompt { $0.hasSuffix(": ") }
    try terminal.send(arguments.isEmpty ? "/leave\r" : "half\u{1C}")
    try terminal.expect("\u{1B}[H\u{1B}[2J\u{1B}[3J")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func `a passphrase is kept out of the swap from its first byte`() throws {
    let home = try Home()
    let log = home.folder.path + "/strace.log"
    let watch = ["/usr/bin/strace", "-f", "-qq", "-o", log, "-e", "trace=read,mlock"]
    let terminal = try start(["start", "--short", "--lock"], in: home, watchedBy: watch)
    _ = try talk(
      terminal,
      [("New passphrase: ", Self.secret), ("again: ", Self.secret), ("Choose one: ", "/leave")])
    _ = try terminal.waitForExit()
    let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      .drop { !$0.contains("read(0, \"f\"") }
    #expect(calls.dropFirst().first?.contains("mlock(") == true)
  }

  @Test func `leaving at once ends the program where a passphrase is set, as at a question`() throws
  {
    let home = try Home()
    _ = try Run(["start", "mine"], in: home, input: ["1", "me", "Ann", "/quit"])
    let terminal = try start(["lock", "mine"], in: home)
    _ = try terminal.expectPrompt { $0.hasSuffix("New passphrase: ") }
    try terminal.send("/leave\r")
    try #expect(terminal.waitForExit() == .code(0))
  }

  @Test func `a session without a passphrase is found out by the same look at what is written`()
    throws
  {
    let writes = try writes(["start", "--short"], in: try Home(), locked: false)
    #expect(writes.contains { $0.contains("my own marked words") })
    #expect(writes.contains { $0.contains("more marked words") })
  }

  @Test(arguments: [("a", true), ("abc", true), ("eight ch", false)])
  func `a short passphrase is taken, and it is said that it is short`(
    passphrase: String, isShort: Bool
  ) throws {
    let home = try Home()
    _ = try Run(["start", "mine"], in: home, input: ["1", "me", "Ann", "/quit"])
    let locked = try Run(["lock", "mine"], in: home, input: [passphrase, passphrase])
    #expect(locked.status == 0)
    #expect(locked.errors.contains("This passphrase is short") == isShort)
  }

  @Test func `after an empty passphrase, what is said begins on a line of its own`() throws {
    let home = try Home()
    _ = try Run(["start", "mine"], in: home, input: ["1", "me", "Ann", "/quit"])
    let left = try Run(["lock", "mine"], in: home, input: [""])
    #expect(left.errors.contains("New passphrase: \n"), "\(left.errors)")
  }

  @Test func `only a session without a passphrase is told of /lock before what is more private`()
    throws
  {
    let answers = ["2", "me", "Ann", "", "/sections 10", "/quit"]
    for (lock, passphrases) in [([], []), (["--lock"], [Self.secret, Self.secret])] {
      let run = try Run(["start"] + lock, in: try Home(), input: passphrases + answers)
      #expect(run.errors.contains("more personal"), "\(run.errors)")
      #expect(run.errors.contains("type /lock") == lock.isEmpty, "\(run.errors)")
    }
  }

  @Test func `a passphrase from a file with other line ends is the same at the keyboard`() throws {
    let home = try Home()
    let lines = [Self.secret, Self.secret, "1", "me", "Ann", "/quit"].map { $0 + "\r" }
    #expect(try Run(["start", "mine", "--lock"], in: home, input: lines).status == 0)
    #expect(try Run(["notes", "-"], in: home, input: [Self.secret]).status == 0)
  }

  @Test func `age opens a locked session, and notes and unlocking need the passphrase`() throws {
    let home = try Home()
    _ = try Run(["start", "mine"], in: home, input: ["1", "me", "Corrie Marked", "/quit"])
    let locked = try Run(["lock", "mine"], in: home, input: [Self.secret, Self.secret])
    #expect(locked.status == 0 && locked.errors.contains("\"mine\" is locked."))
    #expect(try Run(["list"], in: home).output == "mine: locked with a passphrase\n")
    #expect(try Run(["notes", "-"], in: home, input: ["wrong"]).status == 77)
    #expect(try Run(["resume"], in: home).status == 77)
    let notes = try Run(["notes", "-"], in: home, input: [Self.secret])
    #expect(notes.output.contains("Corrie Marked"))
    let age = try PseudoTerminal()
    let file = home.session("mine").deletingPathExtension().appendingPathExtension("age").path
    var program = PseudoTerminal.Program(
      "/usr/bin/age", ["-d", file], environment: home.environment, directory: home.folder.path)
    program.streams.output = .file("opened.json")
    try age.start(program)
    try age.expect("passphrase: ")
    try age.send(Self.secret + "\r")
    #expect(try age.waitForExit() == .code(0))
    #expect(try home.text("opened.json").contains("Corrie Marked"))
    let unlocked = try Run(["unlock", "mine"], in: home, input: [Self.secret])
    #expect(unlocked.errors.contains("now opens without a passphrase"))
    #expect(!unlocked.errors.contains("One moment."), "nobody waits at a pipe")
    #expect(try home.text(".local/share/beforehand/mine.json").contains("Corrie Marked"))
  }
}
