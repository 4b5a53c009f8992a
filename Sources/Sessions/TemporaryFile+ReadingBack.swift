// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension TemporaryFile {
  private static let pieceSize = 1 << 16

  /// Reads the file and refuses it unless the disk returns what was written.
  ///
  /// This takes the place of a backup copy, which would keep text that the person deleted. It
  /// detects a bad sector, or a memory stick that is smaller than it claims, while the old file is
  /// still intact. The system is asked to drop its cache first; the disk may still answer from its
  /// own. O(bytes).
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
