// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A record's properties as the author wrote them, with source positions.
///
/// Reads texts, flags, numbers and enumerated words. Conditions and nested content are read
/// elsewhere.
struct Written<Record: DescribedRecord>: Sendable {
  /// The record, with defaults for properties that were not written.
  var record = Record()
  private(set) var places: [String: SourcePosition] = [:]

  /// Creates a record in which nothing is written.
  init() {}

  /// Reads a mapping. Leaves out invalid values, whose faults have already been reported.
  init(_ node: SourceNode) {
    for property in Record.properties {
      guard let found = node[property.name], property.read(found, into: &record) else { continue }
      places[property.name] = found.position
    }
  }

  /// A property with its source position; `nil` if it wasn't written.
  subscript<Value>(key: String, path: KeyPath<Record, Value>) -> Located<Value>? {
    places[key].map { Located(record[keyPath: path], $0) }
  }

  /// An optional property with its source position; `nil` if it wasn't written or has no value.
  subscript<Value>(key: String, path: KeyPath<Record, Value?>) -> Located<Value>? {
    guard let place = places[key], let value = record[keyPath: path] else { return nil }
    return Located(value, place)
  }

  /// Sets a property as if it were written at that position.
  mutating func set<Value>(
    _ key: String, _ path: WritableKeyPath<Record, Value>, _ value: Located<Value>
  ) {
    record[keyPath: path] = value.value
    places[key] = value.position
  }
}

extension Written {
  /// Returns the written texts in the order of the properties, with the linkIds and codes unless
  /// `withIDs` is `false`.
  func texts(withIDs: Bool = true) -> [Located<String>] {
    Record.properties.compactMap { property in
      let place = places[property.name]
      return switch property.access {
      case .id(let field) where withIDs: place.map { Located(field.get(record), $0) }
      case .text(let field): place.map { Located(field.get(record), $0) }
      default: nil
      }
    }
  }
}

extension Property {
  /// Reads the property's value from a node.
  /// - Returns: `false` for an invalid value, and for nested content.
  fileprivate func read(_ node: SourceNode, into record: inout Record) -> Bool {
    switch access {
    case .text(let field), .id(let field):
      guard let text = node.scalar else { return false }
      field.set(&record, text)
    case .flag(let field):
      guard let flag = node.flag else { return false }
      field.set(&record, flag)
    case .count(let field):
      guard let count = node.count else { return false }
      field.set(&record, count)
    case .word(let word): return node.scalar.map { word.set(&record, $0) } ?? false
    case .content: return false
    }
    return true
  }
}
