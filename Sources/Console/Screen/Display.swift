// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey

/// Shows screens one below the other. Never redraws a screen, so that screen readers don't repeat
/// it.
@MainActor
package final class Display {
  let terminal: Terminal
  let widest: Int
  private var hasShown = false

  /// The default limit for the width of a line, in columns, even in wider windows: longer lines are
  /// hard to follow (<https://www.w3.org/TR/WCAG21/#visual-presentation> asks for 80 characters at
  /// most).
  package nonisolated static let usualWidest = 80

  /// Creates a display on a terminal, with lines of at most `widest` columns.
  package init(on terminal: Terminal, widest: Int = usualWidest) {
    self.terminal = terminal
    self.widest = widest
  }

  /// Shows a screen below the previous one, after a blank line. An empty screen shows nothing.
  ///
  /// Reads the window's width each time. Lines are one column narrower than the window, because
  /// some terminals and braille displays add an empty line after a full one.
  ///
  /// - Throws: ``TerminalGone``.
  package func show(_ screen: Screen) throws(TerminalGone) {
    let lines = Self.styledLines(of: screen, width: min(widest, terminal.size.columns - 1))
    guard !lines.isEmpty else { return }
    var text = hasShown ? "\n" : ""
    for (line, isBold) in lines {
      let isStyled = isBold && terminal.isStyled && !line.isEmpty
      text += (isStyled ? "\u{1B}[1m\(line)\u{1B}[0m" : line) + "\n"
    }
    hasShown = true
    try terminal.write(text)
  }

  /// Clears the screen and shows nothing from then on.
  ///
  /// - Throws: ``TerminalGone``.
  func hide() throws(TerminalGone) {
    defer { terminal.isHidden = true }
    try clear()
  }

  /// Clears as much of the screen as the terminal can. The next screen begins at the top.
  ///
  /// - Throws: ``TerminalGone``.
  package func clear() throws(TerminalGone) {
    hasShown = false
    try terminal.clearScreen()
  }
}

extension Display {
  /// The minimum width of a line: a window of 20 columns, less one.
  private nonisolated static let narrowest = 19

  /// Returns a screen as plain lines without styling, wrapped at a width of 19 or more.
  ///
  /// Blocks are separated by a blank line, except that choices, lists and hints directly follow the
  /// block before. All text passes through `shown(_:)`. Blocks without text are left out; an empty
  /// screen has no lines.
  package nonisolated static func lines(of screen: Screen, width: Int) -> [String] {
    styledLines(of: screen, width: width).map(\.text)
  }

  /// Returns a prompt broken between words to fit the window. `before` ends with a newline unless
  /// it is empty. The cursor goes after `last`.
  nonisolated static func promptLines(
    _ prompt: String, width: Int
  ) -> (before: String, last: String) {
    var words = prompt[...]
    while words.last == " " { words.removeLast() }
    let ending = String(prompt[words.endIndex...])
    let lines = wrapped(shown(prompt), width: max(narrowest, width) - ending.utf8.count)
    var before = ""
    for line in lines.dropLast() { before += line + "\n" }
    return (before, (lines.last ?? "") + ending)
  }

  private nonisolated static func styledLines(
    of screen: Screen, width: Int
  ) -> [(text: String, isBold: Bool)] {
    var lines: [(text: String, isBold: Bool)] = []
    for block in screen.blocks {
      let added = block.lines(width: max(narrowest, width))
      guard !added.isEmpty else { continue }
      if !lines.isEmpty, !block.belongsToBlockBefore { lines.append(("", isBold: false)) }
      // `shown(_:)` isolates right-to-left text line by line, so it has to run after wrapping.
      lines += added.map { (shown($0), block.isBold) }
    }
    return lines
  }
}

extension Screen.Block {
  /// Whether the lines are emphasised. The words alone convey the same meaning. Hints are not dimmed:
  /// dim text is hard to read for people with weak sight, and on some screens for everyone.
  fileprivate var isBold: Bool {
    switch self {
    case .title, .question: true
    default: false
    }
  }

  fileprivate var belongsToBlockBefore: Bool {
    switch self {
    case .choices, .list, .lines, .hint: true
    default: false
    }
  }

  fileprivate func lines(width: Int) -> [String] {
    switch self {
    case .title(let text), .question(let text), .text(let text), .hint(let text), .notice(let text):
      Self.paragraphs(of: text).flatMap { wrapped($0, width: width) }
    case .choices(let choices, let first): Self.numbered(choices, from: first, width: width)
    case .lines(let texts):
      texts.flatMap { Self.paragraphs(of: $0) }.flatMap { wrapped($0, width: width) }
    case .list(let entries): entries.flatMap { Self.entry($0, after: "  - ", width: width) }
    }
  }

  /// Returns the paragraphs of a text, without blank lines at the start and the end.
  private static func paragraphs(of text: String) -> [Substring] {
    let all = Substring(withVisibleControls(text)).parts(between: "\n")
    let inner = all.drop(while: \.isBlank)
    return Array(inner.dropLast(inner.reversed().prefix(while: \.isBlank).count))
  }

  private static func numbered(_ choices: [String], from first: Int, width: Int) -> [String] {
    let digits = String(first + choices.count - 1).count
    return choices.enumerated().flatMap { index, choice in
      let number = String(first + index)
      let padding = String(repeating: " ", count: 2 + digits - number.count)
      return entry(choice, after: padding + number + "  ", width: width)
    }
  }

  private static func entry(_ text: String, after first: String, width: Int) -> [String] {
    let parts = paragraphs(of: text)
    let indent = String(repeating: " ", count: first.count)
    let lines = parts.enumerated().flatMap { index, part in
      wrapped(part, width: width, first: index == 0 ? first : indent)
    }
    return lines.isEmpty ? wrapped("", width: width, first: first) : lines
  }
}

extension Substring {
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
