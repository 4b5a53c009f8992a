// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Sessions
import Survey

/// The sources of a session's questions.
enum Questions {
  /// Questions from a file.
  struct Given {
    var questionnaire: Questionnaire
    /// The file's contents, to be kept with the sessions that use it.
    var bytes: [UInt8]
    /// What is done differently from what the file asks for.
    var notices: [FormNotice] = []
    /// Whether the file is a form for a country other than the United Kingdom.
    var isForElsewhere = false

    /// Returns the questions, with the built-in urgent help if they have none.
    fileprivate func helped(by builtIn: Questionnaire) -> Questionnaire {
      guard questionnaire.urgentHelp.groups.isEmpty else { return questionnaire }
      var helped = questionnaire
      helped.urgentHelp = builtIn.urgentHelp
      if isForElsewhere { helped.urgentHelp.groups.insert(Words.whereNumbersWork, at: 0) }
      return helped
    }
  }

  /// Returns the built-in pack.
  /// - Throws: ``ProgramFault/questions(path:_:)`` if the program was built incorrectly.
  static func builtIn() throws(ProgramFault) -> Questionnaire {
    do {
      return try CompiledPack.builtIn(BuiltInPack.text, hash: BuiltInPack.hash)
    } catch {
      throw .questions(path: "beforehand", error)
    }
  }

  /// Reads a compiled pack or a FHIR form from a file, and adds the built-in urgent help if it has
  /// none.
  /// - Throws: ``SessionFault`` if it can't be read, ``ProgramFault`` if it is neither.
  static func file(_ path: String, builtIn: Questionnaire) throws -> Given {
    var given = try read(try DurableFile.read(path, limit: SessionStore.packLimit), from: path)
    given.questionnaire = given.helped(by: builtIn)
    return given
  }

  private static func read(_ bytes: [UInt8], from path: String) throws(ProgramFault) -> Given {
    do throws(CompiledPack.Fault) {
      return Given(questionnaire: try CompiledPack.decode(bytes), bytes: bytes)
    } catch {
      guard error == .notAPack, Form.looksLikeOne(bytes) else {
        throw .questions(path: path, error)
      }
    }
    do throws(FormFault) {
      let form = try Form(reading: bytes, languages: languages)
      return Given(
        questionnaire: form.questionnaire, bytes: bytes, notices: form.notices,
        isForElsewhere: form.isForElsewhere)
    } catch {
      throw .form(path: path, error)
    }
  }

  /// The person's languages, from the first locale variable that is set: `cy_GB.UTF-8` becomes
  /// `cy-GB`.
  private static var languages: [String] {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment.value($0) }
    guard let locale = set.first(where: { !$0.isEmpty })?.prefix(while: { !".@".contains($0) }),
      locale != "C", locale != "POSIX"
    else { return [] }
    return [String(locale).replacing("_", with: "-")]
  }

  /// Returns a session's questions: those kept with it and their bytes, or else the current
  /// built-in ones.
  /// - Throws: ``ProgramFault/questionsGone(session:)`` if the session's questions are neither.
  static func of(
    _ session: Session, in store: SessionStore, builtIn: Questionnaire
  ) throws -> (Questionnaire, pack: [UInt8]?) {
    let hash = session.pack.hash
    if let bytes = try store.pack(hash) {
      let kept =
        try CompiledPack.again(bytes, hash: hash).map { Given(questionnaire: $0, bytes: bytes) }
        ?? read(bytes, from: hash)
      return (kept.helped(by: builtIn), bytes)
    }
    guard session.pack.id == builtIn.summary.id else {
      throw ProgramFault.questionsGone(session: session.name.text)
    }
    return (builtIn, nil)
  }
}
