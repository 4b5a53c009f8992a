// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

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
