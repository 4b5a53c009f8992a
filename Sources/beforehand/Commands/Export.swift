// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import FHIR
import FoundationEssentials
import Glibc
import Sessions
import Survey

/// `beforehand export`: writes the answers for other software, to a file or standard output.
struct Export: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Words.helpExport, discussion: Words.helpExportMore)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// HL7 FHIR R4's QuestionnaireResponse, as JSON.
    case fhir
  }

  @Argument(help: ArgumentHelp(Words.helpNotesName))
  var name: String?

  @OptionGroup var file: OutputOptions

  @Option(help: ArgumentHelp(Words.helpExportFormat))
  var format = Format.fhir

  @Flag(help: ArgumentHelp(Words.helpEverything))
  var everything = false

  @OptionGroup var place: FolderOption

  func perform() throws {
    try SessionRunner(folder: place.folder).write(
      name, to: file, usually: everything ? Words.allAnswers : Words.answers, for: audience
    ) { try text(of: $0, $1) }
  }

  private var audience: Audience { everything ? .myself : .toBring }

  private func text(
    of session: Session, _ questionnaire: Questionnaire
  ) throws(ProgramFault) -> String {
    do throws(QuestionnaireResponse.Fault) {
      let response = try QuestionnaireResponse(
        session.response, to: questionnaire, for: audience,
        authored: session.saved, offset: minutesAheadOfUTC)
      return response.json.document
    } catch {
      throw .notExported(error)
    }
  }
}

/// Returns the local offset from UTC in minutes for a day and time.
private func minutesAheadOfUTC(_ date: PartialDate, _ time: TimeOfDay) -> Int {
  var moment = tm()
  moment.tm_year = Int32(date.year) - 1900
  moment.tm_mon = Int32(date.month ?? 1) - 1
  moment.tm_mday = Int32(date.day ?? 1)
  moment.tm_hour = Int32(time.hour)
  moment.tm_min = Int32(time.minute)
  moment.tm_isdst = -1
  _ = mktime(&moment)
  return moment.tm_gmtoff / 60
}
