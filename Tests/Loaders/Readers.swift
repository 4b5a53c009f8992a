import FoundationEssentials
import Sessions
import Survey

/// The readers that are tried: the program's own, unless others are put in their place.
public struct Readers: Sendable {
  /// Reads a session.
  public var session: @Sendable ([UInt8]) throws -> Session
  /// Reads a compiled pack.
  public var pack: @Sendable ([UInt8]) throws -> Questionnaire

  /// The program's own.
  public init() {
    session = { try Session($0, name: .usual, path: "appointment.json") }
    pack = { try CompiledPack.decode($0) }
  }

  /// The bad twins: what a decoder takes, they take. Whatever finds no fault with them is no test.
  public static var credulous: Readers {
    var readers = Readers()
    readers.session = credulousSession
    readers.pack = credulousPack
    return readers
  }

  private struct Anything: Decodable {
    var pack: Session.Pack
    var response: Response
  }

  private static func credulousSession(_ bytes: [UInt8]) throws -> Session {
    let read = try JSONDecoder().decode(Anything.self, from: Data(bytes))
    let dawn = Date(timeIntervalSince1970: 0)
    return Session(name: .usual, pack: read.pack, response: read.response, started: dawn)
  }

  private static func credulousPack(_ bytes: [UInt8]) throws -> Questionnaire {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).dropFirst().dropLast()
    let items = try lines.map { line in
      let object = line.last == UInt8(ascii: ",") ? line.dropLast() : line
      return try JSONDecoder().decode(Item.self, from: Data(object))
    }
    let summary = Questionnaire.Summary(id: "any", version: "1", title: "Any")
    return Questionnaire(summary: summary, items: items)
  }
}
