// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey

extension Display {
  /// The least width that lines are made for: a window of 20 columns, one column short.
  private nonisolated static let narrowest = 19

  /// A screen as plain lines, wrapped at a width (19 at least): what is shown without styling.
  ///
  /// A blank line stands between blocks; choices and lists follow their question directly. All
  /// text passes `shown(_:)`. Blocks without text are left out; an empty screen has no lines.
  public nonisolated static func lines(of screen: Screen, width: Int) -> [String] {
    styledLines(of: screen, width: width).map(\.text)
  }

  /// A prompt's words, broken between words where a window is narrower than they are; the cursor
  /// stands behind the last line. `before` ends with a newline unless it is empty.
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

  /// How a line is set apart; its words alone say as much.
  enum Style: String {
    case plain = ""
    case bold = "\u{1B}[1m"
  }

  struct StyledLine {
    var text: String
    var style: Style = .plain

    /// With the terminal's commands around it.
    var withCommands: String {
      style == .plain || text.isEmpty ? text : style.rawValue + text + "\u{1B}[0m"
    }
  }

  nonisolated static func styledLines(of screen: Screen, width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for block in screen.blocks {
      let added = block.lines(width: max(narrowest, width))
      guard !added.isEmpty else { continue }
      if !lines.isEmpty, !block.belongsToBlockBefore { lines.append(StyledLine(text: "")) }
      // What is isolated as a whole is no longer so once it is broken into lines.
      lines += added.map { StyledLine(text: shown($0), style: block.style) }
    }
    return lines
  }
}

extension Screen.Block {
  fileprivate var style: Display.Style {
    switch self {
    case .title, .question: .bold
    // A hint is not dimmed: dim words are hard to read for weak eyes, on some screens for all.
    case .text, .choices, .list, .lines, .notice, .hint: .plain
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

  /// Blank lines within the text stay; around it there are none.
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
