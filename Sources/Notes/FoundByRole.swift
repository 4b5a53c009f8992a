// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// The items of the notes by what they are for, so that no linkId stands in code.
struct FoundByRole {
  /// An item, the title of its section, where the whole of it stands, and what it is about.
  struct Entry {
    var node: VisibleNode
    var section: String
    /// The name of the group in which it stands, or its own where it stands in none.
    var topic: NotesDocument.Text
  }

  let visible: VisibleResponse
  let names: OwnNames
  private var entries: [Role: [Entry]] = [:]

  init(_ visible: VisibleResponse) {
    self.visible = visible
    names = OwnNames(visible)
    for section in visible.sections { add(section.nodes, section: section.name, topic: nil) }
  }

  /// The items with a role, in order; those in rows are found from their rows.
  func all(_ role: Role) -> [Entry] { entries[role] ?? [] }

  /// The first item with a role; `nil` when the audience sees none.
  func first(_ role: Role) -> Entry? { entries[role]?.first }

  /// What was said at the first item with a role; empty for nothing.
  func words(_ role: Role) -> String { first(role)?.node.words.first ?? "" }

  /// The rows of every group with a role.
  func rows(_ role: Role) -> [[VisibleNode]] { all(role).flatMap(\.node.rows) }

  /// The section with a role; `nil` when the audience may not know of it.
  func section(_ role: Role) -> VisibleSection? { visible.sections.first { $0.role == role } }

  /// All texts said at items with a role or, for groups of rows, first in each row. "None of
  /// these" says nothing that page one needs.
  func texts(_ role: Role) -> [String] { all(role).flatMap(\.node.texts) }

  /// The title of the section in which the first item with a role stands; empty for none.
  func title(_ role: Role) -> String { first(role)?.section ?? "" }

  /// What staff can arrange: of lists the choices as they are, of a yes its label, and anything else
  /// under its label.
  var adjustments: [NotesDocument.Text] {
    all(.adjustment).map(\.node).flatMap { node -> [NotesDocument.Text] in
      switch node.answer?.values.first {
      case .boolean(true): [.program(node.label)]
      case .boolean(false): []
      case .option where node.item.repeats: node.texts.map { .person($0) }
      default: node.texts.map { .program("\(node.label): ") + .person($0) }
      }
    }
  }

  private mutating func add(
    _ nodes: [VisibleNode], section: String, topic: NotesDocument.Text?
  ) {
    for node in nodes {
      if let role = node.item.role {
        let entry = Entry(
          node: node, section: section, topic: topic ?? .program(node.label))
        entries[role, default: []].append(entry)
      }
      let isGroup = node.item.type == .group
      add(node.children, section: section, topic: isGroup ? names.name(of: node) : topic)
    }
  }
}

extension VisibleNode {
  /// The words said here or, for a group of rows, first in each row; none for "none of these".
  var texts: [String] {
    let isNone = codes.contains { item.option($0)?.isExclusive ?? false }
    return (isNone ? [] : words) + rows.compactMap { $0.lazy.compactMap(\.words.first).first }
  }
}

extension Questionnaire {
  /// The roles that its items have. O(items).
  var roles: Set<Role> {
    var roles: Set<Role> = []
    for section in sections { section.item.add(to: &roles) }
    return roles
  }
}

extension Item {
  fileprivate func add(to roles: inout Set<Role>) {
    if let role { roles.insert(role) }
    for item in item { item.add(to: &roles) }
  }
}
