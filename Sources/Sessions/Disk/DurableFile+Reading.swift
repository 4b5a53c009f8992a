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
    guard let descriptor = try folder.openFile(name, O_RDONLY, .read, path) else {
      throw .system(SystemFault(.read, call: "openat", code: ENOENT, path: path))
    }
    defer { close(descriptor) }
    return try read(descriptor, path, limit: limit)
  }

  private static func read(
    _ descriptor: Int32, _ path: String, limit: Int
  ) throws(SessionFault) -> (bytes: [UInt8], status: stat) {
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
