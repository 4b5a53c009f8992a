import Console
import FoundationEssentials
import Interview
import Sessions
import Survey

/// What a sitting needs: a terminal, a reader and the sessions of this computer.
@MainActor
struct Table {
  let store: SessionStore
  /// The questions that are built into the program.
  let builtIn: Questionnaire
  let terminal = Terminal.standard()
  let display: Display
  let reader: any LineReader

  /// A sitting in a folder that was named, or in the usual one.
  init(folder: String? = nil) throws {
    builtIn = try Questions.builtIn()
    store = try SessionStore(folder: folder)
    display = Display(on: terminal)
    reader = terminal.makeReader()
  }

  /// Begins a session and runs its first sitting.
  func begin(
    _ name: SessionName? = nil, questions: String? = nil, pass: Progress.Pass? = nil,
    settings: Interview.Settings = Interview.Settings()
  ) throws -> Int32 {
    var (questionnaire, pack) = (builtIn, [UInt8]?.none)
    if let questions {
      let (given, bytes) = try Questions.file(questions)
      try store.keepPack(bytes, hash: given.hash)
      (questionnaire, pack) = (given, bytes)
    }
    let name = try name ?? store.unusedName()
    let session = try store.create(name, pack: Session.Pack(questionnaire), at: .now)
    var interview = Interview(questionnaire, settings: fitted(settings))
    if let pass { interview.choose(pass) }
    return try run(interview, .new, session, pack)
  }

  /// Carries on with a session, or with the last one.
  func resume(
    _ name: SessionName?, settings: Interview.Settings = Interview.Settings(),
    toReview: Bool = false
  ) throws -> Int32 {
    let session = try store.open(name ?? lastName())
    let saved = session.session
    let questionnaire = try Questions.of(saved, in: store)
    let arrival = Interview.Arrival.back(
      lastWritten: Words.moment(saved.saved),
      questionsChanged: saved.pack.hash != questionnaire.hash)
    let interview = Interview(questionnaire, saved.response, settings: fitted(settings))
    let pack = try store.pack(saved.pack.hash)
    return try run(interview, toReview ? .review : arrival, session, pack)
  }

  /// Settings that say what leaving at once can clear on this terminal.
  private func fitted(_ settings: Interview.Settings) -> Interview.Settings {
    var fitted = settings
    switch terminal.clearing {
    case .everything: fitted.clearing = .everything
    case .screenOnly: fitted.clearing = .screenOnly
    case .nothing: fitted.clearing = .nothing
    }
    return fitted
  }

  /// The name of the session that was opened last and can be read.
  func lastName() throws -> SessionName {
    let readable = try store.list().first { $0.details != nil }
    guard let name = readable?.name else { throw ProgramFault.nothingToResume }
    return name
  }

  private func run(
    _ interview: Interview, _ arrival: Interview.Arrival, _ session: OpenSession,
    _ pack: [UInt8]?
  ) throws -> Int32 {
    if session.tightenedFolder {
      try display.show(Screen([.notice(SessionFault.tightenedFolder(store.path))]))
    }
    let desk = Desk(session, interview.questionnaire, pack: pack)
    let sitting = Sitting(interview, reader: reader, display: display, store: desk)
    defer { session.close() }
    switch sitting.run(arrival) {
    case .ended: return 0
    case .terminated(let signal): return 128 + signal
    case .unsaved: return ExitStatus.inputOutput
    }
  }
}
