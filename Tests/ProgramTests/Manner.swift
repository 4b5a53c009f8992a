// SPDX-License-Identifier: GPL-3.0-or-later

/// In what kind of terminal, and how, a persona types.
struct Manner: Sendable {
  /// The window's columns, one number a sitting; the last one holds for all that follow.
  var columns = [200, 80]
  /// The window's rows. A long page comes in as many parts as they ask for.
  var rows = 24
  /// What else is in the environment, beside a home and a locale.
  var environment: [String: String] = [:]
  /// The person's inputrc.
  var inputrc = ""
  /// Each key is waited for before the next; otherwise a line comes at once.
  var isKeyByKey = false
}

/// What came back for the keys of a line.
struct Exchange {
  /// The keys of the line, without Enter.
  var keys: [UInt8]
  /// Everything written for these keys.
  var echo: [UInt8]
}
