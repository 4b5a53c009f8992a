// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Foundation
import QuestionPacks
import Survey

/// Exit statuses, from sysexits(3) except for ``faults``.
enum Status {
  /// `check` found faults.
  static let faults: Int32 = 1
  static let badData: Int32 = 65
  static let noInput: Int32 = 66
  static let cannotWrite: Int32 = 73
}

/// Why a command failed.
enum Failure: Error {
  case notAFolder(String)
  case notAForm(String, FormFault)
  case faults(PackFaults, status: Int32)
  case cannotWrite(String, reason: String)

  var status: Int32 {
    switch self {
    case .notAFolder: Status.noInput
    case .notAForm: Status.faults
    case .faults(_, let status): status
    case .cannotWrite: Status.cannotWrite
    }
  }

  /// Writes the message on standard error, with each fault on its own line, as compilers do.
  func report() {
    let lines: [String]
    switch self {
    case .notAFolder(let path):
      lines = [
        Words.notAFolder(shownInLine(path)),
        Words.nameTheFolderHint,
      ]
    case .notAForm(let path, let fault):
      lines = ["question-packs: error: '\(shownInLine(path))' \(fault.words)"]
    case .faults(let faults, _): lines = faults.faults.map { shownInLine($0.description) }
    case .cannotWrite(let path, let reason):
      lines = [
        Words.cantWrite(path: shownInLine(path), reason: shownInLine(reason)),
        Words.checkItsFolderHint,
      ]
    }
    Output.write(lines.joined(separator: "\n"), to: .standardError)
  }
}

enum Output {
  /// Writes text, ending with a newline. Errors such as a closed pipe are ignored.
  static func write(_ text: String, to handle: FileHandle) {
    let line = text.hasSuffix("\n") ? text : text + "\n"
    try? handle.write(contentsOf: Data(line.utf8))
  }

  /// Writes the warnings about an accepted pack on standard error.
  static func write(warnings: [PackFault]) {
    guard !warnings.isEmpty else { return }
    let lines = warnings.map { shownInLine($0.description) }
    write(lines.joined(separator: "\n"), to: .standardError)
  }

  /// Replaces the contents of a file atomically.
  /// - Throws: ``Failure/cannotWrite(_:reason:)``.
  static func write(_ text: String, toFile path: String) throws(Failure) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path, reason: error.localizedDescription)
    }
  }
}
