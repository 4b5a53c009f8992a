// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// The sections after page one: all that was said, under its labels.
struct SectionNotes {
  typealias Block = NotesDocument.Block
  typealias Text = NotesDocument.Text

  let visible: VisibleResponse
  let audience: Audience
  let names: OwnNames
  /// What page one says whole, in the person's order of what matters most to them.
  let priorities: [Text]

  /// The sections of a response, behind a front.
  init(_ visible: VisibleResponse, audience: Audience, front: [Block] = []) {
    self.visible = visible
    self.audience = audience
    names = OwnNames(visible)
    priorities = front.flatMap(\.numbered)
  }

  /// The sections in which something was said, then answers that have no section any more.
  var blocks: [Block] {
    visible.sections.flatMap { titled($0, blocks(of: $0)) } + alsoWritten + asides
  }

  /// Nothing for a section in which nothing was said.
  private func titled(_ section: VisibleSection, _ blocks: [Block]) -> [Block] {
    let note = section.isLeftOut ? [Block.paragraph(.program(Words.leftOutHere))] : []
    return blocks.isEmpty ? [] : [.heading(level: 2, .program(section.name))] + note + blocks
  }

  /// What was said in a section.
  private func blocks(of section: VisibleSection) -> [Block] {
    if section.isInPerson { return [.paragraph(.program(Words.left(.inPerson)))] }
    var said = blocks(of: section.nodes)
    // What is called as its section is needs no name of its own.
    if said.first == .paragraph(.naming(section.name)) { said.removeFirst() }
    return said
  }

  /// Page one lists what matters most; where it does so whole, nothing is said again.
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

extension NotesDocument.Block {
  /// The entries of a numbered list.
  fileprivate var numbered: [NotesDocument.Text] {
    if case .list(let texts, isNumbered: true) = self { texts } else { [] }
  }
}

extension VisibleNode {
  /// What the person said here is how the notes are made; it does not stand in them. Names stand
  /// at the top, so only one that is cut there, or is private, stands in its section too.
  var steersNotes: Bool {
    switch item.role {
    case .pass, .privatePlace, .typist, .leaveOut, .leaveOutHow, .safetyPrinting: true
    case .pronouns: !isPrivate
    case .name, .typistName: !isPrivate && (words.first ?? "").wordCount <= 8
    default: false
    }
  }
}

extension [String] {
  /// One text as it is; several as a list in a line.
  var listed: NotesDocument.Text { map { .person($0) }.joinedAsList }
}
