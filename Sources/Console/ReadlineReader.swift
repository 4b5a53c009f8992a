import Interview

/// Reads lines that a person types, with GNU Readline.
@MainActor
public final class ReadlineReader: LineReader {
  /// Gets the half-typed line.
  public var onDraft: (String) -> Void = { _ in }
  private let terminal: Terminal

  /// A reader at a terminal. The process may have one.
  public init(on terminal: Terminal) { self.terminal = terminal }

  /// Reads a line with editing.
  public func read(_ prompt: Prompt) -> LineEvent { .endOfInput }
}
