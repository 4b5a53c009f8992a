import Interview
import Survey

/// Where a sitting keeps what was said.
@MainActor
public protocol SittingStore: AnyObject {
  /// Saves the response, durably.
  /// - Returns: `nil`, or why it could not be saved and what can be done, in words.
  func save(_ response: Response) -> String?
  /// Keeps what is half-typed, in place of what was kept before; without any it takes that away.
  /// - Returns: `nil`, or why that could not be done, in words.
  func keep(_ drafts: [Draft]) -> String?
  /// Writes notes, and says what came of it as the interview's event.
  func write(_ order: NotesOrder, of response: Response) -> Event
}

/// One sitting: does what an interview asks for, and tells it what came.
@MainActor
public final class Sitting {
  /// How a sitting ended.
  public enum Ending: Equatable, Sendable {
    /// By the person, or at the end of the input; everything is saved.
    case ended
    /// By a signal, or since the terminal is gone; everything is saved.
    case terminated(signal: Int32)
    /// The last save failed.
    case unsaved
  }

  private var interview: Interview
  private let reader: any LineReader
  private let display: Display
  private let store: any SittingStore
  private var waiting: [Effect] = []
  private var isSaved = true
  /// Why the last draft could not be kept, until there is a prompt at which it can be said.
  private var draftFailure: String?
  private var signal: Int32?

  /// A sitting of an interview at a terminal, or what stands for it.
  public init(
    _ interview: Interview, reader: any LineReader, display: Display, store: any SittingStore
  ) {
    self.interview = interview
    self.reader = reader
    self.display = display
    self.store = store
  }

  /// Runs until the interview is over.
  public func run(_ arrival: Interview.Arrival) -> Ending {
    reader.onDraft = { [weak self] line in self?.keepDraft(line) }
    waiting = interview.begin(arrival)
    while !waiting.isEmpty { perform(waiting.removeFirst()) }
    reader.onDraft = { _ in }
    if !isSaved { return .unsaved }
    return signal.map(Ending.terminated(signal:)) ?? .ended
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .save: save()
    case .keepDrafts(let drafts): draftFailure = store.keep(drafts)
    case .write(let order): tell(store.write(order, of: interview.response))
    case .show(let screen): onTerminal { () throws(TerminalGone) in try display.show(screen) }
    case .clearScreen: onTerminal { () throws(TerminalGone) in try display.clear() }
    case .ask(let prompt): read(prompt)
    case .end: break
    }
  }

  private func read(_ prompt: Prompt) {
    if let words = draftFailure {
      draftFailure = nil
      onTerminal { () throws(TerminalGone) in try display.show(Screen([.notice(words)])) }
    }
    let came = reader.read(prompt)
    if case .terminated(_, let signal) = came { self.signal = signal }
    tell(came.event)
  }

  private func save() {
    guard let words = store.save(interview.response) else {
      isSaved = true
      return tell(.saved)
    }
    isSaved = false
    tell(.saveFailed(words))
  }

  /// A failure is shown before what was to be shown next.
  private func tell(_ event: Event) { waiting = interview.receive(event) + waiting }

  private func onTerminal(_ act: () throws(TerminalGone) -> Void) {
    do {
      try act()
    } catch {
      guard !interview.isOver else { return }
      signal = hangUp
      waiting = interview.receive(.terminated(line: ""))
    }
  }

  private func keepDraft(_ line: String) {
    draftFailure = store.keep(interview.drafts(line: line))
  }

  /// What the system sends when a terminal goes away: SIGHUP.
  private let hangUp: Int32 = 1
}
