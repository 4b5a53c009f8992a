import ArgumentParser
import Interview
import Sessions

/// `beforehand start`: begins a session.
struct Start: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin new notes.")

  @Argument(help: "A name for the notes, if you want one; a neutral one is given otherwise.")
  var name: String?

  @Flag(help: "Only the main things, in about 12 minutes.")
  var short = false

  @Flag(help: "Ask for a passphrase that locks the answers.")
  var lock = false

  @Option(help: "Other questions, compiled by question-packs.")
  var questions: String?

  @Flag(help: "Show each question's id, for authors and tests.")
  var showIds = false

  @OptionGroup var place: FolderOption

  func perform() throws -> Int32 {
    try Table(folder: place.folder).begin(
      try name.map { try SessionName($0) }, questions: questions, pass: short ? .short : nil,
      settings: Interview.Settings(showsIds: showIds), isLocked: lock)
  }
}

/// `beforehand resume`: carries on with a session.
struct Resume: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Carry on with notes.")

  @Argument(help: "The name of the notes; the last ones otherwise.")
  var name: String?

  @Flag(help: "Show each question's id, for authors and tests.")
  var showIds = false

  @OptionGroup var place: FolderOption

  func perform() throws -> Int32 {
    try Table(folder: place.folder).resume(
      try name.map { try SessionName($0) }, settings: Interview.Settings(showsIds: showIds))
  }
}
