// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Items at the same level, and the relations between them.
///
/// Finds the questions about each chosen option of a choice, which are printed together with it,
/// and the yes answers that only opened further questions, which aren't printed. Created once for a
/// list of items, in O(items and tests).
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
      let asking = node.item.enableWhen?.enablingTests ?? []
      opened.formUnion(asking.filter(\.wantsYes).map(\.question))
    }
  }

  /// Whether this group is the first copy of its template.
  func isFirstCopy(_ node: VisibleNode) -> Bool {
    copies[node.item.template]?.first?.place == node.place
  }

  /// Returns the groups made from the same template as this one, and the questions at which the
  /// options they are about were chosen.
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

  /// Returns the groups of questions about the options of a choice.
  func groups(about question: VisibleNode) -> [VisibleNode] {
    (aboutChoicesOf[question.item.linkId] ?? []).filter(\.isCopy)
  }

  /// Returns the short answers about single options of a choice. They are printed in brackets after
  /// the option.
  func closer(to question: VisibleNode) -> [VisibleNode] {
    guard question.item.type == .choice, question.isAskedAsBefore else { return [] }
    let codes = Set(question.choices.map(\.code))
    return (aboutChoicesOf[question.item.linkId] ?? []).filter { node in
      node.item.type == .choice && node.isAskedAsBefore && !node.words.isEmpty
        && node.isPrivate == question.isPrivate
        && node.item.chosenFor.contains { codes.contains($0.code) }
    }
  }

  /// Whether the answer is printed in brackets after the option that it is about.
  func isInBrackets(_ node: VisibleNode) -> Bool {
    node.item.chosenFor.contains { target in
      guard let position = positions[target.question] else { return false }
      return closer(to: nodes[position]).contains { $0.place == node.place }
    }
  }

  /// Whether this is a yes that is followed by answers to the questions it opened.
  ///
  /// Only for a question with a short name. In a form without short names, a yes can mean more than
  /// the questions it opens.
  func isPlainYes(_ node: VisibleNode) -> Bool {
    guard opened.contains(node.item.linkId), !node.item.label.isEmpty, node.isAskedAsBefore,
      !node.isPrivate, node.answer?.wordsBehindYesOrNo == nil
    else { return false }
    return node.answer?.values.first == .boolean(true)
      || node.item.role == .safetyWish && !node.words.isEmpty
  }
}

/// Chosen options, with the groups of questions about each.
struct Picks {
  /// The questions at which the options were chosen.
  var questions: [VisibleNode]
  /// A group for each option.
  var groups: [VisibleNode]
  /// The questions that narrow an earlier choice.
  var narrowing: [VisibleNode]

  /// Returns the chosen options of a question, beginning with those that the person put first.
  func choices(of question: VisibleNode) -> [Choice] {
    let first = narrowing.first { $0.item.narrowedBy == question.item.linkId }?.codes ?? []
    return question.choices.beginning(with: first)
  }
}

extension VisibleNode {
  /// Whether this is a group made from a template for one of several options.
  var isCopy: Bool { !item.template.isEmpty && item.type == .group && !item.isRows }
}

extension EnableWhen {
  /// Whether the test is for a yes or for an option.
  fileprivate var wantsYes: Bool {
    switch self.operator {
    case .equalsBoolean(true), .equalsOption: true
    default: false
    }
  }
}
