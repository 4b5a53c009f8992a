// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import SeededGenerator

/// A form made at random, the same for the same seed: every type of item, groups and rows within one
/// another, choices of each kind, conditions that look back and forward, and odd white space.
struct RandomForm {
  /// An item before it is written, with the groups of rows above it.
  struct Node {
    var linkId: String
    var type: String
    var rows: [String]
    var parent: Int?
    /// It has a condition, or something above it has.
    var isConditional: Bool
    var hasCondition: Bool
    var options: [JSONValue] = []
    var members: [JSONValue.Member] = []
  }

  var nodes: [Node] = []
  private var numbers: SeededGenerator

  /// The form as a FHIR R4 Questionnaire.
  static func json(seed: UInt64) -> JSONValue {
    var form = RandomForm(numbers: SeededGenerator(seed: seed))
    for _ in 0..<Int.random(in: 1...4, using: &form) { form.add(under: nil, depth: 0) }
    form.add(under: nil, depth: 0, as: "string")  // A form has to ask something.
    for index in form.nodes.indices where form.nodes[index].hasCondition {
      form.addCondition(to: index)
    }
    return [
      "resourceType": "Questionnaire", "url": .text("urn:corpus:\(seed)"), "version": "1",
      "status": "active", "title": .text(form.odd("Form \(seed)")),
      "item": .list(form.written(under: nil)),
    ]
  }

  private init(numbers: SeededGenerator) { self.numbers = numbers }

  private func written(under parent: Int?) -> [JSONValue] {
    nodes.indices.filter { nodes[$0].parent == parent }.map { index in
      let node = nodes[index]
      var members: [JSONValue.Member] = [
        .init("linkId", .text(node.linkId)), .init("type", .text(node.type)),
      ]
      members += node.members
      if !node.options.isEmpty { members.append(.init("answerOption", .list(node.options))) }
      let within = written(under: index)
      if !within.isEmpty { members.append(.init("item", .list(within))) }
      return .object(members)
    }
  }

  private mutating func add(under parent: Int?, depth: Int, as type: String? = nil) {
    let above = parent.map { nodes[$0] }
    let type = type ?? (depth == 0 && chance(3, in: 4) ? "group" : pick(Self.types))
    let hasCondition = depth > 0 && chance(1, in: 3)
    var node = Node(
      linkId: "i\(nodes.count)", type: type, rows: above?.rows ?? [], parent: parent,
      isConditional: hasCondition || above?.isConditional == true, hasCondition: hasCondition)
    if chance(19, in: 20) { node.members.append(.init("text", .text(odd("Item \(nodes.count)?")))) }
    let isRows = describe(&node, depth: depth)
    nodes.append(node)
    let index = nodes.count - 1
    guard depth < 4, type == "group" || type != "display" && chance(1, in: 6) else { return }
    if isRows { nodes[index].rows.append(node.linkId) }
    for _ in 0..<Int.random(in: 1...(type == "group" ? 4 : 2), using: &self) {
      add(under: index, depth: depth + 1)
    }
    if isRows { nodes[index].rows.removeLast() }
  }

  private static let types = [
    "group", "group", "display", "boolean", "decimal", "integer", "date", "dateTime", "time",
    "string", "string", "text", "url", "choice", "choice", "open-choice", "attachment", "reference",
    "quantity",
  ]
}

extension RandomForm {
  mutating func chance(_ times: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &numbers) < times
  }

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &numbers)]
  }

  /// Words with white space as forms have it.
  mutating func odd(_ words: String) -> String {
    guard chance(1, in: 3) else { return words }
    return pick([
      " \(words)", "\(words) ", "\(words)\r\n", "\t\(words)", "\(words)\n\nSecond line.",
      "\(words.replacing(" ", with: "  "))", "\u{A0}\(words)\u{2003}", "\r\n\(words)\r",
    ])
  }
}

extension RandomForm: RandomNumberGenerator {
  mutating func next() -> UInt64 { numbers.next() }
}
