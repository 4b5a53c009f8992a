// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// What a screen reader hears and a braille line shows is the stream of bytes, from first to last:
/// over whole sittings of Dale and of Corrie it goes one way, with nothing in it but words.
@Suite struct HeardTests {
  /// Bold and plain; pastes are marked while a line is read. Nothing moves the cursor, hides it,
  /// asks where it is, clears anything or names the window.
  static let allowed: Set<String> = ["[1m", "[0m", "[?2004h", "[?2004l", "\\r"]

  private static func persona(_ isDale: Bool) -> Persona { isDale ? .dale : .corrie }

  @Test(arguments: [true, false])
  func `a whole sitting goes from top to bottom, and each key costs one byte`(
    isDale: Bool
  ) throws {
    let sitting = try KeptSitting.usual(isDale)
    #expect(Set(TerminalCommands.found(in: sitting.log)).subtracting(Self.allowed) == [])
    #expect(sitting.exchanges.count > 25)
    for exchange in sitting.exchanges {
      #expect(exchange.echo == exchange.keys, "\(String(decoding: exchange.keys, as: UTF8.self))")
    }
  }

  /// A lone sign is silence to espeak-ng and to fenrir's usual punctuation level.
  @Test(arguments: [true, false])
  func `no line is silence to a voice`(isDale: Bool) throws {
    let sitting = try KeptSitting.usual(isDale)
    let text = withoutCommands(String(decoding: sitting.said, as: UTF8.self))
    let lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    #expect(lines.count > 100)
    for line in lines { #expect(line.contains { $0.isLetter || $0.isNumber }, "\(line)") }
  }

  @Test(arguments: [true, false])
  func `with NO_COLOR there is no style at all, and the words tell as much`(isDale: Bool) throws {
    let plain = try KeptSitting(Self.persona(isDale), ["NO_COLOR": "1"])
    #expect(Set(TerminalCommands.found(in: plain.log)) == ["[?2004h", "[?2004l", "\\r"])
    #expect(Self.difference(plain.log, try KeptSitting.usual(isDale).log) == nil)
  }

  @Test(arguments: [true, false])
  func `a dumb terminal and a pipe get the same words, and not one command`(
    isDale: Bool
  ) throws {
    let dumb = try KeptSitting(Self.persona(isDale), ["TERM": "dumb"])
    #expect(Set(TerminalCommands.found(in: dumb.log)) == ["\\r"])
    let piped = try PipedSitting(dumb.lines)
    #expect(piped.status == 0)
    #expect(TerminalCommands.found(in: Array(piped.errors.utf8)) == [])
    #expect(Self.difference(Array(piped.errors.utf8), dumb.said) == nil)
  }
}

extension HeardTests {
  /// The first words in which two sittings differ; `nil` for none.
  static func difference(_ one: [UInt8], _ other: [UInt8]) -> String? {
    let (some, others) = (words(one), words(other))
    let count = zip(some, others).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
    guard count < max(some.count, others.count) else { return nil }
    return "\(some.dropFirst(count).prefix(6)) is not \(others.dropFirst(count).prefix(6))"
  }

  /// What was written as words, without the time of day, the minutes that are left, which go by how
  /// fast lines come, the ids that are for authors, the folder of the notes, and the pauses of a
  /// small window.
  private static func words(_ log: [UInt8]) -> [Substring] {
    let text = withoutCommands(mended(String(decoding: log, as: UTF8.self)))
    return text.replacing(#/[0-9]+:[0-9]+\s[ap]m/#, with: "").replacing(#/\[[^\]]*\]/#, with: "")
      .replacing(#/\/\S*\/(?=appointment-notes\.md)/#, with: "")
      .replacing(#/about\s[0-9]+\smore\sminutes?/#, with: "")
      .replacing(
        #/Press\s+Enter\s+to\s+(?:go\s+on|read\s+on,\s+or\s+type\s+"enough"\s+to\s+stop\s+reading):\s/#,
        with: ""
      )
      .split(whereSeparator: \.isWhitespace)
  }

  /// The text with the name and the path of the notes in one piece, which can be longer than a line.
  private static func mended(_ text: String) -> String {
    let file = #/n\s*o\s*t\s*e\s*s\s*\.\s*m\s*d/#
    return text.replacing(file, with: "notes.md").replacing(#/are\s+in\s+\/[\s\S]*?notes\.md\s*\./#)
    {
      "are in " + $0.output.filter { !$0.isWhitespace }.dropFirst("arein".count)
    }
  }
}

/// The same lines once more, through a pipe.
private struct PipedSitting {
  var status: Int32 = 0
  var errors = ""

  init(_ sittings: [[String]]) throws {
    let home = try Home()
    for (number, lines) in sittings.enumerated() {
      let arguments = number == 0 ? ["start", "--show-ids"] : ["resume", "--show-ids"]
      let run = try Run(arguments, in: home, input: lines)
      errors += run.errors
      status = max(status, run.status)
    }
  }
}
