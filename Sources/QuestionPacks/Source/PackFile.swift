// SPDX-License-Identifier: GPL-3.0-or-later

/// One YAML file of a pack, as it was read.
public struct PackFile: Sendable {
  /// The file's name within the pack's folder, as `09-medicines.yaml`.
  public var name: String
  /// How the file is called in faults, as `Questions/09-medicines.yaml`.
  public var shownAs: String
  /// Its bytes; `nil` when they couldn't be read.
  public var bytes: [UInt8]?

  /// A file; without `shownAs` it is called by its name.
  public init(name: String, shownAs: String? = nil, bytes: [UInt8]?) {
    self.name = name
    self.shownAs = shownAs ?? name
    self.bytes = bytes
  }
}

extension PackFile {
  /// The file that names the pack.
  static let packName = "pack.yaml"
  /// The file with the lines about urgent help.
  static let urgentHelpName = "urgent-help.yaml"
  /// The file with the lines about what to expect.
  static let whatToExpectName = "what-to-expect.yaml"
  /// The file with the words to avoid and the exceptions.
  static let plainWordsName = "plain-words.yaml"

  var isSection: Bool {
    ![Self.packName, Self.urgentHelpName, Self.whatToExpectName, Self.plainWordsName]
      .contains(name)
  }

  /// The number of a section's file, two digits and a hyphen first; `nil` for any other name.
  var number: Int? {
    let digits = name.prefix(2)
    let isNumbered = digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumbered, name.dropFirst(2).first == "-", name.hasSuffix(".yaml") else { return nil }
    return Int(digits)
  }

  var whole: SourcePosition { SourcePosition(file: shownAs) }
}
