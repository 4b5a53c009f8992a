// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A version of a file, by which a later one that another program put in its place is noticed.
struct FileVersion: Sendable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int
  private let modified: [Int]
  private let sum: UInt64

  /// The version with these bytes, and what the system says of their file.
  init(_ bytes: [UInt8], _ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = bytes.count
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    sum = Session.sum(of: bytes[...])
  }

  /// Whether a file still is this version, or holds the same bytes.
  ///
  /// The bytes are only read where the system describes another file of the same size: after a
  /// backup was restored, or a memory stick, which has no lasting inodes, was put in again.
  func isSame(as status: stat, _ name: String, in folder: Folder) throws(SessionFault) -> Bool {
    guard status.st_size == size else { return false }
    let found = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    if UInt64(status.st_dev) == device, UInt64(status.st_ino) == inode, found == modified {
      return true
    }
    return Session.sum(of: try DurableFile.read(name, in: folder, limit: size)[...]) == sum
  }
}
