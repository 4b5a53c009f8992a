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
