import Glibc

/// Holds a session for one sitting: a lock on a file of its own, which ends with the process too.
final class LockFile: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // Closing alone would not end it while a program that is just being started has a copy.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Notes a number in it, for ``Folder/turn(of:)``.
  func write(_ turn: Int) {
    let bytes = Array(String(turn).utf8)
    if pwrite(descriptor, bytes, bytes.count, 0) == bytes.count {
      ftruncate(descriptor, bytes.count)
    }
  }

  /// Takes the lock; `nil` when another window has it.
  /// - Throws: ``SessionFault`` `linkInTheWay`, `notAFile`, `system`.
  static func take(_ name: String, in folder: Folder) throws(SessionFault) -> LockFile? {
    while true {
      let file = LockFile(descriptor: try open(name, in: folder))
      switch uninterrupted({ flock(file.descriptor, LOCK_EX | LOCK_NB) }) {
      case .success: break
      case .failure(let reason) where reason.code == EWOULDBLOCK: return nil
      case .failure(let reason): throw fault(name, folder, "flock", reason.code)
      }
      // Whoever had it may have taken the file away since: a lock on that holds nothing.
      if try file.isStill(name, in: folder) { return file }
    }
  }

  private static func open(_ name: String, in folder: Folder) throws(SessionFault) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    switch uninterrupted({ openat(folder.descriptor, name, flags, 0o600) }) {
    case .success(let descriptor): return descriptor
    case .failure(let reason) where reason.code == ELOOP:
      throw .linkInTheWay(path: folder.path(of: name))
    case .failure(let reason) where reason.code == EISDIR || reason.code == ENXIO:
      throw .notAFile(path: folder.path(of: name))
    case .failure(let reason): throw fault(name, folder, "openat", reason.code)
    }
  }

  private func isStill(_ name: String, in folder: Folder) throws(SessionFault) -> Bool {
    var own = stat()
    if case .failure(let reason) = uninterrupted({ fstat(descriptor, &own) }) {
      throw Self.fault(name, folder, "fstat", reason.code)
    }
    try DurableFile.refuseUnlessFile(own, folder.path(of: name))
    if own.st_mode & 0o600 != 0o600, fchmod(descriptor, 0o600) != 0 {
      throw Self.fault(name, folder, "fchmod", errno)
    }
    guard let there = try folder.status(of: name) else { return false }
    return own.st_ino == there.st_ino && own.st_dev == there.st_dev
  }

  private static func fault(
    _ name: String, _ folder: Folder, _ call: String, _ code: Int32
  ) -> SessionFault {
    .system(SystemFault(.lock, call: call, code: code, path: folder.path(of: name)))
  }
}
