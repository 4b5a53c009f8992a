// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// Messages about numbers, dates, times and similar answers.
extension Words {
  /// Returns a text to read. A read-only question is shown with its fixed answer.
  static func toRead(_ item: Item) -> String {
    let fixed = joined(item.fixed.map(\.words))
    return fixed.isEmpty ? asked(item) : "\(asked(item)) \(fixed)"
  }

  /// Returns the question with the form's prefix.
  static func asked(_ item: Item) -> String {
    let prefix = item.details.prefix
    return prefix.isEmpty ? item.text : "\(prefix) \(item.text)"
  }

  /// Returns how a number or date was understood; `nil` if that is the same as typed.
  static func taken(_ value: Value) -> String? {
    guard case .literal(let literal, let typed) = value, !literal.isPlain(in: typed) else {
      return nil
    }
    return takenAs(ended(literal.words))
  }

  static func either(_ words: [String]) -> String { listed(words, before: orLast) }

  /// Returns words as "2, 3 and 4".
  static func all(of words: [String]) -> String { listed(words, before: andLast) }

  private static func listed(_ words: [String], before last: String) -> String {
    let first = words.dropLast().joined(separator: ", ")
    return first + (first.isEmpty ? "" : last) + (words.last ?? "")
  }

  /// Returns the hint that the person can also use their own words.
  static func ownWords(_ item: Item) -> String {
    let label = item.details.openLabel
    return label.isEmpty ? orOwnWords : orOwnWordsFor(label)
  }
}

extension Literal {
  /// Whether the typed text already contains the literal as it is shown.
  fileprivate func isPlain(in typed: String) -> Bool {
    number == nil ? typed.folded == words.folded : typed.hasPrefix(words)
  }
}
