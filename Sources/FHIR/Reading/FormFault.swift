// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// Why bytes are not a form that can be run. Facts only: whoever shows it words it.
public enum FormFault: Error, Equatable, Sendable {
  /// They are no JSON.
  case notJSON(JSONFault)
  /// It is another kind of resource, of this type; `nil` when it is none.
  case notAQuestionnaire(String?)
  /// A Bundle with no Questionnaire, or with more than one.
  case notOneQuestionnaire(count: Int)
  /// Something lacks that a form must have.
  case missing(path: String)
  /// Something is of another type than the specification says.
  case wrongType(path: String, expected: ExpectedType)
  /// Two items have one linkId, so which is meant can't be known.
  case linkIdTwice(String)
  /// It has nothing to ask or show.
  case noItems
  /// It has more items, choices and conditions than are run here.
  case tooMany(limit: Int)
  /// Its items stand in one another deeper than is run here.
  case tooDeep(limit: Int)
  /// It has a character that could steer a terminal, hide text or turn it round.
  case hiddenCharacter(UInt32, path: String)

  /// It is marked as made from one of our packs, and is not as packs are; which section is wrong,
  /// counted from 1, where that is known.
  case notAPack(section: Int?)

  /// What stands at a place in a form that is sound.
  public enum ExpectedType: Equatable, Sendable {
    /// Text.
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
