// SPDX-License-Identifier: GPL-3.0-or-later

/// Who types: the codes of the choices at the question with the role ``Role/typist``.
public enum Typist: String, CaseIterable, Sendable {
  /// The person.
  case me
  /// The person, while someone helps.
  case withHelp
  /// Someone else, for the person.
  case forMe
}
