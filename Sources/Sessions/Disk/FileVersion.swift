// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

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
