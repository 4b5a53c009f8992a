import ArgumentParser
import Interview
import Sessions

/// `beforehand start`: begins a session.
struct Start: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: Words.Help.start, discussion: Words.Help.startMore)

  @Argument(help: ArgumentHelp(Words.Help.newName))
  var name: String?

  @Flag(help: ArgumentHelp(Words.Help.short))
  var short = false

  @Flag(help: ArgumentHelp(Words.Help.lockAtOnce))
  var lock = false

  @Option(help: ArgumentHelp(Words.Help.questions), completion: .file(extensions: ["json"]))
  var questions: String?

  @Flag(help: ArgumentHelp(Words.Help.showIds))
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
    commandName: "resume", abstract: Words.Help.resume, discussion: Words.Help.resumeMore)

  @Argument(help: ArgumentHelp(Words.Help.lastNotes))
  var name: String?

  @Flag(help: ArgumentHelp(Words.Help.showIds))
  var showIds = false

  @OptionGroup var place: FolderOption

  func perform() throws -> Int32 {
    try Table(folder: place.folder).resume(
      try name.map { try SessionName($0) }, settings: Interview.Settings(showsIds: showIds))
  }
}
