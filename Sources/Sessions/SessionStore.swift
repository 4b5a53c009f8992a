// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import FoundationEssentials
import Glibc
import Survey

/// The folder that contains a person's sessions, one in each file.
///
/// The folder is not created before a session starts, so listing sessions leaves no trace.
package struct SessionStore: Sendable {
  package let path: String
  /// How much work it takes to try a passphrase; less in tests.
  package var workFactor = WorkFactor.usual

  /// Creates a store for the folder given by the environment: `beforehand` in `XDG_DATA_HOME` or in
  /// `HOME/.local/share`.
  /// - Throws: ``SessionFault/noHome``.
  package init(environment: (String) -> String?) throws(SessionFault) {
    guard let path = programFolder(in: "XDG_DATA_HOME", orHome: ".local/share", environment) else {
      throw .noHome
    }
    self.path = path
  }

  package init(path: String) { self.path = path }

  /// Checks that a folder given by the person exists. Doesn't create it, since after a typing error
  /// the answers would be somewhere unexpected.
  /// - Throws: ``SessionFault`` `notAFolder`, `system`.
  package static func check(_ folder: String) throws(SessionFault) { _ = try Folder.any(folder) }

  /// Creates a store within a folder given by the person, such as a memory stick.
  package init(in folder: String) {
    path = (folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/") + "beforehand"
  }

  /// Starts a session and takes its lock. The first save writes its file.
  /// - Parameter passphrase: Locks the session from the start; `nil` for a session without a
  ///   passphrase.
  /// - Throws: ``SessionFault`` `nameTaken`, `inUse`, or why the folder can't be used.
  package func create(
    _ name: SessionName, pack: Session.Pack, at now: Date, passphrase: Passphrase? = nil
  ) throws(SessionFault) -> OpenSession {
    let (folder, privacy) = try Folder.makingSessions(path)
    let lock = try hold(name, in: folder)
    guard try folder.form(of: name) == nil else { throw .nameTaken(name) }
    lock.write(try folder.nextTurn())
    try folder.sweep(name)
    let session = Session(name: name, pack: pack, started: now)
    let seal = try workFactor.seal(passphrase, name)
    let state = OpenSession.State(session: session, folder: folder, lock: lock, seal: seal)
    return OpenSession(state, workFactor, privacy: privacy)
  }

  /// Starts a session under the first free name: `appointment`, `appointment-2` and so on.
  ///
  /// If another window takes the name at that moment, uses the next one.
  /// - Throws: ``SessionFault``: why the folder can't be used.
  package func createUnnamed(
    pack: Session.Pack, at now: Date, passphrase: Passphrase? = nil
  ) throws(SessionFault) -> OpenSession {
    var refused: [SessionName] = []
    while true {
      do throws(SessionFault) {
        let name = try unusedName(besides: refused)
        return try create(name, pack: pack, at: now, passphrase: passphrase)
      } catch .nameTaken(let name), .inUse(let name) {
        refused.append(name)
      }
    }
  }

  /// Opens a session, so that no other window can open it until it is closed.
  ///
  /// First removes temporary files left by a crash.
  /// - Parameter passphrase: Opens a locked session; ignored for other sessions.
  /// - Throws: ``SessionFault`` `noSuchSession`, `inUse`, `locked` without a passphrase,
  ///   `wrongPassphrase`, why it can't be read, or why the folder can't be used. The file is
  ///   unchanged.
  package func open(
    _ name: SessionName, passphrase: Passphrase? = nil
  ) throws(SessionFault) -> OpenSession {
    guard let (folder, privacy) = try Folder.sessions(path), try folder.form(of: name) != nil
    else { throw .noSuchSession(name) }
    let lock = try hold(name, in: folder)
    // Another window may have locked or unlocked the session before this one took the lock.
    guard let form = try folder.form(of: name) else { throw .noSuchSession(name) }
    let (session, version) = try read(name, form, passphrase, in: folder)
    lock.write(try folder.nextTurn())
    try folder.sweep(name)
    let seal = form == .sealed ? try workFactor.seal(passphrase, name) : nil
    var state = OpenSession.State(
      session: session, folder: folder, lock: lock, seal: seal, isNew: false, known: [version])
    if form == .sealed {
      state.hasOtherForm = true
      // If the file can't be removed now, each save tries again.
      try? state.removeOtherForm()
    }
    return OpenSession(state, workFactor, privacy: privacy)
  }

  /// Whether a session is locked with a passphrase. `false` if there is no session with that name.
  /// - Throws: ``SessionFault`` if the folder can't be used.
  package func isLocked(_ name: SessionName) throws(SessionFault) -> Bool {
    guard let (folder, _) = try Folder.sessions(path) else { return false }
    return try folder.form(of: name) == .sealed
  }

  /// Returns a session as it was last saved, even while a window has it open.
  /// - Throws: ``SessionFault`` `noSuchSession`, `locked` without a passphrase, `wrongPassphrase`,
  ///   or why it can't be read.
  package func read(
    _ name: SessionName, passphrase: Passphrase? = nil
  ) throws(SessionFault) -> Session {
    guard let (folder, _) = try Folder.sessions(path), let form = try folder.form(of: name) else {
      throw .noSuchSession(name)
    }
    return try read(name, form, passphrase, in: folder).session
  }

  /// Removes a session, readable or not, with its temporary files. A locked session can be removed
  /// without its passphrase.
  /// - Throws: ``SessionFault`` `noSuchSession`, `inUse`, `system`.
  package func remove(_ name: SessionName) throws(SessionFault) {
    guard let (folder, _) = try Folder.sessions(path), let form = try folder.form(of: name) else {
      throw .noSuchSession(name)
    }
    let lock = try hold(name, in: folder)
    // Removes the session's file after everything else with answers. Until then, the session is
    // listed and can be removed again after an interruption.
    try folder.sweep(name)
    for form in SessionForm.allCases { try folder.unlink(name.file(form)) }
    try folder.unlink(name.lock)
    try folder.sync(.remove, for: name.file(form))
    withExtendedLifetime(lock) {}
  }

  /// Takes the session's lock.
  /// - Throws: ``SessionFault`` `inUse`.
  private func hold(_ name: SessionName, in folder: Folder) throws(SessionFault) -> LockFile {
    guard let lock = try LockFile.take(name.lock, in: folder) else { throw .inUse(name) }
    return lock
  }
}

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
