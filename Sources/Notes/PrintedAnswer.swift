// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What an item prints: its answer, or how it was left.
enum PrintedAnswer: Equatable {
  /// The values in words, as typed or chosen; never empty.
  case words([String])
  /// How the item was left.
  case left(Leaving)
  /// The item was not reached, or takes no answer.
  case nothing
}

/// A choice that was made.
struct Choice {
  var code: String
  /// Its words, or the person's where it asked for them.
  var words: String
  /// The words are the person's, and stay as typed.
  var isOwn: Bool

  /// The words within a sentence: those of the pack begin with a small letter.
  var wordsWithin: String { isOwn ? words : words.withSmallStart }
}

extension VisibleNode {
  /// The few words that name the item.
  var label: String {
    let name = self.name.withSingleSpaces
    return name.hasSuffix(":") ? String(name.dropLast()) : name
  }

  /// What was said here. Where a choice asks for the person's words, these replace its own.
  var printedAnswer: PrintedAnswer {
    guard let answer else { return .nothing }
    if let leaving = answer.leaving { return .left(leaving) }
    if let leaving = chosenLeaving(answer) { return .left(leaving) }
    let words = answer.values.map(words).filter { !$0.isBlank }
    return words.isEmpty ? .nothing : .words(words)
  }

  /// The words said here; empty when the item was left or not reached.
  var words: [String] { if case .words(let words) = printedAnswer { words } else { [] } }

  /// How the item was left; `nil` when it was not.
  var leaving: Leaving? { if case .left(let leaving) = printedAnswer { leaving } else { nil } }

  /// The codes that were chosen.
  var codes: [String] { answer?.values.compactMap(\.code) ?? [] }

  /// What was chosen, each in the words that stand for it; nothing for "none of these".
  var choices: [Choice] {
    guard leaving == nil, let answer else { return [] }
    return answer.values.compactMap { value in
      guard let code = value.code, item.option(for: value)?.isExclusive != true else { return nil }
      return Choice(code: code, words: words(of: value), isOwn: ownWords(for: value) != nil)
    }
  }

  /// The items within, without those whose words already stand for a choice.
  var followUps: [VisibleNode] { children.filter { !isMerged($0) } }

  /// The items within whose words stand for a choice, or that say nothing beside it.
  var mergedChildren: [VisibleNode] { children.filter(isMerged) }

  private func chosenLeaving(_ answer: Answer) -> Leaving? {
    guard !item.answerOption.isEmpty else { return nil }
    return answer.values.compactMap { item.option(for: $0)?.leaving }.first
  }

  /// The person's own words for a choice that asked for them; `nil` where they stand by
  /// themselves, as after a change of the questions.
  func ownWords(for value: Value) -> VisibleNode? {
    guard let code = value.code, item.option(for: value) != nil else { return nil }
    return children.first { child in
      child.item.linkId == "\(item.linkId).\(code)" && child.isAskedAsBefore
        && child.answer?.asked.within.last == item.linkId && !child.words.isEmpty
    }
  }

  private func words(of value: Value) -> String {
    if case .boolean(let yes) = value { return yes ? Words.yes : Words.no }
    return ownWords(for: value)?.words.joined(separator: "; ") ?? value.words
  }

  private func isMerged(_ child: VisibleNode) -> Bool {
    guard child.words.isEmpty else {
      return answer?.values.contains { ownWords(for: $0)?.place == child.place } ?? false
    }
    let isForChoice = item.answerOption.contains {
      child.item.linkId == "\(item.linkId).\($0.code)"
    }
    return isForChoice && (child.leaving == nil || child.leaving == .skipped)
  }
}

extension [VisibleNode] {
  /// The first item with a role among these and what stands within them, but not in rows.
  func first(_ role: Role) -> VisibleNode? {
    for node in self {
      if node.item.role == role { return node }
      if let within = node.children.first(role) { return within }
    }
    return nil
  }

  /// What was said at the first item with a role, on one line; empty for nothing.
  func words(_ role: Role) -> String { first(role)?.words.joined(separator: "; ") ?? "" }
}

extension String {
  /// A label as it stands before what was said: with a colon, unless it asks something.
  var beforeWords: String { isEmpty ? "" : self + (hasSuffix("?") ? " " : ": ") }

  /// There is nothing in it to be seen. O(blank characters at the start).
  fileprivate var isBlank: Bool {
    let isLetterNext = utf8.first.map { (0x21..<0x7F).contains($0) } ?? false
    return !isLetterNext && allSatisfy(\.isWhitespace)
  }

  /// The words with one space between each two. O(bytes).
  fileprivate var withSingleSpaces: String {
    guard !hasSingleSpaces else { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// All of it is ASCII words with one space between each two, as nearly always.
  private var hasSingleSpaces: Bool {
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return before != 0x20
  }
}
