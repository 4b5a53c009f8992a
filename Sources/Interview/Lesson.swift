// SPDX-License-Identifier: GPL-3.0-or-later

/// An explanation of how to type something, given once in a sitting.
enum Lesson {
  /// How to change a line of a long answer.
  case changingLines
  /// That Enter has skipped a question, and how to go back.
  case skipping
  /// Who "I" means in choices, while someone else types.
  case whoIAm
  /// How to type several choices.
  case severalChoices
}
