// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// A question about who can see what is typed, such as "will mum be able to see it" or "she asks who
/// reads this".
package enum PrivacyQuestion {
  /// Whether a text is such a question. `false` for an empty text, and for one of more than 600 bytes.
  package static func isAsked(by text: String) -> Bool {
    guard text.utf8.count <= 600 else { return false }
    let asked = reported(in: text.words) ?? text
    return (asked.asksSomething || asked.begins(withOneOf: Words.typedAskWhether))
      && (!asked.begins(withOneOf: Words.typedAskOfMyself)
        || asked.contains(oneOf: Words.typedHideThis))
      && asked.contains(oneOf: Words.typedSight)
  }

  /// Returns the words after "Leila asks" and the like; `nil` if the text doesn't begin like that.
  private static func reported(in words: [String]) -> String? {
    words.indices.prefix(3).lazy.compactMap {
      words[$0...].joined(separator: " ").words(after: Words.typedAsks)
    }.first
  }
}
