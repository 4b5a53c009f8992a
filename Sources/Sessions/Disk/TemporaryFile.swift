// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A new file under a temporary name, before it gets its final name.
///
/// Unless a session's lock protects the file, it is locked itself, so that no other program removes
/// it as one left by a crash. See ``Folder/sweepUnheld(_:)``.
struct TemporaryFile {
  /// The suffix of temporary files' names.
  static let suffix = ".tmp"
  private static let tries = 16

  let folder: Folder
  let name: String
  /// The path of the final file, for faults.
  let path: String
  let descriptor: Int32
  private let lock: LockFile?

  /// Creates an empty file that only the person can access.
  ///
  /// The name is random, so that a file from a failed attempt is never reused.
  /// - Parameter isCovered: Whether the caller holds the lock of the session that it belongs to.
  init(
    _ prefix: String, in folder: Folder, for target: String, isCovered: Bool
  ) throws(SessionFault) {
    self.folder = folder
    path = folder.path(of: target)
    for _ in 0..<Self.tries {
      let name = prefix + String(UInt64.random(in: .min ... .max), radix: 36) + Self.suffix
      guard
        let descriptor = try folder.openFile(name, O_RDWR | O_CREAT | O_EXCL, .save, path)
      else { continue }
      let lock = Result { () throws(SessionFault) in
        try isCovered ? nil : LockFile.take(name, in: folder, making: false)
      }
      if !isCovered, case .success(nil) = lock {
        close(descriptor)  // It was removed before it could be locked.
        continue
      }
      // Without locks, other programs don't remove the file either.
      (self.name, self.descriptor, self.lock) = (name, descriptor, try? lock.get())
      return
    }
    throw .system(SystemFault(.save, call: "openat", code: EEXIST, path: path))
  }

  /// Writes and flushes the bytes. Closes the file even after a failure.
  /// - Returns: The version of the file.
  func fill(_ bytes: [UInt8]) throws(SessionFault) -> FileVersion {
    let version: FileVersion
    do throws(SessionFault) {
      try allowOwner()
      try write(bytes)
      try uninterrupted { fsync(descriptor) }.get(.save, "fsync", path)
      try readBack(bytes)
      version = FileVersion(bytes, try status())
    } catch {
      close(descriptor)
      throw error
    }
    // Linux closes the file even if a signal interrupts; closing again could close another file.
    if close(descriptor) != 0, errno != EINTR {
      throw .system(SystemFault(.save, call: "close", code: errno, path: path))
    }
    return version
  }

  /// Gives the owner access, in case the umask removed it.
  private func allowOwner() throws(SessionFault) {
    guard try status().st_mode & 0o600 != 0o600 else { return }
    try uninterrupted { fchmod(descriptor, 0o600) }.get(.save, "fchmod", path)
  }

  private func status() throws(SessionFault) -> stat {
    var status = stat()
    try uninterrupted { fstat(descriptor, &status) }.get(.save, "fstat", path)
    return status
  }

  private func write(_ bytes: [UInt8]) throws(SessionFault) {
    var done = 0
    while done < bytes.count {
      let count = try bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        return uninterrupted { Glibc.write(descriptor, rest.baseAddress, rest.count) }
      }.get(.save, "write", path)
      guard let count, count > 0 else {
        throw .system(SystemFault(.save, call: "write", code: EIO, path: path))
      }
      done += count
    }
  }
}

extension TemporaryFile {
  /// Renames the file to its final name.
  func rename(to target: String, existing: DurableFile.Existing) throws(SessionFault) {
    switch existing {
    case .replace: try rename(to: target)
    case .keep: try link(to: target)
    }
  }

  private func rename(to target: String) throws(SessionFault) {
    let fd = folder.descriptor
    try uninterrupted { renameat(fd, name.systemPath, fd, target.systemPath) }
      .get(.save, "renameat", path)
  }

  /// Adds the final name as a hard link, which never replaces another file, then removes the
  /// temporary name.
  private func link(to target: String) throws(SessionFault) {
    let fd = folder.descriptor
    let linked = uninterrupted { linkat(fd, name.systemPath, fd, target.systemPath, 0) }
    if linked == .failure(Errno(code: EEXIST)) { throw .alreadyThere(path: path) }
    // `EPERM` comes from Linux itself, the others from FUSE and network file systems.
    if try linked.get(.save, "linkat", path, accepting: EPERM, EOPNOTSUPP, ENOSYS) == nil {
      return try claim(target)
    }
    try folder.unlink(name)
  }

  /// Reserves the name with an empty file and then replaces that file. For file systems without
  /// hard links, such as those of many memory sticks. A crash in between leaves the empty file.
  private func claim(_ target: String) throws(SessionFault) {
    guard let descriptor = try folder.openFile(target, O_WRONLY | O_CREAT | O_EXCL, .save, path)
    else { throw .alreadyThere(path: path) }
    close(descriptor)
    do throws(SessionFault) {
      try rename(to: target)
    } catch {
      _ = unlinkat(folder.descriptor, target.systemPath, 0)
      throw error
    }
  }

  /// Removes the file after a failure. If that fails too, a later save removes it.
  func discard() { _ = unlinkat(folder.descriptor, name.systemPath, 0) }
}

extension TemporaryFile {
  private static let pieceSize = 1 << 16

  /// Reads the file and refuses it unless the disk returns what was written.
  ///
  /// Detects a bad sector, or a memory stick that is smaller than it claims, while the old file is
  /// still intact. A backup copy would instead keep text that the person deleted. Asks the system
  /// to drop its cache first; the disk may still answer from its own. O(bytes).
  /// - Throws: ``SessionFault`` `notKept`, `system`.
  func readBack(_ bytes: [UInt8]) throws(SessionFault) {
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    var piece = [UInt8](repeating: 0, count: min(bytes.count, Self.pieceSize))
    var done = 0
    while done < bytes.count {
      let count = try piece.withUnsafeMutableBytes { buffer in
        uninterrupted { pread(descriptor, buffer.baseAddress, buffer.count, off_t(done)) }
      }.get(.save, "pread", path)
      guard let count, count > 0, count <= bytes.count - done,
        memcmp(piece, Array(bytes[done...].prefix(count)), count) == 0
      else { throw .notKept(path: path) }
      done += count
    }
  }
}
