// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// Why bytes are not a form that can be run. Contains only facts; the caller words them.
public enum FormFault: Error, Equatable, Sendable {
  /// The bytes are not JSON.
  case notJSON(JSONFault)
  /// The JSON is another kind of resource, of this type; `nil` if it is not a resource.
  case notAQuestionnaire(String?)
  /// A Bundle with no Questionnaire, or with more than one.
  case notOneQuestionnaire(count: Int)
  /// A required part is missing.
  case missing(path: String)
  /// A value has a different type from the one the specification requires.
  case wrongType(path: String, expected: ExpectedType)
  /// Two items have the same linkId.
  case linkIdTwice(String)
  /// There is nothing to ask or show.
  case noItems
  /// There are too many items, choices and conditions.
  case tooMany(limit: Int)
  /// Items are nested too deeply.
  case tooDeep(limit: Int)
  /// A text contains a character that could control a terminal, hide text or reverse it.
  case hiddenCharacter(UInt32, path: String)

  /// The form is marked as made from a pack but is not valid as one. `section` is the invalid
  /// section, counted from 1, if known.
  case notAPack(section: Int?)

  /// The type required at a place in a form.
  public enum ExpectedType: Equatable, Sendable {
    /// A string.
    case text
    /// True or false.
    case flag
    /// A number.
    case number
    /// A list.
    case list
    /// An object.
    case object
  }
}
