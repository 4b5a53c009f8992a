// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Replaces files atomically and durably: after a crash or a power cut, a file is complete or
/// absent.
///
/// Each write goes to a temporary file in the same folder, which is flushed, read back and renamed
/// over the old file; then the folder is flushed. If a step fails, the old file is intact, and the
/// next attempt uses another temporary file, because data from a failed `fsync` can't be trusted
/// (<https://wiki.postgresql.org/wiki/Fsync_Errors>). If only flushing the folder fails, the new
/// file may already be in place; the caller still gets the error.
package enum DurableFile {
  /// What to do with an existing file of the same name.
  package enum Existing: Sendable {
    case replace
    /// Keep the file and refuse to write. The check is atomic.
    case keep
  }

  /// Writes a file that the person asked for, such as the notes, readable only by them (0600).
  ///
  /// Refuses a symbolic link, a folder or a device with that name. First removes temporary files
  /// that a crash left in the folder. O(bytes + names in the folder).
  /// - Throws: ``SessionFault`` `alreadyThere`, `linkInTheWay`, `notAFile`, `notAFolder`, `system`.
  package static func write(
    _ bytes: [UInt8], to path: String, existing: Existing
  ) throws(SessionFault) {
    let folder = try Folder.any(Folder.parent(of: path))
    try writeForPerson(bytes, Folder.lastPart(of: path), in: folder, existing: existing)
  }

  /// Writes a file in an open folder, like ``write(_:to:existing:)``.
  static func writeForPerson(
    _ bytes: [UInt8], _ name: String, in folder: Folder, existing: Existing
  ) throws(SessionFault) {
    let path = folder.path(of: name)
    try folder.sweepUnheld(temporary)
    if let status = try folder.status(of: name) {
      if existing == .keep { throw .alreadyThere(path: path) }
      try refuseUnlessFile(status, path)
    }
    try write(
      bytes, name, in: folder, temporary: temporary, isCovered: false, existing: existing)
  }

  private static let temporary = ".beforehand."

  /// Writes a file in an open folder, with a given prefix for the temporary file's name.
  /// - Parameters:
  ///   - isCovered: Whether the caller holds the lock of the session that the file belongs to.
  ///   - beforeRename: Called when the temporary file is complete, to check again whether it may
  ///     replace the old file.
  static func write(
    _ bytes: [UInt8], _ name: String, in folder: Folder, temporary prefix: String,
    isCovered: Bool = true, existing: Existing,
    beforeRename: (FileVersion) throws(SessionFault) -> Void = { _ in }
  ) throws(SessionFault) {
    let temporary = try TemporaryFile(prefix, in: folder, for: name, isCovered: isCovered)
    defer { withExtendedLifetime(temporary) {} }
    do throws(SessionFault) {
      try beforeRename(try temporary.fill(bytes))
      try temporary.rename(to: name, existing: existing)
    } catch {
      temporary.discard()
      throw error
    }
    try folder.sync(.save, for: name)
  }

  static func refuseUnlessFile(_ status: stat, _ path: String) throws(SessionFault) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFLNK: throw .linkInTheWay(path: path)
    default: throw .notAFile(path: path)
    }
  }
}

extension DurableFile {
  /// Returns the contents of a file. Refuses a symbolic link and anything except a regular file.
  ///
  /// O(bytes).
  /// - Throws: ``SessionFault`` `tooBig`, `linkInTheWay`, `notAFile`, `notAFolder`, `system`.
  package static func read(_ path: String, limit: Int) throws(SessionFault) -> [UInt8] {
    let folder = try Folder.any(Folder.parent(of: path))
    return try read(Folder.lastPart(of: path), in: folder, limit: limit)
  }

  static func read(_ name: String, in folder: Folder, limit: Int) throws(SessionFault) -> [UInt8] {
    try readWithStatus(name, in: folder, limit: limit).bytes
  }

  /// Returns the contents and the status of a file.
  static func readWithStatus(
    _ name: String, in folder: Folder, limit: Int
  ) throws(SessionFault) -> (bytes: [UInt8], status: stat) {
    let path = folder.path(of: name)
    guard let descriptor = try folder.openFile(name, O_RDONLY, .read, path) else {
      throw .system(SystemFault(.read, call: "openat", code: ENOENT, path: path))
    }
    defer { close(descriptor) }
    var status = stat()
    try uninterrupted { fstat(descriptor, &status) }.get(.read, "fstat", path)
    try refuseUnlessFile(status, path)
    guard status.st_size <= limit else { throw .tooBig(path: path, limit: limit) }
    return (
      try content(of: descriptor, path, expected: Int(status.st_size), limit: limit), status
    )
  }

  /// Reads to the end of the file, even if it has grown beyond the expected size.
  private static func content(
    of descriptor: Int32, _ path: String, expected: Int, limit: Int
  ) throws(SessionFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: expected + 1)
    while true {
      let count = try chunk.withUnsafeMutableBytes { buffer in
        uninterrupted { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
      }.get(.read, "read", path)
      guard let count, count > 0 else { return bytes }
      bytes += chunk.prefix(count)
      guard bytes.count <= limit else { throw .tooBig(path: path, limit: limit) }
    }
  }
}

/// A version of a file, for detecting that another program replaced it.
struct FileVersion: Sendable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int
  private let modified: [Int]
  private let sum: UInt64

  init(_ bytes: [UInt8], _ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = bytes.count
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    sum = Session.sum(of: bytes[...])
  }

  /// Whether a file is still this version, or has the same bytes.
  ///
  /// Reads the bytes only if the status differs and the size is the same. That happens after
  /// restoring a backup, or after reinserting a memory stick, which has no lasting inode numbers.
  func isSame(as status: stat, _ name: String, in folder: Folder) throws(SessionFault) -> Bool {
    guard status.st_size == size else { return false }
    let found = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    if UInt64(status.st_dev) == device, UInt64(status.st_ino) == inode, found == modified {
      return true
    }
    return Session.sum(of: try DurableFile.read(name, in: folder, limit: size)[...]) == sum
  }
}
