// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Sessions

/// The environment variables that the program uses.
///
/// Foundation would copy the whole environment into a dictionary, which takes a twelfth of the time
/// to the first prompt.
enum Environment {
  /// Returns the value of a variable, which may be a path; `nil` if it is not set.
  static func value(_ name: String) -> String? { getenv(name).map { String(path: $0) } }

  /// Unsets TZ if it names a pipe: the C library would wait for the pipe with each date.
  /// - Returns: Whether TZ was unset.
  static func dropTimeZonePipe() -> Bool {
    guard let name = value("TZ")?.drop(while: { $0 == ":" }), !name.isEmpty else { return false }
    let folder = value("TZDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/share/zoneinfo"
    var status = stat()
    let isThere = stat(name.hasPrefix("/") ? String(name) : "\(folder)/\(name)", &status) == 0
    return isThere && status.st_mode & S_IFMT == S_IFIFO && unsetenv("TZ") == 0
  }
}
