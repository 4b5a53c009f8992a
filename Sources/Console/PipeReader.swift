import Interview

/// Reads a pipe or a file: one answer a line, without echo and without readline.
@MainActor
public final class PipeReader: LineReader {
  /// Never called: what comes through a pipe is not half-typed.
  public var onDraft: (String) -> Void = { _ in }
  private let terminal: Terminal

  /// A reader of the terminal's input.
  public init(on terminal: Terminal) { self.terminal = terminal }

  /// The next line, without its line end.
  public func read(_ prompt: Prompt) -> LineEvent { .endOfInput }
}
