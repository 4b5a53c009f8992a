// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension SessionFault {
  /// The message to follow `beforehand: error: `.
  public var message: String {
    switch self {
    case .noHome: Words.noHome
    case .badName(_, .empty): Words.emptyName
    case .badName(let text, let problem): Words.badName(text: quoted(text), problem: problem.words)
    case .noSuchSession(let name): Words.noSuchSession(quoted(name.text))
    case .nameTaken(let name): Words.nameTaken(quoted(name.text))
    case .inUse(let name): Words.inUse(quoted(name.text))
    case .locked(let name): Words.locked(quoted(name.text))
    case .wrongPassphrase(let name): Words.wrongPassphrase(quoted(name.text))
    case .tooCostly(let path):
      Words.tooCostly(shownPath(path))
    case .closed(let name): Words.closed(quoted(name.text))
    case .folderNotOurs(let path): Words.folderNotOurs(shownPath(path))
    case .notAFolder(let path): Words.notAFolder(shownPath(path))
    case .linkInTheWay(let path):
      Words.linkInTheWay(shownPath(path))
    case .notAFile(let path): Words.notAFile(shownPath(path))
    case .alreadyThere(let path): Words.alreadyThere(shownPath(path))
    case .replaced(let path): Words.replaced(shownPath(path))
    case .notKept(let path): Words.notKept(shownPath(path))
    case .tooBig(let path, let limit):
      Words.tooBig(path: shownPath(path), limit: limit >> 20)
    case .tooMuch(let path, let limit):
      Words.tooMuch(path: shownPath(path), limit: limit >> 20)
    case .foreign(let path): Words.foreign(shownPath(path))
    case .newer(let path, let format):
      Words.newer(path: shownPath(path), format: format)
    case .damaged(let path, let damage):
      Words.damaged(path: shownPath(path), damage: damage.words)
    case .system(let fault):
      Words.system(fault: shownPath(fault.path), task: fault.task.words, reason: fault.reason)
    }
  }

  /// What the person can do, to follow `hint: `; `nil` if no remedy is known.
  public var hint: String? {
    switch self {
    case .noHome: Words.noHomeHint
    case .badName:
      Words.badNameHint(SessionName.limit)
    case .noSuchSession: Words.noSuchSessionHint
    case .nameTaken(let name): Words.nameTakenHint(name.text)
    case .inUse: Words.inUseHint
    case .locked(let name): Words.lockedHint(name.text)
    case .wrongPassphrase: Words.wrongPassphraseHint
    case .tooCostly: Words.tooCostlyHint
    case .closed(let name): Words.closedHint(name.text)
    case .folderNotOurs: Words.folderNotOursHint
    case .notAFolder: Words.notAFolderHint
    case .linkInTheWay: Words.linkInTheWayHint
    case .notAFile, .alreadyThere: Words.notAFileHint
    case .replaced: Words.replacedHint
    case .notKept: Words.notKeptHint
    case .tooBig: Words.tooBigHint
    case .tooMuch: Words.tooMuchHint
    case .foreign: Words.foreignHint
    case .newer: Words.newerHint
    case .damaged(_, .changed):
      Words.changedHint
    case .damaged(_, .sealed): Words.sealedHint
    case .damaged: Words.damagedHint
    case .system(let fault): fault.hint
    }
  }
}

/// Returns a path, made safe to show on one line, with U+FFFD for bytes that are not text.
public func shownPath(_ path: String) -> String {
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
  fileprivate var words: String {
    switch self {
    case .malformed: Words.damageMalformed
    case .changed: Words.damageChanged
    case .sealed: Words.damageSealed
    case .nested: Words.damageNested
    case .repeatedKey: Words.damageRepeatedKey
    case .content: Words.damageContent
    }
  }
}

extension FolderPrivacy {
  /// Returns a message about the folder; `nil` if only the person could access it all along.
  public func words(_ path: String) -> String? {
    switch self {
    case .own: nil
    case .tightened:
      Words.folderTightened(shownPath(path))
    case .open:
      Words.folderOpen(shownPath(path))
    }
  }
}
