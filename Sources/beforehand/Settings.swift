// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import FoundationEssentials
import Sessions
import Survey

/// `beforehand settings`: shows and changes lasting settings, and says where files are kept.
struct Settings: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: Words.helpSettings, discussion: Words.helpSettingsMore)

  @Argument(help: ArgumentHelp(Words.helpSettingName), completion: .list(Self.names))
  var name: String?

  @Argument(help: ArgumentHelp(Words.helpSettingValue), completion: .list(["on", "off", "usual"]))
  var value: String?

  private static let names = KeptSettings.Name.allCases.map(\.rawValue)

  func perform() throws {
    let file = SettingsFile(environment: Environment.value)
    var (settings, strange) = try file.read()
    let wanted = try name.map(Self.setting(_:)).map { [$0] } ?? KeptSettings.Name.allCases
    if let name = wanted.first, let value {
      guard let set = try file.set(name, to: value) else {
        throw ProgramFault.badSetting(name, value)
      }
      (settings, strange) = (set, [])
    }
    var lines = wanted.map { Words.setting($0, settings) }
    if let path = file.path { lines += Words.strangeSettings(strange, path).map { [$0] } ?? [] }
    if name == nil { lines += [Words.howToSet, ""] + Words.facts(settingsFile: file.path) }
    try Shell.output(lines.map { $0 + "\n" }.joined())
  }

  private static func setting(_ word: String) throws -> KeptSettings.Name {
    guard let name = KeptSettings.Name(rawValue: word.lowercased()) else {
      throw ProgramFault.noSuchSetting(word, near: Suggestion.nearest(to: word, in: names))
    }
    return name
  }
}
