import ArgumentParser
import QuestionPacks

/// `question-packs check DIR`: every fault at once, or one line saying how large the pack is.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds every fault in a pack.",
    discussion: "Prints each fault as file:line:column and ends with status 1 if there are any.")

  @OptionGroup var argument: PackArgument

  func run() throws {
    let pack = try argument.pack(faultStatus: Status.faults)
    let count = PackCount(pack.questionnaire)
    Output.write(count.description, to: .standardOutput)
  }
}
