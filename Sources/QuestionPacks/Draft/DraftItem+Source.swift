// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension DraftItem {
  /// Reads an item. Leaves out invalid values, whose faults have already been reported.
  init(_ node: SourceNode) {
    self.init(
      position: node.position, node: node, written: Written(node),
      options: (node["answerOption"]?.parts ?? []).filter(\.isMapping).map { DraftOption($0) },
      optionsFrom: node.text("answerOptionFrom"), forEach: node.text("forEach"),
      forOptions: node["forOptions"]?.parts.compactMap(\.code) ?? [],
      item: (node["item"]?.parts ?? []).filter(\.isMapping).map { DraftItem($0) })
    self.enableWhen = node["enableWhen"].flatMap { Condition($0, &enableWhenTests) }
    self.shortPass =
      node.flag("short") ? .always : node["short"].flatMap { Condition($0, &shortPassTests) }
    if let gate { ask(afterYesTo: gate) }
  }

  private mutating func ask(afterYesTo gate: Located<String>) {
    let isOpen = DraftTest(
      question: gate, key: "gate", operator: Located(.equalsBoolean(true), gate.position))
    self.enableWhen = self.enableWhen.map { .all([$0, isOpen.condition]) } ?? isOpen.condition
    enableWhenTests.append(isOpen)
  }

  /// Reads a section, a group without a `type` of its own.
  init(section node: SourceNode) {
    self.init(node)
    written.set("type", \.type, Located(.group, position))
    self.repeats = false
  }
}

extension SourceNode {
  fileprivate var code: Located<String>? { text.map { Located($0, position) } }

  fileprivate var isMapping: Bool {
    if case .mapping = content { true } else { false }
  }
}

extension DraftOption {
  fileprivate init(_ node: SourceNode) {
    self.init(position: node.position, written: Written(node), other: node.text("other"))
    written.record.value = node["coding"].map { .coding(Written($0).record) }
  }

  /// Creates a choice whose text is also its phrase, unchanged.
  init(code: Located<String>, text: Located<String>) {
    self.init(position: code.position, written: Written())
    written.set("code", \.code, code)
    written.set("text", \.text, text)
    written.set("phrase", \.phrase, text)
  }
}

extension Condition {
  /// Reads a condition and adds its tests to `tests`; `nil` if the node is not one. That fault has
  /// already been reported.
  fileprivate init?(_ node: SourceNode, _ tests: inout [DraftTest]) {
    if let parts = node["all"]?.parts {
      self = .all(parts.compactMap { Condition($0, &tests) })
    } else if let parts = node["any"]?.parts {
      self = .any(parts.compactMap { Condition($0, &tests) })
    } else if let part = node["not"] {
      guard let condition = Condition(part, &tests) else { return nil }
      self = .not(condition)
    } else {
      guard let test = DraftTest(node) else { return nil }
      tests.append(test)
      self = test.condition
    }
  }
}

extension DraftTest {
  fileprivate init?(_ node: SourceNode) {
    guard let question = node.text("question"), !question.value.isEmpty,
      let key = Shape.operators.first(where: { node[$0] != nil }), let value = node[key],
      let meant = Self.operator(key, value)
    else { return nil }
    self.init(question: question, key: key, operator: Located(meant, value.position))
  }

  private static func `operator`(_ key: String, _ node: SourceNode) -> EnableWhen.Operator? {
    switch key {
    case "exists": node.flag.map { .exists($0) }
    case "first": node.text.map { .first($0) }
    case "countAtMost": node.count.map { .countAtMost($0) }
    case "countMoreThan": node.count.map { .countMoreThan($0) }
    default: node.flag.map { .equalsBoolean($0) } ?? node.text.map { .equalsOption($0) }
    }
  }
}

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
