// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// Regular expressions in forms.
@Suite struct PatternTests {
  @Test(arguments: [
    ("[A-Z]{1,2}[0-9]{1,2} ?[0-9][A-Z]{2}", ["AB1 2CD", "A12CD"], ["ab1 2cd", "AB1  2CD", ""]),
    ("^\\d{3}(-\\d+)?$", ["123", "123-4"], ["12", "123-", "x123"]),
    ("(?:yes|no)", ["yes", "no"], ["yesno", ""]), ("a*", ["", "aaa"], ["b"]),
    ("a+?b", ["ab", "aab"], ["b"]), ("[^0-9]+", ["abc", "é"], ["a1"]),
    (".", ["a", "é"], ["ab", "\n"]),
    ("\\w+@\\w+\\.\\w{2,}", ["a@b.uk"], ["a@b.u", "a@b-uk"]), ("[a\\-z]+", ["a-z"], ["b"]),
    ("x{0}", [""], ["x"]), ("a|", ["a", ""], ["b"]), ("\\S+\\s\\S+", ["a b"], ["ab"]),
    ("[\\x00-\\x7F]*", ["plain", ""], ["é"]), ("a\\hb", ["a b", "a\tb"], ["a\nb", "ahb"]),
    ("\\u00e9[\\h]", ["é "], ["e "]), ("(ab?){2,3}", ["aa", "abab", "aaba"], ["a", "aaaa"]),
    ("(a|b|cd)*", ["", "acdb"], ["c"]), ("()*a", ["a"], [""]), ("\\x4", [], []), ("[]-]", [], []),
    ("", [""], ["a"]), ("[\\w.-]+", ["a-b.c"], ["a b"]),
  ])
  func `all of a text fits, or it does not`(expression: String, fits: [String], others: [String]) {
    guard let pattern = Pattern(expression) else {
      #expect(fits.isEmpty && others.isEmpty, "\(expression)")
      return
    }
    #expect(fits.allSatisfy(pattern.fits))
    #expect(!others.contains(where: pattern.fits))
  }

  @Test(arguments: [
    "(?=a)a", "(a)\\1", "a**", "[b-a]", "(a", "a)", "[a", "a{2", "a{3,2}", "*a", "a^b", "\\p{L}",
    "a{1001}", "(((a{100}){100}){100})", "(?<n>a)", "\\",
  ])
  func `what is no expression, or is not followed here, is none`(expression: String) {
    #expect(Pattern(expression) == nil)
  }

  @Test func `each of many choices fits, and no other`() throws {
    let pattern = try #require(Pattern((1...50).map(String.init).joined(separator: "|")))
    #expect((1...50).allSatisfy { pattern.fits(String($0)) })
    #expect(![0, 51, 150].contains { pattern.fits(String($0)) })
  }

  @Test func `groups in groups end`() {
    #expect(Pattern(String(repeating: "(", count: 10_000)) == nil)
  }

  @Test func `an expression that keeps others busy for years takes a moment`() throws {
    let pattern = try #require(Pattern("(a*)*(a|aa)+b"))
    #expect(!pattern.fits(String(repeating: "a", count: 10_000)))
  }
}
