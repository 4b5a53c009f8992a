import Foundation
import PseudoTerminal
import Testing

/// What a screen reader hears and a braille line shows is the stream of bytes, from first to last:
/// over whole sittings it goes one way, with nothing in it but words.
@Suite struct HeardTests {
  /// Bold and plain; pastes are marked while a line is read. Nothing moves the cursor, hides it,
  /// asks where it is, clears anything or names the window.
  static let allowed: Set<String> = ["[1m", "[0m", "[?2004h", "[?2004l", "\\r"]

  private static func sitting(
    _ persona: Persona, _ environment: [String: String]
  ) throws -> Conversation {
    let manner = Manner(columns: [400], environment: environment, isKeyByKey: true)
    let conversation = try Conversation(persona, manner)
    #expect(try conversation.run() == .code(0))
    #expect(conversation.unasked == [])
    return conversation
  }

  @Test(arguments: [Persona.dale, .corrie])
  func `a whole sitting goes from top to bottom, and each key costs one byte`(
    persona: Persona
  ) throws {
    let conversation = try Self.sitting(persona, [:])
    #expect(Set(TerminalCommands.found(in: conversation.log)).subtracting(Self.allowed) == [])
    #expect(conversation.exchanges.count > 25)
    for exchange in conversation.exchanges {
      #expect(exchange.echo == exchange.keys, "\(String(decoding: exchange.keys, as: UTF8.self))")
    }
  }

  /// A lone sign is silence to espeak-ng and to fenrir's usual punctuation level.
  @Test(arguments: [Persona.dale, .corrie])
  func `no line is silence to a voice`(persona: Persona) throws {
    let conversation = try Self.sitting(persona, [:])
    let text = withoutCommands(String(decoding: conversation.said, as: UTF8.self))
    let lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    #expect(lines.count > 100)
    for line in lines { #expect(line.contains { $0.isLetter || $0.isNumber }, "\(line)") }
  }

  @Test(arguments: [Persona.dale, .corrie])
  func `with NO_COLOR there is no style at all`(persona: Persona) throws {
    let conversation = try Self.sitting(persona, ["NO_COLOR": "1"])
    let found = Set(TerminalCommands.found(in: conversation.log))
    #expect(found == ["[?2004h", "[?2004l", "\\r"])
  }

  @Test(arguments: [Persona.dale, .corrie])
  func `a dumb terminal gets words and line ends only`(persona: Persona) throws {
    let conversation = try Self.sitting(persona, ["TERM": "dumb"])
    #expect(Set(TerminalCommands.found(in: conversation.log)) == ["\\r"])
    #expect(!conversation.log.contains(0x1B))
  }

  @Test(arguments: [Persona.dale, .corrie])
  func `style tells nothing that the words don't`(persona: Persona) throws {
    let styled = try Self.sitting(persona, [:])
    let plain = try Self.sitting(persona, ["NO_COLOR": "1"])
    #expect(Self.difference(styled.log, plain.log) == nil)
  }

  /// The first words in which two sittings differ; `nil` for none.
  static func difference(_ one: [UInt8], _ other: [UInt8]) -> String? {
    let (some, others) = (words(one), words(other))
    let count = zip(some, others).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
    guard count < max(some.count, others.count) else { return nil }
    return "\(some.dropFirst(count).prefix(6)) is not \(others.dropFirst(count).prefix(6))"
  }

  /// What was written as words, without the time of day and the ids that are for authors.
  private static func words(_ log: [UInt8]) -> [Substring] {
    let text = withoutCommands(String(decoding: log, as: UTF8.self))
    return text.replacing(#/[0-9]+:[0-9]+\s[ap]m/#, with: "").replacing(#/\[[^\]]*\]/#, with: "")
      .split(whereSeparator: \.isWhitespace)
  }

  @Test(arguments: [Persona.dale, .corrie])
  func `through a pipe the same words come, without a single command`(persona: Persona) throws {
    let typed = try Self.sitting(persona, ["TERM": "dumb"])
    let piped = try PipedSitting(typed)
    #expect(piped.status == 0)
    #expect(TerminalCommands.found(in: Array(piped.errors.utf8)) == [])
    #expect(Self.difference(Array(piped.errors.utf8), typed.said) == nil)
  }
}

/// The same lines once more, through a pipe.
private struct PipedSitting {
  var status: Int32 = 0
  var errors = ""

  init(_ typed: Conversation) throws {
    let home = try Home()
    for (number, lines) in typed.lines.enumerated() {
      let arguments = number == 0 ? ["start", "--show-ids"] : ["resume", "--show-ids"]
      let run = try Run(arguments, in: home, input: lines)
      errors += run.errors
      status = max(status, run.status)
    }
  }
}
