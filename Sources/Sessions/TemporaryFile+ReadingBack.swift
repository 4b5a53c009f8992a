// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension TemporaryFile {
  private static let pieceSize = 1 << 16

  /// Reads the file again, and refuses it unless the disk gives back what was written.
  ///
  /// This is all there is in place of a copy to go back to. An older copy would keep what the
  /// person took out; reading back keeps nothing, and finds a bad sector or a memory stick that
  /// is smaller than it says while the old file is still whole. The system is asked to forget its
  /// own copy first; a disk may still answer out of its cache. O(bytes).
  /// - Throws: ``SessionFault`` `notKept`, `system`.
  func readBack(_ bytes: [UInt8]) throws(SessionFault) {
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    var piece = [UInt8](repeating: 0, count: min(bytes.count, Self.pieceSize))
    var done = 0
    while done < bytes.count {
      let result = piece.withUnsafeMutableBytes { buffer in
        uninterrupted { pread(descriptor, buffer.baseAddress, buffer.count, off_t(done)) }
      }
      switch result {
      case .success(let count):
        guard count > 0, piece.prefix(count).elementsEqual(bytes[done...].prefix(count)) else {
          throw .notKept(path: path)
        }
        done += count
      case .failure(let reason): throw fault("pread", reason.code)
      }
    }
  }
}
