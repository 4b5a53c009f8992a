// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import FoundationEssentials
import Interview
import Notes
import Printing
import Sessions
import Survey

/// `beforehand notes`: writes the notes, to a file or standard output.
struct WriteNotes: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: Words.helpNotes, discussion: Words.helpNotesMore)

  @Argument(help: ArgumentHelp(Words.helpNotesName))
  var name: String?

  @Option(name: [.short, .long], help: ArgumentHelp(Words.helpOutput), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(Words.helpFormat))
  var format: Format?

  @Flag(help: ArgumentHelp(Words.helpLargePrint))
  var largePrint = false

  @Flag(help: ArgumentHelp(Words.helpEverything))
  var everything = false

  @Flag(help: ArgumentHelp(Words.helpStaff))
  var staff = false

  @Flag(help: ArgumentHelp(Words.helpAhead))
  var ahead = false

  @Flag(help: ArgumentHelp(Words.helpSheet))
  var sheet = false

  @OptionGroup var place: FolderOption

  func validate() throws {
    if [everything, staff, ahead, sheet].count(where: \.self) > 1 {
      throw ValidationError(Words.helpOneAudience)
    }
    if largePrint, chosenFormat != .html { throw ValidationError(Words.helpLargePrintIsHTML) }
  }

  func perform() throws {
    if let output, let ending = Format.unkeptPromise(of: output) {
      throw ProgramFault.foreignEnding(path: output, ending: ending)
    }
    let runner = try SessionRunner(folder: place.folder)
    let name = try sessionName(in: runner)
    let session = try runner.opening(name) { passphrase throws(SessionFault) in
      try runner.store.read(name, passphrase: passphrase)
    }
    try session.checkIsFor(paper.audience)
    let (questionnaire, _) = try Questions.of(session, in: runner.store, builtIn: runner.builtIn)
    try write(session, questionnaire)
  }

  @MainActor private func write(_ session: Session, _ questionnaire: Questionnaire) throws {
    guard let document = SittingFiles.document(paper, questionnaire, session.response) else {
      return Shell.warn(Words.nothingForStaff)
    }
    let text = chosenFormat.render(document, isLargePrint: largePrint)
    if isForOutput {
      try Shell.output(text)
    } else {
      try write(text)
    }
  }

  private var isForOutput: Bool { output == "-" || name == "-" }

  /// The format given as an option, or else the one implied by large print or the file's name.
  private var chosenFormat: Format {
    let named = format ?? output.flatMap(Format.init(path:))
    return named ?? (largePrint ? .html : .markdown)
  }

  private var paper: Paper {
    if ahead { return .letter }
    if sheet { return .sheet }
    return .notes(everything ? .myself : staff ? .staff : .toBring)
  }

  @MainActor private func sessionName(in runner: SessionRunner) throws -> SessionName {
    guard let name, name != "-" else { return try runner.lastName() }
    return try SessionName(name)
  }

  private func write(_ text: String) throws {
    let path = output ?? paper.fileName(as: chosenFormat, isLargePrint: largePrint)
    try DurableFile.write(Array(text.utf8), to: path, existing: .keep)
    try Shell.output(shownPath(path) + "\n")
  }
}

extension Format: ExpressibleByArgument {}
