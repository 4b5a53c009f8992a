// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What a typed line means at an item.
enum Meaning {
  /// The answer.
  case values([Value])
  /// The answer, which is one of several that the line seems to name.
  case oneOfSeveral([Value])
  /// No answer, for a reason that the line states.
  case left(Leaving)
  /// Nothing was typed.
  case empty
  /// No choice applies, where no option says so.
  case noChoice
  /// There is nobody and nothing to name.
  case nobody
  /// Yes, and the first answer in a new row.
  case row(String)
  /// Something that only the person can tell.
  case unclear(Menu)
  /// Nothing that can be saved. The notices say why, before the item is asked again.
  /// - Parameter repeatsQuestion: Whether the question is shown again, and not only the line.
  case refused(again: Asking, notices: [String] = [], repeatsQuestion: Bool = true)
}
