// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// What is taken off the ends of a text.
@Suite struct TrimmingTests {
  @Test(arguments: ["a b", " a b", "a b\t", "\n\r\n a b", "a b\u{A0}\u{3000}"])
  func `a text is trimmed of white space of any kind, and only at its ends`(text: String) {
    #expect(text.trimmed == "a b")
    #expect(text.replacing("a b", with: "").trimmed == "")
  }
}
