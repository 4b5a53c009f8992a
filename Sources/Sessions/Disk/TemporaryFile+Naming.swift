// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

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
