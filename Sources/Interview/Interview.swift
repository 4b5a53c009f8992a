// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// One sitting of an interview, as a pure state machine.
///
/// ``receive(_:after:)`` handles an ``Event`` and returns the resulting ``Effect``s, in order. It
/// never reads a clock, a file or a terminal. Every answer that is to be saved is followed by
/// `save` before anything else is shown.
public struct Interview {
  /// How a sitting begins.
  public enum Arrival: Equatable, Sendable {
    /// Without earlier answers.
    case new
    /// After an earlier sitting.
    case back(lastWritten: String, questionsChanged: Bool)
    /// With a review of the answers.
    case review
  }

  /// The questions and the answers so far.
  var state: ResponseState
  var settings: InterviewSettings
  var dialogues = DialogueStack()
  /// The blocks to show before the next prompt.
  var blocks: [Screen.Block] = []
  var effects: [Effect] = []
  /// The linkId of the current section; `nil` before the first.
  var currentSection: String?
  /// What has been shown and said in this sitting.
  var memory = SittingMemory()
  /// Whether someone else may see the screen, so that private questions are set aside.
  var isScreenShared = false
  /// Whether a question about the person may have been on the screen in this sitting.
  var hasAskedAboutPerson = false
  /// Whether the person said in this sitting that the place is private enough.
  var isRoomPrivate = false
  /// Why the last save failed; `nil` if it succeeded.
  var failure: String?
  /// Whether the sitting is over.
  public internal(set) var isOver = false

  /// Creates a sitting with the answers so far, to these questions or to an earlier version of
  /// them.
  /// - Parameter isFitted: Whether the response was saved with exactly these questions and needs no
  ///   fitting.
  public init(
    _ questionnaire: Questionnaire, _ response: Response = Response(),
    settings: InterviewSettings = InterviewSettings(), isFitted: Bool = false
  ) {
    state = ResponseState(questionnaire, response, isFitted: isFitted)
    self.settings = settings
  }

  /// Begins the sitting.
  public mutating func begin(_ arrival: Arrival) -> [Effect] {
    // After a crash, the pace may be that of a section opened for the person alone.
    if !state.seen.progress.opened.isEmpty { state.seen.progress.pacePercent = nil }
    memory.time = TimeEstimate(percent: state.seen.progress.pacePercent)
    state.seen.progress.opened = []  // Nobody has said yet that they are alone.
    state.hideFromOthers()
    hasAskedAboutPerson = arrival != .new
    arrival.begin(in: &self)
    return takeEffects()
  }

  /// Handles an event and returns the effects. After the end, returns nothing.
  /// - Parameter seconds: The time the person spent at the prompt, used to estimate the minutes
  ///   left; `nil` if unknown. Lines from a pipe take no time.
  public mutating func receive(_ event: Event, after seconds: Double? = nil) -> [Effect] {
    guard !isOver else { return [] }
    if let seconds, settings.editsLines { take(seconds: seconds) }
    switch event {
    case .line(let ended): receive(ended)
    case .saved: SaveOutcome(failure: nil).tell(in: &self)
    case .saveFailed(let words): SaveOutcome(failure: words).tell(in: &self)
    case .moved, .moveFailed, .locked, .notLocked, .lockFailed, .previewed, .notesWritten,
      .notesInTheWay, .notesFailed:
      (dialogues.top as? any WaitingDialogue)?.receive(event, in: &self)
    }
    return takeEffects()
  }

  /// Adds the time spent at a prompt to the pace, which is saved with the next answer.
  private mutating func take(seconds: Double) {
    let asked = dialogues.item.flatMap { $0.entry.isUntouched ? $0.item : nil }
    memory.time.add(seconds: seconds, expected: asked?.ownSeconds ?? 0)
    state.seen.progress.pacePercent = memory.time.pacePercent
  }

  private mutating func receive(_ event: LineEvent) {
    switch event {
    case .typed(let line, let isPasted):
      EnteredLine(text: line, isPasted: isPasted).hear(in: &self)
    case .interrupted(let line): SittingEnd(line: line).interrupt(in: &self)
    case .endOfInput where dialogues.menu?.kind == .notSaved: end()
    case .endOfInput:
      settings.editsLines ? SittingEnd(line: "").stop(in: &self) : stopSitting()
    case .leave(let line): SittingEnd(line: line).leaveAtOnce(in: &self)
    case .terminated(let line, _): SittingEnd(line: line).terminate(in: &self)
    }
  }

  /// Records the text on the line, so that the response contains it as a draft.
  public mutating func hold(line: String) { state.hold(draftsNow(line: line)) }

  private mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }
}

extension Interview {
  /// The questions to ask.
  public var questionnaire: Questionnaire { state.questionnaire }

  /// Shows pending blocks, then reads a line.
  mutating func ask(_ prompt: Prompt) {
    flush()
    effects.append(.ask(prompt))
  }

  /// Shows pending blocks.
  mutating func flush() {
    guard !blocks.isEmpty else { return }
    clearBehindPage()
    effects.append(.show(Screen(blocks)))
    blocks = []
  }

  /// Saves and ends the sitting, with a message.
  mutating func stopSitting() { SittingEnd(line: dialogues.standingLine).stop(in: &self) }

  mutating func end() {
    flush()
    isOver = true
    effects.append(.end)
  }

  /// Clears what the screen says about a private page once the person leaves the menu that asks
  /// whether to clear it, unless they answered no.
  private mutating func clearBehindPage() {
    let isShown = dialogues.menu?.kind == .clearing
    if memory.isToBeCleared, !isShown {
      effects.append(.clearScreen)
      blocks.insert(.notice(Words.clearedForOthers(settings.clearing)), at: 0)
    }
    memory.isToBeCleared = isShown
  }

  /// Adds a message to the next screen.
  mutating func say(_ words: String) { blocks.append(.notice(words)) }
}
