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

/// Paths as a person types them.
extension String {
  /// The path with the home folder in place of a tilde, as in a shell, and without quotes around it.
  var expandedPath: String {
    let path = String(pathBytes: unquotedPath.utf8)
    guard path == "~" || path.hasPrefix("~/"), let home = Environment.value("HOME") else {
      return path
    }
    return home + path.dropFirst()
  }

  /// The path without quotes around it, such as those added when a folder is dragged into a
  /// terminal.
  private var unquotedPath: String {
    guard count > 2, let mark = first, "'\"".contains(mark), last == mark else { return self }
    return String(dropFirst().dropLast())
  }

  /// An absolute path, which stays valid in other folders.
  var absolutePath: String {
    guard !isAbsolutePath, let bytes = getcwd(nil, 0) else { return self }
    defer { free(bytes) }
    let current = String(path: bytes)
    return self == "." ? current : "\(current)/\(self)"
  }
}
