// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The properties of a record that an author wrote, each with its place.
///
/// It reads texts, flags, numbers and words. Conditions and the like are read elsewhere.
struct Written<Record: DescribedRecord>: Sendable {
  /// What was written; the rest is at its default.
  var record = Record()
  private(set) var places: [String: SourcePosition] = [:]

  /// Nothing was written.
  init() {}

  /// Takes what a mapping says. A wrong value has its fault already and is left out.
  init(_ node: SourceNode) {
    for property in Record.properties {
      guard let found = node[property.name], property.read(found, into: &record) else { continue }
      places[property.name] = found.position
    }
  }

  /// A property with its place; `nil` where it wasn't written.
  subscript<Value>(key: String, path: KeyPath<Record, Value>) -> Located<Value>? {
    places[key].map { Located(record[keyPath: path], $0) }
  }

  /// The same for a property that may have no value.
  subscript<Value>(key: String, path: KeyPath<Record, Value?>) -> Located<Value>? {
    guard let place = places[key], let value = record[keyPath: path] else { return nil }
    return Located(value, place)
  }

  /// Sets a property as if it had been written there.
  mutating func set<Value>(
    _ key: String, _ path: WritableKeyPath<Record, Value>, _ value: Located<Value>
  ) {
    record[keyPath: path] = value.value
    places[key] = value.position
  }
}

extension Written {
  /// The texts that were written, in the order of the properties, and the linkIds and codes too
  /// unless they are to be left out.
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

  /// Puts other words in the place of every text, linkId and code.
  mutating func replace(_ words: (String) -> String) {
    for property in Record.properties {
      switch property.access {
      case .text(let field), .id(let field): field.set(&record, words(field.get(record)))
      default: break
      }
    }
  }
}

extension Property {
  /// Reads the property from what stands under its key.
  /// - Returns: `false` for what can't be its value, and for content.
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
