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
