import ArgumentParser
import Printing
import QuestionPacks
import Survey

/// `question-packs preview DIR`: the empty paper worksheet.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Writes the empty paper worksheet, to fill in by hand.")

  @OptionGroup var argument: PackArgument

  @Option(name: .shortAndLong, help: "The file to write; standard output without it.")
  var output: String?

  @Option(
    help: """
      The format: html is for printing. Without it the ending of the file chooses; markdown \
      otherwise.
      """)
  var format: Format?

  @Flag(help: "Only what the short pass asks, for those who have ten minutes.")
  var short = false

  @Flag(help: "In large print, 18 points and up; the format is html then.")
  var largePrint = false

  func validate() throws {
    guard largePrint, chosenFormat != .html else { return }
    throw ValidationError("large print is for --format html, or a name that ends in .html")
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

  /// The format that was named, or that the file's name or large print asks for.
  private var chosenFormat: Format {
    let named = format ?? output.flatMap(Format.init(path:))
    return named ?? (largePrint ? .html : .markdown)
  }
}

extension Format: ExpressibleByArgument {}
