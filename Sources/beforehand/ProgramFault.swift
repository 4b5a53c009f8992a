// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Printing
import Sessions
import Survey

/// Errors of the program itself.
enum ProgramFault: ShellError {
  case questions(path: String, CompiledPack.Fault)
  case form(path: String, FormFault)
  case questionsGone(session: String)
  case nothingToResume
  /// Someone else may be there, and the output is for the person alone.
  case onlyWhenAlone
  case notExported(QuestionnaireResponse.Fault)
  /// The output file's name belongs to a format that can't be written.
  case foreignEnding(path: String, ending: String)
  case outputFailed
  /// There is no setting with this name; `near` is the most similar one.
  case noSuchSetting(String, near: String?)
  case badSetting(KeptSettings.Name, String)
}

extension ProgramFault {
  var message: String { inWords.message }
  var hint: String? { inWords.hint }

  private var inWords: (message: String, hint: String?) {
    switch self {
    case .questions(let path, .notAPack):
      (Words.notAPack(shownPath(path)), Words.makePackAgainHint)
    case .questions(let path, .newer(let format)):
      (Words.newerPack(path: shownPath(path), format: format), Words.makePackAgainHint)
    case .questions(let path, .section(let number)):
      (Words.damagedPack(path: shownPath(path), number: number), Words.makePackAgainHint)
    case .questions(let path, .hiddenCharacter(let value)):
      (Words.hiddenInPack(path: shownPath(path), value: hexadecimal(value)), Words.hiddenInPackHint)
    case .form(let path, let fault): ("\(shownPath(path)) \(fault.words)", fault.hint)
    case .questionsGone(let session):
      (Words.questionsGone(shownInLine(session)), Words.questionsGoneHint)
    case .nothingToResume: (Words.nothingToResume, Words.nothingToResumeHint)
    case .onlyWhenAlone: (Words.onlyWhenAlone, Words.onlyWhenAloneHint)
    case .notExported(.tooLong(let question)):
      (Words.notExported(shownInLine(question)), Words.notExportedHint)
    case .foreignEnding(let path, let ending):
      (
        Words.foreignEnding(shownInLine(ending)),
        Words.foreignEndingHint(shownPath(FilePath(path).stem))
      )
    case .outputFailed: (Words.outputFailed, nil)
    case .noSuchSetting(let word, let near):
      (
        Words.noSuchSetting(shownInLine(word)),
        near.map(Words.didYouMeanSetting) ?? Words.settingNames
      )
    case .badSetting(let name, let value): (Words.badSetting(name, value), Words.takenValues(name))
    }
  }

  var exitCode: Int32 {
    switch self {
    case .questions, .form, .notExported: ExitStatus.dataError
    case .questionsGone, .nothingToResume: ExitStatus.noInput
    case .onlyWhenAlone: ExitStatus.notAllowed
    case .outputFailed: ExitStatus.inputOutput
    case .foreignEnding, .noSuchSetting, .badSetting: ExitStatus.usage
    }
  }
}

extension FormFault {
  fileprivate var hint: String {
    if case .hiddenCharacter = self { Words.hiddenInFormHint } else { Words.formHint }
  }
}
