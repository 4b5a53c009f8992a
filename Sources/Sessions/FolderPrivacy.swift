// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Who can look into a folder of sessions.
public enum FolderPrivacy: Equatable, Sendable {
  /// The person's account alone.
  case own
  /// The person's account alone, from now on.
  case tightened
  /// Others on this computer too: the disk keeps no rights, as many memory sticks. To refuse it
  /// would leave a person whose own disk is full with nowhere to save; so it is said.
  case open
}

extension SessionStore {
  /// Whether the person's account alone can look into the folder; `nil` while there is none.
  ///
  /// Nothing is opened or changed for it.
  public var isPrivate: Bool? {
    var status = stat()
    switch uninterrupted({ stat(path.systemPath, &status) }) {
    case .success: return status.st_uid == geteuid() && status.st_mode & 0o077 == 0
    case .failure(let reason): return reason.code == ENOENT ? nil : false
    }
  }
}
