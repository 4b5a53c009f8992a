// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension DraftItem {
  /// Returns the copy of a `forEach` item for one option, enabled if that option was chosen. It is
  /// read as if the author had written it with the option's words.
  func copy(for option: DraftOption, of question: Located<String>) -> DraftItem {
    var copy = node.map { DraftItem($0.filled(for: option)).marked(asCopyOf: self) } ?? self
    copy.forEach = nil
    let isChosen = DraftTest(
      question: question, key: "equals",
      operator: Located(.equalsOption(option.code.value), question.position))
    copy.enableWhen = copy.enableWhen.map { .all([isChosen.condition, $0]) } ?? isChosen.condition
    copy.enableWhenTests.insert(isChosen, at: 0)
    if option.sharing == .staff { copy.sharing = .stricter(copy.sharing, .staff) }
    return copy
  }

  private func marked(asCopyOf original: DraftItem) -> DraftItem {
    var copy = self
    copy.node = nil
    copy.template = original.linkId.value
    copy.item = zip(item, original.item).map { $0.marked(asCopyOf: $1) }
    return copy
  }

  /// The item and all items inside it, in order, as written.
  var withAllWithin: [DraftItem] { [self] + item.flatMap(\.withAllWithin) }

  /// The questions for the person's own words, one for each option that asks for them. Each has the
  /// same audience as its option.
  var othersWrittenOut: [DraftItem] {
    options.compactMap { option in
      guard let question = option.other, option.leaving == nil, !option.code.value.isEmpty else {
        return nil
      }
      var written = Written<Item>()
      written.set(
        "linkId", \.linkId,
        Located(linkId.value + "." + option.code.value, option.code.position))
      written.set("type", \.type, Located(.string, question.position))
      written.set("text", \.text, question)
      written.set("label", \.label, option.text)
      if let why { written.set("why", \.why, why) }
      written.record.sharing = .stricter(self.sharing, option.sharing)
      written.record.isSensitive = self.isSensitive
      written.record.isHard = self.isHard
      written.record.template =
        self.template.isEmpty ? "" : self.template + "." + option.code.value
      let isChosen = DraftTest(
        question: linkId, key: "equals",
        operator: Located(.equalsOption(option.code.value), option.code.position))
      written.record.enableWhen = isChosen.condition
      written.record.shortPass = self.shortPass
      return DraftItem(
        position: question.position, written: written, enableWhenTests: [isChosen],
        shortPassTests: shortPassTests)
    }
  }
}

extension SourceNode {
  /// Returns the node with the option's words in place of the placeholders in all its texts.
  fileprivate func filled(for option: DraftOption) -> SourceNode {
    var filled = self
    switch content {
    case .scalar(let text, let isPlain):
      let words = Placeholder.fill(text, for: option)
      filled.content = .scalar(words, isPlain: isPlain && words == text)
    case .list(let parts): filled.content = .list(parts.map { $0.filled(for: option) })
    case .mapping(let entries):
      filled.content = .mapping(
        entries.map { Entry(key: $0.key, value: $0.value.filled(for: option)) })
    case .refused: break
    }
    return filled
  }

  /// The texts in the node, at any depth.
  var texts: [String] {
    switch content {
    case .scalar(let text, _): [text]
    case .list(let parts): parts.flatMap(\.texts)
    case .mapping(let entries): entries.flatMap(\.value.texts)
    case .refused: []
    }
  }
}

extension Sharing {
  /// Returns the more restrictive of two audiences. The cases are in this order.
  static func stricter(_ one: Sharing, _ other: Sharing) -> Sharing {
    allCases.last { $0 == one || $0 == other } ?? one
  }
}

/// A placeholder in braces for an option's words in a `forEach` item.
enum Placeholder: String, CaseIterable {
  case code
  case text
  case phrase
  /// The phrase with a capital first letter.
  case capitalPhrase = "Phrase"

  /// Returns the words that replace the placeholder in an option's copy.
  func words(for option: DraftOption) -> String {
    switch self {
    case .code: option.code.value
    case .text: option.text.value
    case .phrase: option.words
    case .capitalPhrase: option.words.withCapitalStart
    }
  }

  /// Returns the names in braces in a text, in order. An unclosed brace is plain text.
  static func names(in text: String) -> [String] {
    guard text.contains("{") else { return [] }
    return text.matches(of: /\{([^{}]*)\}/).map { String($0.1) }
  }

  /// Returns a text with the placeholders replaced by the option's words, in a single pass, so that
  /// braces in the option's own words are left alone.
  static func fill(_ text: String, for option: DraftOption) -> String {
    guard text.contains("{") else { return text }
    return text.replacing(/\{([^{}]*)\}/) { found in
      Placeholder(rawValue: String(found.1))?.words(for: option) ?? String(found.0)
    }
  }
}
