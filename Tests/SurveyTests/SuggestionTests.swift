// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// What a mistyped word may have been meant as.
@Suite struct SuggestionTests {
  @Test(arguments: ["uqit", "qiut", "quti", "qit", "quitt", "quid"])
  func `a letter too many, too few or wrong, or two swapped, is one slip anywhere`(word: String) {
    #expect(Suggestion.nearest(to: word, in: ["back", "quit"]) == "quit")
  }

  @Test(arguments: ["tiuq", "it", "quit"])
  func `a short word with more slips than one, or none, is no slip`(word: String) {
    #expect(Suggestion.nearest(to: word, in: ["back", "quit"]) == nil)
  }
}
