// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// One sitting of an interview, as a pure state machine.
///
/// ``receive(_:after:)`` handles an ``Event`` and returns the resulting ``Effect``s, in order. It
/// never reads a clock, a file or a terminal. Every answer that is to be saved is followed by
/// `save` before anything else is shown.
public struct Interview {
  /// Options for a sitting.
  public struct Settings: Equatable, Sendable {
    /// Whether questions show hints.
    public var showsHints = true
    /// Whether to offer a break after a section that can be hard.
    public var offersBreaks = true
    /// Whether each question shows its item's linkId, for authors and tests.
    public var showsIds = false
    /// How much can be cleared when the person leaves at once.
    public var clearing = Clearing.everything
    /// Whether the person edits the line, so that text missing from it was deleted. `false` for a
    /// pipe.
    public var editsLines = true
    /// Whether the window has fewer than 22 lines or 60 columns.
    public var hasSmallWindow = false
    /// Whether the answers are locked with a passphrase.
    public var isLocked = false
    /// The folder with the answers; `nil` for the default.
    public var folder: String?

    /// How much can be cleared when the person leaves at once.
    public enum Clearing: Equatable, Sendable {
      /// The screen and the scrollback.
      case everything
      /// Only the screen, not the scrollback.
      case screenOnly
      /// Nothing for certain.
      case nothing
    }

    /// Creates the usual options.
    public init() {}
  }

  /// All commands with their descriptions, as in `/help all`.
  public static var everyCommand: [String] { Words.commands }

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
  var settings: Settings
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
    settings: Settings = Settings(), isFitted: Bool = false
  ) {
    state = ResponseState(questionnaire, response, isFitted: isFitted)
    self.settings = settings
  }

  /// Begins the sitting.
  public mutating func begin(_ arrival: Arrival) -> [Effect] {
    // After a crash, the pace may be that of a section opened for the person alone.
    if !state.seen.progress.opened.isEmpty { state.seen.progress.pacePercent = nil }
    memory.pace = PaceSoFar(percent: state.seen.progress.pacePercent)
    state.seen.progress.opened = []  // Nobody has said yet that they are alone.
    state.hideFromOthers()
    hasAskedAboutPerson = arrival != .new
    switch arrival {
    case .new: beginAnew()
    case .back(let lastWritten, let questionsChanged):
      comeBack(lastWritten: lastWritten, questionsChanged: questionsChanged)
    case .review: begin(Review())
    }
    return takeEffects()
  }

  /// Handles an event and returns the effects. After the end, returns nothing.
  /// - Parameter seconds: The time the person spent at the prompt, used to estimate the minutes
  ///   left; `nil` if unknown. Lines from a pipe take no time.
  public mutating func receive(_ event: Event, after seconds: Double? = nil) -> [Effect] {
    guard !isOver else { return [] }
    if let seconds, settings.editsLines { takeTime(seconds: seconds) }
    switch event {
    case .line(let ended): receive(ended)
    case .saved: confirmSave()
    case .saveFailed(let words): tellOfFailure(words)
    case .moved, .moveFailed, .locked, .notLocked, .lockFailed, .previewed, .notesWritten,
      .notesInTheWay, .notesFailed:
      (dialogues.top as? any WaitingDialogue)?.receive(event, in: &self)
    }
    return takeEffects()
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

  /// Adds a message to the next screen.
  mutating func say(_ words: String) { blocks.append(.notice(words)) }
}
