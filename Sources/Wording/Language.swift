// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The language in which the catalogue's words are shown.
package enum Language: Sendable {
  /// The language of the catalogue itself.
  case plain
  /// A pseudo-locale that accents every letter and brackets every literal part, which exposes text
  /// that is not from the catalogue.
  ///
  /// CLDR calls this locale en-XA. `LANGUAGE=en_XA` selects it for the whole program.
  case pseudo

  /// The current language. Tests set it for one task.
  @TaskLocal package static var current = ofEnvironment

  private static let ofEnvironment: Language =
    getenv("LANGUAGE").map { String(cString: $0) } == "en_XA" ? .pseudo : .plain

  /// Returns the catalogue's words as this language shows them; an empty string stays empty.
  ///
  /// O(length).
  package func spoken(_ words: String) -> String {
    switch self {
    case .plain: words
    case .pseudo where words.contains(where: \.isLetter):
      "⟦\(String(words.map { Self.accents[$0] ?? $0 }))⟧"
    case .pseudo: words
    }
  }

  private static let accents = Dictionary(
    uniqueKeysWithValues: zip(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
      "àƀćďéƒĝĥíĵķĺɱñóƥɋŕšţúṽŵẋýžÀƁĆĎÉƑĜĤÍĴĶĹṀÑÓƤɊŔŠŢÚṼŴẊÝŽ"))
}
