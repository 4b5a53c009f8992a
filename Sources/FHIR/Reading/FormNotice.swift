// SPDX-License-Identifier: GPL-3.0-or-later

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
