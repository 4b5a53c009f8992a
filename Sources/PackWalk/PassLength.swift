// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// How long a pass is for someone.
public struct PassLength: Equatable, Sendable {
  /// What was asked: an answer of many lines is one prompt, with the empty line that ends it and the
  /// question whether there is more.
  public internal(set) var prompts = 0
  /// Of these, what the program asks on its own: "another medicine?", "go on now?".
  public internal(set) var ownPrompts = 0
  /// The lines that were entered, empty ones too.
  public internal(set) var lines = 0
  /// Of these, the empty ones that only end an answer of several lines, or a list.
  public internal(set) var emptyLines = 0
  /// The words that were shown.
  public internal(set) var wordsRead = 0
  /// The words that were typed, as ``Pace`` takes them.
  public internal(set) var wordsTyped = 0

  /// Roughly how many seconds it takes.
  public var seconds: Int { Pace.seconds(reading: wordsRead, typing: wordsTyped) }

  /// Roughly how many minutes it takes, 1 at least.
  public var minutes: Int { max(1, (seconds + 30) / 60) }

  static func += (sum: inout PassLength, other: PassLength) {
    sum.prompts += other.prompts
    sum.ownPrompts += other.ownPrompts
    sum.lines += other.lines
    sum.emptyLines += other.emptyLines
    sum.wordsRead += other.wordsRead
    sum.wordsTyped += other.wordsTyped
  }
}
