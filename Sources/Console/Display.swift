import Interview

/// Shows screens on a terminal.
@MainActor
public final class Display {
  private let terminal: Terminal
  private var hasShown = false

  /// A display on a terminal or what stands for it.
  public init(on terminal: Terminal) { self.terminal = terminal }

  /// Shows a screen below what stands there, after a blank line. An empty one shows nothing.
  ///
  /// - Throws: ``TerminalGone``.
  public func show(_ screen: Screen) throws(TerminalGone) {
    let lines = Display.lines(of: screen, width: terminal.size.columns)
    guard !lines.isEmpty else { return }
    let before = hasShown ? "\n" : ""
    hasShown = true
    try terminal.write(before + lines.joined(separator: "\n") + "\n")
  }

  /// A screen as plain lines, wrapped at a width (20 at least): what is shown without styling.
  public nonisolated static func lines(of screen: Screen, width: Int) -> [String] { [] }
}
