// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// What could steer a terminal is shown, never sent.
@Suite struct ShownTests {
  @Test(arguments: [
    ("plain é 日本 👍🏽", "plain é 日本 👍🏽"), ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ("\u{1B}[2J", "\u{241B}[2J"), ("\u{0}\u{7}\r", "\u{2400}\u{2407}\u{240D}"),
    ("\u{7F}", "\u{2421}"), ("\u{9B}2J", "<U+009B>2J"), ("\u{2028}", "<U+2028>"), ("", ""),
    ("a\u{E0041}\u{E007F}b", "a<U+E0041><U+E007F>b"), ("🏴󠁧󠁢󠁷󠁬󠁳󠁿 Wales", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Wales"),
    ("🏴a\u{E0041}", "🏴a<U+E0041>"),
  ])
  func `control characters are made visible`(text: String, seen: String) {
    #expect(shown(text) == seen)
  }

  @Test func `text with bidirectional controls is isolated`() {
    #expect(shown("a\u{202E}b") == "\u{2068}a\u{202E}b\u{2069}")
  }

  @Test func `it is isolated line by line, since an isolate ends with its line`() {
    #expect(shown("a\n\u{202E}b\nc") == "a\n\u{2068}\u{202E}b\u{2069}\nc")
  }

  @Test(arguments: [
    ("\u{2069}\u{202E}b", "\u{2068}<U+2069>\u{202E}b\u{2069}"),
    ("\u{2067}a", "\u{2068}\u{2067}a\u{2069}\u{2069}"),
    ("\u{2066}a\u{2069}\u{2069}b", "\u{2068}\u{2066}a\u{2069}<U+2069>b\u{2069}"),
  ])
  func `it can't end its isolate, nor leave one open`(text: String, seen: String) {
    #expect(Array(shown(text).unicodeScalars) == Array(seen.unicodeScalars))
  }

  @Test func `a name stays on its line`() {
    #expect(shownInLine("a\nb\tc\r\nd") == "a␊b␉c␍␊d")
    #expect(shownInLine("plain") == "plain")
  }
}
