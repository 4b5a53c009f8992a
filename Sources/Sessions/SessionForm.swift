// SPDX-License-Identifier: GPL-3.0-or-later

import Age

/// How a session stands on the disk.
enum SessionForm: CaseIterable {
  /// As a document that anyone who can open the file can read.
  case plain
  /// Locked: sealed in the age format with a passphrase.
  case sealed

  /// How its file's name ends.
  var suffix: String {
    switch self {
    case .plain: ".json"
    case .sealed: ".age"
    }
  }

  /// The words before the ending in a file's name; `nil` when it ends in another way.
  func words(in file: String) -> String? {
    file.hasSuffix(suffix) ? String(file.dropLast(suffix.count)) : nil
  }

  var other: SessionForm { self == .plain ? .sealed : .plain }
}

extension SessionName {
  /// The session's file in a form.
  func file(_ form: SessionForm) -> String { text + form.suffix }
}

extension Folder {
  /// The form in which a session is there; `nil` when it is not.
  ///
  /// Both are there when the computer stopped while it was being locked or unlocked. They hold the
  /// same then, and the locked one counts: the passphrase was set, or is known still.
  func form(of name: SessionName) throws(SessionFault) -> SessionForm? {
    if try status(of: name.file(.sealed)) != nil { return .sealed }
    return try status(of: name.file(.plain)) != nil ? .plain : nil
  }
}

extension WorkFactor {
  /// A new seal; `nil` without a passphrase.
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
  /// A fault in opening a sealed session, as one of a session.
  init(_ fault: AgeFault, _ name: SessionName, path: String) {
    self =
      switch fault {
      case .wrongPassphrase, .emptyPassphrase: .wrongPassphrase(name)
      case .notAge, .notPassphrase: .foreign(path: path)
      case .tooCostly: .tooCostly(path: path)
      case .damaged: .damaged(path: path, .sealed)
      case .noMemory:
        .system(SystemFault(.unlock, call: "mmap", code: Self.outOfMemory, path: path))
      }
  }

  /// `ENOMEM`, the same on every Linux.
  private static let outOfMemory: Int32 = 12
}
