// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Glibc
import Interview
import Survey

/// Storage for a sitting. Its methods are called one at a time, and on another thread where there is
/// one.
package protocol SittingStore: Sendable {
  /// Saves the response, and any half-typed line in it, durably.
  /// - Returns: `nil`, or why it couldn't be saved and what can be done, in words.
  func save(_ response: Response) -> String?
  /// Locks the response with a passphrase. Returns the outcome as an event for the interview.
  func lock(with passphrase: Passphrase, _ response: Response) -> Event
  /// Saves the response in another folder and continues there. Returns the outcome as an event for
  /// the interview.
  func move(to folder: String, _ response: Response) -> Event
  /// Returns a preview of the notes; `nil` if they would be empty.
  func preview(_ paper: Paper, of response: Response) -> Screen?
  /// Writes notes. Returns the outcome as an event for the interview.
  func write(_ order: NotesOrder, of response: Response) -> Event
}

/// Runs an interview: carries out its effects, and passes events to it.
@MainActor
package final class Sitting {
  package enum Ending: Equatable, Sendable {
    /// By the person, or at the end of the input. Everything is saved.
    case ended
    /// By a signal or a lost terminal. Everything is saved.
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
  /// Whether the person left during a save.
  private var isHidden = false

  /// Creates a sitting of an interview at a terminal or a substitute for one.
  /// - Parameter askForPassphrase: Asks for a new passphrase; returns `nil` if the person doesn't
  ///   want one.
  package init(
    _ interview: Interview, reader: any LineReader, display: Display, store: any SittingStore,
    askForPassphrase: @escaping () -> Passphrase?
  ) {
    self.askForPassphrase = askForPassphrase
    self.interview = interview
    self.reader = reader
    self.display = display
    saver = Saver(store)
  }

  package func run(_ arrival: Interview.Arrival) -> Ending {
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
    case .lock:
      guard let passphrase = askForPassphrase() else { return tell(.notLocked) }
      carryOut { $0.lock(with: passphrase, $1) }
    case .move(let folder): carryOut { $0.move(to: folder, $1) }
    case .preview(let paper):
      let response = interview.responseWithoutQuietWords(for: paper.audience)
      let screen = finish { $0.preview(paper, of: response) }
      tell(.previewed(screen.map(display.screenfuls) ?? []))
    case .write(let order): carryOut { $0.write(order, of: $1) }
    case .show(let screen): onTerminal { () throws(TerminalGone) in try display.show(screen) }
    case .clearScreen: onTerminal { () throws(TerminalGone) in try display.clear() }
    case .ask(let prompt): read(prompt)
    case .end: break
    }
  }

  private func carryOut(_ work: @escaping @Sendable (any SittingStore, Response) -> Event) {
    let response = interview.response
    let event = finish { work($0, response) }
    switch event {
    case .moved, .locked: isSaved = true
    default: break
    }
    tell(event)
  }

  private func read(_ prompt: Prompt) {
    if let words = saver.takeDraftFailure() {
      onTerminal { () throws(TerminalGone) in try display.show(Screen([.notice(words)])) }
    }
    let start = DraftClock.now
    let came = reader.read(prompt)
    if case .terminated(_, let signal) = came { self.signal = signal }
    tell(.line(came), after: Double(DraftClock.now - start) / 1_000)
  }

  private func save() {
    let response = interview.response
    let words = finish { $0.save(response) }
    // This save contains the last draft, even if that draft wasn't saved.
    _ = saver.takeDraftFailure()
    guard let words else {
      isSaved = true
      return tell(.saved)
    }
    isSaved = false
    tell(.saveFailed(words))
  }

  /// Passes an event to the interview. Puts its effects before those still waiting, so that a
  /// failure is shown first.
  private func tell(_ event: Event, after seconds: Double? = nil) {
    waiting = interview.receive(event, after: seconds) + waiting
  }

  private func onTerminal(_ act: () throws(TerminalGone) -> Void) {
    do {
      try act()
    } catch {
      guard !interview.isOver else { return }
      signal = SIGHUP
      waiting = interview.receive(.line(.terminated(line: standing, signal: SIGHUP)))
    }
  }

  /// The text that will be on the line at the next prompt, so that a saved draft is kept as one.
  private var standing: String {
    waiting.lazy.compactMap { if case .ask(let prompt) = $0 { prompt.pretyped } else { nil } }
      .first ?? ""
  }

  private func keepDraft(_ line: String) {
    interview.hold(line: line)
    saver.keep(interview.response)
  }

  /// Does work that may take long. If the person wants to leave meanwhile, clears the screen
  /// immediately and shows nothing more; the next prompt leaves.
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
}
