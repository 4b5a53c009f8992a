// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Sessions

/// What the environment says of the few names that the program asks for.
///
/// Foundation's way copies the whole environment into a dictionary first, a twelfth of all that is
/// done before the first prompt.
enum Environment {
  private static let names = ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]

  /// The value of one name, which may be a path; `nil` where it is not set.
  static func value(_ name: String) -> String? { getenv(name).map { String(path: $0) } }

  /// Unsets TZ where it names a pipe, for which the C library would wait with each date.
  /// - Returns: whether it did.
  static func dropTimeZonePipe() -> Bool {
    guard let name = value("TZ")?.drop(while: { $0 == ":" }), !name.isEmpty else { return false }
    let folder = value("TZDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/share/zoneinfo"
    var status = stat()
    let isThere = stat(name.hasPrefix("/") ? String(name) : "\(folder)/\(name)", &status) == 0
    return isThere && status.st_mode & S_IFMT == S_IFIFO && unsetenv("TZ") == 0
  }

  /// The values of the names that are set.
  static var values: [String: String] {
    let set = names.compactMap { name in value(name).map { (name, $0) } }
    return Dictionary(uniqueKeysWithValues: set)
  }
}
