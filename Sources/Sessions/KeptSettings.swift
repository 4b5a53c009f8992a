// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A person's settings, in a file that can be read and edited by hand.
///
/// The file reveals nothing about the answers, so it is never locked with a passphrase.
package struct KeptSettings: Equatable, Sendable {
  /// Whether questions show hints.
  package var hints = true
  /// Whether a break is offered after a part that can be hard.
  package var breaks = true
  /// The maximum width of a line, in columns; `nil` for the default.
  package var width: Int?

  package init() {}

  package enum Name: String, CaseIterable, Sendable {
    /// Hints under questions: on or off.
    case hints
    /// Whether breaks are offered: on or off.
    case breaks
    /// The maximum width of a line: a number of columns, or `usual` for the default.
    case width
  }

  /// The widths that can be set, in columns.
  package static let widths = 20...300

  /// A setting's value, as it is typed.
  package subscript(_ name: Name) -> String {
    switch name {
    case .hints: hints ? "on" : "off"
    case .breaks: breaks ? "on" : "off"
    case .width: width.map(String.init) ?? "usual"
    }
  }

  /// Sets a value, ignoring case.
  /// - Returns: `false` if the value is not valid for the setting, which is then unchanged.
  package mutating func set(_ name: Name, to word: String) -> Bool {
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
  /// Parses the text of a file, with one setting on each line, such as `hints = off`. Ignores empty
  /// lines and those that begin with `#`. If a name is repeated, the last line counts.
  /// O(characters).
  /// - Returns: The settings that could be read, and the numbers of lines that couldn't, from 1.
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

  /// The text of a file with these settings.
  var text: String {
    let lines = Name.allCases.map { "\($0.rawValue) = \(self[$0])\n" }
    return Words.settingsHeading + "\n" + lines.joined()
  }
}

/// The file with a person's settings.
package struct SettingsFile: Sendable {
  /// The file's path; `nil` if the environment gives none.
  package let path: String?

  package static let byteLimit = 64 << 10
  private static let name = "settings"

  /// Creates the file given by the environment: `beforehand/settings` in `XDG_CONFIG_HOME` or in
  /// `HOME/.config`.
  package init(environment: (String) -> String?) {
    path = programFolder(in: "XDG_CONFIG_HOME", orHome: ".config", environment)
      .map { "\($0)/\(Self.name)" }
  }

  /// Reads the settings. Missing ones have their defaults; so do all if there is no file. O(bytes).
  /// - Returns: The settings that could be read, and the numbers of lines that couldn't, from 1.
  /// - Throws: ``SessionFault`` `tooBig`, `linkInTheWay`, `notAFile`, `notAFolder`, `system`.
  package func read() throws(SessionFault) -> (settings: KeptSettings, strange: [Int]) {
    guard let path else { return (KeptSettings(), []) }
    do throws(SessionFault) {
      let bytes = try DurableFile.read(path, limit: Self.byteLimit)
      return KeptSettings.read(String(decoding: bytes, as: UTF8.self))
    } catch .system(let fault) where fault.code == ENOENT {
      return (KeptSettings(), [])
    }
  }

  /// Changes one setting and keeps the others as they are in the file.
  ///
  /// The file is replaced atomically and is readable only by the person's account. Its folder is
  /// created if it is missing. Programs that change settings at the same time wait for one another.
  /// - Returns: The new settings; `nil` for an invalid value, in which case nothing is written.
  /// - Throws: ``SessionFault`` `noHome`, or why the file can't be read or written.
  package func set(
    _ setting: KeptSettings.Name, to word: String
  ) throws(SessionFault) -> KeptSettings? {
    var settings = KeptSettings()
    guard settings.set(setting, to: word) else { return nil }
    guard let path else { throw .noHome }
    let (folder, _) = try Folder.makingSessions(Folder.parent(of: path))
    // On a disk without locks, it is better to risk two programs changing settings at once than to
    // refuse all changes.
    _ = uninterrupted { flock(folder.descriptor, LOCK_EX) }
    settings = try read().settings
    _ = settings.set(setting, to: word)
    try DurableFile.writeForPerson(
      Array(settings.text.utf8), Self.name, in: folder, existing: .replace)
    return settings
  }
}
