// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// One sitting of an interview: a pure state machine from what is typed to what is done about it.
///
/// ``receive(_:after:)`` takes an ``Event`` and returns the ``Effect``s that it asks for, in order. It
/// never reads a clock, a file or a terminal. Its promise: an answer that was accepted is followed
/// by `save` before anything else is shown.
public struct Interview {
  /// How this sitting behaves.
  public struct Settings: Equatable, Sendable {
    /// Hints are shown under questions.
    public var showsHints: Bool
    /// A break is offered after a section that can be hard.
    public var offersBreaks: Bool
    /// Each item's linkId is shown before its question, for authors and tests.
    public var showsIds: Bool
    /// What leaving at once can clear here.
    public var clearing: Clearing
    /// The person edits the line itself, so what is missing from a typed line was deleted. False
    /// for a pipe, where each line is typed anew.
    public var editsLines: Bool
    /// The window is smaller than usual: fewer than 22 lines, or than 60 columns.
    public var hasSmallWindow = false
    /// Where the answers are, when that is not the usual place; `nil` for that.
    public var folder: String?

    /// What leaving at once can clear.
    public enum Clearing: Equatable, Sendable {
      /// The screen and what can be scrolled back to.
      case everything
      /// The screen; what was shown before can be scrolled back to.
      case screenOnly
      /// Nothing for certain.
      case nothing
    }

    /// The usual settings.
    public init(
      showsHints: Bool = true, offersBreaks: Bool = true, showsIds: Bool = false,
      clearing: Clearing = .everything,
      editsLines: Bool = true, folder: String? = nil
    ) {
      self.showsHints = showsHints
      self.offersBreaks = offersBreaks
      self.showsIds = showsIds
      self.clearing = clearing
      self.editsLines = editsLines
      self.folder = folder
    }
  }

  /// Takes a pass as chosen, so that it isn't asked. A pack that doesn't ask for it just takes it.
  public mutating func choose(_ pass: Progress.Pass) {
    seen.progress.pass = pass
    for section in questionnaire.sections.prefix(1) {
      for item in section.item.item where item.role == .pass {
        guard let option = item.option(pass.rawValue) else { continue }
        seen.answers[Place(item.linkId)] = questionnaire.answer(
          .values([.option(code: option.code, text: option.text)]), to: item.linkId)
      }
    }
  }

  /// Every command with what it does, as `/help all` lists them.
  public static var everyCommand: [String] { Words.commands }

  /// How the person arrives.
  public enum Arrival: Equatable, Sendable {
    /// For the first time.
    case new
    /// After an earlier sitting.
    case back(lastWritten: String, questionsChanged: Bool)
    /// To look at the answers first.
    case review
  }

  /// The questions.
  public let questionnaire: Questionnaire
  /// The response as whoever is there may see it: all that this interview reads and writes.
  var seen: Response
  var settings: Settings
  /// The stack of open dialogues. What is typed goes to the last one.
  var dialogues: [any Dialogue] = []
  /// What is to be shown with the next prompt.
  var blocks: [Screen.Block] = []
  var effects: [Effect] = []
  /// The section that the person is in, by linkId; `nil` before the first.
  var currentSection: String?
  /// What was half-typed in earlier sittings, until its item is asked.
  var drafts: [Draft]
  /// The answer that the last one took the place of; `nil` for a first answer.
  var replaced: Answer?
  /// The last two answers that the person went on from in this sitting, the latest last.
  var lastPlaces: [Place] = []
  /// Unsaved items that were answered in this sitting.
  var answeredUnsaved: Set<Place> = []
  /// Someone else may see the screen, so private questions are set aside whoever types.
  var isScreenShared = false
  /// Whether a question about the person may have been on the screen in this sitting.
  var hasAskedAboutPerson = false
  /// The person said in this sitting that they can answer private questions where they are.
  var isPlacePrivate = false
  /// What is not shown while someone else can see the screen; `nil` while nobody can.
  var hidden: HiddenAnswers?
  /// The items that wait for the person alone, by linkId, once they were looked for.
  var waiting: Set<String> = []
  /// What was half-typed and isn't shown meanwhile.
  var hiddenDrafts: [Draft] = []
  /// What was explained in this sitting.
  var taught: Set<Lesson> = []
  /// How fast the person answers.
  var pace = PaceSoFar()
  /// Sections after which a break was offered in this sitting, by linkId.
  var offeredBreaks: Set<String> = []
  /// Urgent help was shown on the way into the section about keeping safe.
  var hasShownPanel = false
  /// It was said that some earlier answers don't fit any more.
  var hasToldOfDisabled = false
  /// The notes to bring that were written last; `nil` before that.
  var broughtNotes: NotesOrder?
  /// Why the last save failed; `nil` when it did not.
  var failure: String?
  /// Whether the sitting is over.
  public internal(set) var isOver = false

  /// A sitting over what was said so far, under these questions or others.
  /// - Parameter isFitted: the response was saved under exactly these questions, so each answer
  ///   stands where its question is asked, and no section needs to be read to find that out.
  public init(
    _ questionnaire: Questionnaire, _ response: Response = Response(),
    settings: Settings = Settings(), isFitted: Bool = false
  ) {
    self.questionnaire = questionnaire
    seen = isFitted ? response : questionnaire.fitted(response)
    drafts = seen.drafts
    self.settings = settings
  }

  /// Begins the sitting.
  public mutating func begin(_ arrival: Arrival) -> [Effect] {
    seen.progress.opened = []  // Nobody has said yet that they are alone.
    hideFromOthers()
    hasAskedAboutPerson = arrival != .new
    switch arrival {
    case .new: beginAnew()
    case .back(let lastWritten, let questionsChanged):
      comeBack(lastWritten: lastWritten, questionsChanged: questionsChanged)
    case .review: begin(Review())
    }
    return takeEffects()
  }

  /// Takes what happened and returns what to do about it. After the end it returns nothing.
  /// - Parameter seconds: How long the person was at the prompt, by which the minutes that are left
  ///   go; `nil` where that is not known. Lines of a pipe take no time.
  public mutating func receive(_ event: Event, after seconds: Double? = nil) -> [Effect] {
    guard !isOver else { return [] }
    if let seconds, settings.editsLines { takeTime(seconds: seconds) }
    switch event {
    case .typed(let line, let isPasted): hear(line, isPasted: isPasted)
    case .interrupted(let line): interrupt(line: line)
    case .endOfInput:
      top is Menu && dialogues.dropLast().last is Closing ? end() : stopAtEndOfInput()
    case .leave(let line): leaveAtOnce(line: line)
    case .terminated(let line): terminate(line: line)
    case .saved: confirmSave()
    case .saveFailed(let words): tellOfFailure(words)
    case .moved, .moveFailed, .locked, .notLocked, .lockFailed, .previewed, .notesWritten,
      .notesInTheWay, .notesFailed:
      top?.receive(event, in: &self)
    }
    return takeEffects()
  }

  /// Takes note of what stands on the line now, so that the response holds it as a draft.
  public mutating func note(line: String) { hold(draftsNow(line: line)) }

  private mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }
}

extension Interview {
  /// Shows what has gathered, then reads a line.
  mutating func ask(_ prompt: Prompt) {
    flush()
    effects.append(.ask(prompt))
  }

  /// Shows what has gathered.
  mutating func flush() {
    guard !blocks.isEmpty else { return }
    effects.append(.show(Screen(blocks)))
    blocks = []
  }

  /// The program says something with the next screen.
  mutating func say(_ words: String) { blocks.append(.notice(words)) }
}
