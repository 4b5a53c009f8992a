// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Who can access a folder of sessions.
package enum FolderPrivacy: Equatable, Sendable {
  /// Only the person's account.
  case own
  /// Only the person's account. Access by others was just removed.
  case tightened
  /// Other accounts too, because the disk has no permissions, like many memory sticks. The folder
  /// is used all the same, with a warning, since a person whose own disk is full may have nowhere
  /// else to save.
  case open
}

extension SessionStore {
  /// Whether only the person's account can access the folder; `nil` if the folder doesn't exist.
  ///
  /// Doesn't open or change anything.
  package var isPrivate: Bool? {
    var status = stat()
    switch uninterrupted({ stat(path.systemPath, &status) }) {
    case .success: return status.st_uid == geteuid() && status.st_mode & 0o077 == 0
    case .failure(let reason): return reason.code == ENOENT ? nil : false
    }
  }
}
