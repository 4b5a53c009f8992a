// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline
import Glibc

/// Facts about how lines are edited here, for whoever looks for the cause of a problem.
@MainActor
public enum LineEditing {
  /// The version of GNU Readline that is in use, such as "8.2".
  public static var version: String { rl_library_version.map { String(cString: $0) } ?? "" }

  /// The locale that the keys are read in.
  public static var locale: String {
    Readline.useUTF8()
    return setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? ""
  }
}
