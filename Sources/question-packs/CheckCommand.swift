import ArgumentParser
import QuestionPacks

/// `question-packs check DIR`: every fault at once, then how the pack reads and how long it takes.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds every fault in a pack.",
    discussion: """
      Prints each fault as file:line:column and ends with status 1 if there are errors. Then it \
      says how large the pack is and how its words read.
      """)

  @OptionGroup var argument: PackArgument

  @Flag(help: "Print every text with its grade and its longest sentence.")
  var reading = false

  @Flag(help: "Print how long each section takes.")
  var length = false

  func run() throws {
    let pack = try argument.pack(faultStatus: Status.faults)
    Output.write(warnings: pack.warnings)
    guard !reading else { return Output.write(pack.reading.listing, to: .standardOutput) }
    guard !self.length else {
      return Output.write(PackLength(pack.questionnaire).bySection, to: .standardOutput)
    }
    let count = PackCount(pack.questionnaire)
    let length = PackLength(pack.questionnaire)
    Output.write("\(count)\n\(pack.reading.summary)\n\(length)", to: .standardOutput)
  }
}
