// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// Words compared by their letters and digits.
@Suite struct ComparingTests {
  private static let texts = [
    "", " ", "I don't", "i dont", "A1-b2", "Ärger", "ärger!", "naïve", "naive", "2", "²", "K", "k",
  ]

  @Test(arguments: texts, texts)
  func `are compared as if both were folded`(one: String, other: String) {
    #expect(one.isFolded(to: other.folded) == (one.folded == other.folded))
    #expect(one.begins(withFolded: other.folded) == one.folded.hasPrefix(other.folded))
  }

  @Test func `keep nothing but letters and digits, in lower case`() {
    #expect("It's 2 o'clock – Ärger.".folded == "its2oclockärger")
  }
}
