// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
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

/// Messages about settings.
extension Words {
  /// Returns a setting's name, value and meaning.
  static func setting(_ name: KeptSettings.Name, _ settings: KeptSettings) -> String {
    "\(name.rawValue): \(settings[name]). \(meaning(of: name, settings))"
  }

  private static func meaning(of name: KeptSettings.Name, _ settings: KeptSettings) -> String {
    switch name {
    case .hints where settings.hints: meaningHints
    case .hints: meaningNoHints
    case .breaks where settings.breaks: meaningBreaks
    case .breaks: meaningNoBreaks
    case .width: meaningWidth(settings.width ?? Display.usualWidest)
    }
  }

  /// Returns a message about invalid lines in the settings file; `nil` if there are none.
  static func strangeSettings(_ lines: [Int], _ path: String) -> String? {
    guard !lines.isEmpty else { return nil }
    let numbers = lines.prefix(3).map(String.init).joined(separator: ", ")
    return strangeSettings(
      count: lines.count, lines: numbers + (lines.count > 3 ? andMore : ""), path: shownPath(path))
  }

  static func unreadableSettings(_ fault: SessionFault) -> String {
    unreadableSettings(fault.message)
  }

  static func badSetting(_ name: KeptSettings.Name, _ value: String) -> String {
    badSetting(value: shownInLine(value), rawValue: name.rawValue)
  }

  static func takenValues(_ name: KeptSettings.Name) -> String {
    switch name {
    case .hints, .breaks: takenValuesHints(name.rawValue)
    case .width:
      takenValuesWidth(
        lowerBound: KeptSettings.widths.lowerBound, upperBound: KeptSettings.widths.upperBound)
    }
  }

  static var settingNames: String {
    thereAre(joinedInWords(KeptSettings.Name.allCases.map(\.rawValue)))
  }

  /// Returns names as a list in a sentence: "hints, breaks and width".
  private static func joinedInWords(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + and + last
  }

  /// Returns where sessions and settings are kept, whether others have access to the sessions, and
  /// the versions of the program and its environment.
  @MainActor
  static func facts(settingsFile: String?) -> [String] {
    let store = try? SessionStore(environment: Environment.value)
    return [
      store.map { factSessions(shownPath($0.path)) } ?? factNoHome,
      store.map(privacy) ?? nil,
      settingsFile.map { factSettings(shownPath($0)) },
      factLocale(shownInLine(Readline.locale)),
      factReadline(Readline.version),
      factVersion(release),
    ].compactMap(\.self)
  }

  private static func privacy(of store: SessionStore) -> String {
    switch store.isPrivate {
    case nil: factNoFolder
    case true?: factPrivate
    case false?: factOpen
    }
  }
}
