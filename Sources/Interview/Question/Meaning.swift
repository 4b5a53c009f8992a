// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What a typed line means at an item.
enum Meaning {
  /// The answer, with words for the question after it.
  case values([Value], next: Draft? = nil)
  /// No answer, for a reason that the line states.
  case left(Leaving)
  /// Nothing was typed.
  case empty
  /// Nothing applies, or there is nothing to tell, where no option says so.
  case nothing
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
