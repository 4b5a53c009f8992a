// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Sessions
import Survey

/// A temporary home folder in which the program runs.
final class Home {
  let folder: URL
  let environment: [String: String]

  init(in workshop: Workshop) throws {
    folder = try workshop.newFolder()
    environment = [
      "HOME": folder.path, "LANG": "C.UTF-8", "TERM": "xterm", "INPUTRC": "/dev/null",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
    ]
  }

  var sessions: SessionStore {
    SessionStore(path: folder.appending(path: ".local/share/beforehand").path)
  }

  /// The file of the only session.
  var file: URL { folder.appending(path: ".local/share/beforehand/appointment.json") }

  /// Saves a session here, and its questions unless they are built into the program.
  func keep(
    _ response: Response, to questionnaire: Questionnaire, isBuiltIn: Bool = false
  ) throws {
    var asked = questionnaire
    let pack = Array(CompiledPack.encode(questionnaire).utf8)
    asked.hash = CompiledPack.hash(of: pack)
    if !isBuiltIn { try sessions.keepPack(pack, hash: asked.hash) }
    let session = try sessions.create(
      try SessionName("appointment"), pack: Session.Pack(asked), at: .now)
    defer { session.close() }
    try session.save(response, at: .now)
  }

  /// Starts a program in a terminal.
  func start(
    _ program: String, _ arguments: [String] = [], at terminal: PseudoTerminal
  ) throws {
    try terminal.start(.init(program, arguments, environment: environment))
  }

  /// Starts a program in a new terminal and waits for a prompt.
  func terminal(
    _ program: String, _ arguments: [String] = [], prompt: String, columns: Int = 80
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(columns: columns, rows: 24)
    try start(program, arguments, at: terminal)
    try terminal.expect(prompt)
    return terminal
  }

  /// Returns how long a program takes from its start to a prompt, in seconds; with another prompt,
  /// to that one, with Enter between them.
  func secondsToPrompt(
    _ program: String, _ arguments: [String] = [], prompt: String, then next: String? = nil
  ) throws -> Double {
    let terminal = try PseudoTerminal(columns: 80, rows: 24)
    return try timed {
      try start(program, arguments, at: terminal)
      try terminal.expect(prompt)
      guard let next else { return }
      try terminal.send("\r")
      try terminal.expect(next)
    }
  }
}
