// SPDX-License-Identifier: GPL-3.0-or-later

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
