import Survey
import Testing

/// What could steer a terminal is shown, never sent.
@Suite struct ShownTests {
  @Test(arguments: [
    ("plain é 日本 👍🏽", "plain é 日本 👍🏽"), ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ("\u{1B}[2J", "\u{241B}[2J"), ("\u{0}\u{7}\r", "\u{2400}\u{2407}\u{240D}"),
    ("\u{7F}", "\u{2421}"), ("\u{9B}2J", "<U+009B>2J"), ("\u{2028}", "<U+2028>"), ("", ""),
  ])
  func `control characters are made visible`(text: String, seen: String) {
    #expect(shown(text) == seen)
  }

  @Test func `text with bidirectional controls is isolated`() {
    #expect(shown("a\u{202E}b") == "\u{2068}a\u{202E}b\u{2069}")
  }
}
