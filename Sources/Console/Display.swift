// SPDX-License-Identifier: GPL-3.0-or-later

import Interview

/// Shows screens, one below the other: nothing that was read out is drawn again.
@MainActor
public final class Display {
  let terminal: Terminal
  let widest: Int
  private var hasShown = false

  /// The most columns that a line takes, however wide the window: longer lines are hard to follow
  /// (<https://www.w3.org/TR/WCAG21/#visual-presentation> asks for 80 characters at most).
  public nonisolated static let usualWidest = 80

  /// A display on a terminal or what stands for it, with lines of so many columns at most.
  public init(on terminal: Terminal, widest: Int = usualWidest) {
    self.terminal = terminal
    self.widest = widest
  }

  /// Shows a screen below what stands there, after a blank line. An empty one shows nothing.
  ///
  /// The window's width is asked for each time. Lines are one column short of it: a full line
  /// makes some terminals and braille displays add an empty one.
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

  /// Clears the screen and shows nothing any more.
  ///
  /// - Throws: ``TerminalGone``.
  func hide() throws(TerminalGone) {
    defer { terminal.isHidden = true }
    try clear()
  }

  /// Clears the screen, as far as the terminal can; the next screen begins at its top.
  ///
  /// - Throws: ``TerminalGone``.
  public func clear() throws(TerminalGone) {
    hasShown = false
    try terminal.clearScreen()
  }
}
