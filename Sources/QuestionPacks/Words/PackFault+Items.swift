// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Faults in linkIds and conditions.
extension PackFault.Kind {
  static func sameID(_ id: String, first: SourcePosition) -> Self {
    "linkId \(quoted(id)) is used already, at \(first)"
  }

  static func unknownQuestion(_ id: String, suggestion: String?) -> Self {
    "no item has the linkId \(quoted(id))\(meant(suggestion))"
  }

  static func laterQuestion(_ id: String) -> Self {
    "\(quoted(id)) comes later; conditions look only at earlier questions"
  }

  static func ownQuestion(_ id: String) -> Self {
    "\(quoted(id)) can't depend on its own answer"
  }

  static func circularQuestion(_ id: String) -> Self {
    "\(quoted(id)) depends on this item in turn: a circle"
  }

  static func chainTooLong(limit: Int) -> Self {
    "more than \(limit) conditions rest on one another here"
  }

  static func outsideRow(_ id: String, rows: String) -> Self {
    "\(quoted(id)) is asked in each \(quoted(rows)), so it has no one answer out here"
  }

  static func noAnswer(_ id: String, kind: Item.Kind) -> Self {
    "\(quoted(id)) is a \(kind.rawValue), which takes no answer"
  }

  /// A test that doesn't suit its question.
  static func wrongTest(key: String, question: String, kind: Item.Kind) -> Self {
    let takes =
      switch kind {
      case _ where key == "gate": "is no yes or no"
      case _ where ["narrowedBy", "omitsChosen"].contains(key):
        "is no choice with 'repeats: true'"
      case .boolean: "is a yes or no; ask for 'equals: true', 'equals: false' or 'exists'"
      case .choice where key.hasPrefix("count"):
        "takes one option only; counts need 'repeats: true' there"
      case .choice: "is a choice; ask for an option's code"
      default: "takes free text; ask only for 'exists'"
      }
    return "\(quoted(key)) does not fit: \(quoted(question)) \(takes)"
  }

  static func unknownOption(_ code: String, question: String, suggestion: String?) -> Self {
    "\(quoted(question)) has no option \(quoted(code))\(meant(suggestion))"
  }

  static func leavingOption(_ code: String, question: String) -> Self {
    "option \(quoted(code)) of \(quoted(question)) leaves the question, so it is never the answer"
  }

  /// A condition in a form can't test for a choice with a coding from a code system.
  static func codedOption(_ code: String, question: String) -> Self {
    "\(quoted(code)) of \(quoted(question)) has a coding, so no condition can ask for it"
  }
}

/// Faults in options, rows, passes and roles.
extension PackFault.Kind {
  static func sameCode(_ code: String, first: SourcePosition) -> Self {
    "code \(quoted(code)) is used already, at \(first)"
  }

  static let noOptions: Self = "a choice needs 'answerOption' with its options"
  static let twoKindsOfOptions: Self =
    "'answerOptionFrom' takes the place of 'answerOption'; keep one"
  static let exclusiveAlone: Self = "'exclusive' is for choices with 'repeats: true'"
  static let otherLeaves: Self =
    "an option that leaves the question can't have an 'other' question"
  static let mostWithoutRepeats: Self = "'maxOccurs' is for items with 'repeats: true'"

  static func mostTooMany(_ most: Int, of count: Int) -> Self {
    "'maxOccurs' is \(most), but \(count) is the most here"
  }

  static let missingRowName: Self =
    "'rowName' is missing; say what one row is called, like 'medicine'"
  static let conditionOfRowName: Self =
    "this question names each row, so it is always asked; move the condition to the rows or to another question"
  static let rowNameWithoutRows: Self = "'rowName' is for groups with 'repeats: true'"

  static func gateNotBefore(_ id: String) -> Self {
    """
    'gate' is for groups with 'repeats: true', right behind their question; \
    move it to \(quoted(id))
    """
  }

  static let gateInOtherPass: Self =
    "the short pass must ask the gate and its rows alike; give both one 'short'"

  static func shortInLongRows(rows: String) -> Self {
    "the short pass never gets here; \(quoted(rows)) needs 'short: true' too"
  }

  static func savedThough(_ role: Role) -> Self {
    "role \(quoted(role.rawValue)) needs 'sharing: unsaved'"
  }

  static func roleCodes(_ role: Role, missing: [String]) -> Self {
    "role \(quoted(role.rawValue)) needs options with the codes \(list(missing.map(quoted)))"
  }

  static func rolePlace(_ role: Role, _ need: RoleNeed) -> Self {
    "role \(quoted(role.rawValue)) is for \(need.rawValue)"
  }

  /// The kind of item that a role requires, in words.
  enum RoleNeed: String {
    case rows = "groups with 'repeats: true'"
    case group = "sections and groups without 'repeats'"
    case question = "questions"
    case choice = "choices"
  }
}

/// Faults in `forEach`.
extension PackFault.Kind {
  static let forEachInside: Self = "'forEach' can't be inside another 'forEach'"

  static func forEachTarget(_ id: String) -> Self {
    "'forEach' takes a choice with 'repeats: true', which \(quoted(id)) is not"
  }

  static let noSectionsBefore: Self = "there are no sections before this one to choose from"

  static func tooManyItems(limit: Int) -> Self {
    "written out for each option the pack has more than \(limit) items"
  }

  static func tooMuchText(limit: Int) -> Self {
    "written out for each option the pack has more than \(limit) bytes of text"
  }

  static func copyWithoutCode(_ id: String) -> Self {
    "\(quoted(id)) is written once for each option, so its linkId needs '{code}'"
  }

  static func unknownPlaceholder(_ name: String, suggestion: String?) -> Self {
    "unknown placeholder \(quoted("{\(name)}"))\(meant(suggestion.map { "{\($0)}" }))"
  }

  static func placeholderOutside(_ name: String) -> Self {
    "\(quoted("{\(name)}")) stands for an option only inside a 'forEach'"
  }

  static func quietWords(_ id: String) -> Self {
    "\(quoted(id)) is quiet, so the words of its choices can't appear here"
  }
}
