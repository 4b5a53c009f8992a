// SPDX-License-Identifier: GPL-3.0-or-later

/// What is done otherwise than a form asks for, and with which of its items.
public struct FormNotice: Equatable, Sendable {
  /// The ways in which a form is not followed, the gravest first.
  public enum Kind: Hashable, Comparable, Sendable {
    /// Files can't be taken: the items are left out.
    case attachment
    /// Another record is to be pointed out: asked as free text.
    case reference
    /// The choices stand in a value set that is not in the form: asked as free text.
    case externalValueSet
    /// The choices are computed by an expression: asked as free text.
    case answerExpression
    /// A choice without choices: asked as free text.
    case noOptions
    /// Some choices point to other records: these choices are left out.
    case referenceOption
    /// Some choices are not of the item's type: these choices are left out.
    case unfitOption
    /// A type that R4 does not have: asked as free text.
    case unknownType
    /// Whether it is asked is computed by an expression: always asked.
    case enableWhenExpression
    /// Its condition asks of a question that the form has not: as if that had no answer.
    case unknownQuestion
    /// Its condition compares with what can't be an answer: as if it were not so.
    case unfitCondition
    /// Its condition names a choice with another code system: the codes alone are compared.
    case otherSystem
    /// Its condition has no operator that R4 knows: as if it were not so.
    case unknownOperator
    /// Conditions that wait for one another: never asked.
    case loop
    /// Its answer is computed by an expression: not computed here.
    case calculatedExpression
    /// What it begins with is computed by an expression: it begins empty.
    case initialExpression
    /// What it begins with can't be an answer: it begins empty.
    case unfitInitial
    /// Answers are checked by an expression: not checked here.
    case constraint
    /// Another expression: not followed.
    case expression
    /// The units stand in a value set that is not in the form: any unit is taken.
    case externalUnits
    /// The shape of answers is given in a way that is not known here: not checked.
    case pattern
    /// A bound of another type than the answer, or one that can't be read: not checked.
    case unfitBound
    /// An extension that changes what an item means, and is not known here.
    case modifier(String)
    /// An extension that is not used here.
    case unused(String)
  }

  /// In which way the form is not followed.
  public var kind: Kind
  /// The items, by linkId, in the order of the form; empty for the form as a whole.
  public var linkIds: [String]
}

/// Gathers notices while a form is read.
struct FormNotices {
  private var found: [FormNotice.Kind: [String]] = [:]

  private var seen: [FormNotice.Kind: Set<String>] = [:]

  /// Takes note of one item, once; `nil` for the form as a whole.
  mutating func add(_ kind: FormNotice.Kind, _ linkId: String?) {
    guard let linkId else {
      found[kind] = found[kind] ?? []
      return
    }
    guard seen[kind, default: []].insert(linkId).inserted else { return }
    found[kind, default: []].append(linkId)
  }

  /// All of them, the gravest first.
  var all: [FormNotice] {
    found.sorted { $0.key < $1.key }.map { FormNotice(kind: $0.key, linkIds: $0.value) }
  }
}
