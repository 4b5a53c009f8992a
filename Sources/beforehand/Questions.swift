import FoundationEssentials
import Sessions
import Survey

/// Where the questions of a session come from.
enum Questions {
  /// The most bytes that a pack given as a file may have.
  static let byteLimit = 16 << 20

  /// The pack that is built into the program.
  /// - Throws: ``ProgramFault/questions(path:_:)`` for a program that was put together wrongly.
  static func builtIn() throws(ProgramFault) -> Questionnaire {
    do {
      return try CompiledPack.builtIn(BuiltInPack.text, hash: BuiltInPack.hash)
    } catch {
      throw .questions(path: "beforehand", error)
    }
  }

  /// A pack from a file, with the built-in urgent help where it names none.
  /// - Throws: ``SessionFault`` when it can't be read, ``ProgramFault`` when it is no pack.
  static func file(_ path: String) throws -> (Questionnaire, [UInt8]) {
    let bytes = try DurableFile.read(path, limit: byteLimit)
    do throws(CompiledPack.Fault) {
      var questionnaire = try CompiledPack.decode(bytes)
      if questionnaire.urgentHelp.groups.isEmpty {
        questionnaire.urgentHelp = try builtInHelp()
      }
      return (questionnaire, bytes)
    } catch {
      throw ProgramFault.questions(path: path, error)
    }
  }

  private static func builtInHelp() throws(CompiledPack.Fault) -> UrgentHelp {
    try CompiledPack.builtIn(BuiltInPack.text, hash: BuiltInPack.hash).urgentHelp
  }

  /// The questions of a session: those kept for it, or else the built-in ones as they are now.
  static func of(_ session: Session, in store: SessionStore) throws -> Questionnaire {
    if let bytes = try store.pack(session.pack.hash) {
      return try CompiledPack.decode(bytes)
    }
    let builtIn = try builtIn()
    guard session.pack.id == builtIn.summary.id else {
      throw ProgramFault.questionsGone(session: session.name.text)
    }
    return builtIn
  }
}
