// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Writes files so that they are there whole, or not at all, after a crash or a power cut.
///
/// Each write goes to a temporary file in the same folder, which is flushed, read back and renamed
/// over the old file; then the folder is flushed. If any step fails, the old file is intact, and the
/// next try uses another temporary file: what a failed `fsync` wrote must not be
/// trusted (<https://wiki.postgresql.org/wiki/Fsync_Errors>). If only
/// flushing the folder fails, the new file may be in place already; the caller gets the error.
public enum DurableFile {
  /// Whether a file that stands there may be replaced.
  public enum Existing: Sendable {
    /// It is replaced.
    case replace
    /// It stays, and writing is refused; no other program can come between.
    case keep
  }

  /// Writes a file of the person's own choice, such as the notes, for their eyes only (0600).
  ///
  /// A symbolic link, a folder or a device in that place is refused. What a crash left of earlier
  /// tries in that folder is taken away first. O(bytes + names in the folder).
  /// - Throws: ``SessionFault`` `alreadyThere`, `linkInTheWay`, `notAFile`, `notAFolder`, `system`.
  public static func write(
    _ bytes: [UInt8], to path: String, existing: Existing
  ) throws(SessionFault) {
    let folder = try Folder.any(Folder.parent(of: path))
    try write(bytes, Folder.lastPart(of: path), into: folder, existing: existing)
  }

  /// The same in an open folder.
  static func write(
    _ bytes: [UInt8], _ name: String, into folder: Folder, existing: Existing
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

  /// Writes a file in an open folder. The temporary file's name begins as given.
  /// - Parameters:
  ///   - isCovered: the lock of the session that the file belongs to is held.
  ///   - beforeRename: looks once more whether the file, which is whole then, may take its place.
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
