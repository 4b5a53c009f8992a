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
package final class OpenSession: Sendable {
  /// The session as it was when opened. Doesn't contain later answers, because a second reference
  /// to the response would make each change copy all of it.
  package let opened: Session
  package var name: SessionName { opened.name }
  /// Who could access the folder of sessions when it was opened.
  package let privacy: FolderPrivacy
  /// How much work it takes to try a new passphrase.
  let workFactor: WorkFactor
  let state: Mutex<State>

  struct State {
    /// The session, without its current answers.
    var session: Session
    var folder: Folder
    /// The session's lock; `nil` after closing.
    var lock: LockFile?
    /// The seal of a locked session; `nil` without a passphrase.
    var seal: Seal?
    /// Whether the session was never saved.
    var isNew = true
    /// Whether a file in the other form may exist and must be removed.
    var hasOtherForm = false
    /// The versions of the file that this window last read or wrote. There are two after a failed
    /// save, which may or may not have put the new one in place.
    var known: [FileVersion] = []
    /// The size of the file when it was last saved, in bytes; 0 before that.
    var size = 0
  }

  init(_ state: State, _ workFactor: WorkFactor, privacy: FolderPrivacy) {
    opened = state.session
    self.workFactor = workFactor
    self.privacy = privacy
    self.state = Mutex(state)
  }

  deinit { close() }

  /// Saves the response. On return, the response is on the disk.
  ///
  /// After a failure, the file is the old one or the new one, complete, and the next save writes
  /// everything again. O(bytes).
  /// - Parameter pack: The questions now in use; `nil` if they are the same as before.
  /// - Throws: ``SessionFault`` `tooMuch`, `closed`, `replaced`, `inUse`, `system`.
  package func save(
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
  package func close() {
    state.withLock { state in
      if state.isNew, let lock = state.lock,
        (try? lock.isStill(name.lock, in: state.folder)) == true
      {
        _ = unlinkat(state.folder.descriptor, name.lock.systemPath, 0)
      }
      state.lock = nil
    }
  }
}

extension OpenSession {
  /// Writes the whole session in its current form.
  ///
  /// If a failed change left a locked file beside a readable session, removes the locked file
  /// first, because it would be opened instead. A readable file beside a locked session may stay
  /// for now.
  func save(
    _ response: Response, _ state: inout State, removesOtherForm: Bool = true
  ) throws(SessionFault) {
    guard state.lock != nil else { throw .closed(name) }
    if removesOtherForm, state.hasOtherForm {
      do throws(SessionFault) {
        try state.removeOtherForm()
      } catch {
        guard state.form == .sealed else { throw error }
      }
    }
    let bytes = try state.document(of: response)
    do throws(SessionFault) {
      try state.write(bytes)
    } catch {
      guard case .system(let fault) = error, fault.code == ENOENT else { throw error }
      try state.findFolderAgain(error)
      try state.write(bytes)
    }
    state.isNew = false
  }
}

extension OpenSession.State {
  var form: SessionForm { seal == nil ? .plain : .sealed }

  /// The names of the session's file and of one in the other form.
  var file: String { session.name.file(form) }
  private var other: String { session.name.file(form.other) }

  /// Returns the contents of the session's file: its document, sealed if it is locked.
  fileprivate mutating func document(of response: Response) throws(SessionFault) -> [UInt8] {
    var session = session
    session.response = response
    let path = folder.path(of: file)
    let plain = try session.document(for: path, capacity: size + size / 8 + 1 << 12)
    size = plain.count
    guard let seal else { return plain }
    do throws(AgeFault) {
      return try seal.seal(plain)
    } catch {
      throw SessionFault(error, session.name, path: path)
    }
  }

  /// Removes the session's file in the other form, if there is one, and flushes the folder.
  mutating func removeOtherForm() throws(SessionFault) {
    if try folder.unlink(other) { try folder.sync(.remove, for: other) }
    hasOtherForm = false
  }

  fileprivate mutating func write(_ bytes: [UInt8]) throws(SessionFault) {
    try DurableFile.write(
      bytes, file, in: folder, temporary: session.name.temporary, existing: .replace
    ) { version throws(SessionFault) in
      try holdAgain()
      try refuseReplaced()
      known.append(version)
    }
    known.removeFirst(known.count - 1)
  }

  /// Takes the lock again if the lock file was removed.
  /// - Throws: ``SessionFault`` `inUse` if another window has taken the lock meanwhile.
  private mutating func holdAgain() throws(SessionFault) {
    let name = session.name
    guard let lock, try !lock.isStill(name.lock, in: folder) else { return }
    guard let taken = try LockFile.take(name.lock, in: folder) else { throw .inUse(name) }
    self.lock = taken
  }

  /// Refuses to replace a file that another program put there since this window last read or wrote
  /// the session, such as one restored from a backup.
  /// - Throws: ``SessionFault`` `replaced`, `linkInTheWay`, `notAFile`, `system`.
  mutating func refuseReplaced() throws(SessionFault) {
    if let status = try folder.status(of: file) {
      try DurableFile.refuseUnlessFile(status, folder.path(of: file))
      var same: [FileVersion] = []
      for version in known where try version.isSame(as: status, file, in: folder) {
        same.append(version)
      }
      guard !same.isEmpty else { throw .replaced(path: folder.path(of: file)) }
      known = same
    }
    guard !hasOtherForm, try folder.status(of: other) != nil else { return }
    throw .replaced(path: folder.path(of: other))
  }

  /// Continues in the folder at the same path after it was removed and restored. Doesn't create it,
  /// since someone may have removed it on purpose.
  fileprivate mutating func findFolderAgain(_ fault: SessionFault) throws(SessionFault) {
    let name = session.name
    guard let (found, _) = try Folder.sessions(folder.path), found.identity != folder.identity
    else { throw fault }
    guard let taken = try LockFile.take(name.lock, in: found) else { throw .inUse(name) }
    taken.write(try found.nextTurn())
    (folder, lock) = (found, taken)
  }
}
