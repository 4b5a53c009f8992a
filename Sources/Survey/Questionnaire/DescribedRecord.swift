// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// A record that is read and written according to a list of its properties.
public protocol DescribedRecord: JSONContent, Sendable {
  /// Creates a record with default values.
  init()
  /// The properties, in the order in which they are written.
  static var properties: [Property<Self>] { get }
}

extension DescribedRecord {
  /// Reads a record. Absent members have their defaults; unknown ones are skipped.
  /// - Throws: ``UnfitContent`` if a required member is missing or a word is unknown.
  public init(from reader: inout JSONReader) throws {
    self.init()
    let properties = Self.properties
    var missing = properties.indices.count { properties[$0].isRequired }
    var next = properties.startIndex
    try reader.object { reader, name in
      guard let index = properties.index(of: name, from: next) else { return try reader.skip() }
      next = index + 1
      try properties[index].access.read(into: &self, from: &reader)
      missing -= properties[index].isRequired ? 1 : 0
    }
    guard missing == 0 else { throw UnfitContent() }
  }

  /// Writes a record, without optional properties at their defaults.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for property in Self.properties { property.write(self, to: &writer) }
    }
  }
}

extension Array {
  /// Returns the index of the property with this name. Starts the search at the given index, since
  /// most records are read in the order in which they were written.
  fileprivate func index<Record>(of name: JSONReader.Name, from start: Int) -> Int?
  where Element == Property<Record> {
    for index in start..<endIndex where self[index].key ~= name { return index }
    for index in 0..<Swift.min(start, endIndex) where self[index].key ~= name { return index }
    return nil
  }
}

extension Property.Access {
  fileprivate func read(into record: inout Record, from reader: inout JSONReader) throws {
    switch self {
    case .text(let field), .id(let field): field.set(&record, try reader.text())
    case .flag(let field): field.set(&record, try reader.flag())
    case .count(let field): field.set(&record, try reader.integer())
    case .word(let word):
      guard word.set(&record, try reader.text()) else { throw UnfitContent() }
    case .content(let content): try content.read(&record, &reader)
    }
  }
}

extension Property {
  fileprivate func write(_ record: Record, to writer: inout JSONWriter) {
    switch access {
    case .text(let field), .id(let field):
      let text = field.get(record)
      if isRequired || !text.isEmpty { writer.member(key, text) }
    case .flag(let field):
      let flag = field.get(record)
      if isRequired || flag { writer.member(key, flag) }
    case .count(let field):
      if let count = field.get(record) { writer.member(key, count) }
    case .word(let word):
      if let value = word.get(record) { writer.member(key, value) }
    case .content(let content):
      guard isRequired || !content.isDefault(record) else { return }
      writer.name(key)
      content.write(record, &writer)
    }
  }
}
