// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Printing
import QuestionPacks
import Survey

/// `question-packs preview DIR`: writes the empty paper worksheet.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: Words.previewAbstract)

  @OptionGroup var argument: PackArgument

  @Option(name: .shortAndLong, help: ArgumentHelp(Words.outputHelp))
  var output: String?

  @Option(
    help: ArgumentHelp(Words.formatHelp))
  var format: Format?

  @Flag(help: ArgumentHelp(Words.shortHelp))
  var short = false

  @Flag(help: ArgumentHelp(Words.largePrintHelp))
  var largePrint = false

  func validate() throws {
    guard largePrint, chosenFormat != .html else { return }
    throw ValidationError(Words.largePrintIsHTML)
  }

  func run() throws {
    let worksheet = Worksheet(try argument.pack(), pass: short ? .short : .full)
    let text = chosenFormat.render(worksheet.document, isLargePrint: largePrint)
    if let output {
      try Output.write(text, toFile: output)
    } else {
      Output.write(text, to: .standardOutput)
    }
  }

  /// The format given as an option, or else the one implied by the file's name or by large print.
  private var chosenFormat: Format {
    let named = format ?? output.flatMap(Format.init(path:))
    return named ?? (largePrint ? .html : .markdown)
  }
}

extension Format: ExpressibleByArgument {}
