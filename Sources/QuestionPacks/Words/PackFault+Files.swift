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

  static func controlCharacter(_ scalar: Unicode.Scalar, more: Int) -> Self {
    "control character U+\(hexadecimal(scalar.value))\(others(more)); remove it"
  }

  static func bidiControl(_ scalar: Unicode.Scalar, more: Int) -> Self {
    "character U+\(hexadecimal(scalar.value))\(others(more)) changes the order of text; remove it"
  }

  static func unseenCharacter(_ scalar: Unicode.Scalar, more: Int) -> Self {
    "character U+\(hexadecimal(scalar.value))\(others(more)) can't be seen; remove it"
  }

  private static func others(_ more: Int) -> String {
    more == 0 ? "" : " (and \(more) more like it)"
  }
}
