// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Survey

/// Checks a document against the table of keys.
struct ShapeCheck {
  private(set) var log = FaultLog()

  /// Finds keys that are unknown, missing, out of place or have an invalid value. O(nodes).
  mutating func check(_ node: SourceNode, as shape: Shape) {
    guard case .mapping(let entries) = node.content else {
      if case .refused = node.content { return }
      return log.add(.notMapping(shape), at: node.position)
    }
    let kind =
      shape.name == "item" ? node.text("type").flatMap { Item.Kind(rawValue: $0.value) } : nil
    for entry in entries { check(entry, of: shape, kind: kind) }
    checkMissing(in: node, shape, kind: kind)
    checkForm(of: node, shape)
  }

  private mutating func check(_ entry: SourceNode.Entry, of shape: Shape, kind: Item.Kind?) {
    let name = entry.key.value
    guard let key = shape.key(name) else {
      let nearest = Suggestion.nearest(to: name, in: shape.keys.map(\.name))
      return log.add(.unknownKey(name, suggestion: nearest), at: entry.key.position)
    }
    if let kind, !key.kinds.contains(kind) {
      let fault = PackFault.Kind.keyNotFor(name, kind: kind, allowed: key.kinds)
      return log.add(fault, at: entry.key.position)
    }
    check(entry.value, of: key)
  }

  private mutating func checkMissing(in node: SourceNode, _ shape: Shape, kind: Item.Kind?) {
    for key in shape.keys where node[key.name] == nil {
      switch key.need {
      case .optional: break
      case .required: log.add(.missingKey(key.name, kind: nil), at: node.position)
      case .requiredFor(let kinds):
        guard let kind, kinds.contains(kind) else { break }
        log.add(.missingKey(key.name, kind: kind), at: node.position)
      }
    }
  }

  /// Checks that the keys form one of the allowed sets. Ignores unknown keys, whose faults have
  /// already been reported.
  private mutating func checkForm(of node: SourceNode, _ shape: Shape) {
    guard !shape.forms.isEmpty else { return }
    let known = node.entries.map(\.key.value).filter { shape.key($0) != nil }
    let isAForm = shape.forms.contains { Set($0) == Set(known) }
    let isMistyped = known.count < node.entries.count
    if !isAForm, !isMistyped { log.add(.conditionForm(known), at: node.position) }
  }
}

extension ShapeCheck {
  private mutating func check(_ node: SourceNode, of key: Shape.Key) {
    if case .refused = node.content { return }
    switch key.value {
    case .text: _ = text(node, key)
    case .flag: expect(node.flag != nil, .flag, node, key)
    case .count(let least):
      expect(node.count.map { $0 >= least } ?? false, .count(atLeast: least), node, key)
    case .id: checkID(node, key)
    case .date: checkDate(node, key)
    case .oneOf(let words): checkWord(node, key, words)
    case .one(let shape): checkMapping(node, key, shape(), .mapping)
    case .list(let shape): checkList(node, key, shape())
    case .codes:
      guard expect(!node.parts.isEmpty, .list, node, key) else { break }
      for part in node.parts { checkID(part, key) }
    case .flagOrCondition:
      if node.flag == nil { checkMapping(node, key, .condition, .flagOrCondition) }
    case .flagOrCode:
      guard node.flag == nil, expect(node.text != nil, .flagOrCode, node, key) else { break }
      checkID(node, key)
    }
  }

  @discardableResult
  private mutating func expect(
    _ holds: Bool, _ expected: PackFault.Kind.Expected, _ node: SourceNode, _ key: Shape.Key
  ) -> Bool {
    if !holds { log.add(.wrongValue(key: key.name, expected: expected), at: node.position) }
    return holds
  }

  /// Returns the text of a value; `nil` and a fault if it has none.
  private mutating func text(_ node: SourceNode, _ key: Shape.Key) -> String? {
    let text = node.text.flatMap { $0.isEmpty ? nil : $0 }
    expect(text != nil, .text, node, key)
    return text
  }

  private mutating func checkID(_ node: SourceNode, _ key: Shape.Key) {
    guard let id = text(node, key),
      id.range(of: Shape.idPattern, options: .regularExpression) == nil
    else { return }
    log.add(.notID(key: key.name, id), at: node.position)
  }

  private mutating func checkDate(_ node: SourceNode, _ key: Shape.Key) {
    expect(node.text != nil, .text, node, key)
    if let date = node.text, PartialDate(date)?.day == nil {
      log.add(.notDate(date), at: node.position)
    }
  }

  private mutating func checkWord(_ node: SourceNode, _ key: Shape.Key, _ words: [String]) {
    guard let word = text(node, key), !words.contains(word) else { return }
    let nearest = Suggestion.nearest(to: word, in: words)
    log.add(.unknownWord(key: key.name, word, suggestion: nearest), at: node.position)
  }

  private mutating func checkMapping(
    _ node: SourceNode, _ key: Shape.Key, _ shape: Shape, _ expected: PackFault.Kind.Expected
  ) {
    let isMapping = if case .mapping = node.content { true } else { false }
    if expect(isMapping, expected, node, key) { check(node, as: shape) }
  }

  private mutating func checkList(_ node: SourceNode, _ key: Shape.Key, _ shape: Shape) {
    guard expect(!node.parts.isEmpty, .list, node, key) else { return }
    for part in node.parts { check(part, as: shape) }
  }
}
