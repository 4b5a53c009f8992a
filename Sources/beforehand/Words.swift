import FHIR
import FoundationEssentials
import Glibc
import Printing
import Sessions
import Survey

/// What the program says around the interview, in one place.
enum Words {
  static let version = "1.0.0"
  static func didYouMean(_ command: String) -> String { "hint: did you mean '\(command)'?" }

  static let namesHint = "hint: say which; 'beforehand list' shows their names"

  static let timeZoneIsPipe =
    "the time zone (TZ) is a pipe, so times are as this computer has them"

  /// - Parameter command: the subcommand that was meant, when it is known.
  static func usageHint(_ command: String?) -> String {
    guard let command else { return "hint: 'beforehand --help' shows what it can do" }
    return "hint: 'beforehand \(command) --help' shows what can follow it"
  }

  // MARK: Beginning

  static let thereAreNotes = "There are notes on this computer."
  static let beginChoices = ["carry on", "start another", "leave"]
  static let whichSession = "Which one?"
  static let chooseBegin = "Choose 1 to 3 (default: 1, carry on): "

  static func chooseSession(_ count: Int) -> String {
    "Choose 1 to \(count) (default: 1, the last one): "
  }

  static func chooseANumber(_ count: Int) -> String {
    "Please type a number from 1 to \(count), or press Enter."
  }

  static let formIsNotFollowed = "This form asks for some things that can't be done here:"

  // MARK: Saving

  static func saveFailed(_ fault: SessionFault) -> String {
    let hint = fault.hint.map { " What may help: \($0)." } ?? ""
    return """
      Your answer could not be saved: \(fault.message).\(hint) It is still here while this window \
      is open. Please go on: each answer tries again, and /folder saves in another folder.
      """
  }

  static func moveFailed(_ fault: SessionFault) -> String {
    let hint = fault.hint.map { " What may help: \($0)." } ?? ""
    return "It can't be saved there: \(fault.message).\(hint)"
  }

  static let nothingToWrite = "There is nothing to write on that page."

  static func notesFailed(_ fault: SessionFault) -> String {
    let hint = fault.hint.map { " What may help: \($0)." } ?? ""
    return "The notes could not be written: \(fault.message).\(hint)"
  }

  // MARK: Passphrases

  static let beforePassphrase = """
    A passphrase locks your answers. Without it nobody can open them, and you can't either: if \
    you forget it, they are gone for good. Notes that you write out are not locked.
    It does not show while you type. Press Enter alone to change nothing.
    """
  static let newPassphrasePrompt = "A new passphrase: "
  static let samePassphrasePrompt = "The same again: "
  static let passphrasesDiffer = "The two are not the same. Please type a new one again."
  static let isLocked =
    "A passphrase is needed. It does not show while you type. Press Enter alone to leave."
  static let oneMoment = "One moment."
  static let passphrasePrompt = "Passphrase: "
  static let wrongPassphrase =
    "That is not the passphrase. Look at capital letters and the keyboard's language."
  static let notLocked = "No passphrase was set. Nothing was changed."
  static let nothingBegun = "No passphrase was set, so nothing was begun."

  static func lockedNow(_ name: SessionName) -> String {
    """
    \"\(shownInLine(name.text))\" is locked. A disk may keep traces of what stood there before.
    """
  }

  static func unlockedNow(_ name: SessionName) -> String {
    "\"\(shownInLine(name.text))\" opens without a passphrase now."
  }

  static func wasNotLocked(_ name: SessionName) -> String {
    "\"\(shownInLine(name.text))\" has no passphrase. Nothing was changed."
  }

  static func lockFailed(_ fault: SessionFault) -> String {
    let hint = fault.hint.map { " What may help: \($0)." } ?? ""
    return "Your answers could not be locked: \(fault.message).\(hint)"
  }

  // MARK: Exporting

  static let answers = "appointment-answers.json"
  static let allAnswers = "my-answers.json"

  // MARK: Listing and forgetting

  static func noSessions(in folder: String?) -> String {
    folder.map { "There are no notes in \(shownPath($0))." }
      ?? "There are no notes on this computer."
  }

  static func listed(_ summary: SessionSummary) -> String {
    let name = shownInLine(summary.words)
    switch summary.content {
    case .success(let details):
      let state = details.isDone ? "finished" : "not finished"
      return "\(name): last written \(day(details.saved)), \(state)"
    case .failure(.locked): return "\(name): locked with a passphrase"
    case .failure(let fault): return "\(name): can't be read: \(fault.message)"
    }
  }

  static func forget(_ name: SessionName) -> String {
    """
    This takes \"\(shownInLine(name.text))\" off this computer, with every answer in it. Notes that you \
    wrote stay where they are. It can't be undone, and a disk may keep traces.
    """
  }

  static let nothingRemoved = "Nothing was removed."
  static let forgetPrompt = "Forget it? yes or no (default: no): "

  static func forgotten(_ name: SessionName) -> String {
    "\"\(shownInLine(name.text))\" is forgotten."
  }

  // MARK: Dates

  /// A day and time as they are said: "Monday 9 February 2026 at 10:15 am".
  static func moment(_ date: Date) -> String {
    let time = localTime(date)
    let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    let minute = time.tm_min < 10 ? "0\(time.tm_min)" : "\(time.tm_min)"
    let hour = (time.tm_hour + 11) % 12 + 1
    let half = time.tm_hour < 12 ? "am" : "pm"
    return "\(days[Int(time.tm_wday)]) \(day(date)) at \(hour):\(minute) \(half)"
  }

  /// A day as it is said: "9 February 2026".
  static func day(_ date: Date) -> String {
    let time = localTime(date)
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(time.tm_mday) \(months[Int(time.tm_mon)]) \(Int(time.tm_year) + 1900)"
  }

  private static func localTime(_ date: Date) -> tm {
    var seconds = time_t(date.timeIntervalSince1970)
    var time = tm()
    localtime_r(&seconds, &time)
    return time
  }
}

extension ProgramFault {
  var message: String {
    switch self {
    case .questions(let path, .notAPack):
      "\(shownPath(path)) is not a compiled pack of questions, nor a FHIR Questionnaire"
    case .form(let path, let fault): "\(shownPath(path)) \(fault.words)"
    case .questions(let path, .newer(let format)):
      "\(shownPath(path)) was made by a newer question-packs (format \(format))"
    case .questions(let path, .section(let number)):
      "\(shownPath(path)) is damaged in section \(number)"
    case .questions(let path, .hiddenCharacter(let value)):
      "\(shownPath(path)) has a character in it that can't be seen: U+\(hexadecimal(value))"
    case .questionsGone(let session):
      "the questions that \"\(shownInLine(session))\" was begun with are not on this computer"
    case .nothingToResume: "there is nothing to carry on with"
    case .nothingForStaff: "nothing was written that only staff may see"
    case .notExported(.tooLong(let question)):
      "the answer to \"\(shownInLine(question))\" is longer than other software takes"
    case .foreignEnding(_, let ending):
      "a file that ends in .\(shownInLine(ending)) can't be made here"
    case .outputFailed: "can't write to standard output"
    case .noSuchSetting(let word, _): Words.noSuchSetting(word)
    case .badSetting(let name, let value): Words.badSetting(name, value)
    }
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  var hint: String? {
    switch self {
    case .questions(_, .hiddenCharacter): "take it out of the questions, and make the file again"
    case .form(_, .hiddenCharacter): "take it out of the form"
    case .form: "a FHIR R4 Questionnaire as JSON is taken, or a Bundle with one"
    case .questions: "make it again: question-packs build FOLDER -o FILE.json"
    case .questionsGone: "begin again with them: beforehand start --questions FILE.json"
    case .nothingToResume: "begin: beforehand start"
    case .nothingForStaff: "'beforehand notes' writes the notes to bring"
    case .notExported: "shorten it, or mark it private: then it is left out"
    case .foreignEnding(let path, _):
      "\(shownPath(FilePath(path).stem)).html opens in a web browser, which can print it or save it as a PDF"
    case .outputFailed: nil
    case .noSuchSetting(_, let near?): "did you mean '\(near)'?"
    case .noSuchSetting(_, nil): Words.settingNames
    case .badSetting(let name, _): Words.takenValues(name)
    }
  }

  var exitCode: Int32 {
    switch self {
    case .questions, .form, .notExported: ExitStatus.dataError
    case .foreignEnding: ExitStatus.usage
    case .questionsGone, .nothingToResume, .nothingForStaff: ExitStatus.noInput
    case .outputFailed: ExitStatus.inputOutput
    case .noSuchSetting, .badSetting: ExitStatus.usage
    }
  }
}
