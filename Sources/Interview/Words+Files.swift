// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

/// Messages about the files of notes.
extension Words {
  static func howToUse(_ format: Format) -> String {
    switch format {
    case .markdown: useMarkdown
    case .html: usePage
    case .text: useText
    }
  }

  /// Returns how to open a file that needs an explanation; empty for others.
  static func howToOpen(_ format: Format) -> String {
    format == .html ? " \(howToUse(.html))" : ""
  }
}
