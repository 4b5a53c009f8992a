// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Sessions

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
