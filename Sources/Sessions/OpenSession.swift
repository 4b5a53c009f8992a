import FoundationEssentials
import Glibc
import Survey
import Synchronization

/// A session that this window holds: no other can open it until it is closed or the program ends.
///
/// Saves may come from different threads.
public final class OpenSession: Sendable {
  /// The session's name.
  public let name: SessionName
  /// The folder of sessions could be seen by others on this computer, and is closed to them now.
  public let tightenedFolder: Bool
  let state: Mutex<State>

  struct State {
    var session: Session
    var folder: Folder
    /// `nil` after closing.
    var lock: LockFile?
    /// It has no file yet.
    var isNew: Bool

    func write(
      _ bytes: [UInt8], _ file: String, of name: SessionName
    ) throws(SessionFault) {
      try DurableFile.write(
        bytes, file, in: folder, temporary: name.temporary, existing: .replace)
    }

    /// Goes on in a folder that was taken away and put there again. It isn't made here: someone
    /// may have removed it on purpose.
    mutating func findFolderAgain(
      _ fault: SessionFault, _ name: SessionName
    ) throws(SessionFault) {
      guard let (found, _) = try Folder.sessions(folder.path), found.identity != folder.identity
      else { throw fault }
      guard let taken = try LockFile.take(name.lock, in: found) else { throw .inUse(name) }
      (folder, lock) = (found, taken)
    }
  }

  init(_ session: Session, _ folder: Folder, _ lock: LockFile, isNew: Bool, tightenedFolder: Bool) {
    name = session.name
    self.tightenedFolder = tightenedFolder
    state = Mutex(State(session: session, folder: folder, lock: lock, isNew: isNew))
  }

  deinit { close() }

  /// The session as it was opened or last given to ``save(_:pack:at:)``.
  public var session: Session { state.withLock { $0.session } }

  /// Saves the response. When this returns, it is on the disk.
  ///
  /// After a failure the file is as it was before; what was given is kept here, and each later
  /// save tries all of it again. O(bytes).
  /// - Parameter pack: the questions that are asked now; `nil` for those that it had.
  /// - Throws: ``SessionFault`` `tooMuch`, `closed`, `system`.
  public func save(
    _ response: Response, pack: Session.Pack? = nil, at now: Date
  ) throws(SessionFault) {
    try state.withLock { state throws(SessionFault) in
      state.session.response = response
      state.session.pack = pack ?? state.session.pack
      state.session.saved = now.inDocument
      try save(&state)
    }
  }

  func save(_ state: inout State) throws(SessionFault) {
    let bytes = try state.session.document(for: state.folder.path(of: name.file))
    try write(bytes, name.file, &state)
    state.isNew = false
  }

  func write(
    _ bytes: [UInt8], _ file: String, _ state: inout State
  ) throws(SessionFault) {
    guard state.lock != nil else { throw .closed(name) }
    do throws(SessionFault) {
      try state.write(bytes, file, of: name)
    } catch {
      guard case .system(let fault) = error, fault.code == ENOENT else { throw error }
      try state.findFolderAgain(error, name)
      try state.write(bytes, file, of: name)
    }
  }

  /// Lets other windows open it. Without any save nothing stays of a new session.
  ///
  /// Closing again does nothing.
  public func close() {
    state.withLock { state in
      if state.isNew, state.lock != nil {
        _ = unlinkat(state.folder.descriptor, name.lock, 0)
      }
      state.lock = nil
    }
  }
}
