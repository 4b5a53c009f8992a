import Glibc
import Interview

/// Reads a pipe or a file: one answer a line, without echo and without readline.
///
/// The prompt's words are shown on a line of their own. An empty line keeps what is pre-typed, as
/// Enter does at a terminal; any other line takes its place. Line ends may be `\n` or `\r\n`.
@MainActor
public final class PipeReader: LineReader {
  /// Never called: what comes through a pipe is not half-typed.
  public var onDraft: (String) -> Void = { _ in }
  /// Never called: nothing half-typed waits for the disk.
  public var onStop: () -> Void = {}
  private let terminal: Terminal
  private let input: InputBytes
  private var isFirstLine = true

  /// A reader of the terminal's input.
  public init(on terminal: Terminal) {
    self.terminal = terminal
    input = InputBytes(terminal.input, readsAllBeforeSignal: false)
  }

  /// The next line without its line end; at the end of input, what is left is a line too.
  public func read(_ prompt: Prompt) -> LineEvent {
    Signals.shared.begin()
    let words = Display.lines(of: Screen([.text(prompt.text)]), width: .max)
    do { try terminal.write(words.map { $0 + "\n" }.joined()) } catch {
      return .terminated(line: "", signal: SIGPIPE)
    }
    var line: [UInt8] = []
    while true {
      switch input.next() {
      case .byte(UInt8(ascii: "\n")): return entered(line, at: prompt)
      case .byte(let byte): line.append(byte)
      case .end: return line.isEmpty ? .endOfInput : entered(line, at: prompt)
      case .signal(SIGTSTP): _ = Signals.shared.stop(at: terminal.input)
      case .signal(let signal) where LineEvent.endingSignals.contains(signal):
        return LineEvent(signal: signal, line: text(of: line))
      case .signal, .pause: continue
      }
    }
  }

  /// What is in a pipe was written before, so only a signal can mean leaving.
  public func waits(for descriptor: Int32, noticesLeaving: Bool) -> Waited {
    input.waits(for: descriptor, noticesLeaving: noticesLeaving, looksAtLines: false)
  }

  /// Prompts go through the terminal, which is hidden with it.
  public func hide() {}

  /// Takes the next line as the passphrase; an empty one, or none, is none.
  public func readPassphrase(_ words: String) -> PassphraseEvent {
    PassphraseReading(on: terminal, input).read(words)
  }

  private func entered(_ line: [UInt8], at prompt: Prompt) -> LineEvent {
    let line = text(of: line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    return .line(line.isEmpty ? prompt.pretyped : line, isPasted: false)
  }

  /// Editors on other systems put a byte order mark before the first line.
  private func text(of bytes: [UInt8]) -> String {
    let isMarked = isFirstLine && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    isFirstLine = false
    return String(decoding: isMarked ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
  }
}
