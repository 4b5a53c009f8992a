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

/// A way in which a form is not followed, with the items concerned.
package struct FormNotice: Equatable, Sendable {
  /// The ways in which a form is not followed, most serious first.
  package enum Kind: Hashable, Comparable, Sendable {
    case attachment
    case reference
    case externalValueSet
    case answerExpression
    case noOptions
    case referenceOption
    case unfitOption
    case unknownType
    case enableWhenExpression
    case unknownQuestion
    case unfitCondition
    case otherSystem
    case unknownOperator
    /// Conditions that depend on one another in a circle: never asked.
    case loop
    case calculatedExpression
    case initialExpression
    case unfitInitial
    case constraint
    case expression
    case externalUnits
    case pattern
    case unfitBound
    case modifier(String)
    case unused(String)
  }

  package var kind: Kind
  /// The linkIds of the items, in the order of the form; empty for the form as a whole.
  package var linkIds: [String]
}

/// Collects notices while a form is read.
struct FormNotices {
  private var found: [FormNotice.Kind: [String]] = [:]

  /// Adds a notice about an item; `nil` for the form as a whole.
  mutating func add(_ kind: FormNotice.Kind, _ linkId: String?) {
    found[kind, default: []] += [linkId].compactMap(\.self)
  }

  /// All notices, most serious first, each with an item once.
  var all: [FormNotice] {
    found.sorted { $0.key < $1.key }.map { kind, linkIds in
      var seen: Set<String> = []
      return FormNotice(kind: kind, linkIds: linkIds.filter { seen.insert($0).inserted })
    }
  }
}
