// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Interview

/// Reads answers from a pipe or a file, one on each line, without echo and without Readline.
///
/// Each prompt is shown on its own line. An empty line keeps the pre-typed text, like Enter at a
/// terminal; any other line replaces it. Lines end with `\n` or `\r\n`.
@MainActor
package final class PipeReader: LineReader {
  /// Never called, since a pipe has no half-typed lines.
  package var onDraft: (String) -> Void = { _ in }
  /// Never called, since there is no half-typed line to save.
  package var onStop: () -> Void = {}
  private let terminal: Terminal
  private let input: InputBytes
  private var isFirstLine = true
  /// The maximum length of a line, in bytes: the size limit of a session.
  private static let lineLimit = 8 << 20

  package init(on terminal: Terminal) {
    self.terminal = terminal
    input = InputBytes(terminal.input, readsAllBeforeSignal: false)
  }

  /// Returns the next line without its line end. Text before the end of the input counts as a line.
  ///
  /// Skips lines that are too long.
  package func read(_ prompt: Prompt) -> LineEvent {
    Signals.shared.begin()
    guard show(prompt.text) else { return .terminated(line: prompt.pretyped, signal: SIGPIPE) }
    // `nil` once the line is too long.
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

  /// Waits for a descriptor. Only a signal can mean leaving, since the lines in a pipe were written
  /// beforehand.
  package func waits(for descriptor: Int32, noticesLeaving: Bool) -> Waited {
    input.waits(for: descriptor, noticesLeaving: noticesLeaving, looksAtLines: false)
  }

  /// Does nothing, since prompts go through the terminal, which is hidden separately.
  package func hide() {}

  /// Lets the work read lines as passphrases. An empty line, or none, means no passphrase.
  package func readingPassphrases<Result, Fault: Error>(
    _ work: ((String) -> PassphraseEvent) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    let keys = KeyEcho(terminal.input)
    return try PassphraseReading(terminal: terminal, input: input, keys: keys).run(work)
  }

  private func entered(_ line: [UInt8], at prompt: Prompt) -> LineEvent {
    let line = text(of: line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    return .typed(line.isEmpty ? prompt.pretyped : line)
  }

  /// Returns the text of a line, without a byte order mark at the start of the input.
  private func text(of bytes: [UInt8]) -> String {
    let isMarked = isFirstLine && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    isFirstLine = false
    return String(decoding: isMarked ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
  }
}
