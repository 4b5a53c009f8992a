// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import FHIR
import PackWalk
import QuestionPacks

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
