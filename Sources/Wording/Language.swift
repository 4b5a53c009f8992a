// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// What language the catalogue's words are shown in.
package enum Language: Sendable {
  /// The catalogue's own.
  case plain
  /// A pseudo-locale that accents every letter and brackets every literal part, to expose text that
  /// is not from the catalogue.
  ///
  /// CLDR calls such a locale en-XA. `LANGUAGE=en_XA` sets it for the whole program.
  case pseudo

  /// The language of what is said now. Tests set it for a task.
  @TaskLocal package static var current = ofEnvironment

  private static let ofEnvironment: Language =
    getenv("LANGUAGE").map { String(cString: $0) } == "en_XA" ? .pseudo : .plain

  /// The catalogue's words as this language shows them; empty for no words.
  ///
  /// O(length).
  package func spoken(_ words: String) -> String {
    switch self {
    case .plain: words
    case .pseudo where words.contains(where: \.isLetter): "⟦\(String(words.map(Self.accented)))⟧"
    case .pseudo: words
    }
  }

  private static func accented(_ letter: Character) -> Character {
    guard let index = plainLetters.firstIndex(of: letter) else { return letter }
    return accentedLetters[index]
  }

  private static let plainLetters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let accentedLetters = Array(
    "àƀćďéƒĝĥíĵķĺɱñóƥɋŕšţúṽŵẋýžÀƁĆĎÉƑĜĤÍĴĶĹṀÑÓƤɊŔŠŢÚṼŴẊÝŽ")
}
