// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// What a crash left of half-written files is found by its name and taken away.
extension Folder {
  /// Takes away what is left of a session's files, whose lock must be held, and of packs.
  ///
  /// O(names in the folder).
  func sweep(_ name: SessionName) throws(SessionFault) {
    let names = try names()
    for left in Self.leftovers(name.temporary, among: names) { try unlink(left) }
    sweepUnheld(Self.leftovers(SessionStore.temporaryPack, among: names))
  }

  /// Takes away what is left of files that no session's lock covers: notes and packs.
  ///
  /// O(names in the folder).
  func sweepUnheld(_ prefix: String) throws(SessionFault) {
    sweepUnheld(Self.leftovers(prefix, among: try names()))
  }

  /// One that another program is writing is locked by it, and stays. So does what this account
  /// may not lock or take away: other people's files must not stand in the way of these notes.
  private func sweepUnheld(_ leftovers: [String]) {
    for left in leftovers {
      do throws(SessionFault) {
        guard let lock = try LockFile.takeExisting(left, in: self) else { continue }
        try unlink(left)
        withExtendedLifetime(lock) {}
      } catch { continue }
    }
  }

  /// By bytes, as names are told apart: two that only look alike are two sessions'.
  private static func leftovers(_ prefix: String, among names: [String]) -> [String] {
    names.filter { $0.utf8.starts(with: prefix.utf8) && $0.hasSuffix(TemporaryFile.suffix) }
  }
}
