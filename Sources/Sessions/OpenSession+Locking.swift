// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import FoundationEssentials
import Glibc
import Survey
import Synchronization

extension OpenSession {
  /// Whether the session is locked with a passphrase.
  package var isLocked: Bool { state.withLock { $0.seal != nil } }

  /// Locks the session with a passphrase, or changes the passphrase, and saves the session. On
  /// return, the folder contains nothing readable of the session.
  ///
  /// The disk may keep traces of earlier contents. Takes the time and memory of creating a
  /// ``Seal``.
  /// - Throws: ``SessionFault`` `closed`, `system`. The session is then as it was. If only removing
  ///   the readable file failed, both files exist, and the next opening removes the readable one.
  package func lock(
    with passphrase: Passphrase, _ response: Response, at now: Date
  ) throws(SessionFault) {
    try change(to: try workFactor.seal(passphrase, name), response, now)
  }

  /// Saves the session without a passphrase.
  /// - Throws: The same errors as ``lock(with:_:at:)``.
  package func unlock(_ response: Response, at now: Date) throws(SessionFault) {
    try change(to: nil, response, now)
  }

  private func change(
    to seal: Seal?, _ response: Response, _ now: Date
  ) throws(SessionFault) {
    try state.withLock { state throws(SessionFault) in
      try state.refuseReplaced()
      // Removes a file in the other form that an earlier failed change may have left.
      if state.hasOtherForm { try state.removeOtherForm() }
      var changed = state
      changed.seal = seal
      if changed.form != state.form { changed.known = [] }
      changed.hasOtherForm = true
      // A save can fail after the new file is already in place.
      state.hasOtherForm = true
      changed.session.saved = now.inDocument
      try save(response, &changed, removesOtherForm: false)
      state = changed
      try state.removeOtherForm()
    }
  }

  /// Saves the response in another store's folder and continues there, under the same name. On
  /// return, the response is on that disk. The old folder is unchanged.
  ///
  /// After a failure, the session continues in the old folder. Moving to the current folder only
  /// saves.
  /// - Returns: Who can access the session's folder.
  /// - Throws: ``SessionFault`` `nameTaken`, `inUse`, `closed`, or why the folder can't be used.
  package func move(
    to store: SessionStore, _ response: Response, at now: Date
  ) throws(SessionFault) -> FolderPrivacy {
    try state.withLock { state throws(SessionFault) in
      guard state.lock != nil else { throw .closed(name) }
      state.session.saved = now.inDocument
      let (folder, privacy) = try Folder.makingSessions(store.path)
      guard folder.identity != state.folder.identity else {
        try save(response, &state)
        return privacy
      }
      guard let lock = try LockFile.take(name.lock, in: folder) else { throw .inUse(name) }
      lock.write(try folder.nextTurn())
      guard try folder.form(of: name) == nil else { throw .nameTaken(name) }
      var moved = state
      (moved.folder, moved.lock, moved.hasOtherForm, moved.known) = (folder, lock, false, [])
      do throws(SessionFault) {
        try save(response, &moved)
      } catch {
        // A save can fail after the file is in place, which would block the name for the next
        // attempt.
        for left in [moved.file, name.lock] {
          _ = unlinkat(folder.descriptor, left.systemPath, 0)
        }
        throw error
      }
      if state.isNew { _ = try? state.folder.unlink(name.lock) }
      state = moved
      return privacy
    }
  }
}
