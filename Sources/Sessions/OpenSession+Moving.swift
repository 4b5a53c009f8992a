// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Glibc
import Survey
import Synchronization

extension OpenSession {
  /// Saves the response in another store's folder and continues there, under the same name. On
  /// return, the response is on that disk. The old folder is unchanged.
  ///
  /// After a failure, the session continues in the old folder. Moving to the current folder only
  /// saves.
  /// - Returns: Who can access the session's folder.
  /// - Throws: ``SessionFault`` `nameTaken`, `inUse`, `closed`, or why the folder can't be used.
  public func move(
    to store: SessionStore, _ response: Response, at now: Date
  ) throws(SessionFault) -> FolderPrivacy {
    try state.withLock { state throws(SessionFault) in
      guard state.place.lock != nil else { throw .closed(name) }
      state.session.saved = now.inDocument
      let (folder, privacy) = try Folder.makingSessions(store.path)
      guard folder.identity != state.place.folder.identity else {
        try save(response, &state)
        return privacy
      }
      guard let lock = try LockFile.take(name.lock, in: folder) else { throw .inUse(name) }
      lock.write(try folder.nextTurn())
      guard try folder.form(of: name) == nil else { throw .nameTaken(name) }
      var moved = state
      (moved.place.folder, moved.place.lock) = (folder, lock)
      (moved.place.hasOtherForm, moved.place.known) = (false, [])
      do throws(SessionFault) {
        try save(response, &moved)
      } catch {
        // A save can fail after the file is in place, which would block the name for the next
        // attempt.
        for left in [name.file(moved.place.form), name.lock] {
          _ = unlinkat(folder.descriptor, left.systemPath, 0)
        }
        throw error
      }
      if state.isNew { _ = try? state.place.folder.unlink(name.lock) }
      state = moved
      return privacy
    }
  }
}
