import ArgumentParser
import QuestionPacks
import Survey

/// `question-packs build DIR -o FILE.json`: the pack as one compiled document.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Compiles a pack into one JSON document.")

  @OptionGroup var argument: PackArgument

  @Option(name: .shortAndLong, help: "The JSON file to write.")
  var output: String?

  @Option(help: "The Swift file to write, for a program that carries the pack within.")
  var swift: String?

  func validate() throws {
    guard output == nil, swift == nil else { return }
    throw ValidationError("Name a file to write with '-o FILE.json'.")
  }

  func run() throws {
    let pack = try argument.pack()
    guard let text = try? CompiledPack.encode(pack.questionnaire) else {
      throw Failure.cannotEncode
    }
    if let output { try Output.write(text, toFile: output) }
    guard let swift else { return }
    let hash = CompiledPack.hash(of: text.utf8)
    try Output.write(SwiftSource.text(of: text, hash: hash), toFile: swift)
  }
}
