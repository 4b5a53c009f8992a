// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Interview
import Survey

/// Where a sitting keeps what was said. It is called on another thread, one call after another.
public protocol SittingStore: Sendable {
  /// Saves the response with what is half-typed, durably.
  /// - Returns: `nil`, or why it could not be saved and what can be done, in words.
  func save(_ response: Response) -> String?
  /// Locks the response with a passphrase; says what came of it as the interview's event.
  func lock(with passphrase: Passphrase, _ response: Response) -> Event
  /// Saves the response in another folder, and goes on there; says what came of it as the
  /// interview's event.
  func move(to folder: String, _ response: Response) -> Event
  /// Makes notes ready to be looked at; `nil` when there is nothing in them.
  func preview(_ paper: Paper, of response: Response) -> Screen?
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
  private let saver: Saver
  private let askForPassphrase: () -> Passphrase?
  private var waiting: [Effect] = []
  private var isSaved = true
  private var signal: Int32?
  /// The person left while something was being saved.
  private var isHidden = false

  /// A sitting of an interview at a terminal, or what stands for it.
  /// - Parameter askForPassphrase: asks for a new one, in words; `nil` when the person does without.
  public init(
    _ interview: Interview, reader: any LineReader, display: Display, store: any SittingStore,
    askForPassphrase: @escaping () -> Passphrase?
  ) {
    self.askForPassphrase = askForPassphrase
    self.interview = interview
    self.reader = reader
    self.display = display
    saver = Saver(store)
  }

  /// Runs until the interview is over.
  public func run(_ arrival: Interview.Arrival) -> Ending {
    Signals.shared.begin()
    reader.onDraft = { [weak self] line in self?.keepDraft(line) }
    reader.onStop = { [weak self] in self?.finish { _ in } }
    waiting = interview.begin(arrival)
    while !waiting.isEmpty { perform(waiting.removeFirst()) }
    reader.onDraft = { _ in }
    reader.onStop = {}
    finish { _ in }
    if !isSaved { return .unsaved }
    return signal.map(Ending.terminated(signal:)) ?? .ended
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .save: save()
    case .lock: lock()
    case .move(let folder): move(to: folder)
    case .preview(let paper):
      let response = interview.responseWithoutQuietWords(for: paper.audience)
      let screen = finish { $0.preview(paper, of: response) }
      tell(.previewed(screen.map(display.screenfuls) ?? []))
    case .write(let order):
      let response = interview.response
      tell(finish { $0.write(order, of: response) })
    case .show(let screen): onTerminal { () throws(TerminalGone) in try display.show(screen) }
    case .clearScreen: onTerminal { () throws(TerminalGone) in try display.clear() }
    case .ask(let prompt): read(prompt)
    case .end: break
    }
  }

  private func move(to folder: String) {
    let response = interview.response
    let event = finish { $0.move(to: folder, response) }
    if case .moved = event { isSaved = true }
    tell(event)
  }

  private func lock() {
    guard let passphrase = askForPassphrase() else { return tell(.notLocked) }
    let response = interview.response
    let event = finish { $0.lock(with: passphrase, response) }
    if event == .locked { isSaved = true }
    tell(event)
  }

  private func read(_ prompt: Prompt) {
    if let words = saver.takeDraftFailure() {
      onTerminal { () throws(TerminalGone) in try display.show(Screen([.notice(words)])) }
    }
    let start = DraftClock.now
    let came = reader.read(prompt)
    if case .terminated(_, let signal) = came { self.signal = signal }
    tell(came.event, after: Double(DraftClock.now - start) / 1_000)
  }

  private func save() {
    let response = interview.response
    let words = finish { $0.save(response) }
    // Whatever became of the last draft: this save had it too.
    _ = saver.takeDraftFailure()
    guard let words else {
      isSaved = true
      return tell(.saved)
    }
    isSaved = false
    tell(.saveFailed(words))
  }

  /// A failure is shown before what was to be shown next.
  private func tell(_ event: Event, after seconds: Double? = nil) {
    waiting = interview.receive(event, after: seconds) + waiting
  }

  private func onTerminal(_ act: () throws(TerminalGone) -> Void) {
    do {
      try act()
    } catch {
      guard !interview.isOver else { return }
      signal = hangUp
      waiting = interview.receive(.terminated(line: standing))
    }
  }

  /// What would stand on the line at the next prompt: a draft that was kept stays one.
  private var standing: String {
    waiting.lazy.compactMap { if case .ask(let prompt) = $0 { prompt.pretyped } else { nil } }
      .first ?? ""
  }

  private func keepDraft(_ line: String) {
    interview.note(line: line)
    saver.keep(interview.response)
  }

  /// Has something done that may take long. Whoever wants to leave at once meanwhile is not kept
  /// waiting by the screen: it is cleared, nothing more is shown, and the next prompt leaves.
  private func finish<Outcome: Sendable>(
    _ work: @escaping @Sendable (any SittingStore) -> Outcome
  ) -> Outcome {
    saver.finish(work) { done in
      guard reader.waits(for: done, noticesLeaving: !isHidden) == .leaving else { return }
      isHidden = true
      onTerminal { () throws(TerminalGone) in try display.hide() }
      reader.hide()
    }
  }

  /// What the system sends when a terminal goes away: SIGHUP.
  private let hangUp: Int32 = 1
}
