import ArgumentParser
import FHIR
import QuestionPacks

/// `question-packs check DIR`: every fault at once, then how the pack reads and how long it takes.
/// With a FHIR form in place of the folder: all that is done otherwise than it asks for.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds every fault in a pack, or what of a form is not run.",
    discussion: """
      Prints each fault as file:line:column and ends with status 1 if there are errors. Then it \
      says how large the pack is and how its words read.

      With a FHIR R4 Questionnaire (FORM.json) it prints what is done otherwise than the form \
      asks for, and with which items; that is no fault.
      """)

  @OptionGroup var argument: PackArgument

  @Flag(help: "Print every text with its grade and its longest sentence.")
  var reading = false

  @Flag(help: "Print how long each section takes.")
  var length = false

  func run() throws {
    if let form = try argument.form() { return tell(of: form) }
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

  private func tell(of form: Form) {
    let notes = form.notices.map { "note: " + $0.words() }
    let count = PackCount(form.questionnaire).description
    Output.write((notes + [count]).joined(separator: "\n"), to: .standardOutput)
  }
}
