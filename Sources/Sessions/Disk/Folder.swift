// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization

/// An open folder. Operations apply to this folder even if its path is renamed or replaced.
final class Folder: Sendable {
  let path: String
  let descriptor: Int32
  /// Whether the folder's parents are known to be on the disk. Starts as `false` only for the
  /// folder of sessions or settings, whose parents this program may have created.
  private let isAboveSynced = Mutex(true)

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The device and inode, which distinguish the folder from a later one at the same path; empty if
  /// they can't be read.
  var identity: [UInt64] {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : []
  }

  /// Returns the path of a file in the folder, for messages and faults.
  func path(of name: String) -> String {
    path.utf8.last == UInt8(ascii: "/") ? path + name : "\(path)/\(name)"
  }

  /// Opens a folder of any owner, following symbolic links, for files that the person asked for.
  static func any(_ path: String) throws(SessionFault) -> Folder {
    try open(path, flags: 0)
  }

  /// Opens the folder of sessions, which belongs to the person alone; `nil` if there is none.
  ///
  /// Removes other accounts' access to the folder.
  static func sessions(_ path: String) throws(SessionFault) -> (
    folder: Folder, privacy: FolderPrivacy
  )? {
    do {
      let folder = try open(path, flags: O_NOFOLLOW)
      folder.isAboveSynced.withLock { $0 = false }
      return (folder, try folder.tighten())
    } catch .system(let fault) where fault.code == ENOENT {
      return nil
    }
  }

  private static func open(_ path: String, flags: Int32) throws(SessionFault) -> Folder {
    let all = O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags
    switch uninterrupted({ Glibc.open(path.systemPath, all) }) {
    case .success(let descriptor): return Folder(path: path, descriptor: descriptor)
    case .failure(let reason): throw wrongFolder(path, reason.code)
    }
  }

  /// Returns the fault for a failed open. With `O_DIRECTORY`, a symbolic link is reported as "not a
  /// directory", so this checks for one.
  private static func wrongFolder(_ path: String, _ code: Int32) -> SessionFault {
    guard code == ENOTDIR || code == ELOOP else {
      return .system(SystemFault(.openFolder, call: "open", code: code, path: path))
    }
    var status = stat()
    let isLink = lstat(path.systemPath, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    return isLink ? .linkInTheWay(path: path) : .notAFolder(path: path)
  }

  /// Removes other accounts' access to the folder, if possible.
  private func tighten() throws(SessionFault) -> FolderPrivacy {
    var status = stat()
    try uninterrupted { fstat(descriptor, &status) }.get(.openFolder, "fstat", path)
    guard status.st_uid == geteuid() else { throw .folderNotOurs(path: path) }
    guard status.st_mode & 0o077 != 0 else { return .own }
    try uninterrupted { fchmod(descriptor, 0o700) }
      .get(.makeFolder, "fchmod", path, accepting: EPERM, EOPNOTSUPP)
    // Some disks without permissions, such as many memory sticks, report success but change
    // nothing.
    try uninterrupted { fstat(descriptor, &status) }.get(.openFolder, "fstat", path)
    return status.st_mode & 0o077 == 0 ? .tightened : .open
  }

  /// Makes changes in the folder, such as a renamed file, survive a power cut.
  ///
  /// For the folder of sessions, the first call also flushes its parents, since the run that
  /// created them may have been killed before it did.
  func sync(_ task: SystemFault.Task, for name: String) throws(SessionFault) {
    try isAboveSynced.withLock { isSynced throws(SessionFault) in
      if !isSynced { try syncAbove() }
      isSynced = true
    }
    try syncAlone(task, for: name)
  }

  /// Flushes the parents that this account owns, and so may have created, and the next folder above
  /// them. Ignores any that can't be opened.
  private func syncAbove() throws(SessionFault) {
    var (path, isOurs) = (path, true)
    while isOurs, Self.parent(of: path) != path {
      path = Self.parent(of: path)
      guard let above = try? Self.any(path) else { return }
      try above.syncAlone(.makeFolder, for: "")
      var status = stat()
      isOurs = fstat(above.descriptor, &status) == 0 && status.st_uid == geteuid()
    }
  }

  /// Flushes the folder. `EINVAL` means that the file system doesn't need this call for folders
  /// (PostgreSQL's `fsync_fname_ext` treats it the same way).
  private func syncAlone(_ task: SystemFault.Task, for name: String) throws(SessionFault) {
    try uninterrupted { fsync(descriptor) }
      .get(task, "fsync", path(of: name), accepting: EINVAL)
  }

  /// Removes a file.
  /// - Returns: `false` if there was none.
  @discardableResult
  func unlink(_ name: String) throws(SessionFault) -> Bool {
    try uninterrupted { unlinkat(descriptor, name.systemPath, 0) }
      .get(.remove, "unlinkat", path(of: name), accepting: ENOENT) != nil
  }

  /// Returns the status of a name, without following a symbolic link; `nil` if there is nothing.
  func status(of name: String) throws(SessionFault) -> stat? {
    var status = stat()
    let found = try uninterrupted {
      fstatat(descriptor, name.systemPath, &status, AT_SYMLINK_NOFOLLOW)
    }.get(.read, "fstatat", path(of: name), accepting: ENOENT)
    return found.map { _ in status }
  }

  /// Opens or creates a regular file. Refuses a symbolic link.
  /// - Parameter path: The file's path in faults.
  /// - Returns: The descriptor; `nil` if there is no file, or with `O_EXCL` if there is one.
  func openFile(
    _ name: String, _ flags: Int32, _ task: SystemFault.Task, _ path: String
  ) throws(SessionFault) -> Int32? {
    let all = flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let opened = uninterrupted { openat(descriptor, name.systemPath, all, 0o600) }
    guard case .failure(let reason) = opened else { return try opened.get(task, "openat", path) }
    switch reason.code {
    case EEXIST where flags & O_EXCL != 0: return nil
    case ENOENT where flags & O_CREAT == 0: return nil
    case ELOOP: throw .linkInTheWay(path: path)
    case EISDIR, ENXIO: throw .notAFile(path: path)
    default: throw .system(SystemFault(task, call: "openat", code: reason.code, path: path))
    }
  }
}

/// Removal of temporary files that a crash left, found by their names.
extension Folder {
  /// Removes temporary files of packs and of a session. The session's lock must be held.
  ///
  /// O(names in the folder).
  func sweep(_ name: SessionName) throws(SessionFault) {
    let names = try names()
    for left in Self.leftovers(name.temporary, among: names) { try unlink(left) }
    sweepUnheld(Self.leftovers(SessionStore.temporaryPack, among: names))
  }

  /// Removes temporary files that are not protected by a session's lock, such as those of notes and
  /// packs.
  ///
  /// O(names in the folder).
  func sweepUnheld(_ prefix: String) throws(SessionFault) {
    sweepUnheld(Self.leftovers(prefix, among: try names()))
  }

  /// Removes temporary files except those that another program has locked while writing them.
  /// Ignores files that this account can't lock or remove: other people's files must not prevent
  /// saving.
  private func sweepUnheld(_ leftovers: [String]) {
    for left in leftovers {
      do throws(SessionFault) {
        guard let lock = try LockFile.take(left, in: self, making: false) else { continue }
        try unlink(left)
        withExtendedLifetime(lock) {}
      } catch { continue }
    }
  }

  /// Returns the names with a prefix. Compares bytes, since two names that look the same may belong
  /// to different sessions.
  private static func leftovers(_ prefix: String, among names: [String]) -> [String] {
    names.filter { $0.utf8.starts(with: prefix.utf8) && $0.hasSuffix(TemporaryFile.suffix) }
  }
}
