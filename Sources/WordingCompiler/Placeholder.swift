// SPDX-License-Identifier: GPL-3.0-or-later

/// A placeholder in a sentence: `{name}` for words, `{count:d}` for a whole number.
///
/// The syntax is that of gettext's python-brace-format.
struct Placeholder: Hashable {
  var name: String
  /// The Swift type of the value that replaces it.
  var type: String

  /// Matches a placeholder. Any other braces count as words.
  static var pattern: Regex<(Substring, Substring, Substring?)> { /{([a-z][A-Za-z]*)(:d)?}/ }

  /// Returns the placeholders of an entry, without duplicates, in the order of its last form.
  static func all(in entry: Catalogue.Entry) -> [Placeholder] {
    var all: [Placeholder] = entry.forms.count > 1 ? [Placeholder(name: "count", type: "Int")] : []
    for match in entry.forms.reversed().flatMap({ $0.matches(of: pattern) }) {
      let placeholder = Placeholder(name: String(match.1), type: match.2 == nil ? "String" : "Int")
      if !all.contains(placeholder) { all.append(placeholder) }
    }
    return all
  }
}
