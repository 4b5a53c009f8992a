// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import FHIR
import QuestionPacks
import Survey

/// `question-packs build DIR -o FILE.json`: writes the pack as one document.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: Words.buildAbstract)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For `beforehand start --questions`, which reads one section at a time.
    case compiled
    /// For other health software: HL7 FHIR R4's Questionnaire.
    case fhir
  }

  @OptionGroup var argument: PackArgument

  @Option(name: .shortAndLong, help: ArgumentHelp(Words.jsonFile))
  var output: String

  @Option(help: ArgumentHelp(Words.jsonFormat))
  var format = Format.compiled

  func run() throws {
    let pack = try argument.pack()
    Output.write(warnings: pack.warnings)
    let document =
      switch format {
      case .compiled: CompiledPack.encode(pack.questionnaire)
      case .fhir: pack.questionnaire.resource.document
      }
    try Output.write(document, toFile: output)
  }
}
