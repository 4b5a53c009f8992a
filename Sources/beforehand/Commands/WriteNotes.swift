// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
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
