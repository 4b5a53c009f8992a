// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension PackFault {
  /// Sentences about linkIds and conditions.
  var referenceSentence: String? {
    switch kind {
    case .sameID(let id, let first): "linkId \(quoted(id)) is used already, at \(first)"
    case .unknownQuestion(let id, let suggestion):
      "no item has the linkId \(quoted(id))" + meant(suggestion)
    case .laterQuestion(let id):
      "\(quoted(id)) comes later; conditions look only at earlier questions"
    case .ownQuestion(let id): "\(quoted(id)) can't depend on its own answer"
    case .circularQuestion(let id): "\(quoted(id)) depends on this item in turn: a circle"
    case .chainTooLong(let limit):
      "more than \(limit) conditions rest on one another here"
    case .outsideRow(let id, let rows):
      "\(quoted(id)) is asked in each \(quoted(rows)), so it has no one answer out here"
    case .noAnswer(let id, let kind): "\(quoted(id)) is a \(kind.rawValue), which takes no answer"
    case .wrongTest(let key, let id, let kind, let repeats):
      testSentence(key, id, kind, repeats: repeats)
    case .unknownOption(let code, let id, let suggestion):
      "\(quoted(id)) has no option \(quoted(code))" + meant(suggestion)
    case .codedOption(let code, let id):
      "\(quoted(code)) of \(quoted(id)) has a coding, so no condition can ask for it"
    case .leavingOption(let code, let id):
      "option \(quoted(code)) of \(quoted(id)) leaves the question, so it is never the answer"
    default: nil
    }
  }

  private func testSentence(
    _ key: String, _ id: String, _ kind: Item.Kind, repeats: Bool
  ) -> String {
    let takes: String
    switch kind {
    case _ where key == "gate": takes = "is no yes or no"
    case _ where ["narrowedBy", "omitsChosen"].contains(key):
      takes = "is no choice with 'repeats: true'"
    case .boolean: takes = "is a yes or no; ask for 'equals: true', 'equals: false' or 'exists'"
    case .choice where key.hasPrefix("count"):
      takes = "takes one option only; counts need 'repeats: true' there"
    case .choice: takes = "is a choice; ask for an option's code"
    default: takes = "takes free text; ask only for 'exists'"
    }
    return "\(quoted(key)) does not fit: \(quoted(id)) \(takes)"
  }

  /// Sentences about options, rows, passes and roles.
  var itemSentence: String? {
    switch kind {
    case .sameCode(let code, let first): "code \(quoted(code)) is used already, at \(first)"
    case .noOptions: "a choice needs 'answerOption' with its options"
    case .twoKindsOfOptions: "'answerOptionFrom' takes the place of 'answerOption'; keep one"
    case .exclusiveAlone: "'exclusive' is for choices with 'repeats: true'"
    case .otherLeaves: "an option that leaves the question can't have an 'other' question"
    case .mostWithoutRepeats: "'maxOccurs' is for items with 'repeats: true'"
    case .mostTooMany(let most, let count): "'maxOccurs' is \(most), but \(count) is the most here"
    case .missingRowName: "'rowName' is missing; say what one row is called, like 'medicine'"
    case .rowNameWithoutRows: "'rowName' is for groups with 'repeats: true'"
    case .gateNotBefore(let id):
      "'gate' is for groups with 'repeats: true', right behind their question; move it to \(quoted(id))"
    case .gateInOtherPass:
      "the short pass must ask the gate and its rows alike; give both one 'short'"
    case .shortInLongRows(let rows):
      "the short pass never gets here; \(quoted(rows)) needs 'short: true' too"
    case .savedThough(let role): "role \(quoted(role.rawValue)) needs 'sharing: unsaved'"
    case .roleCodes(let role, let missing):
      "role \(quoted(role.rawValue)) needs options with the codes \(list(missing.map(quoted)))"
    case .rolePlace(let role, let need):
      "role \(quoted(role.rawValue)) is for \(need.words)"
    default: nil
    }
  }

  /// Sentences about "for each".
  var templateSentence: String? {
    switch kind {
    case .forEachInside: "'forEach' can't stand inside another 'forEach'"
    case .forEachTarget(let id):
      "'forEach' takes a choice with 'repeats: true', which \(quoted(id)) is not"
    case .noSectionsBefore: "there are no sections before this one to choose from"
    case .tooManyItems(let limit):
      "written out for each option the pack has more than \(limit) items"
    case .tooMuchText(let limit):
      "written out for each option the pack has more than \(limit) bytes of text"
    case .copyWithoutCode(let id):
      "\(quoted(id)) is written once for each option, so its linkId needs '{code}'"
    case .unknownPlaceholder(let name, let suggestion):
      "unknown placeholder \(quoted("{\(name)}"))" + meant(suggestion.map { "{\($0)}" })
    case .placeholderOutside(let name):
      "\(quoted("{\(name)}")) stands for an option only inside a 'forEach'"
    case .quietWords(let id):
      "\(quoted(id)) is quiet, so the words of its choices can't stand here"
    default: nil
    }
  }
}

extension PackFault {
  func quoted(_ text: String) -> String {
    let isLong = text.count > 60
    return "'\(shownInLine(isLong ? text.prefix(60) + "…" : text))'"
  }

  func meant(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean \(quoted($0))?" } ?? ""
  }

  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension PackFault.RoleNeed {
  fileprivate var words: String {
    switch self {
    case .rows: "groups with 'repeats: true'"
    case .group: "sections and groups without 'repeats'"
    case .question: "questions"
    case .choice: "choices"
    }
  }
}
