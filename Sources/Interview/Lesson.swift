// SPDX-License-Identifier: GPL-3.0-or-later

/// An explanation of how to type an answer, given once in a sitting.
enum Lesson {
  /// How an answer of several lines ends.
  case paragraph
  /// How a line of a long answer is changed.
  case changingLines
  /// That Enter has skipped a question, and how to go back.
  case skipping
  /// How several choices are typed.
  case severalChoices
}
