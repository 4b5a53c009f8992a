// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

/// What is said about the files that notes are written to.
extension Words {
  static func howToUse(_ format: Format) -> String {
    switch format {
    case .markdown: useMarkdown
    case .html: usePage
    case .text: useText
    }
  }

  /// What to know of a file that does not open by itself; nothing for the others.
  static func howToOpen(_ format: Format) -> String {
    format == .html ? " \(howToUse(.html))" : ""
  }
}
