// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization

/// A folder that is held open: what is done in it is done there, whatever becomes of its path.
final class Folder: Sendable {
  let path: String
  let descriptor: Int32
  /// Whether the folders above it can be taken to be on the disk: this program may have made those
  /// above the folder of sessions or settings, and no others.
  private let isAboveSynced = Mutex(true)

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Tells the folder from every other, also from one that takes over its path later.
  var identity: [UInt64] {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : []
  }

  /// The path of a file in it, for words and faults.
  func path(of name: String) -> String {
    path.utf8.last == UInt8(ascii: "/") ? path + name : "\(path)/\(name)"
  }

  /// Opens a folder of any owner, through symbolic links: where a person wants a file written.
  static func any(_ path: String) throws(SessionFault) -> Folder {
    try open(path, flags: 0)
  }

  /// Opens the folder of sessions, which belongs to the person alone.
  ///
  /// Where others could look in, it is closed to them. `nil` when there is none.
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

  /// With `O_DIRECTORY` a symbolic link is refused as "not a directory", so the link is looked at.
  private static func wrongFolder(_ path: String, _ code: Int32) -> SessionFault {
    guard code == ENOTDIR || code == ELOOP else {
      return .system(SystemFault(.openFolder, call: "open", code: code, path: path))
    }
    var status = stat()
    let isLink = lstat(path.systemPath, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    return isLink ? .linkInTheWay(path: path) : .notAFolder(path: path)
  }

  /// Closes the folder to others where it can be closed.
  private func tighten() throws(SessionFault) -> FolderPrivacy {
    var status = stat()
    try check(uninterrupted { fstat(descriptor, &status) }, .openFolder, call: "fstat")
    guard status.st_uid == geteuid() else { throw .folderNotOurs(path: path) }
    guard status.st_mode & 0o077 != 0 else { return .own }
    let closed = uninterrupted { fchmod(descriptor, 0o700) }
    if case .failure(let reason) = closed, reason.code != EPERM, reason.code != EOPNOTSUPP {
      throw .system(SystemFault(.makeFolder, call: "fchmod", code: reason.code, path: path))
    }
    // Disks that know no such rights, as many memory sticks, can say yes and change nothing.
    try check(uninterrupted { fstat(descriptor, &status) }, .openFolder, call: "fstat")
    return status.st_mode & 0o077 == 0 ? .tightened : .open
  }

  /// Makes changes in the folder, such as a renamed file, last through a power cut.
  ///
  /// The first time in the folder of sessions, that includes those above it. A run that made them
  /// may have been killed before they were forced to the disk, so it makes no difference who did.
  func sync(_ task: SystemFault.Task, for name: String) throws(SessionFault) {
    try isAboveSynced.withLock { isSynced throws(SessionFault) in
      if !isSynced { try syncAbove() }
      isSynced = true
    }
    try syncAlone(task, for: name)
  }

  /// Forces each folder above that this account owns, and so can have made, and the one above
  /// those. One that may not be opened is passed over: then nobody could force it.
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

  /// `EINVAL` is how a file system says that its folders need no such call (PostgreSQL's
  /// `fsync_fname_ext` takes it so too).
  private func syncAlone(_ task: SystemFault.Task, for name: String) throws(SessionFault) {
    if case .failure(let reason) = uninterrupted({ fsync(descriptor) }), reason.code != EINVAL {
      throw .system(SystemFault(task, call: "fsync", code: reason.code, path: path(of: name)))
    }
  }

  /// Takes a file away.
  /// - Returns: `false` when there was none.
  @discardableResult
  func unlink(_ name: String) throws(SessionFault) -> Bool {
    switch uninterrupted({ unlinkat(descriptor, name.systemPath, 0) }) {
    case .success: return true
    case .failure(let reason) where reason.code == ENOENT: return false
    case .failure(let reason):
      throw .system(
        SystemFault(.remove, call: "unlinkat", code: reason.code, path: path(of: name)))
    }
  }

  /// The kind and owner of what stands under a name, a link itself; `nil` when nothing does.
  func status(of name: String) throws(SessionFault) -> stat? {
    var status = stat()
    switch uninterrupted({ fstatat(descriptor, name.systemPath, &status, AT_SYMLINK_NOFOLLOW) }) {
    case .success: return status
    case .failure(let reason) where reason.code == ENOENT: return nil
    case .failure(let reason):
      throw .system(SystemFault(.read, call: "fstatat", code: reason.code, path: path(of: name)))
    }
  }

  private func check(
    _ result: Result<Int32, Errno>, _ task: SystemFault.Task, call: String
  ) throws(SessionFault) {
    guard case .failure(let reason) = result else { return }
    throw .system(SystemFault(task, call: call, code: reason.code, path: path))
  }
}
