import Survey

/// What stands in files for whoever opens them.
enum Words {
  static let settingsHeading = """
    # How Beforehand behaves. 'beforehand settings' shows what each of these means.

    """
}

extension SessionFault {
  /// What went wrong, in words that follow `beforehand: error: `.
  public var message: String {
    switch self {
    case .noHome: "can't tell where your files belong: HOME is not set"
    case .badName(_, .empty): "a session's name can't be empty"
    case .badName(let text, let problem): "\(quoted(text)) can't name a session: \(problem.words)"
    case .noSuchSession(let name): "there is no session called \(quoted(name.text))"
    case .nameTaken(let name): "there is a session called \(quoted(name.text)) already"
    case .inUse(let name): "\(quoted(name.text)) is open in another window"
    case .locked(let name): "a passphrase locks \(quoted(name.text))"
    case .wrongPassphrase(let name): "that is not the passphrase of \(quoted(name.text))"
    case .tooCostly(let path):
      "\(shownPath(path)) takes too long to open here; it was left as it is"
    case .closed(let name): "\(quoted(name.text)) is closed, so it can't be saved now"
    case .folderNotOurs(let path): "the folder \(shownPath(path)) belongs to another account"
    case .notAFolder(let path): "\(shownPath(path)) is not a folder"
    case .linkInTheWay(let path):
      "\(shownPath(path)) is a symbolic link; links are not followed here"
    case .notAFile(let path): "\(shownPath(path)) is not an ordinary file"
    case .alreadyThere(let path): "\(shownPath(path)) is there already; it was left as it is"
    case .replaced(let path): "another program changed \(shownPath(path)); it was left as it is"
    case .notKept(let path): "the disk did not keep what was saved to \(shownPath(path))"
    case .tooBig(let path, let limit):
      "\(shownPath(path)) is too big: more than \(limit >> 20) MB"
    case .tooMuch(let path, let limit):
      "can't save \(shownPath(path)): it would be more than \(limit >> 20) MB"
    case .foreign(let path): "\(shownPath(path)) is not a session; it was left as it is"
    case .newer(let path, let format):
      "\(shownPath(path)) was saved by a newer Beforehand (format \(format)); it was left as it is"
    case .damaged(let path, let damage):
      "\(shownPath(path)) is damaged: \(damage.words); it was left as it is"
    case .system(let fault): "can't \(fault.task.words) \(shownPath(fault.path)): \(fault.reason)"
    }
  }

  /// What the person can do, in words that follow `hint: `; `nil` where nothing is known to help.
  public var hint: String? {
    switch self {
    case .noHome: "set HOME to your own folder and start again"
    case .badName:
      "use letters, digits, spaces, - and _, up to \(SessionName.limit) characters;"
        + " begin with a letter or a digit"
    case .noSuchSession: "'beforehand list' shows the sessions on this computer"
    case .nameTaken(let name): "carry on with it: beforehand resume '\(name.text)'"
    case .inUse: "carry on in that window, or type /quit there first"
    case .locked(let name): "open it with the passphrase: beforehand resume '\(name.text)'"
    case .wrongPassphrase: "look at capital letters and the keyboard's language, then try again"
    case .tooCostly: "'age -d' may open it, on a computer with more memory"
    case .closed(let name): "open it again: beforehand resume '\(name.text)'"
    case .folderNotOurs: "set XDG_DATA_HOME to a folder of your own"
    case .notAFolder: "move it away, or choose another place"
    case .linkInTheWay: "move the link away, or name the place that it leads to"
    case .notAFile, .alreadyThere: "choose another name, or move it away"
    case .replaced: "move that file away, or save in another folder"
    case .notKept: "choose a place on another disk"
    case .tooBig: "move the file to another place"
    case .tooMuch: "make the last answer shorter"
    case .foreign: "move the file to another folder"
    case .newer: "open it with the newer Beforehand"
    case .damaged(_, .changed):
      "if you changed it yourself, take out its \"sum\" line and the comma before that"
    case .damaged(_, .sealed): "keep it, and look for an older copy of it; that may still open"
    case .damaged: "what it holds can still be read with a text editor; keep a copy"
    case .system(let fault): fault.hint
    }
  }
}

/// A path, safe to show on one line. Bytes in it that are no text become U+FFFD.
public func shownPath(_ path: String) -> String {
  shownInLine(String(decoding: path.pathBytes, as: UTF8.self))
}

/// A name as far as a sentence has room for it.
private func quoted(_ name: String) -> String {
  let room = SessionName.limit
  return shownInLine(name.count > room ? "'\(name.prefix(room))…'" : "'\(name)'")
}

extension SessionFault.NameProblem {
  fileprivate var words: String {
    switch self {
    case .empty: "it is empty"
    case .tooLong: "it is too long"
    case .start: "it doesn't begin with a letter or a digit"
    case .end: "it ends with a space"
    case .character(let scalar): "it has '\(shownInLine(String(scalar)))' in it"
    }
  }
}

extension SessionFault.Damage {
  fileprivate var words: String {
    switch self {
    case .malformed: "a part of it is missing or garbled"
    case .changed: "it is not as it was saved"
    case .sealed: "it is not as it was locked"
    case .nested: "it is nested too deeply"
    case .repeatedKey: "it says the same thing twice"
    case .content: "it holds something unexpected"
    }
  }
}

extension FolderPrivacy {
  /// What to say of a folder, in words; `nil` when it is the person's alone, as it was before.
  public func words(_ path: String) -> String? {
    switch self {
    case .own: nil
    case .tightened:
      "Others on this computer could look into \(shownPath(path)). Now only you can."
    case .open:
      """
      Others on this computer may be able to read what is in \(shownPath(path)). This kind of disk \
      can't keep it to you. A passphrase can: type /lock at any question.
      """
    }
  }
}
