// SPDX-License-Identifier: GPL-3.0-or-later

/// A placeholder in a sentence: `{name}` for words, `{count:d}` for a whole number.
///
/// The syntax is that of gettext's python-brace-format.
struct Placeholder: Hashable {
  var name: String
  /// The Swift type of the value that replaces it.
  var type: String

  /// A literal part or a placeholder of a sentence.
  enum Part {
    case words(Substring)
    case placeholder(Placeholder)
  }

  /// Returns the placeholders of an entry, without duplicates, in the order of its last form.
  static func all(in entry: Catalogue.Entry) -> [Placeholder] {
    var all: [Placeholder] = entry.forms.count > 1 ? [Placeholder(name: "count", type: "Int")] : []
    for form in entry.forms.reversed() {
      for case .placeholder(let placeholder) in split(form) where !all.contains(placeholder) {
        all.append(placeholder)
      }
    }
    return all
  }

  /// Splits a sentence into words and placeholders, in order. Any other braces count as words.
  ///
  /// O(length).
  static func split(_ words: String) -> [Part] {
    var parts: [Part] = []
    var start = words.startIndex
    for match in words.matches(of: /{([a-z][A-Za-z]*)(:d)?}/) {
      parts.append(.words(words[start..<match.range.lowerBound]))
      let type = match.2 == nil ? "String" : "Int"
      parts.append(.placeholder(Placeholder(name: String(match.1), type: type)))
      start = match.range.upperBound
    }
    return parts + [.words(words[start...])]
  }
}
