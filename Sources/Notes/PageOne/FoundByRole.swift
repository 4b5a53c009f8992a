// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey
import TypedAnswers

/// Finds the items of the notes by role.
struct FoundByRole {
  let visible: VisibleResponse
  private var nodes: [Role: [VisibleNode]] = [:]
  private var titles: [Role: [String]] = [:]

  init(_ visible: VisibleResponse) {
    self.visible = visible
    for section in visible.sections { add(section.nodes, in: section) }
  }

  /// Returns the items with a role, in order. Items in rows are not included.
  func all(_ role: Role) -> [VisibleNode] { nodes[role] ?? [] }

  /// Returns the first item with a role; `nil` if the audience sees none.
  func first(_ role: Role) -> VisibleNode? { nodes[role]?.first }

  /// Returns the answer to the first item with a role; empty if there is none.
  func words(_ role: Role) -> String { first(role)?.words.first ?? "" }

  /// Returns the rows of every group with a role.
  func rows(_ role: Role) -> [[VisibleNode]] { all(role).flatMap(\.rows) }

  /// Returns the section with a role; `nil` if the audience may not know about it.
  func section(_ role: Role) -> VisibleSection? { visible.sections.first { $0.role == role } }

  /// Returns the answers to items with a role, or for groups the first answer of each row. Leaves
  /// out "None of these".
  func texts(_ role: Role) -> [String] { all(role).flatMap(\.texts) }

  /// Returns the same for one line, in which options begin with a small letter.
  func textsInOneLine(_ role: Role) -> [String] {
    all(role).flatMap { $0.choices.count == $0.texts.count ? $0.choices.inOneLine : $0.texts }
  }

  /// Returns the title of the section with the first item of a role; empty if there is none.
  func title(_ role: Role) -> String { titles[role]?.first ?? "" }

  /// Returns the title of the section with the last item of a role; empty if there is none.
  func lastTitle(_ role: Role) -> String { titles[role]?.last ?? "" }

  /// The adjustments that staff can arrange: chosen options, each with the answers to the questions
  /// that it led to in brackets; a question answered yes as its label, and other answers after their
  /// label.
  var adjustments: [Document.Text] { adjustments(isWithin: false) }

  /// The same, for the middle of a sentence.
  var adjustmentsWithin: [Document.Text] { adjustments(isWithin: true) }

  private func adjustments(isWithin: Bool) -> [Document.Text] {
    let form = texts(.appointmentForm)
    // What suits best is no wish if it is what was arranged.
    let nodes = all(.adjustment).filter { $0.texts.isEmpty || $0.texts != form }
    let lists = nodes.filter { $0.item.repeats && !$0.texts.isEmpty }
    return nodes.flatMap { node -> [Document.Text] in
      guard !lists.contains(where: { $0.opens(node) }) else { return [] }
      switch node.answer?.values.first {
      case .boolean(true): return [node.labelIfYes(isWithin: isWithin)]
      case .boolean(false): return []
      case .option where node.item.repeats && !node.texts.isEmpty:
        return node.choices.map { choice in
          let details = nodes.filter { node.opens($0, by: choice.code) }.flatMap(\.asDetails)
          let words = isWithin ? choice.wordsWithin : choice.words
          return Document.Text.person(words).explained(by: details)
        }
      case .option where node.hasNoPreference: return []
      default: return isWithin ? node.afterLabelWithin : node.afterLabel
      }
    }
  }

  private mutating func add(_ within: [VisibleNode], in section: VisibleSection) {
    for node in within {
      if let role = node.item.role {
        nodes[role, default: []].append(node)
        titles[role, default: []].append(section.name)
      }
      add(node.children, in: section)
    }
  }
}

extension VisibleNode {
  /// The answers, or for a group the first answer of each row. Empty if an option such as "None of
  /// these" was chosen.
  var texts: [String] {
    let isNone = codes.contains { item.option($0)?.isExclusive ?? false }
    return (isNone ? [] : words) + rows.compactMap(\.firstWords)
  }
}

extension VisibleNode {
  /// The answers, each after the item's label.
  var afterLabel: [Document.Text] { texts.map { .program("\(label): ") + .person($0) } }

  /// The same, for the middle of a sentence.
  fileprivate var afterLabelWithin: [Document.Text] {
    let words = choices.isEmpty ? texts : choices.map(\.wordsWithin)
    return words.map { .program("\(label.withSmallStart): ") + .person($0) }
  }

  /// Whether another item was asked because of an option chosen here, which may be given.
  fileprivate func opens(_ other: VisibleNode, by code: String? = nil) -> Bool {
    guard case .test(let test)? = other.item.enableWhen, test.question == item.linkId,
      case .equalsOption(let option) = test.operator
    else { return false }
    return code.map { $0 == option } ?? codes.contains(option)
  }

  /// Whether the answer says that there is nothing to arrange.
  fileprivate var hasNoPreference: Bool { codes.contains { ["any", "either"].contains($0) } }

  /// Returns the label of a question answered yes, with the words behind the yes.
  fileprivate func labelIfYes(isWithin: Bool) -> Document.Text {
    .program(isWithin ? label.withSmallStart : label).explained(by: wordsBehindYesOrNo)
  }

  /// The answer to a question about an adjustment, without its label.
  fileprivate var asDetails: [Document.Text] {
    switch answer?.values.first {
    case .boolean(let yes):
      yes ? [labelIfYes(isWithin: true)] : []
    case .option: hasNoPreference ? [] : choices.map { .person($0.wordsWithin) }
    default: texts.map { .person($0) }
    }
  }
}

extension FoundByRole {
  /// The people who come along, or "nobody"; empty if the person said neither.
  var company: [Document.Text] {
    let rows = rows(.companion)
    let nobody = no(to: .comesWithSomeone, Words.nobody)
    return rows.isEmpty ? [nobody].compactMap(\.self) : rows.map(companion)
  }

  /// Returns the words for a no to the first item with a role, with the person's own behind them;
  /// `nil` unless it was answered no.
  func no(to role: Role, _ words: String) -> Document.Text? {
    guard saysNo(role) else { return nil }
    return .program(words).explained(by: first(role)?.wordsBehindYesOrNo ?? [])
  }

  /// Whether the first item with a role was answered no.
  func saysNo(_ role: Role) -> Bool {
    first(role)?.answer?.values.first == .boolean(false)
  }

  /// Returns a companion's name, how the person knows them, and how much of the appointment they
  /// attend.
  private func companion(_ row: [VisibleNode]) -> Document.Text {
    let name = row.first(.companionName)
    let rest = row.filter { $0.place != name?.place }.flatMap { node -> [String] in
      guard !node.choices.isEmpty else { return node.words }
      let label = node.label.withSmallStart.beforeWords
      return node.choices.map { label + $0.wordsWithin }
    }
    return Document.Text.person(name?.words.first ?? "").explained(by: rest)
  }
}

extension FoundByRole {
  /// The person's name with their pronouns, or space to write it.
  var person: Document.Text {
    let name = Document.Text.name(words(.name))
    return .labelled(
      Words.name, name.isEmpty ? .blank : name.explained(by: [.name(words(.pronouns))]))
  }

  /// A sentence about who wrote for the person or helped them to write; `nil` if they wrote alone.
  var helpInWriting: Document.Text? {
    let typist = first(.typist)?.codes.first.flatMap(Typist.init)
    guard let typist, typist != .me else {
      return typist == .me && visible.wasHelped ? .program(Words.helpedWithPart) : nil
    }
    let name = words(.typistName)
    let who = name.isEmpty ? .program(Words.somebody) : Document.Text.name(name)
    let how = typist == .forMe ? Words.writtenForMe : Words.writtenWithHelp
    return .program(how) + who + .program(who.endsSentence ? "" : ".")
  }
}

extension Document.Text {
  /// Returns a name on one line, cut at eight words.
  static func name(_ name: String) -> Self {
    let text = Self.person(name)
    guard text.wordCount > 8 else { return text.onOneLine }
    let opening = text.opening(words: 7)?.plain.withoutPunctuationBehind ?? ""
    return person(opening).onOneLine + .program("…")
  }

  /// Whether the text ends in a full stop or similar.
  var endsSentence: Bool { plain.last.map { ".!?…".contains($0) } ?? false }
}
