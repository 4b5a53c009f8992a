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
  /// Whether page one shows all priorities in full.
  let showsAllPriorities: Bool

  /// Creates the sections that follow a front.
  init(_ visible: VisibleResponse, audience: Audience, front: [Block] = []) {
    self.visible = visible
    self.audience = audience
    names = OwnNames(visible)
    let shown = front.flatMap(\.numbered)
    showsAllPriorities = FoundByRole(visible).all(.priority).allSatisfy { node in
      !node.isPrivate && node.words.allSatisfy { shown.contains(.person($0)) }
    }
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

  /// Whether the answer is a priority, and page one shows all of them, so that the section doesn't repeat
  /// them. If page one cuts or lacks one, the section has them all.
  func isOnPageOne(_ node: VisibleNode) -> Bool {
    node.item.role == .priority && !node.words.isEmpty && showsAllPriorities
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
  /// controls how the notes are made. A name or pronouns are repeated in their section only if cut at the top
  /// or private.
  var isAboveSections: Bool {
    switch item.role {
    case let role? where role.isForProgram: item.type != .group  // Others may be within a group.
    case .name, .pronouns, .typistName: !isPrivate && (words.first ?? "").wordCount <= 8
    default: false
    }
  }
}

extension [String] {
  /// The texts, joined on one line.
  var listed: Document.Text { map { .person($0) }.joinedAsList }
}

extension SectionNotes {
  /// Returns the items in order, with related items together.
  func blocks(of nodes: [VisibleNode]) -> [Block] {
    let siblings = Siblings(nodes)
    return nodes.flatMap { blocks(of: $0, among: siblings) }
  }

  private func blocks(of node: VisibleNode, among siblings: Siblings) -> [Block] {
    let isLeftToOthers = node.isAboveSections || isOnPageOne(node)
    var made = isLeftToOthers ? [] : told(node, among: siblings)
    made += aside(node)
    guard node.item.type != .group, !node.children.isEmpty else { return made }
    return made + blocks(of: node.followUps)
  }

  private func told(_ node: VisibleNode, among siblings: Siblings) -> [Block] {
    if node.isCopy {
      return siblings.isFirstCopy(node) ? blocks(of: siblings.picks(with: node)) : []
    }
    if node.item.type == .group { return group(node) }
    let isToldElsewhere =
      siblings.isPlainYes(node) || siblings.isInBrackets(node) || isInRecords(node, siblings)
    return isToldElsewhere ? [] : answer(node, closer: siblings.closer(to: node))
  }

  /// Whether the chosen options are already printed as the names of records.
  private func isInRecords(_ node: VisibleNode, _ siblings: Siblings) -> Bool {
    guard let group = siblings.groups(about: node).first else { return false }
    let picks = siblings.picks(with: group)
    return picks.questions.contains { $0.place == node.place }
      && picks.groups.contains(where: isFilled)
  }

  private func answer(_ node: VisibleNode, closer: [VisibleNode]) -> [Block] {
    said(node, closer: closer).map {
      [.answer(label: .program(node.label + mark(node)), words: $0)]
    } ?? []
  }

  private func group(_ node: VisibleNode) -> [Block] {
    if node.item.isRows { return rows(node) }
    let within = blocks(of: node.children)
    guard within.count > 1, !node.label.isEmpty else { return within }
    return [.heading(level: 3, .program(node.label + mark(node)))] + within
  }

  /// Returns the answer, with the short answers about each chosen option in brackets, or how the
  /// item was left; `nil` if it was skipped or not reached.
  func said(_ node: VisibleNode, closer: [VisibleNode] = []) -> Text? {
    guard !node.words.isEmpty else {
      return node.leaving.flatMap { $0 == .skipped ? nil : .program(Words.left($0)) }
    }
    let choices = node.choices
    let isMarked = choices.contains { !markForStaff($0, node).isEmpty }
    guard isMarked || !closer.isEmpty && !choices.isEmpty else {
      return (names.words(of: node) ?? node.words).listed
    }
    return choices.map { marked($0, node, closer: closer) }.joinedAsList
  }

  /// Returns a chosen option, with the short answers about it in brackets. In the person's own
  /// notes, marks one that only staff may see.
  func marked(_ choice: Choice, _ node: VisibleNode, closer: [VisibleNode] = []) -> Text {
    let about = closer.filter { $0.item.chosenFor.contains { $0.code == choice.code } }
    return Text.person(choice.words).explained(by: about.flatMap(\.words))
      + .program(markForStaff(choice, node))
  }

  /// Returns a mark for an option that only staff may see, unless the whole question is for staff;
  /// always empty in notes for others.
  func markForStaff(_ choice: Choice, _ node: VisibleNode) -> String {
    guard audience == .myself, node.sharing != .staff else { return "" }
    let asked = node.answer?.asked.forStaff ?? []
    let isForStaff =
      node.item.option(choice.code)?.sharing == .staff || asked.contains(choice.code)
    return isForStaff ? Words.staffMark : ""
  }

  /// Returns a mark for an answer that others don't see; always empty in notes for others.
  func mark(_ node: VisibleNode) -> String {
    guard audience == .myself else { return "" }
    return (node.isPrivate ? Words.privateMark : "")
      + (node.sharing == .staff ? Words.staffMark : "")
  }

  private func aside(_ node: VisibleNode) -> [Block] {
    asideFields(node).map { .answer(label: .program($0.label), words: $0.words) }
  }

  /// Returns the private notes about an answer and about the child items merged into it, each as
  /// its own field.
  func asideFields(_ node: VisibleNode) -> [Field] {
    let within = node.mergedChildren.flatMap(asideFields)
    guard let aside = node.aside, !aside.isEmpty else { return within }
    let label = "\(Words.myNote): \(node.label)"
    return [Field(key: node.key + " aside", label: label, words: .person(aside))] + within
  }
}
