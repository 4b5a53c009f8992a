// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

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
