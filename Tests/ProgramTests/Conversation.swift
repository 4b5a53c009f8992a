// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal

/// A persona at the program, through a real pseudo-terminal, with a home of their own.
final class Conversation {
  let home: Home
  private var persona: Persona
  private let manner: Manner
  private var terminal: PseudoTerminal
  /// Lines to be typed at the next prompts, whatever is asked.
  private var waiting: [String] = []
  /// Everything shown in all sittings.
  private(set) var shown = ""
  /// How many prompts were answered for each item.
  private(set) var asked: [String: Int] = [:]
  /// The lines that were typed, in each sitting.
  private(set) var lines: [[String]] = []
  /// What each prompt did.
  private(set) var exchanges: [Exchange] = []
  private var earlierLog: [UInt8] = []
  private var saidSoFar: [UInt8] = []
  private var echoEnd = 0

  init(_ persona: Persona, _ manner: Manner = Manner()) throws {
    self.persona = persona
    self.manner = manner
    home = try Home()
    home.environment.merge(manner.environment) { $1 }
    if !manner.inputrc.isEmpty {
      let file = home.folder.appending(path: "inputrc")
      try manner.inputrc.write(to: file, atomically: true, encoding: .utf8)
      home.environment["INPUTRC"] = file.path
    }
    terminal = try PseudoTerminal()
  }

  /// Every byte that the program wrote, in all sittings.
  var log: [UInt8] { earlierLog + terminal.log }

  /// Every byte that was no echo of a key.
  var said: [UInt8] { saidSoFar + notEchoed(upTo: terminal.log.count) }

  /// What was written after the last line was entered. Before that, Readline may still have drawn
  /// what is left of a line that it broke.
  private func notEchoed(upTo end: Int) -> ArraySlice<UInt8> {
    let written = terminal.log[echoEnd..<end]
    return echoEnd == 0 ? written : written.drop { $0 != 0x0A }
  }

  /// Goes through the whole interview and writes the notes.
  /// - Returns: how the program ended.
  func run() throws -> PseudoTerminal.Exit {
    try start(["start", "--show-ids"])
    while true {
      let seen: String
      do {
        seen = try terminal.expectPrompt(isPrompt)
      } catch {
        guard ended else { throw error }
        return try terminal.waitForExit()
      }
      shown += seen
      if lines.joined().count > Self.mostLines { throw Unexpected.end }
      if try stops(at: seen) { continue }
      try type(line(for: seen))
    }
  }

  private var ended: Bool { folded(terminal.unread).contains("Finished and saved.") }

  private func start(_ arguments: [String]) throws {
    let columns = manner.columns[min(lines.count, manner.columns.count - 1)]
    terminal = try PseudoTerminal(columns: columns, rows: manner.rows)
    lines.append([])
    try terminal.start(
      PseudoTerminal.Program(
        Run.program, arguments, environment: home.environment, directory: home.folder.path))
  }

  private func type(_ line: String) throws {
    lines[lines.count - 1].append(line)
    guard manner.isKeyByKey else { return try terminal.send(line + "\r") }
    let before = terminal.log.count
    saidSoFar += notEchoed(upTo: before)
    for key in line.unicodeScalars {
      try terminal.send(String(key))
      try terminal.expect(String(key))
    }
    echoEnd = terminal.log.count
    exchanges.append(
      Exchange(keys: Array(line.utf8), echo: Array(terminal.log[before..<echoEnd])))
    try terminal.send("\r")
  }

  /// At the item where the first sitting ends: stops there, and comes back in another terminal.
  private func stops(at seen: String) throws -> Bool {
    guard let place = persona.stopsAt, linkId(in: seen) == place else { return false }
    persona.stopsAt = nil
    try type("/quit")
    guard try terminal.waitForExit() == .code(0) else { throw Unexpected.exit }
    shown += terminal.unread
    saidSoFar = said
    earlierLog += terminal.log
    echoEnd = 0
    try start(["resume", "--show-ids"])
    return true
  }

  enum Unexpected: Error {
    case exit
    /// The interview didn't end: a question perhaps takes none of the persona's answers.
    case end
  }

  /// More lines than any persona has to say.
  private static let mostLines = 1_000
}

extension Conversation {
  /// What the persona types at what was just shown.
  private func line(for seen: String) -> String {
    if !waiting.isEmpty { return waiting.removeFirst() }
    let words = folded(seen)
    if let reply = persona.replies.first(where: { words.contains($0.key) }) { return reply.value }
    if words.contains("Do you want that page?") { return "no" }
    guard let linkId = linkId(in: seen) else { return "" }
    if let before = persona.before.removeValue(forKey: linkId) {
      waiting = Array(before.dropFirst())
      return before[0]
    }
    if words.contains("] Another ") { return another(in: linkId) }
    asked[linkId, default: 0] += 1
    guard let next = persona.answers[linkId]?.first else { return "" }
    persona.answers[linkId]?.removeFirst()
    return next
  }

  private func another(in group: String) -> String {
    persona.answers.contains { $0.key.hasPrefix(group + ".") && !$0.value.isEmpty } ? "yes" : ""
  }

  /// The id before the last question; in a narrow window it is broken into lines.
  private func linkId(in seen: String) -> String? {
    seen.matches(of: #/(?:^|\n)\[([a-zA-Z0-9.\n]+)\]/#).last.map {
      String($0.1).replacing("\n", with: "")
    }
  }

  /// The answers that found no question.
  var unasked: [String] { persona.answers.filter { !$0.value.isEmpty }.keys.sorted() }
}

/// Text with every run of white space as one space: a sentence is one wherever its lines break.
func folded(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Whether a line is one of the program's prompts, or in a narrow window the last line of one. In
/// vi mode the mode may stand before it.
func isPrompt(_ line: Substring) -> Bool {
  let line = line.hasPrefix("(ins)") ? line.dropFirst(5) : line
  return line.hasSuffix(": ") && prompts.contains { line.hasPrefix($0) }
    || line.wholeMatch(of: lastLineOfPrompt) != nil
}

private nonisolated(unsafe) let lastLineOfPrompt =
  #/(?:(?:the )?first )?(?:person(?: or animal)?|or animal|animal|kind of help|of help|help|diagnosis|helper|service|medicine|allergy|question): |(?:another, or )?any: |on: |(?:or )?(?:press )?Enter: |(?:Enter )?for no: |no: |(?:on, or |or )?(?:(?:type )?"enough" )?(?:to )?(?:stop )?(?:reading|checking): |(?:to )?[0-9]+: |(?:(?:\(Enter )?means )?[0-9a-z]+\): |sure: |(?:Enter )?twice: /#

private let prompts = [
  "Choose ", "Add ", "yes or no", "yes, no", "Type ", "Press Enter", "Answer", "More", "Line ",
  "File", "Folder", "Note to yourself",
]
