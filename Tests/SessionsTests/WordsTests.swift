// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Sessions
import Testing

@Suite struct WordsTests {
  private static let usual = SessionName.usual
  private static let path = "/d/a.json"

  /// Each fault with its sentence, its hint and the program's exit code.
  private static let faults: [(SessionFault, String, String?, Int32)] = [
    (
      .noHome, "can't tell where to keep your files: HOME is not set",
      "set HOME to your own folder and start again", 78
    ),
    (.badName("", .empty), "notes can't have an empty name", nameHint, 64),
    (
      .badName("a/b\u{1B}", .character("/")),
      "notes can't be called 'a/b␛': the name has '/' in it",
      nameHint, 64
    ),
    (
      .badName(" a", .start),
      "notes can't be called ' a': the name doesn't begin with a letter or a digit", nameHint, 64
    ),
    (.badName("a ", .end), "notes can't be called 'a ': the name ends with a space", nameHint, 64),
    (
      .badName(String(repeating: "x", count: 99), .tooLong(limit: 40)),
      "notes can't be called '\(String(repeating: "x", count: 40))…': the name is too long",
      nameHint, 64
    ),
    (
      .noSuchSession(usual), "there are no notes called 'appointment'",
      "'beforehand list' shows the notes on this computer", 66
    ),
    (
      .nameTaken(usual), "there are already notes called 'appointment'",
      "carry on with them: beforehand resume 'appointment'", 73
    ),
    (
      .inUse(usual), "'appointment' is open in another window",
      "carry on in that window, or type /quit there first", 75
    ),
    (
      .closed(usual), "'appointment' is closed, so it can't be saved now",
      "to open it again, type: beforehand resume 'appointment'", 70
    ),
    (
      .folderNotOurs(path: "/d"), "the folder /d belongs to another account",
      "set XDG_DATA_HOME to a folder of your own", 77
    ),
    (
      .notAFolder(path: "/d"), "/d is not a folder",
      "move it out of the way, or choose another folder", 73
    ),
    (
      .linkInTheWay(path: path),
      "/d/a.json is a symbolic link, and Beforehand doesn't follow links",
      "move the link out of the way, or use the folder it points to", 73
    ),
    (
      .notAFile(path: path), "/d/a.json is not an ordinary file",
      "move it out of the way, or choose another name", 73
    ),
    (
      .alreadyThere(path: path), "/d/a.json already exists; Beforehand left it as it was",
      "to replace it, add --force; or choose another name with --output", 73
    ),
    (
      .replaced(path: path), "another program changed /d/a.json, so Beforehand didn't overwrite it",
      "move that file out of the way, or save in another folder", 73
    ),
    (
      .notKept(path: path), "/d/a.json couldn't be saved: the disk didn't store the file properly",
      "choose a folder on another disk", 74
    ),
    (
      .tooBig(path: path, limit: 16 << 20), "/d/a.json is too big: more than 16 MB",
      "move the file somewhere else", 65
    ),
    (
      .tooMuch(path: path, limit: 16 << 20),
      "/d/a.json couldn't be saved, because it would be more than 16 MB",
      "make the last answer shorter", 73
    ),
    (
      .foreign(path: path), "/d/a.json has no Beforehand notes in it; Beforehand left it as it was",
      "move the file to another folder", 65
    ),
    (
      .newer(path: path, format: 2),
      "/d/a.json was saved by a newer version of Beforehand (format 2); Beforehand left it as it was",
      "open it with the newer version of Beforehand", 65
    ),
    (.damaged(path: path, .malformed), damaged("part of it is missing or garbled"), copyHint, 65),
    (.damaged(path: path, .nested), damaged("it has too many layers"), copyHint, 65),
    (.damaged(path: path, .repeatedKey), damaged("it has the same entry twice"), copyHint, 65),
    (.damaged(path: path, .content), damaged("it has something unexpected in it"), copyHint, 65),
    (
      .damaged(path: path, .changed), damaged("it has changed since it was saved"),
      "if you changed it yourself, remove its \"sum\" line and the comma before it", 65
    ),
  ]

  private static let nameHint =
    "use letters, digits, spaces, - and _, up to 40 characters; begin with a letter or a digit"
  private static let copyHint = "keep a copy; you can still read the file in a text editor"

  private static func damaged(_ why: String) -> String {
    "/d/a.json is damaged: \(why); Beforehand left it as it was"
  }

  @Test func `each fault has its sentence, its hint and its exit code`() {
    for (fault, message, hint, exitCode) in Self.faults {
      #expect(fault.message == message)
      #expect(fault.hint == hint)
      #expect(fault.exitCode == exitCode)
    }
  }

  /// Each reason that the system gives, when saving.
  private static let reasons: [(Int32, String, String?, Int32)] = [
    (ENOSPC, "there is no space left on the disk", roomHint, 74),
    (EDQUOT, "you've used all your space on the disk", roomHint, 74),
    (
      EFBIG, "the file would be larger than this computer allows",
      "ask whoever looks after this computer to raise the limit; 'ulimit -f' shows it", 74
    ),
    (EROFS, "the disk is read-only", "choose a folder on another disk", 73),
    (
      EACCES, "your account isn't allowed to do that",
      "choose another folder; 'ls -ld /d' shows who may use this one", 77
    ),
    (
      EPERM, "your account isn't allowed to do that",
      "choose another folder; 'ls -ld /d' shows who may use this one", 77
    ),
    (
      EIO, "the disk reported a fault", "use another disk, and keep a copy of your files there", 74
    ),
    (ENOENT, "the folder isn't there any more", "make that folder again, or choose another", 73),
    (ENOTDIR, "part of the path isn't a folder", pathHint, 73),
    (ENAMETOOLONG, "the name is too long", pathHint, 73),
    (EMFILE, "too many files are open", programHint, 75),
    (ENFILE, "too many files are open", programHint, 75),
    (ENOLCK, "this kind of disk can't do that", otherDiskHint, 75),
    (EOPNOTSUPP, "this kind of disk can't do that", otherDiskHint, 74),
    (ENOSYS, "this kind of disk can't do that", otherDiskHint, 74),
    (EINVAL, "this kind of disk can't do that", otherDiskHint, 74),
    (EUCLEAN, "part of the disk is damaged", checkHint, 74),
    (EBADMSG, "part of the disk is damaged", checkHint, 74),
    (ENODEV, "the disk isn't there any more", connectHint, 74),
    (ENXIO, "the disk isn't there any more", connectHint, 74),
    (ESTALE, "the computer that holds the folder isn't responding", connectHint, 74),
    (ENOTCONN, "the computer that holds the folder isn't responding", connectHint, 74),
    (ELOOP, "the path has too many symbolic links in it", pathHint, 74),
    (EXDEV, "the path leads to another disk", pathHint, 74),
    (ENOMEM, "there is not enough memory", programHint, 75),
    (EBUSY, "another program is using the file", waitHint, 75),
    (ETXTBSY, "another program is using the file", waitHint, 75),
    (EAGAIN, "another program is using the file", waitHint, 75),
    (EINTR, "something interrupted the program", waitHint, 75),
    (EEXIST, "there is already something with that name", awayHint, 73),
    (EISDIR, "there is already a folder with that name", awayHint, 73),
    (EMLINK, "the folder has too many files or folders in it", roomHint, 74),
    (EOVERFLOW, "the file is too large for this system", awayHint, 74),
    (ENOKEY, "the folder is encrypted and locked", "unlock that folder", 74),
    (EBADF, "there was a system error (9 in fsync)", nil, 74),
  ]

  private static let otherDiskHint = "choose a folder on another disk"
  private static let checkHint = "have the disk checked; keep a copy of your files on another disk"
  private static let connectHint = "check the connection"
  private static let waitHint = "try again soon"
  private static let awayHint = "move it out of the way"

  private static let roomHint = "remove files you don't need"
  private static let pathHint = "check the path, or choose another one"
  private static let programHint = "close a program you don't need"

  @Test func `each reason of the system has its words, its hint and its exit code`() {
    for (code, reason, hint, exitCode) in Self.reasons {
      let fault = SystemFault(.save, call: "fsync", code: code, path: Self.path)
      #expect(fault.reason == reason)
      #expect(
        SessionFault.system(fault).message == "/d/a.json couldn't be saved, because \(reason)")
      #expect(SessionFault.system(fault).hint == hint)
      #expect(SessionFault.system(fault).exitCode == exitCode)
    }
  }

  @Test func `whatever a call can give has words and a hint, whatever it was for`() throws {
    for (call, errors) in Errors.byCall {
      for error in errors {
        let code = try #require(Errors.numbers[error], "\(error) has no number")
        for task in SystemFault.Task.allCases {
          let fault = SystemFault(task, call: call, code: code, path: Self.path)
          #expect(!fault.reason.contains("error"), "\(call) \(error)")
          #expect(SessionFault.system(fault).hint != nil, "\(call) \(error)")
        }
      }
    }
  }

  @Test(arguments: [
    (SystemFault.Task.read, "/d couldn't be read, because that path doesn't exist", Int32(66)),
    (.save, "/d couldn't be saved, because the folder isn't there any more", 73),
    (.remove, "/d couldn't be removed, because that path doesn't exist", 73),
    (.lock, "/d couldn't be locked, because the folder isn't there any more", 73),
    (.makeFolder, "/d couldn't be made, because the folder isn't there any more", 73),
    (.openFolder, "/d couldn't be opened, because that path doesn't exist", 66),
  ])
  func `each task has its words`(task: SystemFault.Task, message: String, exitCode: Int32) {
    let fault = SessionFault.system(SystemFault(task, call: "open", code: ENOENT, path: "/d"))
    #expect(fault.message == message)
    #expect(fault.exitCode == exitCode)
  }

  @Test func `paths are made safe to show`() {
    let path = "/d/\u{1B}[2J\u{9B}.json"
    let system = SystemFault(.save, call: "write", code: EACCES, path: path)
    for fault in [SessionFault.foreign(path: path), .linkInTheWay(path: path), .system(system)] {
      #expect(fault.message.contains("/d/␛[2J<U+009B>.json"))
    }
    #expect(FolderPrivacy.tightened.words("/\u{1B}")?.contains("/␛") == true)
  }

  @Test func `who else can look into a folder is said`() {
    #expect(FolderPrivacy.own.words("/d") == nil)
    #expect(
      FolderPrivacy.tightened.words("/d")
        == "Other people who use this computer could open /d. Now only your account can.")
    #expect(
      FolderPrivacy.open.words("/d") == """
        Other people who use this computer may be able to read the files in /d. This kind of disk \
        can't stop them. A passphrase can: type /lock at any question.
        """)
  }
}
