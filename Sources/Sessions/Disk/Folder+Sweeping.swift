// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Removal of temporary files that a crash left, found by their names.
extension Folder {
  /// Removes temporary files of packs and of a session. The session's lock must be held.
  ///
  /// O(names in the folder).
  func sweep(_ name: SessionName) throws(SessionFault) {
    let names = try names()
    for left in Self.leftovers(name.temporary, among: names) { try unlink(left) }
    sweepUnheld(Self.leftovers(SessionStore.temporaryPack, among: names))
  }

  /// Removes temporary files that are not protected by a session's lock, such as those of notes and
  /// packs.
  ///
  /// O(names in the folder).
  func sweepUnheld(_ prefix: String) throws(SessionFault) {
    sweepUnheld(Self.leftovers(prefix, among: try names()))
  }

  /// Removes temporary files except those that another program has locked while writing them.
  /// Ignores files that this account can't lock or remove: other people's files must not prevent
  /// saving.
  private func sweepUnheld(_ leftovers: [String]) {
    for left in leftovers {
      do throws(SessionFault) {
        guard let lock = try LockFile.takeExisting(left, in: self) else { continue }
        try unlink(left)
        withExtendedLifetime(lock) {}
      } catch { continue }
    }
  }

  /// Returns the names with a prefix. Compares bytes, since two names that look the same may belong
  /// to different sessions.
  private static func leftovers(_ prefix: String, among names: [String]) -> [String] {
    names.filter { $0.utf8.starts(with: prefix.utf8) && $0.hasSuffix(TemporaryFile.suffix) }
  }
}
