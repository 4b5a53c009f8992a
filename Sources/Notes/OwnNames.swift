// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The names that the person gave to things of their own, where a choice said "something else".
///
/// What is asked about such a choice later stands under the person's words, not the choice's.
struct OwnNames {
  private var names: [EnableWhen.Target: String] = [:]

  init(_ visible: VisibleResponse) {
    for section in visible.sections { add(section.nodes) }
  }

  /// What a group is called: the person's name for the choice that it belongs to, or its own.
  func name(of group: VisibleNode) -> NotesDocument.Text {
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

extension EnableWhen {
  /// A choice of a question.
  struct Target: Hashable {
    var question: String
    var code: String
  }
}

extension Item {
  /// The choices that the item's condition looks for.
  var chosenFor: [EnableWhen.Target] {
    (enableWhen?.tests ?? []).compactMap { test in
      guard case .equalsOption(let code) = test.operator else { return nil }
      return EnableWhen.Target(question: test.question, code: code)
    }
  }
}
