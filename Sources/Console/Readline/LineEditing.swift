// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline
import Glibc

/// Information about line editing, for troubleshooting.
@MainActor
package enum LineEditing {
  /// The version of GNU Readline in use, such as "8.2".
  package static var version: String { rl_library_version.map { String(cString: $0) } ?? "" }

  /// The locale used to interpret typed keys.
  package static var locale: String {
    Readline.useUTF8()
    return setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? ""
  }
}
