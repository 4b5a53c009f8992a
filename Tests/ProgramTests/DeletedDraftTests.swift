// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import PseudoTerminal
import Sessions
import Survey
import Testing

/// A draft that is back on the line and is deleted there is gone from the disk as well.
@Suite struct DeletedDraftTests {
  /// What is typed after Ctrl-U.
  enum End: String, CaseIterable {
    case endOfInput = "\u{4}"
    case quit = "/quit\r"
    case leave = "\u{1C}"
    case interrupt = "\u{3}"
    /// Nothing at all, until the draft is kept by itself.
    case none = ""
  }

  private static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "own", version: "1", title: "Own"),
    items: [
      Item(
        linkId: "s", type: .group, text: "Section",
        item: [Item(linkId: "s.one", type: .string, text: "One?")])
    ])

  private func sitting(_ arguments: [String], in home: Home) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(columns: 120)
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), arguments, environment: home.environment,
        directory: home.folder.path))
    return terminal
  }

  private func drafts(in home: Home) throws -> [Draft] {
    let bytes = Array(try Data(contentsOf: home.session()))
    return try Session(bytes, name: .usual, path: "").response.drafts
  }

  @Test(arguments: End.allCases)
  func `with Ctrl-U it is gone from the file, and from the next sitting`(end: End) throws {
    let home = try Home()
    try CompiledPack.encode(Self.questionnaire).write(
      to: home.folder.appending(path: "q.json"), atomically: true, encoding: .utf8)
    let first = try sitting(["start", "--questions", "q.json"], in: home)
    try first.expect("Answer: ")
    try first.send("half a secret")
    try first.expect("half a secret")
    first.signal(SIGTERM)
    #expect(try first.waitForExit() == .code(143))
    #expect(try drafts(in: home).map(\.line) == ["half a secret"])
    let back = try sitting(["resume"], in: home)
    try back.expect("half a secret")
    try back.send("\u{15}" + end.rawValue)
    if end == .interrupt {
      try back.expect("Choose 1 or 2")
      try back.send("\u{3}")
    }
    if end == .none {
      for _ in 0..<1000 {
        if try !drafts(in: home).isEmpty { usleep(20_000) }
      }
      back.signal(SIGKILL)
    }
    _ = try back.waitForExit()
    #expect(try drafts(in: home).isEmpty)
    let last = try Run(["resume"], in: home, input: ["/quit"])
    #expect(!(last.output + last.errors).contains("secret"))
  }
}
