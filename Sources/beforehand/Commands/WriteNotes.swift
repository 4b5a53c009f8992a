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

  @OptionGroup var file: OutputOptions

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
    if let path = file.output, let ending = Format.unkeptPromise(of: path) {
      throw ProgramFault.foreignEnding(path: path, ending: ending)
    }
    let usualPath = paper.fileName(as: chosenFormat, isLargePrint: largePrint)
    try SessionRunner(folder: place.folder).write(
      name, to: file, usually: usualPath, for: paper.audience
    ) { session, questionnaire in
      guard let document = paper.document(for: questionnaire, session.response) else {
        Shell.warn(Words.nothingForStaff)
        return nil
      }
      return chosenFormat.render(document, isLargePrint: largePrint)
    }
  }

  /// The format given as an option, or else the one implied by large print or the file's name.
  private var chosenFormat: Format {
    let named = format ?? file.output.flatMap(Format.init(path:))
    return named ?? (largePrint ? .html : .markdown)
  }

  private var paper: Paper {
    if ahead { return .letter }
    if sheet { return .sheet }
    return .notes(everything ? .myself : staff ? .staff : .toBring)
  }
}

extension Format: ExpressibleByArgument {}

extension SessionRunner {
  /// Writes a text made from a session to a new file and says where, or writes it to standard output
  /// if the name or the path is `-`.
  /// - Parameters:
  ///   - name: The session's name; `nil` or `-` for the last one.
  ///   - file: The file's path, `nil` for the usual one, and whether to replace it.
  ///   - text: Returns the text; `nil` if there is nothing to write.
  /// - Throws: `ExitCode` if the person left; ``SessionFault``, ``ProgramFault``.
  func write(
    _ name: String?, to file: OutputOptions, usually usualPath: String, for audience: Audience,
    _ text: (Session, Questionnaire) throws -> String?
  ) throws {
    let isForOutput = file.output == "-" || name == "-"
    let name = try name.flatMap { $0 == "-" ? nil : try SessionName($0) } ?? lastName()
    let session = try opening(name) { passphrase throws(SessionFault) in
      try store.read(name, passphrase: passphrase)
    }
    try session.checkIsFor(audience)
    let (questionnaire, _) = try Questions.of(session, in: store, builtIn: builtIn)
    guard let text = try text(session, questionnaire) else { return }
    if isForOutput { return try Shell.output(text) }
    let path = file.output ?? usualPath
    let bytes = Array(text.utf8)
    do throws(SessionFault) {
      try DurableFile.write(bytes, to: path, existing: file.force ? .replace : .keep)
    } catch {
      guard case .alreadyThere = error, terminal.isInteractive else { throw error }
      try askToReplace(path)
      try DurableFile.write(bytes, to: path, existing: .replace)
    }
    try Shell.output(shownPath(path.absolutePath) + "\n")
  }

  /// Asks whether to replace a file.
  /// - Throws: `ExitCode` if it stays as it was; ``TerminalGone``.
  private func askToReplace(_ path: String) throws {
    let question = ShellQuestion(
      words: Words.isThereAlready(shownPath(path)), prompt: Words.replacePrompt)
    guard try choose(question) != 0 else { return }
    try display.show(Screen([.notice(Words.leftAsItWas)]))
    throw ExitCode(SessionFault.alreadyThere(path: path).exitCode)
  }
}

extension Session {
  /// Checks that notes or an export for an audience may be written now, by the same rule as in the
  /// interview. While someone else types or can see the screen, only the notes to bring are
  /// allowed.
  ///
  /// Depends only on who was there last, never on whether anything is kept back. Anyone who claims
  /// to be the person gets everything, as does anyone who can read the file: only a passphrase
  /// protects against that.
  /// - Throws: ``ProgramFault/onlyWhenAlone``.
  func checkIsFor(_ audience: Audience) throws(ProgramFault) {
    guard audience != .toBring, response.progress.setsSensitiveAside else { return }
    throw .onlyWhenAlone
  }
}

extension Paper {
  /// Returns the document with today's date; `nil` if it would be empty.
  func document(for questionnaire: Questionnaire, _ response: Response) -> Document? {
    let day = Words.day(.now)
    return switch self {
    case .notes(let audience):
      .notes(for: questionnaire, response, audience: audience, date: day)
    case .letter: .letter(for: questionnaire, response, date: day)
    case .sheet: .sheet(for: questionnaire, response)
    }
  }
}
