// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How much a test does: little by default, so that all of them take well under a minute, and all
/// that there is with `BEFOREHAND_LONG=1`.
enum Effort {
  private static let environment = ProcessInfo.processInfo.environment

  /// Everything is to be tried.
  static let isLong = environment["BEFOREHAND_LONG"] == "1"

  /// How often: what a variable of its own says, or else one of two numbers.
  static func times(_ variable: String, usual: Int, long: Int) -> Int {
    environment[variable].flatMap { Int($0) } ?? (isLong ? long : usual)
  }
}
