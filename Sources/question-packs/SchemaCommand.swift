// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import QuestionPacks

/// `question-packs schema section`: writes the JSON schema for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: Words.schemaAbstract)

  @Argument(help: ArgumentHelp(Words.schemaKind))
  var schema: PackSchema

  func run() throws {
    Output.write(schema.text, to: .standardOutput)
  }
}

extension PackSchema: ExpressibleByArgument {}
