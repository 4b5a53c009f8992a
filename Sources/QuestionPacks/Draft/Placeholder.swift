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
    var names: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(where: { $0 == "}" || $0 == "{" }) else { break }
      if rest[close] == "}" { names.append(String(rest[..<close])) }
      rest = rest[close...]
    }
    return names
  }

  /// Returns a text with the placeholders replaced by the option's words, in a single pass, so that
  /// braces in the option's own words are left alone.
  static func fill(_ text: String, for option: DraftOption) -> String {
    guard text.contains("{") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      let found = allCases.first { rest.hasPrefix("{\($0.rawValue)}") }
      result += found?.words(for: option) ?? "{"
      rest = rest.dropFirst(found.map { $0.rawValue.count + 2 } ?? 1)
    }
    return result + rest
  }
}
