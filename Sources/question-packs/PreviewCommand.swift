import ArgumentParser
import QuestionPacks

/// `question-packs preview DIR`: the empty paper worksheet.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Writes the empty paper worksheet as Markdown.")

  @OptionGroup var argument: PackArgument

  @Option(name: .shortAndLong, help: "The file to write; standard output without it.")
  var output: String?

  func run() throws {
    let worksheet = Worksheet(try argument.pack()).markdown
    if let output {
      try Output.write(worksheet, toFile: output)
    } else {
      Output.write(worksheet, to: .standardOutput)
    }
  }
}
