// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Glibc
import Survey
import Synchronization

extension OpenSession {
  /// Saves the response in another store's folder and goes on there, under the same name. When
  /// this returns, it is on the disk there. What stands in the old folder stays as it is.
  ///
  /// After a failure it goes on in the old folder. The store that it is in already is no failure.
  /// - Returns: who can look into the folder that it is in now.
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
        // What a save that failed late left there would keep the next try from its name.
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
