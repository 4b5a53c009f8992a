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
  package var reason: String { inWords.reason }

  /// What the person can do; `nil` if no remedy is known.
  var hint: String? { inWords.hint }

  private var inWords: (reason: String, hint: String?) {
    let folder = shownPath(Folder.parent(of: path))
    return switch code {
    case ENOSPC: (Words.noSpace, Words.noSpaceHint)
    case EDQUOT: (Words.quotaIsUsed, Words.noSpaceHint)
    case EMLINK: (Words.tooManyEntries, Words.noSpaceHint)
    case EFBIG: (Words.fileTooLarge, Words.fileTooLargeHint)
    case EROFS: (Words.readOnly, Words.readOnlyHint)
    case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: (Words.notSupported, Words.readOnlyHint)
    case EACCES, EPERM: (Words.notAllowed, Words.notAllowedHint(folder))
    case EIO: (Words.diskFault, Words.diskFaultHint)
    case EUCLEAN, EBADMSG: (Words.diskDamaged, Words.diskDamagedHint)
    case ENODEV, ENXIO: (Words.diskIsGone, Words.connectAgainHint)
    case ENOENT where isWithinFolder: (Words.folderIsGone, Words.folderIsGoneHint)
    case ENOENT: (Words.fileIsGone, Words.fileIsGoneHint)
    case ENOTDIR: (Words.notAFolderInPath, Words.fileIsGoneHint)
    case ENAMETOOLONG: (Words.nameTooLong, Words.fileIsGoneHint)
    case ELOOP: (Words.tooManyLinks, Words.fileIsGoneHint)
    case EXDEV: (Words.otherDisk, Words.fileIsGoneHint)
    case EMFILE, ENFILE: (Words.tooManyOpen, Words.tooManyOpenHint)
    case ENOMEM: (Words.noMemory, Words.tooManyOpenHint)
    case EBUSY, ETXTBSY, EAGAIN: (Words.inUseElsewhere, Words.inUseElsewhereHint)
    case EINTR: (Words.wasInterrupted, Words.inUseElsewhereHint)
    case EEXIST, ENOTEMPTY: (Words.nameExists, Words.nameExistsHint)
    case EISDIR: (Words.folderInPlace, Words.nameExistsHint)
    case EOVERFLOW: (Words.tooLargeHere, Words.nameExistsHint)
    case ENOKEY: (Words.folderLocked, Words.folderLockedHint)
    case _ where isFarAway: (Words.noAnswer, Words.connectAgainHint)
    default: (Words.systemError(code: Int(code), call: call), nil)
    }
  }

  /// Whether the task creates a file or folder. If so, a missing path means a missing folder.
  private var isWithinFolder: Bool { [.save, .lock, .makeFolder].contains(task) }

  /// Whether the folder is on another computer, or in a FUSE file system, that can't be reached.
  private var isFarAway: Bool {
    [
      ESTALE, ENOTCONN, ETIMEDOUT, EHOSTDOWN, EHOSTUNREACH, ENETDOWN, ENETUNREACH, ECONNREFUSED,
      ECONNRESET, ECONNABORTED, ESHUTDOWN, EREMOTEIO, ENOLINK,
    ].contains(code)
  }
}
