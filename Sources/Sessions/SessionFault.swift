// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a session or a file could not be read, saved or removed. Facts only: never an answer.
public enum SessionFault: Error, Equatable, Sendable {
  /// Neither `XDG_DATA_HOME` nor `HOME` says where sessions belong.
  case noHome
  /// The words can't name a session.
  case badName(String, NameProblem)
  /// There is no session of that name.
  case noSuchSession(SessionName)
  /// There is a session of that name already.
  case nameTaken(SessionName)
  /// The session is open in another window.
  case inUse(SessionName)
  /// A passphrase locks the session, and none was given.
  case locked(SessionName)
  /// The passphrase doesn't open the session.
  case wrongPassphrase(SessionName)
  /// Opening the file would take more time and memory than is allowed here.
  case tooCostly(path: String)
  /// The session was closed before; it can't be saved any more.
  case closed(SessionName)
  /// The folder belongs to another account.
  case folderNotOurs(path: String)
  /// Something that is no folder stands where the folder belongs.
  case notAFolder(path: String)
  /// A symbolic link stands where a file or the folder belongs.
  case linkInTheWay(path: String)
  /// Something that is no ordinary file stands where one belongs.
  case notAFile(path: String)
  /// Another program changed the session's file, or put one there, since this window last did.
  case replaced(path: String)
  /// The disk gives back something else than was written.
  case notKept(path: String)
  /// Something stands already where a file was to be written.
  case alreadyThere(path: String)
  /// The file is larger than may be read.
  case tooBig(path: String, limit: Int)
  /// What was to be saved is larger than could be read again.
  case tooMuch(path: String, limit: Int)
  /// The file is no session.
  case foreign(path: String)
  /// The session was saved by a newer version of this program.
  case newer(path: String, format: Int)
  /// The session is damaged.
  case damaged(path: String, Damage)
  /// A system call failed.
  case system(SystemFault)

  /// Why words can't name a session.
  public enum NameProblem: Equatable, Sendable {
    /// There are none.
    case empty
    /// There are more characters than the limit.
    case tooLong(limit: Int)
    /// It begins with something other than a letter or a digit.
    case start
    /// It ends with a space.
    case end
    /// It has a character that names can't have.
    case character(Unicode.Scalar)
  }

  /// What is wrong with a file that began as a session.
  public enum Damage: Equatable, Sendable {
    /// It ends too early or isn't well formed.
    case malformed
    /// Its bytes are not those that were saved: they don't fit the sum at its end.
    case changed
    /// Its bytes are not those that were sealed with the passphrase.
    case sealed
    /// It is nested deeper than any session.
    case nested
    /// An object names one key twice.
    case repeatedKey
    /// Something is missing, of the wrong kind, or there twice.
    case content
  }
}
