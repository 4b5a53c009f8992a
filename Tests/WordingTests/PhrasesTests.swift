// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Wording

/// Typed words compared by their letters and digits.
@Suite struct PhrasesTests {
  private let phrases = Phrases(["don't know", "I don't know", "nobody", "&", "I don't"])

  @Test func `text keeps nothing but letters and digits, in lower case`() {
    #expect("It's 2 o'clock – Ärger.".folded == "its2oclockärger")
    #expect("".folded == "")
  }

  @Test(arguments: [
    ("", []), (" \t\r\n ", []), (" a  b\tc\r\nd ", ["a", "b", "c", "d"]),
    ("né\u{A0}le\u{2003}3 mai", ["né", "le", "3", "mai"]),
  ])
  func `words are what stands between white space`(text: String, words: [String]) {
    #expect(text.words == words)
  }

  @Test(arguments: ["dont know", "Don't know!", "no body", "i DON’T know"])
  func `a phrase is found however it is written`(text: String) {
    #expect(text.isOne(of: phrases))
  }

  @Test(arguments: ["", "&", "!", "know", "don't know yet"])
  func `other text is none of them, nor is text without letters`(text: String) {
    #expect(!text.isOne(of: phrases))
  }

  @Test func `each length at the start or the end of a text is found, in ascending order`() {
    let words = "I don't know don't know".words[...]
    #expect(phrases.lengths(in: words) == [2, 3])
    #expect(phrases.lengths(in: words, atEnd: true) == [2])
    #expect(phrases.lengths(in: "well I don't know".words[...]) == [])
    #expect(phrases.lengths(in: []) == [])
    #expect(phrases.lengths(in: "I don't know - well".words[...]) == [2, 3, 4])
    #expect(phrases.lengths(in: "- I don't know".words[...], atEnd: true) == [2, 3, 4])
  }
}
