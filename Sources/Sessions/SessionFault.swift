// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Why a session or a file couldn't be read, saved or removed. Never contains an answer.
public enum SessionFault: Error, Equatable, Sendable {
  /// There is no folder for sessions, because neither `XDG_DATA_HOME` nor `HOME` is usable.
  case noHome
  /// The text is not a valid name for a session.
  case badName(String, NameProblem)
  /// There is no session with that name.
  case noSuchSession(SessionName)
  /// There is already a session with that name.
  case nameTaken(SessionName)
  /// The session is open in another window.
  case inUse(SessionName)
  /// The session is locked, and no passphrase was given.
  case locked(SessionName)
  /// The passphrase doesn't open the session.
  case wrongPassphrase(SessionName)
  /// Opening the file would take more time and memory than this program allows.
  case tooCostly(path: String)
  /// The session was closed and can't be saved.
  case closed(SessionName)
  /// The folder belongs to another account.
  case folderNotOurs(path: String)
  /// There is something other than a folder at the folder's path.
  case notAFolder(path: String)
  /// There is a symbolic link at the path of a file or folder.
  case linkInTheWay(path: String)
  /// There is something other than a regular file at the file's path.
  case notAFile(path: String)
  /// Another program replaced or created the session's file since this window last read or wrote
  /// it.
  case replaced(path: String)
  /// The disk returned different data from what was written.
  case notKept(path: String)
  /// There is already something at the path of the new file.
  case alreadyThere(path: String)
  /// The file is too large to read.
  case tooBig(path: String, limit: Int)
  /// The data is too large to save, since it would then be too large to read.
  case tooMuch(path: String, limit: Int)
  /// The file is not a session.
  case foreign(path: String)
  /// The session was saved by a newer version of this program.
  case newer(path: String, format: Int)
  /// The session is damaged.
  case damaged(path: String, Damage)
  /// A system call failed.
  case system(SystemFault)

  /// Why a text is not a valid name for a session.
  public enum NameProblem: Equatable, Sendable {
    /// The name is empty.
    case empty
    /// The name has more characters than the limit.
    case tooLong(limit: Int)
    /// The name doesn't begin with a letter or a digit.
    case start
    /// The name ends with a space.
    case end
    /// The name contains a character that is not allowed.
    case character(Unicode.Scalar)
  }

  /// How a session's file is damaged.
  public enum Damage: Equatable, Sendable {
    /// The document ends early or is malformed.
    case malformed
    /// The bytes have changed: they don't match the checksum at the end.
    case changed
    /// The bytes are not those that were sealed with the passphrase.
    case sealed
    /// The document is nested too deeply.
    case nested
    /// An object has a repeated key.
    case repeatedKey
    /// A value is missing, repeated or of the wrong type.
    case content
  }
}

extension SessionFault {
  /// The exit status for this fault, as in BSD's `sysexits`
  /// (<https://man.freebsd.org/cgi/man.cgi?query=sysexits>).
  public var exitCode: Int32 {
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
