// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Faults in the folder, its files and their YAML.
extension PackFault.Kind {
  static let unreadableFolder: Self = "the folder can't be read"
  static let emptyFolder: Self = "no sections here; a section is a file like '09-medicines.yaml'"

  static func missingFile(_ name: String) -> Self { "\(quoted(name)) is missing" }

  static let unreadableFile: Self = "the file can't be read"

  static func tooLarge(bytes: Int, limit: Int) -> Self {
    "the pack's YAML has \(bytes) bytes; \(limit) is the most that a pack may have"
  }

  static let misnamedFile: Self =
    "a section's file is named by two digits, a hyphen and words, like '09-medicines.yaml'"

  static func sameNumber(_ number: Int, first: String) -> Self {
    "section \(number) is in \(quoted(first)) already; give this file another number"
  }

  static let notUTF8: Self = "the file is not UTF-8 text"

  /// An error reported by libyaml.
  static func badYAML(problem: String, context: String?) -> Self {
    "bad YAML: \(shown(problem))\(context.map { " (\(shown($0)))" } ?? "")"
  }

  static func doubledKey(_ keys: [String]) -> Self {
    "\(list(keys.map(quoted))) \(keys.count == 1 ? "appears" : "appear") here more than once"
  }

  static let anchor: Self = "anchors and aliases aren't supported; write the text out in full"
  static let tag: Self = "tags aren't supported; put the text in quotes if it begins with '!'"

  /// A control character, one that changes the order of text, or one that can't be seen.
  static func hidden(_ scalar: Unicode.Scalar, more: Int) -> Self {
    let what = isControl(scalar) ? "control character" : "character"
    let others = more == 0 ? "" : " (and \(more) more like it)"
    let why = isBidiControl(scalar) ? " changes the order of text" : " can't be seen"
    return """
      \(what) U+\(hexadecimal(scalar.value))\(others)\(isControl(scalar) ? "" : why); remove it
      """
  }

  static func tooDeep(limit: Int) -> Self {
    "this is nested too deeply; the limit is \(limit) levels"
  }

  static func notMapping(_ shape: Shape) -> Self { "\(shape.called) is keys with values here" }

  static let notScalarKey: Self = "a key is one word"

  static func unknownKey(_ key: String, suggestion: String?) -> Self {
    "unknown key \(quoted(key))\(meant(suggestion))"
  }

  static func missingKey(_ key: String, kind: Item.Kind?) -> Self {
    "\(quoted(key)) is missing\(kind.map { "; every \($0.rawValue) has one" } ?? "")"
  }

  static func keyNotFor(_ key: String, kind: Item.Kind, allowed: [Item.Kind]) -> Self {
    "\(quoted(key)) is for \(list(allowed.map(\.rawValue))), not for \(kind.rawValue)"
  }

  static func wrongValue(key: String, expected: Expected) -> Self {
    "\(quoted(key)) takes \(expected.words)"
  }

  static func unknownWord(key: String, _ word: String, suggestion: String?) -> Self {
    "unknown \(key) \(quoted(word))\(meant(suggestion))"
  }

  static func notID(key: String, _ id: String) -> Self {
    "\(quoted(key)) takes ASCII letters, digits, dots and hyphens, not \(quoted(id))"
  }

  static func notDate(_ date: String) -> Self {
    "\(quoted(date)) is no day; write it like '2026-11-22'"
  }

  static func conditionForm(_ keys: [String]) -> Self {
    let given = keys.isEmpty ? "nothing" : keys.map(quoted).joined(separator: ", ")
    return """
      a condition is 'question' with one of \(list(Shape.operators.map(quoted))), \
      or one of 'all', 'any' and 'not'; this has \(given)
      """
  }

  /// The value that a key requires.
  struct Expected {
    fileprivate let words: String

    static let text = Self(
      words: "text; put it in quotes if it is a number, 'true', 'false' or 'null'")
    static let flag = Self(words: "true or false")
    static let flagOrCode = Self(words: "an option's code, true or false")
    static let flagOrCondition = Self(words: "true, false or a condition")
    static let mapping = Self(words: "keys with values")
    static let list = Self(words: "a list with something in it")

    static func count(atLeast least: Int) -> Self {
      Self(words: "a whole number from \(least) up")
    }
  }

  static func longSentence(words: Int, limit: Int) -> Self {
    "a sentence has \(words) words here; \(limit) are the most"
  }

  /// A warning, since the grade is only an estimate and the author decides.
  static func hardToRead(_ text: String, grade: Double, limit: Int) -> Self {
    var kind: Self = """
      \(quoted(text)) reads at grade \(tenths(grade)); \(limit) is the highest; \
      shorter words and sentences help
      """
    kind.isWarning = true
    return kind
  }

  static func wordsToAvoid(_ found: [PlainWords.Avoided]) -> Self {
    let avoided = found.map { found in
      "avoid \(quoted(found.words.joined(separator: " "))): better \(shown(found.better))"
    }
    return "\(list(avoided))"
  }

  static func twoQuestions(_ words: String) -> Self {
    "one thing at a time: a second question begins at \(quoted(words))"
  }

  static func tooManyExceptions(limit: Int) -> Self {
    "\(limit) exceptions are the most; mend the wording instead"
  }

  static func idleException(_ rule: String) -> Self {
    "nothing here breaks the rule \(quoted(rule)) any more; take the exception out"
  }
}
