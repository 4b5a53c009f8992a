// SPDX-License-Identifier: GPL-3.0-or-later

import PseudoTerminal
import Testing

/// What is left of a whole sitting once it is over, for several tests to look at.
struct KeptSitting: Sendable {
  /// Every byte that was written.
  var log: [UInt8]
  /// Every byte that was no echo of a key.
  var said: [UInt8]
  /// What came back for the keys of each line.
  var exchanges: [Exchange]
  /// The lines that were typed, in each sitting.
  var lines: [[String]]
  /// The notes.
  var notes: String

  /// Goes through a sitting, each key by itself unless it is told otherwise.
  init(
    _ persona: Persona, _ environment: [String: String] = [:], columns: Int = 400
  ) throws {
    // So high that page one comes in one part, as through a pipe.
    let manner = Manner(
      columns: [columns], rows: 400, environment: environment, isKeyByKey: true)
    try self.init(persona, manner)
  }

  /// Goes through a sitting in that manner.
  init(_ persona: Persona, _ manner: Manner) throws {
    let conversation = try Conversation(persona, manner)
    #expect(try conversation.run() == .code(0))
    #expect(conversation.unasked == [])
    log = conversation.log
    said = conversation.said
    exchanges = conversation.exchanges
    lines = conversation.lines
    notes = try conversation.home.text("appointment-notes.md")
  }

  /// The usual sitting of either persona, gone through once for all tests.
  static func usual(_ isDale: Bool) throws -> KeptSitting { try (isDale ? dale : corrie).get() }

  private static let dale = Result { try KeptSitting(.dale) }
  private static let corrie = Result { try KeptSitting(.corrie) }
}
