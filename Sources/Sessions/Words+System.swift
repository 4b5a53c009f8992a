// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Survey

extension SystemFault.Task {
  var words: String {
    switch self {
    case .read: Words.taskRead
    case .save: Words.taskSave
    case .remove: Words.taskRemove
    case .lock: Words.taskLock
    case .unlock: Words.taskUnlock
    case .makeFolder: Words.taskMakeFolder
    case .makeSharedFolder: Words.taskMakeSharedFolder
    case .openFolder: Words.taskOpenFolder
    }
  }
}

extension SystemFault {
  /// Why the call failed, in plain words.
  ///
  /// Covers the errors in the manual pages of the calls used here, and others that Linux file
  /// systems return. `EBADF` and `EFAULT` would be bugs in this program, so they are shown as
  /// numbers.
  public var reason: String {
    switch code {
    case ENOSPC: Words.noSpace
    case EDQUOT: Words.quotaIsUsed
    case EFBIG: Words.fileTooLarge
    case EROFS: Words.readOnly
    case EACCES, EPERM: Words.notAllowed
    case EIO: Words.diskFault
    case EUCLEAN, EBADMSG: Words.diskDamaged
    case ENODEV, ENXIO: Words.diskIsGone
    case ENOENT where isWithinFolder: Words.folderIsGone
    case ENOENT: Words.fileIsGone
    case ENOTDIR: Words.notAFolderInPath
    case ENAMETOOLONG: Words.nameTooLong
    case ELOOP: Words.tooManyLinks
    case EXDEV: Words.otherDisk
    case EMFILE, ENFILE: Words.tooManyOpen
    case ENOMEM: Words.noMemory
    case EBUSY, ETXTBSY, EAGAIN: Words.inUseElsewhere
    case EINTR: Words.wasInterrupted
    case EEXIST, ENOTEMPTY: Words.nameExists
    case EISDIR: Words.folderInPlace
    case EMLINK: Words.tooManyEntries
    case EOVERFLOW: Words.tooLargeHere
    case ENOKEY: Words.folderLocked
    case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: Words.notSupported
    case _ where isFarAway: Words.noAnswer
    default: Words.systemError(code: Int(code), call: call)
    }
  }

  /// What the person can do; `nil` if no remedy is known.
  var hint: String? {
    let folder = shownPath(Folder.parent(of: path))
    return switch code {
    case ENOSPC, EDQUOT, EMLINK: Words.noSpaceHint
    case EFBIG: Words.fileTooLargeHint
    case EROFS, ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: Words.readOnlyHint
    case EACCES, EPERM: Words.notAllowedHint(folder)
    case EIO: Words.diskFaultHint
    case EUCLEAN, EBADMSG: Words.diskDamagedHint
    case ENOENT where isWithinFolder: Words.folderIsGoneHint(folder)
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP, EXDEV: Words.fileIsGoneHint
    case EMFILE, ENFILE, ENOMEM: Words.tooManyOpenHint
    case EBUSY, ETXTBSY, EAGAIN, EINTR: Words.inUseElsewhereHint
    case EEXIST, ENOTEMPTY, EISDIR, EOVERFLOW: Words.nameExistsHint
    case ENOKEY: Words.folderLockedHint
    case _ where isFarAway || code == ENODEV || code == ENXIO: Words.connectAgainHint
    default: nil
    }
  }

  /// Whether the task creates a file. If so, a missing path means a missing folder.
  private var isWithinFolder: Bool { task == .save || task == .lock }

  /// Whether the folder is on another computer, or in a FUSE file system, that can't be reached.
  private var isFarAway: Bool {
    [
      ESTALE, ENOTCONN, ETIMEDOUT, EHOSTDOWN, EHOSTUNREACH, ENETDOWN, ENETUNREACH, ECONNREFUSED,
      ECONNRESET, ECONNABORTED, ESHUTDOWN, EREMOTEIO, ENOLINK,
    ].contains(code)
  }
}
