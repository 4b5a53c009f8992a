// SPDX-License-Identifier: GPL-3.0-or-later

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
  /// The most bytes of a line that are kept: as many as a session may have.
  private static let lineLimit = 8 << 20

  /// A reader of the terminal's input.
  public init(on terminal: Terminal) {
    self.terminal = terminal
    input = InputBytes(terminal.input, readsAllBeforeSignal: false)
  }

  /// The next line without its line end; at the end of input, what is left is a line too.
  ///
  /// A line that is too long is left out, and the next one takes its place.
  public func read(_ prompt: Prompt) -> LineEvent {
    Signals.shared.begin()
    guard show(prompt.text) else { return .terminated(line: prompt.pretyped, signal: SIGPIPE) }
    // None once it is too long.
    var line: [UInt8]? = []
    while true {
      switch input.next() {
      case .byte(UInt8(ascii: "\n")):
        if let line { return entered(line, at: prompt) }
        line = []
      case .byte(let byte):
        let more = input.takeBuffered(upTo: UInt8(ascii: "\n"))
        line?.append(byte)
        line?.append(contentsOf: more)
        guard let count = line?.count, count > Self.lineLimit else { continue }
        line = nil
        guard show(Words.lineTooLong) else {
          return .terminated(line: prompt.pretyped, signal: SIGPIPE)
        }
      case .end: return line.flatMap { $0.isEmpty ? nil : entered($0, at: prompt) } ?? .endOfInput
      case .signal(SIGTSTP): _ = Signals.shared.stop(at: terminal.input)
      case .signal(let signal) where LineEvent.endingSignals.contains(signal):
        return LineEvent(signal: signal, line: text(of: line ?? []))
      case .signal, .pause: continue
      }
    }
  }

  private func show(_ words: String) -> Bool {
    let lines = Display.lines(of: Screen([.text(words)]), width: .max)
    return (try? terminal.write(lines.map { $0 + "\n" }.joined())) != nil
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
