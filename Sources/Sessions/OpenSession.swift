// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import FoundationEssentials
import Glibc
import Survey
import Synchronization

/// A session that this window holds: no other can open it until it is closed or the program ends.
///
/// Saves may come from different threads.
public final class OpenSession: Sendable {
  /// The session as it was opened. What is said later is not held here: of what two hold, all
  /// would be copied with the next answer.
  public let opened: Session
  /// The session's name.
  public var name: SessionName { opened.name }
  /// Who could look into the folder of sessions when it was opened.
  public let privacy: FolderPrivacy
  /// How much work each guess at a new passphrase costs.
  let workFactor: WorkFactor
  let state: Mutex<State>

  struct State {
    /// Where a session is held, and in which form it is saved there.
    struct Place {
      var folder: Folder
      /// `nil` after closing.
      var lock: LockFile?
      /// Seals a locked session; `nil` for one without a passphrase.
      var seal: Seal?
      /// Its file in the other form may stand there, and has to go.
      var hasOtherForm = false
      /// What this window read or wrote last under its file's name; two after a save that failed,
      /// which can have put the new one there or not.
      var known: [FileVersion] = []

      init(_ folder: Folder, _ lock: LockFile?, _ seal: Seal?) {
        (self.folder, self.lock, self.seal) = (folder, lock, seal)
      }
    }

    /// What is known of the session but its answers.
    var session: Session
    var place: Place
    /// It has no file yet.
    var isNew: Bool
    /// How many bytes it had when it was last saved; 0 before that.
    var size = 0
  }

  init(
    _ session: Session, _ place: State.Place, isNew: Bool, _ workFactor: WorkFactor,
    privacy: FolderPrivacy
  ) {
    opened = session
    self.workFactor = workFactor
    self.privacy = privacy
    state = Mutex(State(session: session, place: place, isNew: isNew))
  }

  deinit { close() }

  /// Saves the response. When this returns, it is on the disk.
  ///
  /// After a failure the file is as it was before, and each later save tries all of it again.
  /// O(bytes).
  /// - Parameter pack: the questions that are asked now; `nil` for those that it had.
  /// - Throws: ``SessionFault`` `tooMuch`, `closed`, `replaced`, `inUse`, `system`.
  public func save(
    _ response: Response, pack: Session.Pack? = nil, at now: Date
  ) throws(SessionFault) {
    try state.withLock { state throws(SessionFault) in
      state.session.pack = pack ?? state.session.pack
      state.session.saved = now.inDocument
      try save(response, &state)
    }
  }

  /// Lets other windows open it. Without any save nothing stays of a new session.
  ///
  /// Closing again does nothing.
  public func close() {
    state.withLock { state in
      if state.isNew, let lock = state.place.lock,
        (try? lock.isStill(name.lock, in: state.place.folder)) == true
      {
        _ = unlinkat(state.place.folder.descriptor, name.lock.systemPath, 0)
      }
      state.place.lock = nil
    }
  }
}
