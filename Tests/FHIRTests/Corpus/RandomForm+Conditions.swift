// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// When an item of a form is asked.
extension RandomForm {
  /// Gives an item a condition about questions before it, or behind it if these have none.
  mutating func addCondition(to index: Int) {
    let candidates = nodes.indices.filter { other in
      let isBefore = other < index
      return Self.isQuestion(nodes[other]) && other != index
        && (isBefore || !nodes[other].isConditional)
    }
    let inScope = candidates.filter { nodes[index].rows.starts(with: nodes[$0].rows) }
    let behind = inScope.filter { $0 > index }
    var tests: [JSONValue] = []
    for _ in 0..<Int.random(in: 1...2, using: &self) {
      let some = chance(1, in: 8) ? candidates : chance(1, in: 2) ? behind : inScope
      guard let other = some.isEmpty ? inScope.randomElement(using: &self) : pick(some) else {
        continue
      }
      tests.append(test(of: nodes[other]))
    }
    guard !tests.isEmpty else { return }
    nodes[index].members.append(.init("enableWhen", .list(tests)))
    if tests.count > 1 {
      nodes[index].members.append(.init("enableBehavior", .text(pick(["all", "any"]))))
    }
  }

  private static func isQuestion(_ node: Node) -> Bool {
    !["group", "display", "attachment"].contains(node.type)
  }

  private mutating func test(of question: Node) -> JSONValue {
    var members: [JSONValue.Member] = [.init("question", .text(question.linkId))]
    if let (operators, answer) = comparison(with: question), chance(3, in: 4) {
      members += [.init("operator", .text(pick(operators))), answer]
    } else {
      members += [
        .init("operator", "exists"), .init("answerBoolean", .flag(chance(3, in: 4))),
      ]
    }
    return .object(members)
  }

  /// How answers to a question can be compared, and with what; `nil` where only their being there is
  /// asked about.
  private mutating func comparison(
    with question: Node
  ) -> (operators: [String], answer: JSONValue.Member)? {
    if let option = question.options.isEmpty ? nil : pick(question.options) {
      return option.members?.first.flatMap { compared($0, isTyped: question.type != "choice") }
    }
    switch question.type {
    case "boolean": return (["=", "!="], .init("answerBoolean", .flag(chance(2, in: 3))))
    case "integer": return (["=", "!=", ">", "<", ">=", "<="], .init("answerInteger", .number(5)))
    case "decimal": return (["!=", ">", "<="], .init("answerDecimal", .number("2.50")))
    case "string", "text": return (["=", "!="], .init("answerString", "honey"))
    case "date": return (["=", ">", "<"], .init("answerDate", "2026-05-04"))
    default: return nil
    }
  }

  private mutating func compared(
    _ option: JSONValue.Member, isTyped: Bool
  ) -> (operators: [String], answer: JSONValue.Member)? {
    var value = option.value
    if var coding = value.members {
      coding.removeAll { $0.name == "display" }
      // Some forms name another code system than that of the choice.
      if chance(1, in: 6) {
        coding.removeAll { $0.name == "system" }
        coding.append(.init("system", "urn:corpus:other"))
      }
      value = .object(coding)
    }
    return (["=", "!="], .init(option.name.replacing("value", with: "answer"), value))
  }
}
