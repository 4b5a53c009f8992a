// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Interview

/// Reads answers from a pipe or a file, one on each line, without echo and without Readline.
///
/// Each prompt is shown on its own line. An empty line keeps the pre-typed text, like Enter at a
/// terminal; any other line replaces it. Lines end with `\n` or `\r\n`.
@MainActor
final class PipeReader: TerminalReader {
  /// Never called, since a pipe has no half-typed lines.
  var onDraft: (String) -> Void = { _ in }
  /// Never called, since there is no half-typed line to save.
  var onStop: () -> Void = {}
  let terminal: Terminal
  let input: InputBytes
  let keys: KeyEcho
  private var isFirstLine = true
  /// The maximum length of a line, in bytes: the size limit of a session.
  private static let lineLimit = 8 << 20

  init(on terminal: Terminal) {
    self.terminal = terminal
    input = InputBytes(terminal.input, isTerminal: false)
    keys = KeyEcho(terminal.input)
  }

  /// Returns the next line without its line end. Text before the end of the input counts as a line.
  ///
  /// Skips lines that are too long.
  func read(_ prompt: Prompt) -> LineEvent {
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

  /// Does nothing, since prompts go through the terminal, which is hidden separately.
  func hide() {}

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
