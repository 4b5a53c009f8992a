// SPDX-License-Identifier: GPL-3.0-or-later

import SeededGenerator

/// Random answers that look like everything that CommonMark has signs for.
struct NastyText {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let pieces: [String] =
    [
      "\n", "\n", "\n\n", "\n\n\n", " ", "  ", "   ", "    ", "\t", "\u{A0}", "\u{3000}", "\r\n",
      "\r",
      "- ", "* ", "+ ", "1. ", "2) ", "10.", "123456789. ", "# ", "###### ", "####### ", "#", " #",
      " ##", "> ", ">", "---", "- - -", "***", "* * *", "___", "===", "=", "-", "--", "```", "~~~",
      "`", "``", "~", "~~", "*", "**", "_", "__", "[", "]", "(", ")", "![", "[a](b)", "[a]: /url",
      "[a]", "[^1]", "[ ] ", "<", ">", "<b>", "</b>", "<!-- ", " -->", "<?", "?>", "<![CDATA[",
      "<a href=\"x\">", "<script>", "</script>", "<https://a.example>", "<a@b.example>", "<3",
      "<br>",
      "<div>\n", "<pre>", "&amp;", "&lt;", "&", "&#35;", "&#x26;", "&copy;", "&nosuch;", "&#0;",
      "A&E",
      ";", "\\", "\\\\", "\\\n", "\\*", "\\|", "|", "| a | b |\n|---|---|\n", "a | b\n--- | ---\n",
      ":--", ":-:", "|-", "!", "\"", "'", "$", "$x$", ":", "::", "http://a.example",
      "www.a.example", "https://a.example/b?c=d&e", "ftp://a.example/", "HTTP://A.EXAMPLE",
      "http://",
      "http://a.b<script>", "www.", "a@b.example", "mailto:a@b.example", "xmpp:a@b.example/c",
      ":+1:",
      ":100:", ":smile:", "10:30:00",
      "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{202E}", "\u{2066}",
      "\u{FEFF}",
      "\u{200B}", "é", "e\u{301}", "日本", "🙂", "👩‍👩‍👧", "I'm fine.", "sleep", "a", "B", "0", "5",
      "snake_case",
      "5 < 6", "re-use", "C:\\dir", "no. 1", "2.30", "e.g.", "...", "… ", "- [x] done",
      "Hello\n===\n",
      "Hello\n---\n", "    code\n", "\t code\n", "1.\n", "-\n", "#\n", "+\n", "&#10;", "&#32;",
      "\\#",
    ]

  /// The next answer: a few pieces, sometimes one twice.
  mutating func next() -> String {
    let count = Int.random(in: 1...9, using: &generator)
    return (0..<count).map { _ in
      let piece = Self.pieces.randomElement(using: &generator) ?? ""
      return Int.random(in: 0..<8, using: &generator) == 0 ? piece + piece : piece
    }.joined()
  }
}
