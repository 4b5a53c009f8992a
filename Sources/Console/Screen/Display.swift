// SPDX-License-Identifier: GPL-3.0-or-later

import Interview

/// Shows screens one below the other. Never redraws a screen, so that screen readers don't repeat
/// it.
@MainActor
public final class Display {
  let terminal: Terminal
  let widest: Int
  private var hasShown = false

  /// The default limit for the width of a line, in columns, even in wider windows: longer lines are
  /// hard to follow (<https://www.w3.org/TR/WCAG21/#visual-presentation> asks for 80 characters at
  /// most).
  public nonisolated static let usualWidest = 80

  /// Creates a display on a terminal, with lines of at most `widest` columns.
  public init(on terminal: Terminal, widest: Int = usualWidest) {
    self.terminal = terminal
    self.widest = widest
  }

  /// Shows a screen below the previous one, after a blank line. An empty screen shows nothing.
  ///
  /// Reads the window's width each time. Lines are one column narrower than the window, because
  /// some terminals and braille displays add an empty line after a full one.
  ///
  /// - Throws: ``TerminalGone``.
  public func show(_ screen: Screen) throws(TerminalGone) {
    let lines = Self.styledLines(of: screen, width: min(widest, terminal.size.columns - 1))
    guard !lines.isEmpty else { return }
    var text = hasShown ? "\n" : ""
    for line in lines { text += (terminal.isStyled ? line.withCommands : line.text) + "\n" }
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
  public func clear() throws(TerminalGone) {
    hasShown = false
    try terminal.clearScreen()
  }
}
