// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// A chosen option.
struct Choice {
  var code: String
  /// The option's words, or the person's own if the option asked for them.
  var words: String
  /// Whether the words are the person's own. These stay as typed.
  var isOwn: Bool

  /// The words for the middle of a sentence. An option's words begin with a small letter.
  var wordsWithin: String { isOwn ? words : words.withSmallStart }
}

extension VisibleNode {
  /// The item's short name, without a colon at its end.
  var label: String {
    let name = self.name.withSingleSpaces
    return name.hasSuffix(":") ? String(name.dropLast()) : name
  }

  /// The words of the answer as typed or chosen; empty if the item was left or not reached. If an
  /// option asks for the person's own words, they replace the option's.
  var words: [String] {
    guard let answer, leaving == nil else { return [] }
    return answer.values.map(words).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The person's own words behind a yes or no; empty if there are none.
  var wordsBehindYesOrNo: [String] { [answer?.wordsBehindYesOrNo].compactMap(\.self) }

  /// How the item was left; `nil` if it wasn't.
  var leaving: Leaving? { answer.flatMap { $0.leaving ?? chosenLeaving($0) } }

  /// The codes of the chosen options.
  var codes: [String] { answer?.values.compactMap(\.code) ?? [] }

  /// The chosen options; empty for "none of these".
  var choices: [Choice] {
    guard leaving == nil, let answer else { return [] }
    return answer.values.compactMap { value in
      guard let code = value.code, item.option(for: value)?.isExclusive != true else { return nil }
      return Choice(code: code, words: words(of: value), isOwn: ownWords(for: value) != nil)
    }
  }

  /// The child items that are printed separately.
  var followUps: [VisibleNode] { children.filter { !isMerged($0) } }

  /// The child items whose words replace an option's, or that have no words for it.
  var mergedChildren: [VisibleNode] { children.filter(isMerged) }

  private func chosenLeaving(_ answer: Answer) -> Leaving? {
    guard !item.answerOption.isEmpty else { return nil }
    return answer.values.compactMap { item.option(for: $0)?.leaving }.first
  }

  /// Returns the child item with the person's own words for a chosen option; `nil` if there is
  /// none, or if the questions have changed since.
  func ownWords(for value: Value) -> VisibleNode? {
    guard let code = value.code, item.option(for: value) != nil else { return nil }
    return children.first { child in
      child.item.linkId == item.linkId(ofWordsFor: code) && child.isAskedAsBefore
        && child.answer?.asked.within.last == item.linkId && !child.words.isEmpty
    }
  }

  private func words(of value: Value) -> String {
    if case .boolean(let isYes) = value {
      return isYes ? Words.yes : item.role == .hasAllergy ? Words.noneKnown : Words.no
    }
    return ownWords(for: value)?.words.listed.plain ?? item.printed(value)
  }

  private func isMerged(_ child: VisibleNode) -> Bool {
    guard child.words.isEmpty else {
      return answer?.values.contains { ownWords(for: $0)?.place == child.place } ?? false
    }
    let isForChoice = item.answerOption.contains {
      child.item.linkId == item.linkId(ofWordsFor: $0.code)
    }
    return isForChoice && (child.leaving == nil || child.leaving == .skipped)
  }
}

extension [Choice] {
  /// Returns the options with these codes in the codes' order, then the others.
  func beginning(with codes: [String]) -> Self {
    codes.compactMap { code in first { $0.code == code } }
      + filter { !codes.contains($0.code) }
  }

  /// The words of the options for one line: an option begins with a small letter unless it is the
  /// first or the one before it ends a sentence.
  var inOneLine: [String] {
    prefix(1).map(\.words)
      + zip(self, dropFirst()).map {
        Document.Text.person($0.words).endsSentence ? $1.words : $1.wordsWithin
      }
  }
}

extension [VisibleNode] {
  /// The first answer; `nil` if there is none.
  var firstWords: String? { lazy.compactMap(\.words.first).first }

  /// Returns the first item with a role among these and their children, but not in rows.
  func first(_ role: Role) -> VisibleNode? {
    for node in self {
      if node.item.role == role { return node }
      if let within = node.children.first(role) { return within }
    }
    return nil
  }

  /// Returns the answer to the first item with a role, on one line; empty if there is none.
  func words(_ role: Role) -> String { first(role)?.words.listed.plain ?? "" }
}

extension String {
  /// The text with single spaces between words. O(bytes).
  fileprivate var withSingleSpaces: String {
    guard !hasSingleSpaces else { return self }
    return words.joined(separator: " ")
  }

  /// Whether the text is printable ASCII with single spaces.
  private var hasSingleSpaces: Bool {
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return before != 0x20
  }
}

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
