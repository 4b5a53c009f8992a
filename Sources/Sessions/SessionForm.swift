// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Glibc

/// The form of a session on the disk.
enum SessionForm: CaseIterable {
  /// A readable document.
  case plain
  /// Locked: sealed in the age format with a passphrase.
  case sealed

  /// The file extension, with its dot.
  var suffix: String {
    switch self {
    case .plain: ".json"
    case .sealed: ".age"
    }
  }

  /// Returns the part of a file's name before the extension; `nil` for another extension.
  func words(in file: String) -> String? {
    file.hasSuffix(suffix) ? String(file.dropLast(suffix.count)) : nil
  }

  var other: SessionForm { self == .plain ? .sealed : .plain }
}

extension SessionName {
  func file(_ form: SessionForm) -> String { text + form.suffix }
}

extension Folder {
  /// Returns the form in which a session exists; `nil` if it doesn't.
  ///
  /// Both forms exist if the computer stopped while the session was being locked or unlocked. They
  /// then have the same contents. The locked form is used, since the person has just chosen its
  /// passphrase or still knows it.
  func form(of name: SessionName) throws(SessionFault) -> SessionForm? {
    if try status(of: name.file(.sealed)) != nil { return .sealed }
    return try status(of: name.file(.plain)) != nil ? .plain : nil
  }
}

extension WorkFactor {
  /// Creates a seal; `nil` without a passphrase.
  func seal(
    _ passphrase: Passphrase?, _ name: SessionName
  ) throws(SessionFault) -> Seal? {
    guard let passphrase else { return nil }
    do throws(AgeFault) {
      return try Seal(passphrase, workFactor: self)
    } catch {
      throw SessionFault(error, name, path: name.file(.sealed))
    }
  }
}

extension SessionFault {
  /// Converts a fault in opening a sealed session.
  init(_ fault: AgeFault, _ name: SessionName, path: String) {
    self =
      switch fault {
      case .wrongPassphrase, .emptyPassphrase: .wrongPassphrase(name)
      case .notAge, .notPassphrase: .foreign(path: path)
      case .tooCostly: .tooCostly(path: path)
      case .damaged: .damaged(path: path, .sealed)
      case .noMemory: .system(SystemFault(.unlock, call: "mmap", code: ENOMEM, path: path))
      }
  }
}
