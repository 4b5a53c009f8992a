import ArgumentParser
import FHIR
import QuestionPacks
import Survey

/// `question-packs build DIR -o FILE.json`: the pack as one document.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: Words.buildAbstract)

  /// What the document is for.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For `beforehand start --questions`, which reads a section at a time.
    case compiled
    /// For other health software: HL7 FHIR R4's Questionnaire.
    case fhir
  }

  @OptionGroup var argument: PackArgument

  @Option(name: .shortAndLong, help: ArgumentHelp(Words.jsonFile))
  var output: String?

  @Option(help: ArgumentHelp(Words.jsonFormat))
  var format = Format.compiled

  @Option(help: ArgumentHelp(Words.swiftFile))
  var swift: String?

  func validate() throws {
    guard output == nil, swift == nil else { return }
    throw ValidationError(Words.nameAFile)
  }

  func run() throws {
    let pack = try argument.pack()
    Output.write(warnings: pack.warnings)
    let text = CompiledPack.encode(pack.questionnaire)
    if let output {
      let document = format == .fhir ? pack.questionnaire.resource.document : text
      try Output.write(document, toFile: output)
    }
    guard let swift else { return }
    let hash = CompiledPack.hash(of: text.utf8)
    try Output.write(SwiftSource.text(of: text, hash: hash), toFile: swift)
  }
}
