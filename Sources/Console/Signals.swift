import CTerminal
import Glibc

/// The signals that came and were not dealt with yet.
@MainActor
public final class Signals {
  /// The process's signals.
  public static let shared = Signals()

  /// What to poll; -1 when signals aren't caught.
  private(set) var descriptor: Int32 = -1
  private var pending: Set<Int32> = []

  private init() {}

  /// Begins to catch signals; call it before the first line is read. Without a pipe to be had,
  /// signals keep what they do by default.
  public func begin() {
    descriptor = terminal_catch_signals()
  }

  /// A signal came that ends the sitting.
  public var isEndPending: Bool {
    collect()
    return !pending.isDisjoint(with: [SIGTERM, SIGHUP, SIGQUIT])
  }

  /// Stops the process as Ctrl-Z does; returns once it goes on.
  func stop() {
    terminal_stop()
    _ = take([SIGCONT])
  }

  /// Takes the first of these signals that is waiting.
  func take(_ wanted: [Int32]) -> Int32? {
    collect()
    return wanted.first { pending.remove($0) != nil }
  }

  /// Any of these signals is waiting.
  func isWaiting(for wanted: [Int32]) -> Bool {
    collect()
    return wanted.contains(where: pending.contains)
  }

  /// Takes a signal as come, to be dealt with at the next prompt.
  func add(_ signal: Int32) { pending.insert(signal) }

  /// Takes what ended the question for a passphrase to the next prompt. Ends that are no signals
  /// are left out.
  public func add(_ event: PassphraseEvent) {
    switch event {
    case .leave: add(SIGQUIT)
    case .terminated(let signal): add(signal)
    case .entered, .left: break
    }
  }

  private func collect() {
    while case let signal = terminal_next_signal(), signal != 0 { pending.insert(signal) }
  }
}

extension LineEvent {
  /// How a read ends by this signal.
  init(signal: Int32, line: String) {
    switch signal {
    case SIGINT: self = .interrupted(line: line)
    case SIGQUIT: self = .leave(line: line)
    default: self = .terminated(line: line, signal: signal)
    }
  }

  /// The signals that end a read, the most pressing first.
  static let endingSignals = [SIGQUIT, SIGHUP, SIGTERM, SIGINT]
}
