// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Items that stand side by side, and what some of them say of others.
///
/// A choice and the questions about each thing that was chosen belong together; a plain yes that
/// only opened what was asked next says nothing more. Made once for a list, O(items and tests).
struct Siblings {
  let nodes: [VisibleNode]
  private var copies: [String: [VisibleNode]] = [:]
  private var aboutChoicesOf: [String: [VisibleNode]] = [:]
  private var opened: Set<String> = []
  private var positions: [String: Int] = [:]

  init(_ nodes: [VisibleNode]) {
    self.nodes = nodes
    for (position, node) in nodes.enumerated() {
      positions[node.item.linkId] = position
      if node.isCopy { copies[node.item.template, default: []].append(node) }
      for question in Set(node.item.chosenFor.map(\.question)) where !node.item.template.isEmpty {
        aboutChoicesOf[question, default: []].append(node)
      }
      guard node.isSaid else { continue }
      opened.formUnion((node.item.enableWhen?.tests ?? []).filter(\.wantsYes).map(\.question))
    }
  }

  /// The group is the first of those that were written from one.
  func isFirstCopy(_ node: VisibleNode) -> Bool {
    copies[node.item.template]?.first?.place == node.place
  }

  /// The groups that were written from the same one as this, and the choices that they are about.
  func picks(with node: VisibleNode) -> Picks {
    let groups = copies[node.item.template] ?? []
    let questions = Set(groups.flatMap(\.item.chosenFor).map(\.question)).compactMap {
      positions[$0]
    }
    return Picks(
      questions: questions.sorted().map { nodes[$0] }.filter {
        $0.item.type == .choice && $0.isAskedAsBefore && !$0.choices.isEmpty
      }, groups: groups, narrowing: nodes.filter { !$0.item.narrowedBy.isEmpty })
  }

  /// The groups in which something is asked about the choices of a question.
  func groups(about question: VisibleNode) -> [VisibleNode] {
    (aboutChoicesOf[question.item.linkId] ?? []).filter(\.isCopy)
  }

  /// The short answers about single choices of a question, which stand in brackets behind them.
  func closer(to question: VisibleNode) -> [VisibleNode] {
    guard question.item.type == .choice, question.isAskedAsBefore else { return [] }
    let codes = Set(question.choices.map(\.code))
    return (aboutChoicesOf[question.item.linkId] ?? []).filter { node in
      node.item.type == .choice && node.isAskedAsBefore && !node.words.isEmpty
        && node.isPrivate == question.isPrivate
        && node.item.chosenFor.contains { codes.contains($0.code) }
    }
  }

  /// The answer stands in brackets behind the choice that it is about.
  func isInBrackets(_ node: VisibleNode) -> Bool {
    node.item.chosenFor.contains { target in
      guard let position = positions[target.question] else { return false }
      return closer(to: nodes[position]).contains { $0.place == node.place }
    }
  }

  /// A yes below which something stands that was asked because of it.
  ///
  /// Only where the question has a name for lists: in a form from elsewhere a yes can say more
  /// than what it opened does.
  func isPlainYes(_ node: VisibleNode) -> Bool {
    guard opened.contains(node.item.linkId), !node.item.label.isEmpty, node.isAskedAsBefore,
      !node.isPrivate
    else { return false }
    return node.answer?.values.first == .boolean(true)
      || node.item.role == .safetyWish && !node.words.isEmpty
  }
}

/// Things that were picked, with the groups that ask about each.
struct Picks {
  /// The questions at which they were picked.
  var questions: [VisibleNode]
  /// A group a thing.
  var groups: [VisibleNode]
  /// Choices among what was chosen before.
  var narrowing: [VisibleNode]

  /// What was chosen at a question, first what was chosen again where it was asked what comes
  /// first.
  func choices(of question: VisibleNode) -> [Choice] {
    let first = narrowing.first { $0.item.narrowedBy == question.item.linkId }?.codes ?? []
    let all = question.choices
    return first.compactMap { code in all.first { $0.code == code } }
      + all.filter { !first.contains($0.code) }
  }
}

extension VisibleNode {
  /// It is a group that was written from one, for each of several choices.
  var isCopy: Bool { !item.template.isEmpty && item.type == .group && !item.isRows }
}

extension EnableWhen {
  /// It looks for a yes, or for a choice.
  fileprivate var wantsYes: Bool {
    switch self.operator {
    case .equalsBoolean(true), .equalsOption: true
    default: false
    }
  }
}
