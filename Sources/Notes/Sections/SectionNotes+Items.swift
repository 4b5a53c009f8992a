// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

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
    guard let words = closer.isEmpty ? said(node) : said(node, closer: closer) else { return [] }
    return [.answer(label: .program(node.label + mark(node)), words: words)]
  }

  private func group(_ node: VisibleNode) -> [Block] {
    if node.item.isRows { return rows(node) }
    let within = blocks(of: node.children)
    guard within.count > 1, !node.label.isEmpty else { return within }
    return [.heading(level: 3, .program(node.label + mark(node)))] + within
  }

  /// Returns the answer, or how the item was left; `nil` if it was skipped or not reached.
  func said(_ node: VisibleNode) -> Text? {
    switch node.printedAnswer {
    case .words(let words):
      hasChoicesForStaff(node)
        ? chosen(node).map(\.name).joinedAsList : (names.words(of: node) ?? words).listed
    case .left(.skipped), .nothing: nil
    case .left(let leaving): .program(Words.left(leaving))
    }
  }

  /// Returns the chosen options, each with the short answers about it in brackets.
  private func said(_ node: VisibleNode, closer: [VisibleNode]) -> Text? {
    let all = node.choices.map { choice in
      let about = closer.filter { $0.item.chosenFor.contains { $0.code == choice.code } }
      return Text.person(choice.words).explained(by: about.flatMap(\.words))
        + .program(markForStaff(choice, node))
    }
    return all.isEmpty ? said(node) : all.joinedAsList
  }

  /// Returns the chosen options. In the person's own notes, marks those that only staff may see.
  func chosen(_ node: VisibleNode) -> [(code: String, name: Text)] {
    node.choices.map { ($0.code, .person($0.words) + .program(markForStaff($0, node))) }
  }

  private func hasChoicesForStaff(_ node: VisibleNode) -> Bool {
    audience == .myself && node.choices.contains { !markForStaff($0, node).isEmpty }
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
