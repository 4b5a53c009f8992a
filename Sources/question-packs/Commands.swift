// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import FHIR
import PackWalk
import Printing
import QuestionPacks
import Survey

/// `question-packs check DIR`: reports all faults, then the reading level and the length of the
/// pack. For a FHIR form instead of a folder, reports everything the interview does differently
/// from what the form asks.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Words.checkAbstract,
    discussion: Words.checkDiscussion)

  @OptionGroup var argument: PackArgument

  @Flag(help: ArgumentHelp(Words.textsHelp))
  var reading = false

  @Flag(help: ArgumentHelp(Words.lengthsHelp))
  var length = false

  func run() throws {
    if let form = try argument.form() { return tell(of: form) }
    let pack = try argument.pack(faultStatus: Status.faults)
    Output.write(warnings: pack.warnings)
    guard !reading else { return Output.write(pack.reading.listing, to: .standardOutput) }
    let questionnaire = pack.questionnaire
    guard !length else { return Output.write(questionnaire.lengthBySection, to: .standardOutput) }
    Output.write(
      "\(questionnaire.size)\n\(pack.reading.summary)\n\(questionnaire.length)",
      to: .standardOutput)
  }

  private func tell(of form: Form) {
    let notes = form.notices.map { "note: " + $0.words() }
    Output.write((notes + [form.questionnaire.size]).joined(separator: "\n"), to: .standardOutput)
  }
}

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
