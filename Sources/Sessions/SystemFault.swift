// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A system call that failed: what was being done, by which call, why, and on which path.
public struct SystemFault: Error, Equatable, Sendable {
  /// What the call was for.
  public enum Task: String, CaseIterable, Sendable {
    /// Reading a file.
    case read
    /// Writing a file for good.
    case save
    /// Taking a file away.
    case remove
    /// Finding out whether a session is open elsewhere.
    case lock
    /// Opening what a passphrase locks, or locking it.
    case unlock
    /// Making a folder, or making it the person's alone.
    case makeFolder
    /// Making a folder that others may look into.
    case makeSharedFolder
    /// Opening a folder, or reading what is in it.
    case openFolder
  }

  /// What the call was for.
  public var task: Task
  /// The call's name, as in the manual: `fsync`.
  public var call: String
  /// The system's reason, an `errno`.
  public var code: Int32
  /// The file or folder that was meant, never a temporary file's name.
  public var path: String

  /// A failed call.
  public init(_ task: Task, call: String, code: Int32, path: String) {
    self.task = task
    self.call = call
    self.code = code
    self.path = path
  }
}

/// Calls until a signal doesn't interrupt.
/// - Returns: what the call returned, or the `errno` of its failure.
func uninterrupted<Number: SignedInteger>(_ call: () -> Number) -> Result<Number, Errno> {
  while true {
    let result = call()
    guard result < 0 else { return .success(result) }
    let code = errno
    if code != EINTR { return .failure(Errno(code: code)) }
  }
}

/// The system's reason for a failure.
struct Errno: Error, Equatable {
  var code: Int32
}
