// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import PseudoTerminal
import Survey
import Testing

/// The program's commands, as a person at the shell meets them.
@Suite struct CommandTests {
  static let begun = [
    "1", "me", "Ann", "", "", "", "", "Monday at ten", "", "breaks", "/quit",
  ]

  @Test func `without a command it begins, and then offers to carry on`() throws {
    let home = try Home()
    let first = try Run([], in: home, input: Self.begun)
    #expect(first.status == 0 && first.output.isEmpty)
    #expect(first.errors.contains("Notes for your first assessment"))
    let second = try Run([], in: home, input: ["carry on where i was", "/quit"])
    #expect(second.status == 0)
    #expect(second.errors.hasPrefix("There are notes on this computer."))
    #expect(second.errors.contains("Welcome back. You last wrote here on "))
    #expect(second.errors.contains("Which of these do you struggle with?"))
  }

  @Test func `who only looks leaves no session behind`() throws {
    let home = try Home()
    let run = try Run([], in: home, input: [])
    #expect(
      run.status == 0
        && run.errors.contains("You haven't written anything, so there's nothing to save."))
    let folder = home.session().deletingLastPathComponent()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `urgent help is there before a session is open`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    let run = try Run([], in: home, input: ["/urgent", "/expect", "what", "/leave"])
    #expect(run.status == 0 && run.errors.contains("0808 2000 247"))
    #expect(run.errors.contains("key worker"))
    #expect(run.errors.contains("Please type one of the numbers, or press Enter."))
  }

  @Test func `a session goes on with the questions that it was begun with`() throws {
    let home = try Home()
    let file = home.folder.appending(path: "own.json")
    for question in ["How are the bees?", "How is the honey?"] {
      let item = Item(
        linkId: "s", type: .group, text: "Section",
        item: [Item(linkId: "s.one", type: .string, text: question)])
      let pack = Questionnaire(
        summary: Questionnaire.Summary(id: "beforehand-cmht", version: "1", title: "Own"),
        items: [item])
      try CompiledPack.encode(pack).write(to: file, atomically: true, encoding: .utf8)
      let name = question.contains("bees") ? "bees" : "honey"
      let begun = try Run(
        ["start", name, "--questions", "own.json"], in: home, input: ["well", "/quit"])
      #expect(begun.status == 0 && begun.errors.contains(question))
    }
    let back = ["/back"]
    #expect(try Run(["resume", "bees"], in: home, input: back).errors.contains("the bees?"))
    #expect(try Run(["resume", "honey"], in: home, input: back).errors.contains("the honey?"))
    #expect(try Run(["resume", "honey"], in: home).errors.contains("999") == false)
    let help = try Run(["resume", "honey"], in: home, input: ["/urgent"])
    #expect(help.errors.contains("116 123"))
  }

  @Test func `before carry on nothing is told of the notes`() throws {
    let home = try Home()
    _ = try Run(["start", "winter"], in: home, input: Self.begun)
    let run = try Run([], in: home, input: ["leave"])
    #expect(run.status == 0)
    for word in ["winter", "Ann", "Monday", "assessment", "202"] {
      #expect(!run.errors.contains(word))
    }
  }

  @Test func `another session can be started beside the first`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    _ = try Run([], in: home, input: ["2", "2", "/quit"])
    let list = try Run(["list"], in: home)
    #expect(list.output.contains("appointment: last changed"))
    #expect(list.output.contains("appointment-2: last changed"))
    let both = try Run([], in: home, input: ["1", "appointment-2", "/quit"])
    #expect(both.errors.contains("Which notes?"))
  }

  @Test func `notes whose names begin alike are opened by the one that is named in full`() throws {
    let home = try Home()
    let begun = Self.begun.dropLast()
    _ = try Run(["start", "mum"], in: home, input: begun + ["/quit"])
    _ = try Run(["start", "mum-two"], in: home, input: begun.prefix(5) + ["/quit"])
    let next = [
      ("mum please", "Which of these do you struggle with?"),
      ("mum-two please", "What has been hardest lately?"),
    ]
    for (line, question) in next {
      let run = try Run([], in: home, input: ["1", line, "/quit"])
      #expect(run.errors.contains(question), Comment(rawValue: run.errors))
    }
  }

  @Test func `the short pass can be asked for`() throws {
    let home = try Home()
    let run = try Run(["start", "--short", "--show-ids"], in: home, input: ["/quit"])
    #expect(!run.errors.contains("[start.pass]") && run.errors.contains("[start.typist]"))
  }

  @Test func `notes go to a file, and to standard output when asked`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    let file = try Run(["notes"], in: home)
    #expect(file.status == 0 && file.output == home.path(of: "appointment-notes.md") + "\n")
    let text = try home.text("appointment-notes.md")
    #expect(text.contains("Monday at ten") && text.contains("Breaks"))
    let printed = try Run(["notes", "-"], in: home)
    #expect(printed.output == text && printed.errors.isEmpty)
  }

  @Test func `notes never go over a file that is there`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    let file = home.folder.appending(path: "appointment-notes.md")
    try "mine".write(to: file, atomically: true, encoding: .utf8)
    let run = try Run(["notes"], in: home)
    #expect(run.status == 73)
    #expect(try home.text("appointment-notes.md") == "mine")
  }

  @Test func `files are for the person alone`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    _ = try Run(["notes"], in: home)
    let files = FileManager.default
    func mode(_ url: URL) throws -> Int? {
      try files.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
    }
    #expect(try mode(home.session()) == 0o600)
    #expect(try mode(home.session().deletingLastPathComponent()) == 0o700)
    #expect(try mode(home.folder.appending(path: "appointment-notes.md")) == 0o600)
  }

  @Test func `review shows the answers and takes a change`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    let run = try Run(["review"], in: home, input: ["4", "Tuesday", "", "/quit"])
    #expect(run.errors.contains("When, where and who with: Monday at ten"))
    #expect(run.errors.contains("When, where and who with: Tuesday"))
    #expect(try String(contentsOf: home.session(), encoding: .utf8).contains("Tuesday"))
  }

  @Test func `forget asks first, and takes all of it away`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    let kept = try Run(["forget", "appointment"], in: home, input: [""])
    #expect(kept.status == 0 && kept.errors.contains("Nothing was removed."))
    #expect(FileManager.default.fileExists(atPath: home.session().path))
    let left = try Run(["forget", "appointment"], in: home, input: ["quit", "yes"])
    #expect(left.status == 0 && left.errors.contains("Nothing was removed."))
    let gone = try Run(["forget", "appointment"], in: home, input: ["yes"])
    #expect(gone.status == 0 && gone.errors.contains("has been removed from this computer"))
    let folder = home.session().deletingLastPathComponent()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `urgent help needs no session, no home and no folder`() throws {
    let home = try Home()
    home.environment = [:]
    let run = try Run(["urgent"], in: home)
    #expect(run.status == 0 && run.errors.isEmpty)
    for number in ["999", "111", "116 123", "85258", "0808 2000 247", "18000"] {
      #expect(run.output.contains(number))
    }
    #expect(!run.output.contains("0300 222 0123"))
  }

  @Test func `what to expect needs no session, no home and no folder`() throws {
    let home = try Home()
    home.environment = [:]
    let run = try Run(["expect"], in: home)
    #expect(run.status == 0 && run.errors.isEmpty)
    for words in ["ring, write, email or text", "meet a few times", "key worker", "group"] {
      #expect(run.output.contains(words))
    }
    #expect(!run.output.contains("CPA"))
  }

  @Test(arguments: [
    (["nots"], Int32(64), "unexpected argument 'nots'", "hint: did you mean 'notes'?"),
    (["xyzzy"], Int32(64), "unexpected argument 'xyzzy'", "hint: 'beforehand --help'"),
    (["--verison"], 64, "unknown option '--verison'", "hint: did you mean '--version'?"),
    (["--halp"], 64, "unknown option '--halp'", "hint: did you mean '--help'?"),
    (["--xyzzy"], 64, "unknown option '--xyzzy'", "hint: 'beforehand --help'"),
    (["export", "--all"], 64, "unknown option '--all'", "hint: 'beforehand export --help'"),
    (["notes", "--format", "pdf"], 64, "'pdf' is invalid", "hint: "),
    (["resume", "nobody"], 66, "there are no notes called 'nobody'", "hint: 'beforehand list'"),
    (
      ["resume"], 66, "there are no notes to carry on with",
      "hint: to begin, type: beforehand start"
    ),
    (["start", "../x"], 64, "notes can't be called", "hint: use letters"),
    (["start", "--questions", "none.json"], 66, "none.json", "hint: "),
    (["forget", "nobody"], 66, "there are no notes called 'nobody'", "hint: "),
  ])
  func `a wrong word at the shell is told with what to do`(
    arguments: [String], status: Int32, message: String, hint: String
  ) throws {
    let run = try Run(arguments, in: try Home())
    #expect(run.status == status)
    #expect(run.errors.lowercased().hasPrefix("beforehand: error: "))
    #expect(run.errors.lowercased().contains(message.lowercased()))
    #expect(run.errors.contains("\n" + hint))
  }

  @Test func `questions that are none are refused`() throws {
    let home = try Home()
    let file = home.folder.appending(path: "q.json")
    try "{}".write(to: file, atomically: true, encoding: .utf8)
    let run = try Run(["start", "--questions", "q.json"], in: home)
    #expect(run.status == 65)
    #expect(run.errors.contains("q.json is neither a compiled pack of questions"))
  }

  @Test(arguments: [("2", true), ("1", false), ("4", false)])
  func `a file of the same name is replaced only if that is chosen`(
    choice: String, isReplaced: Bool
  ) throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    try "old".write(
      toFile: home.path(of: "appointment-notes.md"), atomically: true, encoding: .utf8)
    let lines = ["1", "/notes", "1", "", choice, "no", "/quit"]
    #expect(try Run([], in: home, input: lines).status == 0)
    #expect(try (home.text("appointment-notes.md") != "old") == isReplaced)
    let another = FileManager.default.fileExists(atPath: home.path(of: "appointment-notes-2.md"))
    #expect(another == (choice == "1"))
  }

  @Test func `a damaged session is refused and left as it is`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    try "{\"beforehandSession\": 1,".write(to: home.session(), atomically: true, encoding: .utf8)
    let run = try Run(["resume", "appointment"], in: home)
    #expect(run.status == 65 && run.errors.contains("is damaged"))
    let text = try String(contentsOf: home.session(), encoding: .utf8)
    #expect(text == "{\"beforehandSession\": 1,")
  }

  @Test func `where the only notes can't be opened, carrying on says why`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    try "{\"beforehandSession\": 1,".write(to: home.session(), atomically: true, encoding: .utf8)
    let run = try Run([], in: home, input: ["1"])
    #expect(run.status == 65 && run.errors.contains("is damaged: part of it is missing"))
    let another = try Run([], in: home, input: ["2", "1", "me", "Ann", "/quit"])
    #expect(another.status == 0 && another.errors.contains("Saved."))
  }

  @Test func `where all notes but one can't be opened, carrying on opens that one`() throws {
    let home = try Home()
    for name in ["autumn", "winter"] {
      _ = try Run(["start", name], in: home, input: Self.begun)
    }
    try "{\"beforehandSession\": 1,".write(
      to: home.session("autumn"), atomically: true, encoding: .utf8)
    let run = try Run([], in: home, input: ["1", "/quit"])
    #expect(run.status == 0 && run.errors.contains("Welcome back. You last wrote here on "))
  }

  @Test func `answers come from a file, and the end of the file saves`() throws {
    let home = try Home()
    let file = home.folder.appending(path: "answers.txt")
    try Self.begun.dropLast().joined(separator: "\n").write(
      to: file, atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal()
    var program = PseudoTerminal.Program(
      Run.program, ["start", "--show-ids"], environment: home.environment,
      directory: home.folder.path)
    program.streams = (.file(file.path), .file("out"), .file("asked"))
    try terminal.start(program)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(try home.text("out") == "")
    #expect(try home.text("asked").contains("[appointment.known]"))
    #expect(try String(contentsOf: home.session(), encoding: .utf8).contains("Monday at ten"))
  }

  @Test func `where no folder can be made it says so`() throws {
    let home = try Home()
    home.environment["XDG_DATA_HOME"] = "/proc/none/deeper"
    let run = try Run(["start"], in: home)
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("beforehand: error: /proc/none"))
  }

  @Test func `without a home it says what to do`() throws {
    let home = try Home()
    home.environment = ["LANG": "C.UTF-8"]
    let run = try Run([], in: home)
    #expect(run.status == 78 && run.errors.contains("HOME is not set"))
  }

  @Test func `help and version go to standard output`() throws {
    let help = try Run(["--help"], in: try Home())
    #expect(help.status == 0 && help.output.contains("Helps a person write notes"))
    let version = try Run(["--version"], in: try Home())
    #expect(version.status == 0 && version.output == "1.0.0\n")
  }

  @Test func `printing the notes ends by a signal, also while nobody reads them`() throws {
    let home = try Home()
    let long = String(repeating: "a long answer ", count: 10_000)
    _ = try Run([], in: home, input: ["1", "me", long, "/quit"])
    let pipe = home.folder.appending(path: "pipe").path
    mkfifo(pipe, 0o600)
    let end = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(end) }
    let terminal = try PseudoTerminal()
    var program = PseudoTerminal.Program(
      Run.program, ["notes", "-"], environment: home.environment, directory: home.folder.path)
    program.streams.output = .file(pipe)
    try terminal.start(program)
    var first: UInt8 = 0
    while read(end, &first, 1) != 1 { usleep(1_000) }
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .signal(SIGTERM))
  }
}
