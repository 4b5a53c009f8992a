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

  /// A pack from a file, and its bytes.
  /// - Throws: ``SessionFault`` when it can't be read, ``ProgramFault`` when it is no pack.
  static func file(_ path: String) throws -> (Questionnaire, [UInt8]) {
    let bytes = try DurableFile.read(path, limit: byteLimit)
    return (try pack(bytes, from: path), bytes)
  }

  /// A compiled pack, with the built-in urgent help where it names none.
  private static func pack(
    _ bytes: [UInt8], from path: String
  ) throws(ProgramFault) -> Questionnaire {
    do throws(CompiledPack.Fault) {
      var questionnaire = try CompiledPack.decode(bytes)
      if questionnaire.urgentHelp.groups.isEmpty {
        questionnaire.urgentHelp =
          try CompiledPack.builtIn(BuiltInPack.text, hash: BuiltInPack.hash).urgentHelp
      }
      return questionnaire
    } catch {
      throw .questions(path: path, error)
    }
  }

  /// The questions of a session: those kept for it, or else the built-in ones as they are now.
  static func of(_ session: Session, in store: SessionStore) throws -> Questionnaire {
    if let bytes = try store.pack(session.pack.hash) {
      return try pack(bytes, from: session.pack.hash)
    }
    let builtIn = try builtIn()
    guard session.pack.id == builtIn.summary.id else {
      throw ProgramFault.questionsGone(session: session.name.text)
    }
    return builtIn
  }
}
