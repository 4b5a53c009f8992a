// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

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
