// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import FHIR
import FoundationEssentials
import Interview
import Sessions
import Survey

/// Starts and resumes sessions at a terminal.
@MainActor
struct SessionRunner {
  let store: SessionStore
  /// The folder given as an option; `nil` for the usual one.
  let folder: String?
  /// The person's settings from the settings file.
  let settings: KeptSettings
  /// The questions that are built into the program.
  let builtIn: Questionnaire
  let terminal = Terminal.standard()
  let display: Display
  let reader: any LineReader

  /// Creates a runner for a given folder, or for the usual one.
  init(folder: String? = nil) throws {
    builtIn = try Questions.builtIn()
    let named = folder.map(\.absolutePath)
    if let named { try SessionStore.check(named) }
    store = try SessionStore(folder: named)
    self.folder = named
    let (settings, trouble) = Self.settings()
    self.settings = settings
    display = Display(on: terminal, widest: settings.width ?? Display.usualWidest)
    reader = terminal.makeReader()
    if let trouble { try display.show(Screen([.notice(trouble)])) }
  }

  /// Returns the person's settings, and a message if the file can't be read.
  private static func settings() -> (KeptSettings, trouble: String?) {
    let file = SettingsFile(environment: Environment.value)
    do throws(SessionFault) {
      let (settings, strange) = try file.read()
      return (settings, file.path.flatMap { Words.strangeSettings(strange, $0) })
    } catch {
      return (KeptSettings(), Words.unreadableSettings(error))
    }
  }

  /// Starts a session and runs its first sitting.
  /// - Parameter isLocked: Whether to ask for a passphrase first. If none is given, no session is
  ///   started.
  func begin(
    _ name: SessionName? = nil, questions: String? = nil, pass: Progress.Pass? = nil,
    showsIds: Bool = false, isLocked: Bool = false
  ) throws {
    let passphrase = isLocked ? try newPassphrase() : nil
    guard !isLocked || passphrase != nil else {
      try endIfAsked()
      return try display.show(Screen([.notice(Words.nothingBegun)]))
    }
    var (questionnaire, pack) = (builtIn, [UInt8]?.none)
    if let questions {
      let given = try Questions.file(questions, builtIn: builtIn)
      try store.keepPack(given.bytes, hash: given.questionnaire.hash)
      (questionnaire, pack) = (given.questionnaire, given.bytes)
      try tell(given.notices)
    }
    let names = Session.Pack(questionnaire)
    let session =
      if let name {
        try store.create(name, pack: names, at: .now, passphrase: passphrase)
      } else {
        try store.createUnnamed(pack: names, at: .now, passphrase: passphrase)
      }
    var interview = Interview(
      questionnaire, settings: settings(showsIds: showsIds, isLocked: passphrase != nil))
    if let pass { interview.choose(pass) }
    try run(interview, .new, session, pack)
  }

  /// Says which questions of a form are asked differently from what it intends.
  private func tell(_ notices: [FormNotice]) throws {
    let notices = notices.filter(\.changesQuestions)
    guard !notices.isEmpty else { return }
    try display.show(
      Screen([
        .notice(Words.formIsNotFollowed), .list(notices.map { $0.words(limit: 10) }),
      ]))
  }

  /// Resumes the named session or the last one.
  func resume(
    _ name: SessionName?, showsIds: Bool = false, toReview: Bool = false
  ) throws {
    let session = try opened(name)
    let saved = session.opened
    let (questionnaire, pack) = try Questions.of(saved, in: store, builtIn: builtIn)
    let haveChanged = saved.pack.hash != questionnaire.hash
    let arrival = Interview.Arrival.back(
      lastWritten: Words.moment(saved.saved), questionsChanged: haveChanged)
    let interview = Interview(
      questionnaire, saved.response,
      settings: settings(showsIds: showsIds, isLocked: session.isLocked),
      isFitted: saved.isAsSaved && !haveChanged)
    try run(interview, toReview ? .review : arrival, session, pack)
  }

  /// Opens the named session or the last one.
  func opened(_ name: SessionName?) throws -> OpenSession {
    let name = try name ?? lastName()
    return try opening(name) { passphrase throws(SessionFault) in
      try store.open(name, passphrase: passphrase)
    }
  }

  /// Returns a sitting's settings: the person's own, adapted to this terminal, folder and session.
  private func settings(showsIds: Bool, isLocked: Bool) -> InterviewSettings {
    var settings = InterviewSettings()
    settings.showsHints = self.settings.hints
    settings.offersBreaks = self.settings.breaks
    settings.showsIds = showsIds
    settings.clearing = terminal.clearing
    settings.editsLines = terminal.isInteractive
    let size = terminal.size
    settings.hasSmallWindow = terminal.isInteractive && (size.rows < 22 || size.columns < 60)
    settings.folder = folder
    settings.isLocked = isLocked
    return settings
  }

  /// Returns the name of the only session, or of the one opened last that can still be opened.
  /// - Throws: ``ProgramFault/nothingToResume``.
  func lastName() throws -> SessionName {
    if let only = try store.only() { return only }
    let readable = try store.list().first(where: \.canBeOpened)
    guard let name = readable?.name else { throw ProgramFault.nothingToResume }
    return name
  }

  private func run(
    _ interview: Interview, _ arrival: Interview.Arrival, _ session: OpenSession,
    _ pack: [UInt8]?
  ) throws {
    if let words = session.privacy.words(store.path) {
      try display.show(Screen([.notice(words)]))
    }
    let files = SittingFiles(session, interview.questionnaire, pack: pack)
    let sitting = Sitting(
      interview, reader: reader, display: display, store: files,
      askForPassphrase: { try? newPassphrase() })
    defer { session.close() }
    switch sitting.run(arrival) {
    case .ended: break
    case .terminated(let signal): throw ExitCode.ended(by: signal)
    case .unsaved: throw ExitCode(ExitStatus.inputOutput)
    }
  }
}

/// `beforehand` without a command.
extension SessionRunner {
  /// Begins, or offers to carry on.
  ///
  /// Someone else at the screen learns that there are notes, but no name, date or topic.
  func beginOrCarryOn() throws {
    guard try !store.isEmpty() else { return try begin() }
    let choice = try choose(
      ShellQuestion(
        words: Words.thereAreNotes, prompt: Words.chooseBegin,
        choices: [Words.carryOn, Words.startAnother, Words.leave]))
    switch choice {
    case 0: try carryOn()
    case 1: try begin()
    default: break
    }
  }

  /// Resumes the only session, or asks which one.
  private func carryOn() throws {
    if let only = try store.only() { return try resume(only) }
    let sessions = try store.list()
    let names = sessions.filter(\.canBeOpened).compactMap(\.name)
    // If none can be opened, reports why the last one can't.
    if names.isEmpty, case .failure(let fault)? = sessions.first?.content { throw fault }
    guard names.count > 1 else { return try resume(names.first) }
    let choice = try choose(
      ShellQuestion(
        words: Words.whichSession, prompt: Words.chooseSession, choices: names.map(\.text)))
    if let choice { try resume(names[choice]) }
  }
}
