// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension TemporaryFile {
  /// Gives it the name that it is for.
  func rename(to target: String, existing: DurableFile.Existing) throws(SessionFault) {
    switch existing {
    case .replace: try rename(to: target)
    case .keep: try link(to: target)
    }
  }

  private func rename(to target: String) throws(SessionFault) {
    let fd = folder.descriptor
    try check(uninterrupted { renameat(fd, name.systemPath, fd, target.systemPath) }, "renameat")
  }

  /// A second name for a file never replaces another file; then the first name goes.
  private func link(to target: String) throws(SessionFault) {
    let fd = folder.descriptor
    switch uninterrupted({ linkat(fd, name.systemPath, fd, target.systemPath, 0) }) {
    case .success: try folder.unlink(name)
    // `EPERM` by Linux itself, the others by file systems of other programs and computers.
    case .failure(let reason) where [EPERM, EOPNOTSUPP, ENOSYS].contains(reason.code):
      try claim(target)
    case .failure(let reason) where reason.code == EEXIST: throw .alreadyThere(path: path)
    case .failure(let reason): throw fault("linkat", reason.code)
    }
  }

  /// On file systems without second names, as on many memory sticks: an empty file claims the
  /// name first, and is replaced. A crash in between leaves the empty file there.
  private func claim(_ target: String) throws(SessionFault) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    switch uninterrupted({ openat(folder.descriptor, target.systemPath, flags, 0o600) }) {
    case .success(let descriptor): close(descriptor)
    case .failure(let reason) where reason.code == EEXIST: throw .alreadyThere(path: path)
    case .failure(let reason): throw fault("openat", reason.code)
    }
    do throws(SessionFault) {
      try rename(to: target)
    } catch {
      _ = unlinkat(folder.descriptor, target.systemPath, 0)
      throw error
    }
  }

  /// Takes it away after a failure. What can't be taken away now is swept up later.
  func discard() { _ = unlinkat(folder.descriptor, name.systemPath, 0) }
}
