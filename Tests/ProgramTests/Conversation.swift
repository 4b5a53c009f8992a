import Foundation
import PseudoTerminal

/// A persona at the program, through a real pseudo-terminal, with a home of their own.
final class Conversation {
  let home: URL
  private var persona: Persona
  private var terminal: PseudoTerminal
  /// Lines to be typed at the next prompts, whatever is asked.
  private var waiting: [String] = []
  /// Everything shown in all sittings.
  private(set) var shown = ""
  /// How many prompts were answered for each item.
  private(set) var asked: [String: Int] = [:]

  init(_ persona: Persona) throws {
    self.persona = persona
    home = FileManager.default.temporaryDirectory.appending(path: "beforehand-\(UUID())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    terminal = try PseudoTerminal(columns: 200, rows: 50)
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// Goes through the whole interview and writes the notes.
  /// - Returns: how the program ended.
  func run() throws -> PseudoTerminal.Exit {
    try start(["start", "--show-ids"])
    while true {
      let seen: String
      do {
        seen = try terminal.expectPrompt(isPrompt)
      } catch {
        guard shown.contains("Finished, and saved.") || ended else { throw error }
        return try terminal.waitForExit()
      }
      shown += seen
      if try stops(at: seen) { continue }
      try terminal.send(line(for: seen) + "\r")
    }
  }

  private var ended: Bool { terminal.unread.contains("Finished, and saved.") }

  private func start(_ arguments: [String]) throws {
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), arguments,
        environment: [
          "HOME": home.path, "TERM": "xterm", "LANG": "C.UTF-8", "INPUTRC": "/dev/null",
        ], directory: home.path))
  }

  /// At the item where the first sitting ends: stops there, and comes back in another terminal.
  private func stops(at seen: String) throws -> Bool {
    guard let place = persona.stopsAt, linkId(in: seen) == place else { return false }
    persona.stopsAt = nil
    try terminal.send("/quit\r")
    guard try terminal.waitForExit() == .code(0) else { throw Unexpected.exit }
    shown += terminal.unread
    terminal = try PseudoTerminal(columns: 80, rows: 24)
    try start(["resume", "--show-ids"])
    return true
  }

  /// What the persona types at what was just shown.
  private func line(for seen: String) -> String {
    if !waiting.isEmpty { return waiting.removeFirst() }
    if let reply = persona.replies.first(where: { seen.contains($0.key) }) { return reply.value }
    guard let linkId = linkId(in: seen) else { return "" }
    if let before = persona.before.removeValue(forKey: linkId) {
      waiting = Array(before.dropFirst())
      return before[0]
    }
    if seen.contains("? Another") || seen.contains("\nAnother ") { return another(in: linkId) }
    asked[linkId, default: 0] += 1
    guard let next = persona.answers[linkId]?.first else { return "" }
    persona.answers[linkId]?.removeFirst()
    return next
  }

  private func another(in group: String) -> String {
    persona.answers.contains { $0.key.hasPrefix(group + ".") && !$0.value.isEmpty } ? "yes" : ""
  }

  private func linkId(in seen: String) -> String? {
    seen.split(separator: "\n").last { $0.hasPrefix("[") && $0.hasSuffix("]") }.map {
      String($0.dropFirst().dropLast())
    }
  }

  /// The answers that found no question.
  var unasked: [String] { persona.answers.filter { !$0.value.isEmpty }.keys.sorted() }

  enum Unexpected: Error { case exit }
}

/// Whether a line is one of the program's prompts.
func isPrompt(_ line: Substring) -> Bool {
  line == "> " || line.hasSuffix(": ") && prompts.contains { line.hasPrefix($0) }
}

private let prompts = ["Choose ", "yes or no", "yes, no or not sure", "Type ", "Press Enter"]
