// SPDX-License-Identifier: GPL-3.0-or-later

/// The generated Swift source with the words of one target.
struct SwiftSource {
  var entries: [Catalogue.Entry]
  /// The rule for plural forms, a C expression of `n`.
  var plural: String

  /// The whole file; an enum without members if there are no entries.
  var text: String {
    let members = entries.map { member($0) }.joined(separator: "\n\n")
    return """
      import Wording

      /// The words of this target, from the catalogue.
      enum Words {
      \(members)
      \(pluralForm)
      }

      """
  }

  private var pluralForm: String {
    guard entries.contains(where: { $0.forms.count > 1 }) else { return "" }
    let form = plural.contains("?") ? plural : "(\(plural)) ? 1 : 0"
    return "\n  private static func form(_ n: Int) -> Int { \(form) }"
  }

  private func member(_ entry: Catalogue.Entry) -> String {
    let comment = entry.comment.map { "  /// \($0)\n" }.joined()
    // Words that people type are read in every language of the screen, so they aren't `spoken`.
    if entry.isTyped { return "\(comment)  static let `\(entry.id)` = Phrases(\(entry.typed))" }
    let placeholders = Placeholder.all(in: entry)
    let words = body(entry)
    guard !placeholders.isEmpty else {
      return "\(comment)  static var `\(entry.id)`: String { \(words) }"
    }
    return
      "\(comment)  static func `\(entry.id)`(\(parameters(placeholders))) -> String { \(words) }"
  }

  /// A single placeholder has no label, since it can't be confused with another.
  private func parameters(_ placeholders: [Placeholder]) -> String {
    let label = placeholders.count == 1 ? "_ " : ""
    return placeholders.map { "\(label)\($0.name): \($0.type)" }.joined(separator: ", ")
  }

  private func body(_ entry: Catalogue.Entry) -> String {
    guard entry.forms.count > 1 else { return "spoken(\(literal(entry.forms[0])))" }
    let last = entry.forms.count - 1
    let cases = entry.forms.enumerated().map { number, form in
      "\(number == last ? "default" : "case \(number)"): spoken(\(literal(form)))"
    }
    return "switch form(count) { \(cases.joined(separator: "; ")) }"
  }

  private func literal(_ words: String) -> String {
    String(reflecting: words).replacing(Placeholder.pattern) { "\\(\($0.1))" }
  }
}

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
