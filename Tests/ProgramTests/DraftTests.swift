// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import PseudoTerminal
import Sessions
import Survey
import Testing

/// What is half-typed, at every kind of prompt and for every way to end: byte for byte in the
/// session, back on the line, and never in the notes.
@Suite struct DraftTests {
  /// A kind of prompt: the item that asks for it, what is typed to get there, and what stands on
  /// the line when the end comes.
  enum Prompt: String, CaseIterable {
    case line, paragraph, laterLine, row, choice, yesNo, aside

    var item: Item {
      switch self {
      case .line, .aside: Item(linkId: "s.one", type: .string, text: "One?")
      case .paragraph, .laterLine: Item(linkId: "s.one", type: .text, text: "One?")
      case .row:
        Item(
          linkId: "s.list", type: .group, text: "List?", repeats: true, rowName: "thing",
          item: [Item(linkId: "s.one", type: .string, text: "One?")])
      case .choice:
        Item(
          linkId: "s.one", type: .choice, text: "One?", repeats: true,
          answerOption: [
            AnswerOption(code: "a", text: "First"), AnswerOption(code: "b", text: "Second"),
          ])
      case .yesNo: Item(linkId: "s.one", type: .boolean, text: "One?")
      }
    }

    var before: [String] {
      switch self {
      case .laterLine: ["the first line"]
      case .aside: ["/aside"]
      case .line, .paragraph, .row, .choice, .yesNo: []
      }
    }

    var half: String {
      switch self {
      case .choice: "1 Se"
      case .yesNo: "ye"
      default: " half e\u{301} 日本 👍 \"\\ //x  "
      }
    }
  }

  /// A way to end without Enter.
  enum End: String, CaseIterable {
    case interrupt, terminate, hangUp, close, leave, leaveBySlash
  }

  private func home(_ prompt: Prompt) throws -> Home {
    let home = try Home()
    let section = Item(linkId: "s", type: .group, text: "Section", item: [prompt.item])
    let summary = Questionnaire.Summary(id: "own", version: "1", title: "Own")
    try CompiledPack.encode(Questionnaire(summary: summary, items: [section])).write(
      to: home.folder.appending(path: "q.json"), atomically: true, encoding: .utf8)
    return home
  }

  private func sitting(_ arguments: [String], in home: Home) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(columns: 120)
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), arguments, environment: home.environment,
        directory: home.folder.path))
    return terminal
  }

  /// A sitting in which something is half-typed at a prompt.
  private func begun(_ prompt: Prompt, in home: Home) throws -> PseudoTerminal {
    let terminal = try sitting(["start", "--questions", "q.json"], in: home)
    for line in prompt.before {
      _ = try terminal.expectPrompt(Self.isPrompt)
      try terminal.send(line + "\r")
    }
    _ = try terminal.expectPrompt(Self.isPrompt)
    try terminal.send(prompt.half)
    return terminal
  }

  private static func isPrompt(_ line: Substring) -> Bool {
    line.hasSuffix(": ")
  }

  private func end(_ terminal: PseudoTerminal, _ end: End) throws -> PseudoTerminal.Exit {
    switch end {
    case .interrupt:
      try terminal.send("\u{3}")
      try terminal.expect("Choose 1 or 2")
      try terminal.send("\u{3}")
    case .terminate: terminal.signal(SIGTERM)
    case .hangUp: terminal.signal(SIGHUP)
    case .close: terminal.hangUp()
    case .leave: try terminal.send("\u{1C}")
    case .leaveBySlash: try terminal.send("\u{1F}\u{1F}")
    }
    return try terminal.waitForExit()
  }

  private func drafts(in home: Home) throws -> [Draft] {
    let bytes = Array(try Data(contentsOf: home.session()))
    return try Session(bytes, name: .usual, path: "").response.drafts
  }

  @Test(arguments: Prompt.allCases, End.allCases)
  func `what is half-typed is kept byte for byte and comes back`(prompt: Prompt, end: End) throws {
    let home = try home(prompt)
    let terminal = try begun(prompt, in: home)
    try terminal.expect(prompt.half)
    let expected: PseudoTerminal.Exit =
      end == .terminate ? .code(143) : end == .hangUp || end == .close ? .code(129) : .code(0)
    #expect(try self.end(terminal, end) == expected)
    let kept = try drafts(in: home)
    #expect(kept.count == 1)
    #expect(kept.first.map { Array($0.line.utf8) } == Array(prompt.half.utf8))
    // Who stops in words is told that the notes can be had, so the lines so far are an answer.
    let isAnswer = prompt == .laterLine && end == .interrupt
    #expect(kept.first?.lines == (prompt == .laterLine && !isAnswer ? ["the first line"] : []))
    let notes = try Run(["notes", "-"], in: home)
    #expect(notes.output.contains("the first line") == isAnswer)
    for word in ["half", "Second"] { #expect(!notes.output.contains(word)) }
    let back = try sitting(["resume"], in: home)
    if [.leave, .leaveBySlash].contains(end) {
      _ = try back.expectPrompt(Self.isPrompt)
      #expect(!String(decoding: back.log, as: UTF8.self).contains("half e"))
      try back.send("1\r")
    }
    try back.expect(prompt.half.trimmingCharacters(in: .whitespaces))
  }

  @Test func `a draft stays when nothing can be shown as it comes back`() throws {
    let home = try home(.line)
    let terminal = try begun(.line, in: home)
    // The program keeps what it has read, so a signal must not come before that.
    try terminal.expect(Prompt.line.half)
    #expect(try end(terminal, .terminate) == .code(143))
    let back = try PseudoTerminal()
    var program = PseudoTerminal.Program(
      builtProgram(named: "beforehand"), ["resume"], environment: home.environment,
      directory: home.folder.path)
    program.streams = (.file("/dev/null"), .file("/dev/full"), .file("/dev/full"))
    try back.start(program)
    #expect(try back.waitForExit() == .code(129))
    #expect(try drafts(in: home).map(\.line) == [Prompt.line.half])
  }

  @Test(arguments: [("/2 tablets", ["/2 tablets"]), ("/aside I", ["/aside I"]), ("/help", [])])
  func `words that begin with a slash are kept, a command alone is not`(
    half: String, kept: [String]
  ) throws {
    let home = try home(.line)
    let terminal = try begun(.line, in: home)
    try terminal.send("\u{15}" + half)
    try terminal.expect(half)
    #expect(try end(terminal, .terminate) == .code(143))
    let file = FileManager.default.fileExists(atPath: home.session().path)
    #expect(try file ? drafts(in: home).map(\.line) == kept : kept.isEmpty)
  }

  @Test(arguments: Prompt.allCases)
  func `what is half-typed is kept without a signal, so that a kill takes two seconds at most`(
    prompt: Prompt
  ) throws {
    let home = try home(prompt)
    let terminal = try begun(prompt, in: home)
    // How soon it is kept is DraftClock's, tested by itself.
    for _ in 0..<1000 {
      if try !isKept(prompt, in: home) { usleep(20_000) }
    }
    terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit() == .signal(SIGKILL))
    #expect(try drafts(in: home).first.map { Array($0.line.utf8) } == Array(prompt.half.utf8))
  }

  private func isKept(_ prompt: Prompt, in home: Home) throws -> Bool {
    guard FileManager.default.fileExists(atPath: home.session().path) else { return false }
    return try drafts(in: home).first?.line == prompt.half
  }
}
