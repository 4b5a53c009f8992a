// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Sessions
import Survey

/// Where the questions of a session come from.
enum Questions {
  /// The most bytes that a pack or form given as a file may have.
  static let byteLimit = 16 << 20

  /// Questions that were given as a file.
  struct Given {
    var questionnaire: Questionnaire
    /// The file, to be kept with the sessions that it asks the questions of.
    var bytes: [UInt8]
    /// What is done otherwise than the file asks for.
    var notices: [FormNotice] = []
    /// Whether it is a form for a country other than the United Kingdom.
    var isForElsewhere = false

    /// The same questions, with the built-in urgent help where they name none.
    fileprivate func helped(by builtIn: Questionnaire) -> Questionnaire {
      guard questionnaire.urgentHelp.groups.isEmpty else { return questionnaire }
      var helped = questionnaire
      helped.urgentHelp = builtIn.urgentHelp
      if isForElsewhere { helped.urgentHelp.groups.insert(Words.whereNumbersWork, at: 0) }
      return helped
    }
  }

  /// The pack that is built into the program.
  /// - Throws: ``ProgramFault/questions(path:_:)`` for a program that was put together wrongly.
  static func builtIn() throws(ProgramFault) -> Questionnaire {
    do {
      return try CompiledPack.builtIn(BuiltInPack.text, hash: BuiltInPack.hash)
    } catch {
      throw .questions(path: "beforehand", error)
    }
  }

  /// A compiled pack or a FHIR form from a file, with the built-in urgent help where it names none.
  /// - Throws: ``SessionFault`` when it can't be read, ``ProgramFault`` when it is neither.
  static func file(_ path: String, builtIn: Questionnaire) throws -> Given {
    var given = try read(try DurableFile.read(path, limit: byteLimit), from: path)
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

  /// The person's languages, from the first of the usual variables that is set: `cy_GB.UTF-8` is
  /// `cy-GB`.
  private static var languages: [String] {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment.value($0) }
    guard let locale = set.first(where: { !$0.isEmpty })?.prefix(while: { !".@".contains($0) }),
      locale != "C", locale != "POSIX"
    else { return [] }
    return [String(locale).replacing("_", with: "-")]
  }

  /// The questions of a session and their bytes: those kept for it, or else the built-in ones as
  /// they are now, whose bytes nobody needs.
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
