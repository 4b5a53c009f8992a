// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Testing

@testable import Notes

@Suite struct MarkdownTests {
  private func markdown(_ words: String) -> String {
    Markdown.render(Document([.paragraph(.person(words))]))
  }

  @Test(arguments: [
    "I'm fine.", "A&E, Tom & Jerry", "5 < 6 > 4", "I <3 you", "re-use - or not", "-5 degrees",
    "no. 1", "2.30 pm", "10mg (at night)", "#1 in town", "snake_case", "C:\\dir", "what?!", "50%",
    "~10 minutes", "\"quotes\"", "a + b = c", "e.g. this", "https://a.example/b", "1.5 mg", "=> so",
    "see http://a.example/b_c?d=e&f, or www.a.example", "me@a.example", "at 10:30:00", "Mum:Dad",
  ])
  func `plain sentences stay as they are`(words: String) {
    #expect(markdown(words) == words + "\n")
  }

  @Test(arguments: [
    ("- a", "\\- a\n"), ("1. a", "1\\. a\n"), ("# a", "\\# a\n"), ("> a", "\\> a\n"),
    ("*a*", "\\*a\\*\n"), ("_a_", "\\_a\\_\n"), ("`a`", "\\`a\\`\n"), ("[a](b)", "\\[a](b)\n"),
    ("<b>", "\\<b>\n"), ("http://a.b<i>", "http\\://a.b\\<i>\n"),
    ("www.a.b*c*", "www\\.a.b\\*c\\*\n"), ("http://a.b ", "http\\://a.b&#32;\n"),
    (":+1:", "\\:+1:\n"),
    ("&amp;", "\\&amp;\n"),
    ("&CounterClockwiseContourIntegral;", "\\&CounterClockwiseContourIntegral;\n"),
    ("a\\", "a\\\\\n"), ("  a ", "&#32; a&#32;\n"),
    ("a\nb", "a  \nb\n"), ("a \nb", "a&#32;\\\nb\n"), ("a\n\nb", "a\n\nb\n"),
    ("a\n\n\nb", "a\n\n\\\nb\n"), ("\u{1B}[2J", "␛\\[2J\n"), ("", ""),
  ])
  func `what would be a sign is escaped`(words: String, expected: String) {
    #expect(markdown(words) == expected)
  }

  @Test func `blocks are written in CommonMark`() {
    let document = Document([
      .heading(level: 2, .program("Title")), .lines([.label("A:") + .program(" b"), .person("c")]),
      .list([.person("one"), .person("two\n\nthree")]), .list([.person("x")], isNumbered: true),
      .list([.person("y")], isNumbered: true),
      .answer(label: .program("Why?"), words: .person("z")),
      .table(header: [.program("H")], rows: [[.person("a|b\nc")]]), .rule, .writingLines(1),
      .pageBreak,
    ])
    let expected = """
      ## Title

      **A:** b  
      c

      - one
      - two

        three

      1. x

      1) y

      **Why?** z

      | H |
      | --- |
      | a\\|b<br>c |

      * * *

      ____________________________________________________________

      ---

      """
    #expect(Markdown.render(document) == expected)
  }

  @Test func `an empty document is empty text`() {
    #expect(Markdown.render(Document()).isEmpty)
  }
}

@Suite struct WordCountTests {
  @Test(arguments: [
    ("", 0), ("one", 1), (" two  words ", 2), ("a\nb", 3), ("a,\nb", 2), ("\na\n", 1), ("日本 x", 3),
    (String(repeating: "a", count: 31), 2),
  ])
  func `words are counted as page one has room for them`(text: String, count: Int) {
    #expect(text.wordCount == count)
  }

  @Test(arguments: [
    ("One two. Three four.", 3, "One two."), ("One two three", 2, "One two"),
    ("He said \"no.\" Then I", 4, "He said \"no.\""), ("1. one two", 2, "1. one"),
    ("Diabetes type 2. The GP said", 4, "Diabetes type 2."),
    ("a line\nand more", 3, "a line"), ("one", 1, "one"), ("Yes, sometimes", 4, "Yes, sometimes"),
    ("forget to eat, not the kids they are fine", 7, "forget to eat"),
    ("Well, not all of it then", 5, "Well, not all of it"),
    ("Rough. I go over what I said and", 7, "Rough. I go over what I said"),
    ("I feel rough. I go over what I said", 6, "I feel rough."),
  ])
  func `a text is cut at the end of a sentence, else of a word`(
    text: String, words: Int, opening: String
  ) {
    #expect(text.opening(words: words) == opening)
  }

  @Test func `nothing fits into no room`() { #expect("one two".opening(words: 0) == nil) }
}
