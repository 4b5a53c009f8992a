// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Why a session or a file couldn't be read, saved or removed. Never contains an answer.
package enum SessionFault: Error, Equatable, Sendable {
  /// There is no folder for sessions, because neither `XDG_DATA_HOME` nor `HOME` is usable.
  case noHome
  case badName(String, NameProblem)
  case noSuchSession(SessionName)
  case nameTaken(SessionName)
  case inUse(SessionName)
  /// The session is locked, and no passphrase was given.
  case locked(SessionName)
  case wrongPassphrase(SessionName)
  /// Opening the file would take more time and memory than this program allows.
  case tooCostly(path: String)
  /// The session was closed and can't be saved.
  case closed(SessionName)
  case folderNotOurs(path: String)
  case notAFolder(path: String)
  case linkInTheWay(path: String)
  case notAFile(path: String)
  /// Another program replaced or created the session's file since this window last read or wrote
  /// it.
  case replaced(path: String)
  /// The disk returned different data from what was written.
  case notKept(path: String)
  case alreadyThere(path: String)
  case tooBig(path: String, limit: Int)
  /// The data is too large to save, since it would then be too large to read.
  case tooMuch(path: String, limit: Int)
  /// The file is not a session.
  case foreign(path: String)
  case newer(path: String, format: Int)
  case damaged(path: String, Damage)
  case system(SystemFault)

  /// Why a text is not a valid name for a session.
  package enum NameProblem: Equatable, Sendable {
    case empty
    case tooLong(limit: Int)
    case start
    case end
    case character(Unicode.Scalar)
  }

  /// How a session's file is damaged.
  package enum Damage: Equatable, Sendable {
    /// The document ends early or is malformed.
    case malformed
    /// The bytes have changed: they don't match the checksum at the end.
    case changed
    /// The bytes are not those that were sealed with the passphrase.
    case sealed
    /// The document is nested too deeply.
    case nested
    case repeatedKey
    /// A value is missing, repeated or of the wrong type.
    case content
  }
}

extension SessionFault {
  /// The exit status for this fault, as in BSD's `sysexits`
  /// (<https://man.freebsd.org/cgi/man.cgi?query=sysexits>).
  package var exitCode: Int32 {
    switch self {
    case .badName: 64  // EX_USAGE
    case .foreign, .newer, .damaged, .tooBig, .tooCostly: 65  // EX_DATAERR
    case .noSuchSession: 66  // EX_NOINPUT
    case .closed: 70  // EX_SOFTWARE
    case .nameTaken, .notAFolder, .linkInTheWay, .notAFile, .alreadyThere, .replaced, .tooMuch: 73
    case .inUse: 75  // EX_TEMPFAIL
    case .folderNotOurs, .locked, .wrongPassphrase: 77  // EX_NOPERM
    case .noHome: 78  // EX_CONFIG
    case .notKept: 74  // EX_IOERR
    case .system(let fault): fault.exitCode
    }
  }
}

extension SystemFault {
  fileprivate var exitCode: Int32 {
    switch code {
    case EACCES, EPERM: 77  // EX_NOPERM
    case EMFILE, ENFILE, EAGAIN, EBUSY, ETXTBSY, EINTR, ENOLCK, ENOMEM: 75  // EX_TEMPFAIL
    case ENOENT, ENOTDIR, ENAMETOOLONG: task == .read || task == .openFolder ? 66 : 73
    case EROFS, EEXIST, EISDIR: 73  // EX_CANTCREAT
    default: 74  // EX_IOERR
    }
  }
}

/// A failed system call.
package struct SystemFault: Error, Equatable, Sendable {
  package enum Task: String, CaseIterable, Sendable {
    case read
    /// Writing a file durably.
    case save
    case remove
    /// Checking whether a session is open elsewhere.
    case lock
    /// Opening a locked file, or locking one.
    case unlock
    /// Creating a folder, or making it private.
    case makeFolder
    /// Creating a folder that others may access.
    case makeSharedFolder
    case openFolder
  }

  package var task: Task
  /// The call's name, such as `fsync`.
  package var call: String
  /// The reason, as an `errno`.
  package var code: Int32
  /// The path of the intended file or folder, never of a temporary file.
  package var path: String

  package init(_ task: Task, call: String, code: Int32, path: String) {
    self.task = task
    self.call = call
    self.code = code
    self.path = path
  }
}

/// Repeats a call until no signal interrupts it.
/// - Returns: The call's result, or the `errno` of its failure.
func uninterrupted<Number: SignedInteger>(_ call: () -> Number) -> Result<Number, Errno> {
  while true {
    let result = call()
    guard result < 0 else { return .success(result) }
    let code = errno
    if code != EINTR { return .failure(Errno(code: code)) }
  }
}

/// The reason for a failed call.
struct Errno: Error, Equatable {
  var code: Int32
}

extension Result where Failure == Errno {
  /// Returns the call's result; `nil` if it failed for one of the `accepted` reasons.
  /// - Throws: ``SessionFault/system(_:)`` if it failed for another one.
  @discardableResult
  func get(
    _ task: SystemFault.Task, _ call: String, _ path: String, accepting accepted: Int32...
  ) throws(SessionFault) -> Success? {
    switch self {
    case .success(let result): return result
    case .failure(let reason) where accepted.contains(reason.code): return nil
    case .failure(let reason):
      throw .system(SystemFault(task, call: call, code: reason.code, path: path))
    }
  }
}
