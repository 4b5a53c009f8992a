// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import JSON
import Sessions
import Survey

/// The readers that are tried: the program's own, unless others are put in their place.
package struct Readers: Sendable {
  /// Reads a session.
  package var session: @Sendable ([UInt8]) throws -> Session
  /// Reads a compiled pack.
  package var pack: @Sendable ([UInt8]) throws -> Questionnaire

  /// The program's own.
  package init() {
    session = { try Session($0, name: .usual, path: "appointment.json") }
    pack = { try CompiledPack.decode($0) }
  }

  /// The bad twins: what a decoder takes, they take. Whatever finds no fault with them is no test.
  package static var credulous: Readers {
    var readers = Readers()
    readers.session = credulousSession
    readers.pack = credulousPack
    return readers
  }

  private static func credulousSession(_ bytes: [UInt8]) throws -> Session {
    let decoded = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    let (pack, response) = (try required(decoded["pack"]), try required(decoded["response"]))
    return Session(
      name: .usual, pack: try Session.Pack(json: pack.json),
      response: try Response(json: response.json), started: Date(timeIntervalSince1970: 0))
  }

  private static func credulousPack(_ bytes: [UInt8]) throws -> Questionnaire {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).dropFirst().dropLast()
    let items = try lines.map { line in
      let object = line.last == UInt8(ascii: ",") ? line.dropLast() : line
      return try Item(json: Array(object))
    }
    let summary = Questionnaire.Summary(id: "any", version: "1", title: "Any")
    return Questionnaire(summary: summary, items: items)
  }
}

/// As Foundation decodes JSON, which keeps one of two members with one name.
extension JSONValue: Decodable {
  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads any JSON.
  public init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      let members = try object.allKeys.map { name in
        Member(name.stringValue, try object.decode(JSONValue.self, forKey: name))
      }
      self = .object(members)
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [JSONValue] = []
      while !list.isAtEnd { values.append(try list.decode(JSONValue.self)) }
      self = .list(values)
    } else {
      self = try Self.scalar(decoder.singleValueContainer())
    }
  }

  private static func scalar(_ value: any SingleValueDecodingContainer) throws -> JSONValue {
    if let flag = try? value.decode(Bool.self) { return .flag(flag) }
    if let number = try? value.decode(Int.self) { return .number(number) }
    return value.decodeNil() ? .null : .text(try value.decode(String.self))
  }
}
