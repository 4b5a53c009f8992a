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
}
