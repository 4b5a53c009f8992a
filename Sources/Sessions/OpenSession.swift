// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import FoundationEssentials
import Glibc
import Survey
import Synchronization

/// A session that is open in this window. No other window can open it until it is closed or the
/// process ends.
///
/// Saving is thread-safe.
public final class OpenSession: Sendable {
  /// The session as it was when opened. Doesn't contain later answers, because a second reference
  /// to the response would make each change copy all of it.
  public let opened: Session
  /// The session's name.
  public var name: SessionName { opened.name }
  /// Who could access the folder of sessions when it was opened.
  public let privacy: FolderPrivacy
  /// How much work it takes to try a new passphrase.
  let workFactor: WorkFactor
  let state: Mutex<State>

  struct State {
    /// The folder that holds the session, and the form in which it is saved.
    struct Location {
      var folder: Folder
      /// The session's lock; `nil` after closing.
      var lock: LockFile?
      /// The seal of a locked session; `nil` without a passphrase.
      var seal: Seal?
      /// Whether a file in the other form may exist and must be removed.
      var hasOtherForm = false
      /// The versions of the file that this window last read or wrote. There are two after a failed
      /// save, which may or may not have put the new one in place.
      var known: [FileVersion] = []
    }

    /// The session, without its current answers.
    var session: Session
    var place: Location
    /// Whether the session was never saved.
    var isNew: Bool
    /// The size of the file when it was last saved, in bytes; 0 before that.
    var size = 0
  }

  init(
    _ session: Session, _ place: State.Location, isNew: Bool, _ workFactor: WorkFactor,
    privacy: FolderPrivacy
  ) {
    opened = session
    self.workFactor = workFactor
    self.privacy = privacy
    state = Mutex(State(session: session, place: place, isNew: isNew))
  }

  deinit { close() }

  /// Saves the response. On return, the response is on the disk.
  ///
  /// After a failure, the file is as before, and the next save writes everything again. O(bytes).
  /// - Parameter pack: The questions now in use; `nil` if they are the same as before.
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

  /// Lets other windows open the session. If it was never saved, leaves no files.
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
