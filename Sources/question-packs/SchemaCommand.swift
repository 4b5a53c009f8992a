import ArgumentParser
import QuestionPacks

/// `question-packs schema section`: the JSON schema for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON schema for the editors of a pack's files.")

  @Argument(help: "Which files it is for: section, pack or urgent-help.")
  var schema: PackSchema

  func run() throws {
    Output.write(schema.text, to: .standardOutput)
  }
}

extension PackSchema: ExpressibleByArgument {}
