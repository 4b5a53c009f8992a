// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// The sections after page one, with every answer under its label.
struct SectionNotes {
  typealias Block = Document.Block
  typealias Text = Document.Text

  let visible: VisibleResponse
  let audience: Audience
  let names: OwnNames
  /// The priorities that page one shows in full.
  let priorities: [Text]

  /// Creates the sections that follow a front.
  init(_ visible: VisibleResponse, audience: Audience, front: [Block] = []) {
    self.visible = visible
    self.audience = audience
    names = OwnNames(visible)
    priorities = front.flatMap(\.numbered)
  }

  /// The sections with answers, then the answers whose question no longer exists.
  var blocks: [Block] {
    visible.sections.flatMap { titled($0, blocks(of: $0)) } + alsoWritten + asides
  }

  /// Returns a section with its title; empty if it has no answers.
  private func titled(_ section: VisibleSection, _ blocks: [Block]) -> [Block] {
    let note = section.isLeftOut ? [Block.paragraph(.program(Words.leftOutHere))] : []
    return blocks.isEmpty ? [] : [.heading(level: 2, .program(section.name))] + note + blocks
  }

  private func blocks(of section: VisibleSection) -> [Block] {
    if section.isInPerson { return [.paragraph(.program(Words.left(.inPerson)))] }
    var said = blocks(of: section.nodes)
    // The section's own heading already says this.
    if said.first == .paragraph(.naming(section.name)) { said.removeFirst() }
    return said
  }

  /// Whether page one shows all priorities in this answer, so that the section doesn't repeat them.
  func isOnPageOne(_ node: VisibleNode) -> Bool {
    node.item.role == .priority && !node.isPrivate && !node.words.isEmpty
      && node.words.allSatisfy { priorities.contains(.person($0)) }
  }

  private var alsoWritten: [Block] {
    guard !visible.withoutItem.isEmpty else { return [] }
    let answers = visible.withoutItem.map { answer in
      Block.answer(label: .program(answer.question), words: answer.values.map(\.words).listed)
    }
    return [.heading(level: 2, .program(Words.alsoWritten))] + answers
  }

  private var asides: [Block] {
    visible.asidesWithoutItem.map { .answer(label: .program(Words.myNote), words: .person($0)) }
  }
}

extension Document.Block {
  /// The entries of a numbered list; empty for other blocks.
  fileprivate var numbered: [Document.Text] {
    if case .list(let texts, isNumbered: true) = self { texts } else { [] }
  }
}

extension VisibleNode {
  /// Whether the answer belongs above all sections: it is already at the top of page one, or only
  /// controls how the notes are made. A name is repeated in its section only if it is cut at the top
  /// or private.
  var isAboveSections: Bool {
    switch item.role {
    case let role? where role.isForProgram: item.type != .group  // Others may be within a group.
    case .pronouns: !isPrivate
    case .name, .typistName: !isPrivate && (words.first ?? "").wordCount <= 8
    default: false
    }
  }
}

extension [String] {
  /// The texts, joined on one line.
  var listed: Document.Text { map { .person($0) }.joinedAsList }
}
