// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person set for good: few things, in a file that can be read and changed by hand.
///
/// Nothing in it tells anything of the answers, so it is never locked.
public struct KeptSettings: Equatable, Sendable {
  /// Hints are shown under questions.
  public var hints = true
  /// A break is offered after a part that can be hard.
  public var breaks = true
  /// The most columns that a line takes; `nil` for the usual number.
  public var width: Int?

  /// The usual settings.
  public init() {}

  /// What can be set.
  public enum Name: String, CaseIterable, Sendable {
    /// Hints under questions: on or off.
    case hints
    /// Breaks that are offered: on or off.
    case breaks
    /// The most columns of a line: a number or `usual`.
    case width
  }

  /// The numbers of columns that a line may be limited to.
  public static let widths = 20...300

  /// What a setting is now, as it is typed.
  public subscript(_ name: Name) -> String {
    switch name {
    case .hints: hints ? "on" : "off"
    case .breaks: breaks ? "on" : "off"
    case .width: width.map(String.init) ?? "usual"
    }
  }

  /// Sets something by the words that are typed for it, in whatever case.
  /// - Returns: false, and nothing is changed, when the word is none of its values.
  public mutating func set(_ name: Name, to word: String) -> Bool {
    let word = word.lowercased()
    switch (name, word) {
    case (.hints, "on"), (.hints, "off"): hints = word == "on"
    case (.breaks, "on"), (.breaks, "off"): breaks = word == "on"
    case (.width, "usual"): width = nil
    case (.width, _):
      guard let number = Int(word), Self.widths.contains(number) else { return false }
      width = number
    default: return false
    }
    return true
  }
}

extension KeptSettings {
  /// Reads a file's text: a setting a line, as `hints = off`. Empty lines and those that begin with
  /// `#` say nothing; for a name that comes twice the last line counts. O(characters).
  /// - Returns: what could be understood, and the numbers, from 1, of lines that could not.
  static func read(_ text: String) -> (settings: KeptSettings, strange: [Int]) {
    var settings = KeptSettings()
    var strange: [Int] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "=" }.map(String.init)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      let name = Name(rawValue: first.lowercased())
      guard let name, words.count == 2, settings.set(name, to: words[1]) else {
        strange.append(index + 1)
        continue
      }
    }
    return (settings, strange)
  }

  /// The text of a file that holds them.
  var text: String {
    let lines = Name.allCases.map { "\($0.rawValue) = \(self[$0])\n" }
    return Words.settingsHeading + "\n" + lines.joined()
  }
}
