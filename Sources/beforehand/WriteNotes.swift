import ArgumentParser
import FoundationEssentials
import Interview
import Sessions
import Survey

/// `beforehand notes`: writes the notes, to a file or to standard output.
struct WriteNotes: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: Words.Help.notes, discussion: Words.Help.notesMore)

  /// The formats that notes can be written in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
  }

  @Argument(help: ArgumentHelp(Words.Help.notesName))
  var name: String?

  @Option(name: [.short, .long], help: ArgumentHelp(Words.Help.output), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(Words.Help.format))
  var format = Format.markdown

  @Flag(help: ArgumentHelp(Words.Help.everything))
  var everything = false

  @Flag(help: ArgumentHelp(Words.Help.staff))
  var staff = false

  @OptionGroup var place: FolderOption

  func validate() throws {
    if everything && staff { throw ValidationError(Words.Help.oneAudience) }
  }

  func perform() throws -> Int32 {
    let table = try Table(folder: place.folder)
    let name = try sessionName(in: table.store)
    let opened = try table.opening(name) { passphrase throws(SessionFault) in
      try table.store.read(name, passphrase: passphrase)
    }
    switch opened {
    case .left(let exitStatus): return exitStatus
    case .opened(let session):
      try write(session, try Questions.of(session, in: table.store))
      return 0
    }
  }

  private func write(_ session: Session, _ questionnaire: Questionnaire) throws {
    guard let markdown = Desk.markdown(questionnaire, session.response, audience) else {
      throw ProgramFault.nothingForStaff
    }
    if output == "-" || name == "-" {
      try Shell.output(markdown)
    } else {
      try write(markdown)
    }
  }

  private var audience: Audience { everything ? .myself : staff ? .staff : .toBring }

  private func sessionName(in store: SessionStore) throws -> SessionName {
    if let name, name != "-" { return try SessionName(name) }
    guard let last = try store.list().first(where: \.canBeOpened)?.name else {
      throw ProgramFault.nothingToResume
    }
    return last
  }

  private func write(_ markdown: String) throws {
    let path = output ?? Interview.Settings().fileName(for: audience)
    try DurableFile.write(Array(markdown.utf8), to: path, existing: .keep)
    try Shell.output(shownInLine(path) + "\n")
  }
}
