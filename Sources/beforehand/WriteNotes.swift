import ArgumentParser
import FoundationEssentials
import Interview
import Sessions
import Survey

/// `beforehand notes`: writes the notes, to a file or to standard output.
struct WriteNotes: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Write the notes to bring.")

  /// The formats that notes can be written in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
  }

  @Argument(help: "The name of the notes; the last ones otherwise. A lone - is --output -.")
  var name: String?

  @Option(name: [.short, .long], help: "Where to; - for the screen or a pipe.")
  var output: String?

  @Option(help: "The format.")
  var format = Format.markdown

  @Flag(help: "Everything, for yourself: private answers and asides too.")
  var everything = false

  @Flag(help: "Only what you wrote for staff, on a page of its own.")
  var staff = false

  @OptionGroup var place: FolderOption

  func validate() throws {
    if everything && staff { throw ValidationError("choose one of --everything and --staff") }
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
