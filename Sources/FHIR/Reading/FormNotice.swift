// SPDX-License-Identifier: GPL-3.0-or-later

/// A way in which a form is not followed, with the items concerned.
public struct FormNotice: Equatable, Sendable {
  /// The ways in which a form is not followed, most serious first.
  public enum Kind: Hashable, Comparable, Sendable {
    /// Files are not supported: the items are left out.
    case attachment
    /// A reference to another record: asked as free text.
    case reference
    /// The choices are in a value set outside the form: asked as free text.
    case externalValueSet
    /// The choices are computed by an expression: asked as free text.
    case answerExpression
    /// A choice without choices: asked as free text.
    case noOptions
    /// Some choices refer to other records: these choices are left out.
    case referenceOption
    /// Some choices are not of the item's type: these choices are left out.
    case unfitOption
    /// A type that R4 doesn't have: asked as free text.
    case unknownType
    /// Whether the item is asked is computed by an expression: always asked.
    case enableWhenExpression
    /// A condition names a question that is not in the form: treated as unanswered.
    case unknownQuestion
    /// A condition compares with a value that can't be an answer: treated as false.
    case unfitCondition
    /// A condition names a choice with another code system: only the codes are compared.
    case otherSystem
    /// A condition has an operator that R4 doesn't have: treated as false.
    case unknownOperator
    /// Conditions that depend on one another in a circle: never asked.
    case loop
    /// Its answer is computed by an expression: not computed here.
    case calculatedExpression
    /// The initial value is computed by an expression: left empty.
    case initialExpression
    /// The initial value can't be an answer: left empty.
    case unfitInitial
    /// Answers are validated by an expression: not validated here.
    case constraint
    /// Another expression: ignored.
    case expression
    /// The units are in a value set outside the form: any unit is accepted.
    case externalUnits
    /// The format of answers is given in an unsupported way: not checked.
    case pattern
    /// A limit has a different type from the answer, or can't be read: not checked.
    case unfitBound
    /// An unknown extension that changes what an item means.
    case modifier(String)
    /// An extension that has no effect here.
    case unused(String)
  }

  /// The way in which the form is not followed.
  public var kind: Kind
  /// The linkIds of the items, in the order of the form; empty for the form as a whole.
  public var linkIds: [String]
}

/// Collects notices while a form is read.
struct FormNotices {
  private var found: [FormNotice.Kind: [String]] = [:]

  private var seen: [FormNotice.Kind: Set<String>] = [:]

  /// Adds a notice about an item, once; `nil` for the form as a whole.
  mutating func add(_ kind: FormNotice.Kind, _ linkId: String?) {
    guard let linkId else {
      found[kind] = found[kind] ?? []
      return
    }
    guard seen[kind, default: []].insert(linkId).inserted else { return }
    found[kind, default: []].append(linkId)
  }

  /// All notices, most serious first.
  var all: [FormNotice] {
    found.sorted { $0.key < $1.key }.map { FormNotice(kind: $0.key, linkIds: $0.value) }
  }
}
