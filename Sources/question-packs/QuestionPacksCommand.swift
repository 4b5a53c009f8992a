// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import FHIR
import Foundation
import QuestionPacks

/// The `question-packs` tool, for people who write questions.
@main
struct QuestionPacksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question-packs",
    abstract: Words.abstract,
    version: "1.0.0",
    subcommands: [CheckCommand.self, BuildCommand.self, PreviewCommand.self, SchemaCommand.self])

  /// Runs the command, and exits with its status.
  static func main() { Foundation.exit(run()) }

  /// Runs the command given on the command line. Returns 0, 1 if `check` found faults, or a status
  /// from sysexits(3).
  static func run() -> Int32 {
    do {
      var command = try parseAsRoot()
      try command.run()
      return 0
    } catch let failure as Failure {
      failure.report()
      return failure.status
    } catch {
      return report(error)
    }
  }

  /// Writes the parser's message: help on standard output, anything else as an error.
  private static func report(_ error: any Error) -> Int32 {
    let status = exitCode(for: error).rawValue
    guard status != 0 else {
      Output.write(fullMessage(for: error), to: .standardOutput)
      return 0
    }
    Output.write("question-packs: error: " + message(for: error), to: .standardError)
    Output.write(Words.helpHint, to: .standardError)
    return status
  }
}

/// The folder given to a command.
struct PackArgument: ParsableArguments {
  @Argument(help: ArgumentHelp(Words.folderHelp), completion: .directory)
  var folder: String

  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Returns the FHIR form if the path is a file; `nil` for a folder.
  /// - Throws: ``Failure/notAForm(_:_:)``; ``Failure/notAFolder(_:)`` if there is nothing at the
  ///   path.
  func form() throws(Failure) -> Form? {
    guard !isFolder else { return nil }
    guard let bytes = FileManager.default.contents(atPath: folder) else {
      throw .notAFolder(folder)
    }
    do throws(FormFault) {
      return try Form(reading: Array(bytes))
    } catch {
      throw .notAForm(folder, error)
    }
  }

  /// Returns the pack.
  /// - Throws: ``Failure`` with every fault, and `faultStatus` as the exit status for faults.
  func pack(faultStatus: Int32 = Status.badData) throws(Failure) -> QuestionPack {
    guard isFolder else { throw .notAFolder(folder) }
    do throws(PackFaults) {
      return try QuestionPack(PackFolder(folder))
    } catch {
      throw .faults(error, status: faultStatus)
    }
  }
}
