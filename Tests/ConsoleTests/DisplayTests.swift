// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Interview
import PseudoTerminal
import SeededGenerator
import Testing

@testable import Console

struct DisplayTests {
  @Test func `a screen is read from top to bottom`() {
    let screen = Screen([
      .notice("Saved."), .title("Medicines (section 9 of 15)"),
      .question("How do you take it?"),
      .choices(["As the label says", "Differently, in a way that I say myself"]),
      .hint("? why we ask"),
    ])
    #expect(
      Display.lines(of: screen, width: 30) == [
        "Saved.", "", "Medicines (section 9 of 15)", "", "How do you take it?",
        "  1  As the label says", "  2  Differently, in a way", "     that I say myself",
        "? why we ask",
      ])
  }

  @Test func `numbers of choices stand in a column`() {
    let lines = Display.lines(of: Screen([.choices((1...10).map { "c\($0)" })]), width: 80)
    #expect(lines.first == "   1  c1")
    #expect(lines.last == "  10  c10")
  }

  @Test func `lists hang, and keep their own paragraphs`() {
    let screen = Screen([.text("So far:"), .list(["one two three four five six", "a\nb"])])
    #expect(
      Display.lines(of: screen, width: 20) == [
        "So far:", "  - one two three", "    four five six", "  - a", "    b",
      ])
  }

  @Test func `blocks without text leave no gap`() {
    let screen = Screen([.title("A"), .text(""), .hint(" \n "), .choices([]), .text("B")])
    #expect(Display.lines(of: screen, width: 80) == ["A", "", "B"])
    #expect(Display.lines(of: Screen(), width: 80).isEmpty)
  }

  @Test func `paragraphs and inner blank lines of a text stay`() {
    let lines = Display.lines(of: Screen([.text("\none\n\ntwo  spaces\n")]), width: 80)
    #expect(lines == ["one", "", "two  spaces"])
  }

  @Test func `a window narrower than twenty columns is taken as twenty`() {
    let lines = Display.lines(of: Screen([.text("twelve letters here")]), width: 3)
    #expect(lines == ["twelve letters here"])
  }

  @MainActor @Test func `after the screen is cleared, the next screen begins at its top`() throws {
    let folder = try temporaryFolder()
    defer { removeFolder(folder) }
    let output = open(folder + "/output", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(output) }
    let display = Display(on: Terminal(input: output, output: output) { _ in nil })
    for word in ["one", "two"] { try display.show(Screen([.text(word)])) }
    try display.clear()
    try display.show(Screen([.text("three")]))
    let written = String(decoding: read(folder + "/output"), as: UTF8.self)
    #expect(written == "one\n\ntwo\nthree\n")
  }

  @Test func `the last line of a prompt has room for the space behind it`() {
    let (before, last) = Display.promptLines("Press Enter to go on: ", width: 21)
    #expect(before == "Press Enter to go\n" && last == "on: ")
    let fitting = Display.promptLines("Press Enter to go on: ", width: 22)
    #expect(fitting.before.isEmpty && fitting.last == "Press Enter to go on: ")
  }

  @Test func `a screen that just fits is not parted`() {
    let screen = Screen([.lines(["a", "b", "c"])])
    #expect(Display.screenfuls(of: screen, width: 80, rows: 3).count == 1)
    #expect(Display.screenfuls(of: screen, width: 80, rows: 2).count == 2)
  }

  @Test(arguments: [true, false])
  @MainActor func `below a screenful there is room for a question, and no end without a terminal`(
    isTerminal: Bool
  ) throws {
    let terminal = try PseudoTerminal(rows: 10)
    let end = open(isTerminal ? terminal.slavePath : "/dev/null", O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(end) }
    let display = Display(on: Terminal(input: end, output: end) { _ in nil })
    let parts = display.screenfuls(of: Screen([.lines(Array(repeating: "a", count: 30))]))
    let heights = parts.map { Display.lines(of: $0, width: 79).count }
    #expect(heights == (isTerminal ? [4, 4, 4, 4, 4, 4, 4, 2] : [30]))
  }

  @Test(arguments: [
    (["TERM": "xterm"], InterviewSettings.Clearing.everything),
    (["TERM": "xterm", "STY": ""], .everything), (["TERM": "screen", "STY": "1.pts"], .screenOnly),
    (["TERM": "dumb"], .nothing), ([:], .nothing),
  ])
  @MainActor func `what a terminal can clear is known from its name`(
    environment: [String: String], clearing: InterviewSettings.Clearing
  ) throws {
    let terminal = try PseudoTerminal()
    let end = open(terminal.slavePath, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(end) }
    #expect(Terminal(input: end, output: end) { environment[$0] }.clearing == clearing)
  }

  @Test(arguments: [(3, [["a"], ["T", "b"]]), (4, [["a", "", "T", "b"]])])
  func `a title counts with the empty line above it`(rows: Int, parts: [[String]]) {
    let screen = Screen([.lines(["a"]), .title("T"), .lines(["b"])])
    let shown = Display.screenfuls(of: screen, width: 80, rows: rows)
      .map { Display.lines(of: $0, width: 80) }
    #expect(shown == parts)
  }

  @Test func `what could steer a terminal is shown and steers nothing`() {
    let lines = Display.lines(
      of: Screen([.text("a\u{1B}[2Jb\u{9B}c"), .list(["x\u{7}"])]), width: 80)
    #expect(lines == ["a␛[2Jb<U+009B>c", "  - x␇"])
  }

  @Test func `text that turns the reading order turns its own line only`() {
    let screen = Screen([.text("\u{202E}one two three four five six")])
    for line in Display.lines(of: screen, width: 20) where line.contains("\u{202E}") {
      #expect(line.hasPrefix("\u{2068}") && line.hasSuffix("\u{2069}"))
    }
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한국", 4), ("\u{1112}\u{1161}", 2),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇬🇧", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("☃", 1), ("ｱ", 1),
    ("Ａ", 2), ("。", 2), ("\u{200B}", 0), ("\u{200D}", 0), ("नि", 2), ("ไทย", 3), ("ก็", 1), ("𠀀", 2),
    ("\u{303F}", 1), ("🫨", 2), ("<U+009B>", 8),
  ])
  func `width is counted as it is seen`(_ text: String, _ width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test(arguments: [
    ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]), ("", 5, [""]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]),
    ("日本語テスト", 5, ["日本", "語テ", "スト"]), ("a  b", 9, ["a  b"]), ("ab    cd", 4, ["ab", "cd"]),
    ("tab\there", 5, ["tab", "here"]), ("  in", 9, ["  in"]),
  ])
  func `lines break at spaces, and within a word only when it is longer than a line`(
    _ text: String, _ width: Int, _ lines: [String]
  ) {
    #expect(wrapped(text, width: width) == lines)
  }

  @Test func `wrapping keeps every word, and no line is too wide`() {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &generator)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = randomText(&random)
      let width = Int.random(in: 2...40, using: &random)
      let lines = wrapped(text, width: width)
      let seen = lines.joined().filter { $0 != " " }
      #expect(seen == text.filter { $0 != " " }, "seed \(seed)")
      #expect(lines.allSatisfy { displayWidth($0) <= width }, "seed \(seed)")
    }
  }

  private func randomText(_ random: inout SeededGenerator) -> String {
    let pieces = ["a", "word", " ", "  ", "日", "👩‍👩‍👧", "e\u{301}", "longer-than-most-lines-are"]
    let count = Int.random(in: 0...40, using: &random)
    return (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }
}
