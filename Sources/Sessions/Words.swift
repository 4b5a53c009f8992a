// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Survey

extension SessionFault {
  /// The message to follow `beforehand: error: `.
  package var message: String { inWords.message }

  /// What the person can do, to follow `hint: `; `nil` if no remedy is known.
  package var hint: String? { inWords.hint }

  private var inWords: (message: String, hint: String?) {
    switch self {
    case .noHome: (Words.noHome, Words.noHomeHint)
    case .badName(_, .empty): (Words.emptyName, Words.badNameHint(SessionName.limit))
    case .badName(let text, let problem):
      (
        Words.badName(text: quoted(text), problem: problem.words),
        Words.badNameHint(SessionName.limit)
      )
    case .noSuchSession(let name):
      (Words.noSuchSession(quoted(name.text)), Words.noSuchSessionHint)
    case .nameTaken(let name):
      (Words.nameTaken(quoted(name.text)), Words.nameTakenHint(name.text))
    case .inUse(let name): (Words.inUse(quoted(name.text)), Words.inUseHint)
    case .locked(let name): (Words.locked(quoted(name.text)), Words.lockedHint(name.text))
    case .wrongPassphrase(let name):
      (Words.wrongPassphrase(quoted(name.text)), Words.wrongPassphraseHint)
    case .closed(let name): (Words.closed(quoted(name.text)), Words.closedHint(name.text))
    case .tooCostly(let path): (Words.tooCostly(shownPath(path)), Words.tooCostlyHint)
    case .folderNotOurs(let path): (Words.folderNotOurs(shownPath(path)), Words.folderNotOursHint)
    case .notAFolder(let path): (Words.notAFolder(shownPath(path)), Words.notAFolderHint)
    case .linkInTheWay(let path): (Words.linkInTheWay(shownPath(path)), Words.linkInTheWayHint)
    case .notAFile(let path): (Words.notAFile(shownPath(path)), Words.notAFileHint)
    case .alreadyThere(let path): (Words.alreadyThere(shownPath(path)), Words.alreadyThereHint)
    case .replaced(let path): (Words.replaced(shownPath(path)), Words.replacedHint)
    case .notKept(let path): (Words.notKept(shownPath(path)), Words.notKeptHint)
    case .tooBig(let path, let limit):
      (Words.tooBig(path: shownPath(path), limit: limit >> 20), Words.tooBigHint)
    case .tooMuch(let path, let limit):
      (Words.tooMuch(path: shownPath(path), limit: limit >> 20), Words.tooMuchHint)
    case .foreign(let path): (Words.foreign(shownPath(path)), Words.foreignHint)
    case .newer(let path, let format):
      (Words.newer(path: shownPath(path), format: format), Words.newerHint)
    case .damaged(let path, let damage):
      (Words.damaged(path: shownPath(path), damage: damage.inWords.damage), damage.inWords.hint)
    case .system(let fault):
      (
        Words.system(fault: shownPath(fault.path), task: fault.task.words, reason: fault.reason),
        fault.hint
      )
    }
  }
}

/// Returns a path, made safe to show on one line, with U+FFFD for bytes that are not text.
package func shownPath(_ path: String) -> String {
  shownInLine(String(decoding: path.pathBytes, as: UTF8.self))
}

/// Returns a name in quotes, cut to fit a sentence.
private func quoted(_ name: String) -> String {
  let room = SessionName.limit
  return shownInLine(name.count > room ? "'\(name.prefix(room))…'" : "'\(name)'")
}

extension SessionFault.NameProblem {
  fileprivate var words: String {
    switch self {
    case .empty: Words.nameProblemEmpty
    case .tooLong: Words.nameProblemTooLong
    case .start: Words.nameProblemStart
    case .end: Words.nameProblemEnd
    case .character(let scalar): Words.nameProblemCharacter(shownInLine(String(scalar)))
    }
  }
}

extension SessionFault.Damage {
  fileprivate var inWords: (damage: String, hint: String) {
    switch self {
    case .malformed: (Words.damageMalformed, Words.damagedHint)
    case .changed: (Words.damageChanged, Words.changedHint)
    case .sealed: (Words.damageSealed, Words.sealedHint)
    case .nested: (Words.damageNested, Words.damagedHint)
    case .repeatedKey: (Words.damageRepeatedKey, Words.damagedHint)
    case .content: (Words.damageContent, Words.damagedHint)
    }
  }
}

extension FolderPrivacy {
  /// Returns a message about the folder; `nil` if only the person could access it all along.
  package func words(_ path: String) -> String? {
    switch self {
    case .own: nil
    case .tightened:
      Words.folderTightened(shownPath(path))
    case .open:
      Words.folderOpen(shownPath(path))
    }
  }
}

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
