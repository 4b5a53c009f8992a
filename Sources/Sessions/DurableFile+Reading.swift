// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension DurableFile {
  /// Returns the contents of a file. Refuses a symbolic link and anything except a regular file.
  ///
  /// O(bytes).
  /// - Throws: ``SessionFault`` `tooBig`, `linkInTheWay`, `notAFile`, `notAFolder`, `system`.
  public static func read(_ path: String, limit: Int) throws(SessionFault) -> [UInt8] {
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
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    switch uninterrupted({ openat(folder.descriptor, name.systemPath, flags) }) {
    case .success(let descriptor):
      defer { close(descriptor) }
      return try read(descriptor, path, limit: limit)
    case .failure(let reason) where reason.code == ELOOP: throw .linkInTheWay(path: path)
    case .failure(let reason) where reason.code == ENXIO: throw .notAFile(path: path)
    case .failure(let reason): throw reading(path, "openat", reason.code)
    }
  }

  private static func read(
    _ descriptor: Int32, _ path: String, limit: Int
  ) throws(SessionFault) -> (bytes: [UInt8], status: stat) {
    var status = stat()
    if case .failure(let reason) = uninterrupted({ fstat(descriptor, &status) }) {
      throw reading(path, "fstat", reason.code)
    }
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
      let result = chunk.withUnsafeMutableBytes { buffer in
        uninterrupted { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
      }
      switch result {
      case .success(0): return bytes
      case .success(let count): bytes += chunk.prefix(count)
      case .failure(let reason): throw reading(path, "read", reason.code)
      }
      guard bytes.count <= limit else { throw .tooBig(path: path, limit: limit) }
    }
  }

  private static func reading(_ path: String, _ call: String, _ code: Int32) -> SessionFault {
    .system(SystemFault(.read, call: call, code: code, path: path))
  }
}
