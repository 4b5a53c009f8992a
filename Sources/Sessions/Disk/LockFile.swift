// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A lock that keeps other windows from opening a session. The system releases it when the process
/// ends.
final class LockFile: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // Closing alone would not release the lock while a child process has a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Writes a number into the lock file, for ``Folder/turn(of:)``.
  func write(_ turn: Int) {
    let bytes = Array(String(turn).utf8)
    if pwrite(descriptor, bytes, bytes.count, 0) == bytes.count {
      ftruncate(descriptor, bytes.count)
    }
  }

  /// Takes the lock; `nil` if another program has it or, unless `making`, if the file is gone.
  /// - Throws: ``SessionFault`` `linkInTheWay`, `notAFile`, `system`.
  static func take(
    _ name: String, in folder: Folder, making: Bool = true
  ) throws(SessionFault) -> LockFile? {
    let (path, flags) = (folder.path(of: name), making ? O_RDWR | O_CREAT : O_RDWR)
    repeat {
      guard let descriptor = try folder.openFile(name, flags, .lock, path) else { return nil }
      let file = LockFile(descriptor: descriptor)
      let locked = uninterrupted { flock(descriptor, LOCK_EX | LOCK_NB) }
      guard try locked.get(.lock, "flock", path, accepting: EWOULDBLOCK) != nil else { return nil }
      // The previous holder may have removed the file meanwhile. A lock on a removed file is
      // useless.
      if try file.isStill(name, in: folder) { return file }
    } while making
    return nil
  }

  /// Whether the file still has this name. If not, another window could take its own lock.
  func isStill(_ name: String, in folder: Folder) throws(SessionFault) -> Bool {
    let path = folder.path(of: name)
    var own = stat()
    try uninterrupted { fstat(descriptor, &own) }.get(.lock, "fstat", path)
    try DurableFile.refuseUnlessFile(own, path)
    if own.st_mode & 0o600 != 0o600 {
      try uninterrupted { fchmod(descriptor, 0o600) }.get(.lock, "fchmod", path)
    }
    guard let there = try folder.status(of: name) else { return false }
    return own.st_ino == there.st_ino && own.st_dev == there.st_dev
  }
}

/// The order in which sessions were opened: each lock file contains a number, higher than those of
/// all sessions opened before.
///
/// The order needs neither a clock, which may be wrong, nor access to locked sessions. The numbers
/// are not flushed, so a power cut can lose the order, but nothing else.
extension Folder {
  private static let digits = 18

  /// Returns the number of a session; 0 for one that was never opened here.
  func turn(of name: SessionName) -> Int {
    guard let bytes = try? DurableFile.read(name.lock, in: self, limit: Self.digits) else {
      return 0
    }
    return max(0, Int(String(decoding: bytes, as: UTF8.self)) ?? 0)
  }

  /// Returns the number for a session that is being opened.
  func nextTurn() throws(SessionFault) -> Int {
    let names = try names().filter { $0.hasSuffix(SessionName.lockSuffix) }
    let turns = names.compactMap {
      try? SessionName(String($0.dropLast(SessionName.lockSuffix.count)))
    }
    .map(turn)
    return (turns.max() ?? 0) + 1
  }
}
