// SPDX-License-Identifier: GPL-3.0-or-later

import Sessions
import Survey

/// What is said of putting the program in place.
extension Words {
  static func installed(_ path: String, isRemoved: Bool) -> String {
    isRemoved ? gone(shownPath(path)) : put(shownPath(path))
  }

}
