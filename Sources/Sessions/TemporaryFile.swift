// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A new file under a name of its own, on its way to another name.
///
/// Where no session's lock covers it, it is locked itself for as long as it is on its way, so that
/// no other program takes it for what a crash left behind. See ``Folder/sweepUnheld(_:)``.
struct TemporaryFile {
  /// How the names of temporary files end.
  static let suffix = ".tmp"
  private static let tries = 16

  let folder: Folder
  let name: String
  /// The path that it is for, for faults.
  let path: String
  let descriptor: Int32
  private let hold: Hold

  /// What keeps others from sweeping it up.
  private enum Hold {
    case covered
    case locked(LockFile)
    case unlockable
  }

  /// Makes an empty file for the person alone.
  ///
  /// Its name is random, so that what is left of a failed try is never taken up again.
  /// - Parameter isCovered: the lock of the session that it belongs to is held.
  init(
    _ prefix: String, in folder: Folder, for target: String, isCovered: Bool
  ) throws(SessionFault) {
    self.folder = folder
    path = folder.path(of: target)
    for _ in 0..<Self.tries {
      let name = prefix + String(UInt64.random(in: .min ... .max), radix: 36) + Self.suffix
      guard let descriptor = try Self.make(name, in: folder, path) else { continue }
      guard let hold = isCovered ? .covered : Self.hold(name, in: folder) else {
        close(descriptor)
        continue
      }
      (self.name, self.descriptor, self.hold) = (name, descriptor, hold)
      return
    }
    throw Self.fault("openat", EEXIST, path)
  }

  /// - Returns: `nil` when that name is taken.
  private static func make(
    _ name: String, in folder: Folder, _ path: String
  ) throws(SessionFault) -> Int32? {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    switch uninterrupted({ openat(folder.descriptor, name.systemPath, flags, 0o600) }) {
    case .success(let descriptor): return descriptor
    case .failure(let reason) where reason.code == EEXIST: return nil
    case .failure(let reason): throw fault("openat", reason.code, path)
    }
  }

  /// - Returns: `nil` when it was swept up before it could be locked.
  private static func hold(_ name: String, in folder: Folder) -> Hold? {
    do throws(SessionFault) {
      return try LockFile.takeExisting(name, in: folder).map(Hold.locked)
    } catch {
      // Where locks can't be had, nobody can sweep it up either.
      return .unlockable
    }
  }

  /// Writes all bytes, forces them to the disk and closes the file, whatever happens.
  /// - Returns: the file as it then is, under any name.
  func fill(_ bytes: [UInt8]) throws(SessionFault) -> FileVersion {
    let version: FileVersion
    do throws(SessionFault) {
      try allowOwner()
      try write(bytes)
      try check(uninterrupted { fsync(descriptor) }, "fsync")
      try readBack(bytes)
      version = FileVersion(bytes, try status())
    } catch {
      close(descriptor)
      throw error
    }
    // Linux closes the file even when a signal interrupts; a second try could close another one.
    if close(descriptor) != 0, errno != EINTR { throw fault("close", errno) }
    return version
  }

  /// A umask can take the owner's own rights away; then the file could never be read again.
  private func allowOwner() throws(SessionFault) {
    guard try status().st_mode & 0o600 != 0o600 else { return }
    try check(uninterrupted { fchmod(descriptor, 0o600) }, "fchmod")
  }

  private func status() throws(SessionFault) -> stat {
    var status = stat()
    try check(uninterrupted { fstat(descriptor, &status) }, "fstat")
    return status
  }

  private func write(_ bytes: [UInt8]) throws(SessionFault) {
    var done = 0
    while done < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        return uninterrupted { Glibc.write(descriptor, rest.baseAddress, rest.count) }
      }
      switch result {
      case .success(0): throw fault("write", EIO)
      case .success(let count): done += count
      case .failure(let reason): throw fault("write", reason.code)
      }
    }
  }

  func check(_ result: Result<Int32, Errno>, _ call: String) throws(SessionFault) {
    if case .failure(let reason) = result { throw fault(call, reason.code) }
  }

  func fault(_ call: String, _ code: Int32) -> SessionFault {
    Self.fault(call, code, path)
  }

  private static func fault(_ call: String, _ code: Int32, _ path: String) -> SessionFault {
    .system(SystemFault(.save, call: call, code: code, path: path))
  }
}
