// SPDX-License-Identifier: GPL-3.0-or-later

/// The words in braces that stand for an option inside a "for each".
enum Placeholder: String, CaseIterable {
  case code
  case text
  case phrase
  /// The phrase with a capital first letter.
  case capitalPhrase = "Phrase"

  /// What the placeholder stands for in the copy for an option.
  func words(for option: DraftOption) -> String {
    switch self {
    case .code: option.code.value
    case .text: option.text.value
    case .phrase: option.words
    case .capitalPhrase: option.words.withCapitalStart
    }
  }

  /// The names in braces that stand in a text, in order. A brace that isn't closed is plain text.
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

  /// A text with the option's words in place of the placeholders, in one pass over the text, so
  /// that braces in an option's own words stay as they are.
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
