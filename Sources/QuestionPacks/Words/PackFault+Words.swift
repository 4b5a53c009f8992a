// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension PackFault {
  /// The fault in words. What an author wrote is made safe to show, and cut when it is long.
  var sentence: String {
    fileSentence ?? yamlSentence ?? keySentence ?? referenceSentence ?? itemSentence
      ?? templateSentence ?? wordingSentence ?? ""
  }

  private var fileSentence: String? {
    switch kind {
    case .unreadableFolder: "the folder can't be read"
    case .emptyFolder: "no sections here; a section is a file like '09-medicines.yaml'"
    case .missingFile(let name): "\(quoted(name)) is missing"
    case .unreadableFile: "the file can't be read"
    case .tooLarge(let bytes, let limit):
      "the pack's YAML has \(bytes) bytes; \(limit) is the most that a pack may have"
    case .misnamedFile:
      "a section's file is named by two digits, a hyphen and words, like '09-medicines.yaml'"
    case .sameNumber(let number, let first):
      "section \(number) is in \(quoted(first)) already; give this file another number"
    case .notUTF8: "the file is not UTF-8 text"
    default: nil
    }
  }

  private var yamlSentence: String? {
    switch kind {
    case .badYAML(let problem, let context):
      "bad YAML: \(shown(problem))" + (context.map { " (\(shown($0)))" } ?? "")
    case .doubledKey(let keys):
      "\(list(keys.map(quoted))) \(keys.count == 1 ? "stands" : "stand") here more than once"
    case .anchor: "anchors and aliases are not taken; write the part out again"
    case .tag: "tags are not taken; put the text in quotes if it begins with '!'"
    case .controlCharacter(let scalar, let more):
      "control character \(name(of: scalar))\(others(more)); take it out"
    case .bidiControl(let scalar, let more):
      "character \(name(of: scalar))\(others(more)) changes the order of text; take it out"
    case .unseenCharacter(let scalar, let more):
      "character \(name(of: scalar))\(others(more)) can't be seen; take it out"
    default: nil
    }
  }

  private var keySentence: String? {
    switch kind {
    case .tooDeep(let limit): "this stands too deep; \(limit) levels are the most"
    case .notMapping(let name): "\(mappingName(name)) is keys with values here"
    case .notScalarKey: "a key is one word"
    case .unknownKey(let key, let suggestion): "unknown key \(quoted(key))" + meant(suggestion)
    case .missingKey(let key, let kind):
      "\(quoted(key)) is missing" + (kind.map { "; every \($0.rawValue) has one" } ?? "")
    case .keyNotFor(let key, let kind, let allowed):
      "\(quoted(key)) is for \(list(allowed.map(\.rawValue))), not for \(kind.rawValue)"
    case .wrongValue(let key, let expected): "\(quoted(key)) takes \(expected.words)"
    case .unknownWord(let key, let word, let suggestion):
      "unknown \(key) \(quoted(word))" + meant(suggestion)
    case .notID(let key, let id):
      "\(quoted(key)) takes ASCII letters, digits, dots and hyphens, not \(quoted(id))"
    case .notDate(let date): "\(quoted(date)) is no day; write it like '2026-11-22'"
    case .conditionForm(let keys): formSentence(keys)
    default: nil
    }
  }

  private func formSentence(_ keys: [String]) -> String {
    let operators = list(Shape.operators.map(quoted))
    let given = keys.isEmpty ? "nothing" : keys.map(quoted).joined(separator: ", ")
    return "a condition is 'question' with one of \(operators), or one of 'all', 'any' and 'not';"
      + " this has \(given)"
  }

  private func mappingName(_ name: String) -> String {
    switch Shape.Name(rawValue: name) {
    case .pack: "the pack"
    case .urgentHelp: "urgent help"
    case .whatToExpect: "what to expect"
    case .urgentGroup, .expectedGroup: "a group"
    case .urgentLine, .expectedLine: "a line"
    case .section: "a section"
    case .item: "an item"
    case .answerOption: "an option"
    case .coding: "a coding"
    case .condition, nil: "a condition"
    case .plainWords: "plain words"
    case .avoided: "an entry"
    case .exception: "an exception"
    }
  }

  private func name(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private func others(_ more: Int) -> String { more == 0 ? "" : " (and \(more) more like it)" }
}

extension PackFault.Expected {
  fileprivate var words: String {
    switch self {
    case .text: "text; put it in quotes if it is a number, 'true', 'false' or 'null'"
    case .flag: "true or false"
    case .count(let least): "a whole number from \(least) up"
    case .flagOrCode: "an option's code, true or false"
    case .flagOrCondition: "true, false or a condition"
    case .mapping: "keys with values"
    case .list: "a list with something in it"
    }
  }
}
