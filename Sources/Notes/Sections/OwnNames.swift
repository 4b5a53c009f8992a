// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// The person's own words for choices such as "something else".
///
/// Groups of questions about such a choice have the person's words as their heading.
struct OwnNames {
  private var names: [EnableWhen.Target: String] = [:]

  init(_ visible: VisibleResponse) {
    for section in visible.sections { add(section.nodes) }
  }

  /// Returns a group's heading: the person's words for the choice that the group is about, or the
  /// group's label.
  func name(of group: VisibleNode) -> Document.Text {
    let own = group.item.chosenFor.compactMap { names[$0] }.first
    return own.map { .person($0) } ?? .program(group.label)
  }

  /// Returns the chosen options of an item that an earlier one narrows, in the person's words from
  /// there; `nil` for any other item, and if it was left.
  func words(of node: VisibleNode) -> [String]? {
    let question = node.item.narrowedBy
    guard !question.isEmpty, !node.choices.isEmpty else { return nil }
    return node.choices.map {
      names[EnableWhen.Target(question: question, code: $0.code)] ?? $0.words
    }
  }

  private mutating func add(_ nodes: [VisibleNode]) {
    for node in nodes {
      for value in node.answer?.values ?? [] {
        guard let code = value.code else { continue }
        names[EnableWhen.Target(question: node.item.linkId, code: code)] =
          node.ownWords(for: value)?.words.first
      }
      add(node.children)
    }
  }
}
