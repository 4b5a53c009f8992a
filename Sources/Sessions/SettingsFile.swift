// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The file in which a person's settings are kept.
public struct SettingsFile: Sendable {
  /// Its path; `nil` when the environment names no place for it.
  public let path: String?

  /// The most bytes that it may have.
  public static let byteLimit = 64 << 10
  private static let name = "settings"

  /// The file that the environment names: `XDG_CONFIG_HOME` or `HOME/.config`, with
  /// `beforehand/settings` under it. A relative `XDG_CONFIG_HOME` does not count
  /// (<https://specifications.freedesktop.org/basedir-spec/latest/>).
  public init(environment: [String: String]) {
    if let folder = environment["XDG_CONFIG_HOME"], folder.isAbsolutePath {
      path = "\(folder)/beforehand/\(Self.name)"
    } else if let home = environment["HOME"], home.isAbsolutePath {
      path = "\(home)/.config/beforehand/\(Self.name)"
    } else {
      path = nil
    }
  }

  /// Reads the settings. What is not set, or where there is no file, is as usual. O(bytes).
  /// - Returns: what could be understood, and the numbers, from 1, of lines that could not.
  /// - Throws: ``SessionFault`` `tooBig`, `linkInTheWay`, `notAFile`, `notAFolder`, `system`.
  public func read() throws(SessionFault) -> (settings: KeptSettings, strange: [Int]) {
    guard let path else { return (KeptSettings(), []) }
    do throws(SessionFault) {
      let bytes = try DurableFile.read(path, limit: Self.byteLimit)
      return KeptSettings.read(String(decoding: bytes, as: UTF8.self))
    } catch .system(let fault) where fault.isAbsence {
      return (KeptSettings(), [])
    }
  }

  /// Sets one thing by the words that are typed for it, and keeps the others as the file has them.
  ///
  /// The file is written whole or not at all, for the person's account alone. Its folder is made
  /// where it is missing. Of several programs that do this at once, each waits for the one before.
  /// - Returns: the settings as they are then; `nil`, and nothing is written, when the word is none
  ///   of its values.
  /// - Throws: ``SessionFault`` `noHome`, or why the file can't be read or written.
  public func set(
    _ setting: KeptSettings.Name, to word: String
  ) throws(SessionFault) -> KeptSettings? {
    var settings = KeptSettings()
    guard settings.set(setting, to: word) else { return nil }
    guard let path else { throw .noHome }
    let (folder, _) = try Folder.makingSessions(Folder.parent(of: path))
    // On disks that know no locks, two programs at once are less likely than none of them working.
    _ = uninterrupted { flock(folder.descriptor, LOCK_EX) }
    settings = try read().settings
    _ = settings.set(setting, to: word)
    try DurableFile.write(Array(settings.text.utf8), Self.name, into: folder, existing: .replace)
    return settings
  }
}

extension SystemFault {
  /// Nothing stands there.
  fileprivate var isAbsence: Bool { code == ENOENT }
}
