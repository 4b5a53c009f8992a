import Glibc

/// A new file under a name of its own, on its way to another name.
struct TemporaryFile {
  /// How the names of temporary files end.
  static let suffix = ".tmp"
  private static let tries = 16

  private let folder: Folder
  private let name: String
  /// The path that it is for, for faults.
  private let path: String
  private let descriptor: Int32

  /// Makes an empty file for the person alone.
  ///
  /// Its name is random, so that what is left of a failed try is never taken up again.
  init(_ prefix: String, in folder: Folder, for target: String) throws(SessionFault) {
    self.folder = folder
    path = folder.path(of: target)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var left = Self.tries
    while true {
      let name = prefix + String(UInt64.random(in: .min ... .max), radix: 36) + Self.suffix
      switch uninterrupted({ openat(folder.descriptor, name, flags, 0o600) }) {
      case .success(let descriptor):
        self.name = name
        self.descriptor = descriptor
        return
      case .failure(let reason) where reason.code == EEXIST && left > 0: left -= 1
      case .failure(let reason): throw Self.fault("openat", reason.code, path)
      }
    }
  }

  /// Writes all bytes, forces them to the disk and closes the file, whatever happens.
  func fill(_ bytes: [UInt8]) throws(SessionFault) {
    do throws(SessionFault) {
      try allowOwner()
      try write(bytes)
      try check(uninterrupted { fsync(descriptor) }, "fsync")
    } catch {
      close(descriptor)
      throw error
    }
    // Linux closes the file even when a signal interrupts; a second try could close another one.
    if close(descriptor) != 0, errno != EINTR { throw fault("close", errno) }
  }

  /// A umask can take the owner's own rights away; then the file could never be read again.
  private func allowOwner() throws(SessionFault) {
    var status = stat()
    try check(uninterrupted { fstat(descriptor, &status) }, "fstat")
    guard status.st_mode & 0o600 != 0o600 else { return }
    try check(uninterrupted { fchmod(descriptor, 0o600) }, "fchmod")
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

  /// Gives it the name that it is for.
  func rename(to target: String, existing: DurableFile.Existing) throws(SessionFault) {
    switch existing {
    case .replace: try rename(to: target)
    case .keep: try link(to: target)
    }
  }

  private func rename(to target: String) throws(SessionFault) {
    let fd = folder.descriptor
    try check(uninterrupted { renameat(fd, name, fd, target) }, "renameat")
  }

  /// A second name for a file never replaces another file; then the first name goes.
  private func link(to target: String) throws(SessionFault) {
    let fd = folder.descriptor
    switch uninterrupted({ linkat(fd, name, fd, target, 0) }) {
    case .success: try folder.unlink(name)
    case .failure(let reason) where reason.code == EPERM: try claim(target)
    case .failure(let reason) where reason.code == EEXIST: throw .alreadyThere(path: path)
    case .failure(let reason): throw fault("linkat", reason.code)
    }
  }

  /// On file systems without second names, as on many memory sticks: an empty file claims the
  /// name first, and is replaced.
  private func claim(_ target: String) throws(SessionFault) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    switch uninterrupted({ openat(folder.descriptor, target, flags, 0o600) }) {
    case .success(let descriptor): close(descriptor)
    case .failure(let reason) where reason.code == EEXIST: throw .alreadyThere(path: path)
    case .failure(let reason): throw fault("openat", reason.code)
    }
    do throws(SessionFault) {
      try rename(to: target)
    } catch {
      _ = unlinkat(folder.descriptor, target, 0)
      throw error
    }
  }

  /// Takes it away after a failure. What can't be taken away now is swept up later.
  func discard() { _ = unlinkat(folder.descriptor, name, 0) }

  private func check(_ result: Result<Int32, Errno>, _ call: String) throws(SessionFault) {
    if case .failure(let reason) = result { throw fault(call, reason.code) }
  }

  private func fault(_ call: String, _ code: Int32) -> SessionFault {
    Self.fault(call, code, path)
  }

  private static func fault(_ call: String, _ code: Int32, _ path: String) -> SessionFault {
    .system(SystemFault(.save, call: call, code: code, path: path))
  }
}
