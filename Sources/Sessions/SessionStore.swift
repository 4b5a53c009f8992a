import FoundationEssentials
import Glibc
import Survey

/// The folder in which one person's sessions are kept, a file each.
///
/// Nothing is made before a session begins: looking leaves no trace.
public struct SessionStore: Sendable {
  /// The folder's path.
  public let path: String

  /// The folder that the environment names: `XDG_DATA_HOME` or `HOME/.local/share`, with
  /// `beforehand` under it. A relative `XDG_DATA_HOME` does not count
  /// (<https://specifications.freedesktop.org/basedir-spec/latest/>).
  /// - Throws: ``SessionFault/noHome``.
  public init(environment: [String: String]) throws(SessionFault) {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      path = data + "/beforehand"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/share/beforehand"
    } else {
      throw .noHome
    }
  }

  /// A folder at that path.
  public init(path: String) { self.path = path }

  /// The folder of sessions within one that the person named, such as a memory stick.
  public init(in folder: String) {
    path = (folder.hasSuffix("/") ? folder : folder + "/") + "beforehand"
  }

  /// Begins a session and holds it. Its file is written by its first save.
  /// - Throws: ``SessionFault`` `nameTaken`, `inUse`, or why the folder can't be used.
  public func create(
    _ name: SessionName, pack: Session.Pack, response: Response = Response(), at now: Date
  ) throws(SessionFault) -> OpenSession {
    let (folder, tightened) = try Folder.makingSessions(path)
    let lock = try hold(name, in: folder)
    guard try folder.status(of: name.file) == nil else { throw .nameTaken(name) }
    try folder.sweep(name)
    var session = Session(name: name, pack: pack, response: response, started: now)
    session.turn = turn(after: try list(folder))
    return OpenSession(session, folder, lock, isNew: true, tightenedFolder: tightened)
  }

  /// Opens a session and holds it, so that no other window can, until it is closed.
  ///
  /// What a crash left behind of half-written files is taken away first.
  /// - Throws: ``SessionFault`` `noSuchSession`, `inUse`, why it can't be read, or why the folder
  ///   can't be used. The file stays untouched.
  public func open(_ name: SessionName) throws(SessionFault) -> OpenSession {
    guard let (folder, tightened) = try Folder.sessions(path),
      try folder.status(of: name.file) != nil
    else { throw .noSuchSession(name) }
    let lock = try hold(name, in: folder)
    var session = try read(name, in: folder)
    try folder.sweep(name)
    session.turn = turn(after: try list(folder).filter { $0.name != name })
    return OpenSession(session, folder, lock, isNew: false, tightenedFolder: tightened)
  }

  /// Reads a session as it was last saved, also while a window has it open.
  /// - Throws: ``SessionFault`` `noSuchSession`, or why it can't be read.
  public func read(_ name: SessionName) throws(SessionFault) -> Session {
    guard let (folder, _) = try Folder.sessions(path) else { throw .noSuchSession(name) }
    return try read(name, in: folder)
  }

  /// Takes a session away, readable or not, with all that was half-written.
  /// - Throws: ``SessionFault`` `noSuchSession`, `inUse`, `system`.
  public func remove(_ name: SessionName) throws(SessionFault) {
    guard let (folder, _) = try Folder.sessions(path),
      try folder.status(of: name.file) != nil
    else { throw .noSuchSession(name) }
    let lock = try hold(name, in: folder)
    try folder.unlink(name.file)
    try folder.sweep(name)
    try folder.unlink(name.lock)
    try folder.sync(.remove, for: name.file)
    withExtendedLifetime(lock) {}
  }

  private func hold(_ name: SessionName, in folder: Folder) throws(SessionFault) -> LockFile {
    guard let lock = try LockFile.take(name.lock, in: folder) else { throw .inUse(name) }
    return lock
  }

  func read(_ name: SessionName, in folder: Folder) throws(SessionFault) -> Session {
    do {
      let bytes = try DurableFile.read(name.file, in: folder, limit: Session.byteLimit)
      return try Session(bytes, name: name, path: folder.path(of: name.file))
    } catch .system(let fault) where fault.code == ENOENT {
      throw .noSuchSession(name)
    }
  }

  private func turn(after others: [SessionSummary]) -> Int {
    (others.compactMap { $0.details?.turn }.max() ?? 0) + 1
  }
}

extension Folder {
  /// Takes away what a crash left of a session's half-written files. Its lock must be held.
  func sweep(_ name: SessionName) throws(SessionFault) {
    for found in try names()
    where found.starts(with: name.temporary) && found.hasSuffix(TemporaryFile.suffix) {
      try unlink(found)
    }
  }
}
