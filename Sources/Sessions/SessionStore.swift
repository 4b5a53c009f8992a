// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import FoundationEssentials
import Survey

/// The folder in which one person's sessions are kept, a file each.
///
/// Nothing is made before a session begins: looking leaves no trace.
public struct SessionStore: Sendable {
  /// The folder's path.
  public let path: String
  /// How much work each guess at a passphrase costs; tests need less.
  package var workFactor = WorkFactor.usual

  /// The folder that the environment names: `XDG_DATA_HOME` or `HOME/.local/share`, with
  /// `beforehand` under it. A relative `XDG_DATA_HOME` does not count
  /// (<https://specifications.freedesktop.org/basedir-spec/latest/>).
  /// - Throws: ``SessionFault/noHome``.
  public init(environment: [String: String]) throws(SessionFault) {
    if let data = environment["XDG_DATA_HOME"], data.isAbsolutePath {
      path = data + "/beforehand"
    } else if let home = environment["HOME"], home.isAbsolutePath {
      path = home + "/.local/share/beforehand"
    } else {
      throw .noHome
    }
  }

  /// A folder at that path.
  public init(path: String) { self.path = path }

  /// Looks whether a folder that the person named is there. It is never made: a slip of the finger
  /// would put the answers where nobody looks for them.
  /// - Throws: ``SessionFault`` `notAFolder`, `system`.
  public static func check(_ folder: String) throws(SessionFault) { _ = try Folder.any(folder) }

  /// The folder of sessions within one that the person named, such as a memory stick.
  public init(in folder: String) {
    path = (folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/") + "beforehand"
  }

  /// Begins a session and holds it. Its file is written by its first save.
  /// - Parameter passphrase: locks it from the beginning; `nil` for a session without one.
  /// - Throws: ``SessionFault`` `nameTaken`, `inUse`, or why the folder can't be used.
  public func create(
    _ name: SessionName, pack: Session.Pack, response: Response = Response(), at now: Date,
    passphrase: Passphrase? = nil
  ) throws(SessionFault) -> OpenSession {
    let (folder, privacy) = try Folder.makingSessions(path)
    let lock = try hold(name, in: folder)
    guard try folder.form(of: name) == nil else { throw .nameTaken(name) }
    lock.write(try folder.nextTurn())
    try folder.sweep(name)
    let session = Session(name: name, pack: pack, response: response, started: now)
    let seal = try workFactor.seal(passphrase, name)
    return OpenSession(
      session, OpenSession.State.Place(folder, lock, seal), isNew: true, workFactor,
      privacy: privacy)
  }

  /// Begins a session under the first free name: `appointment`, `appointment-2` and so on.
  ///
  /// Where another window takes the name at that moment, it is the next one.
  /// - Throws: ``SessionFault``: why the folder can't be used.
  public func createUnnamed(
    pack: Session.Pack, at now: Date, passphrase: Passphrase? = nil
  ) throws(SessionFault) -> OpenSession {
    var refused: [SessionName] = []
    while true {
      do throws(SessionFault) {
        let name = try unusedName(besides: refused)
        return try create(name, pack: pack, at: now, passphrase: passphrase)
      } catch .nameTaken(let name) {
        refused.append(name)
      } catch .inUse(let name) {
        refused.append(name)
      }
    }
  }

  /// Opens a session and holds it, so that no other window can, until it is closed.
  ///
  /// What a crash left behind of half-written files is taken away first.
  /// - Parameter passphrase: opens a locked session; not looked at for another one.
  /// - Throws: ``SessionFault`` `noSuchSession`, `inUse`, `locked` without a passphrase,
  ///   `wrongPassphrase`, why it can't be read, or why the folder can't be used. The file stays
  ///   untouched.
  public func open(
    _ name: SessionName, passphrase: Passphrase? = nil
  ) throws(SessionFault) -> OpenSession {
    guard let (folder, privacy) = try Folder.sessions(path), try folder.form(of: name) != nil
    else { throw .noSuchSession(name) }
    let lock = try hold(name, in: folder)
    // Another window may have locked or unlocked it until now.
    guard let form = try folder.form(of: name) else { throw .noSuchSession(name) }
    let (session, version) = try read(name, form, passphrase, in: folder)
    lock.write(try folder.nextTurn())
    try folder.sweep(name)
    let seal = form == .sealed ? try workFactor.seal(passphrase, name) : nil
    var place = OpenSession.State.Place(folder, lock, seal)
    place.known = [version]
    if form == .sealed {
      place.hasOtherForm = true
      // What can't be taken away now is tried again with each save.
      try? place.removeOtherForm(of: name)
    }
    return OpenSession(session, place, isNew: false, workFactor, privacy: privacy)
  }

  /// Whether a passphrase locks a session. `false` where there is none of that name.
  /// - Throws: ``SessionFault`` when the folder can't be used.
  public func isLocked(_ name: SessionName) throws(SessionFault) -> Bool {
    guard let (folder, _) = try Folder.sessions(path) else { return false }
    return try folder.form(of: name) == .sealed
  }

  /// Reads a session as it was last saved, also while a window has it open.
  /// - Throws: ``SessionFault`` `noSuchSession`, `locked` without a passphrase, `wrongPassphrase`,
  ///   or why it can't be read.
  public func read(
    _ name: SessionName, passphrase: Passphrase? = nil
  ) throws(SessionFault) -> Session {
    guard let (folder, _) = try Folder.sessions(path), let form = try folder.form(of: name) else {
      throw .noSuchSession(name)
    }
    return try read(name, form, passphrase, in: folder).session
  }

  /// Takes a session away, readable or not, with all that was half-written. A locked one needs no
  /// passphrase for that.
  /// - Throws: ``SessionFault`` `noSuchSession`, `inUse`, `system`.
  public func remove(_ name: SessionName) throws(SessionFault) {
    guard let (folder, _) = try Folder.sessions(path), let form = try folder.form(of: name) else {
      throw .noSuchSession(name)
    }
    let lock = try hold(name, in: folder)
    // The file goes after all else that holds answers: as long as it stands, the session is in
    // the list, and whoever was interrupted can take it away again.
    try folder.sweep(name)
    for form in SessionForm.allCases { try folder.unlink(name.file(form)) }
    try folder.unlink(name.lock)
    try folder.sync(.remove, for: name.file(form))
    withExtendedLifetime(lock) {}
  }

  /// Holds a session.
  private func hold(_ name: SessionName, in folder: Folder) throws(SessionFault) -> LockFile {
    guard let lock = try LockFile.take(name.lock, in: folder) else { throw .inUse(name) }
    return lock
  }
}
