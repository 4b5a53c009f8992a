// SPDX-License-Identifier: GPL-3.0-or-later

/// A YAML file of a pack.
public struct PackFile: Sendable {
  /// The file's name in the pack's folder, such as `09-medicines.yaml`.
  public var name: String
  /// The file's name in faults, such as `Questions/09-medicines.yaml`.
  public var shownAs: String
  /// The file's bytes; `nil` if it couldn't be read.
  public var bytes: [UInt8]?

  /// Creates a file. Without `shownAs`, faults show its name.
  public init(name: String, shownAs: String? = nil, bytes: [UInt8]?) {
    self.name = name
    self.shownAs = shownAs ?? name
    self.bytes = bytes
  }
}

extension PackFile {
  /// The file with the pack's title and other properties.
  static let packName = "pack.yaml"
  /// The file with urgent help.
  static let urgentHelpName = "urgent-help.yaml"
  /// The file with what to expect.
  static let whatToExpectName = "what-to-expect.yaml"
  /// The file with words to avoid and exceptions.
  static let plainWordsName = "plain-words.yaml"

  var isSection: Bool {
    ![Self.packName, Self.urgentHelpName, Self.whatToExpectName, Self.plainWordsName]
      .contains(name)
  }

  /// The number of a section's file, from a name that begins with two digits and a hyphen; `nil`
  /// for any other name.
  var number: Int? {
    let digits = name.prefix(2)
    let isNumbered = digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumbered, name.dropFirst(2).first == "-", name.hasSuffix(".yaml") else { return nil }
    return Int(digits)
  }

  var whole: SourcePosition { SourcePosition(file: shownAs) }
}
