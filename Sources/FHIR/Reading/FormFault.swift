// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// Why bytes are not a form that can be run. Contains only facts; the caller words them.
package enum FormFault: Error, Equatable, Sendable {
  case notJSON(JSONFault)
  /// The JSON is another kind of resource, of this type; `nil` if it is not a resource.
  case notAQuestionnaire(String?)
  /// A Bundle with no Questionnaire, or with more than one.
  case notOneQuestionnaire(count: Int)
  case missing(path: String)
  case wrongType(path: String, expected: ExpectedType)
  case linkIdTwice(String)
  case noItems
  case tooMany(limit: Int)
  case tooDeep(limit: Int)
  case hiddenCharacter(UInt32, path: String)

  /// The form is marked as made from a pack but is not valid as one. `section` is the invalid
  /// section, counted from 1, if known.
  case notAPack(section: Int?)

  /// The type required at a place in a form.
  package enum ExpectedType: Equatable, Sendable {
    case text
    case flag
    case number
    case list
    case object
  }
}
