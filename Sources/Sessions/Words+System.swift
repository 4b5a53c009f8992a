import Glibc
import Survey

extension SystemFault.Task {
  var words: String {
    switch self {
    case .read: "read"
    case .save: "save"
    case .remove: "remove"
    case .lock: "lock"
    case .unlock: "use the passphrase for"
    case .makeFolder: "make a private folder of"
    case .makeSharedFolder: "make the folder"
    case .openFolder: "open the folder"
    }
  }
}

extension SystemFault {
  /// Why the call failed, in plain words.
  ///
  /// Covers what the manual pages list for the calls made here, and what Linux's file systems give
  /// besides. `EBADF` and `EFAULT` would be faults of this program's own, so they stay numbers.
  public var reason: String {
    switch code {
    case ENOSPC: "no space is left on the disk"
    case EDQUOT: "your share of the disk is used up"
    case EFBIG: "the file would be larger than is allowed here"
    case EROFS: "the disk can only be read"
    case EACCES, EPERM: "this account may not do that"
    case EIO: "the disk reports a fault"
    case EUCLEAN, EBADMSG: "the disk is damaged there"
    case ENODEV, ENXIO: "the disk is not there any more"
    case ENOENT where isWithinFolder: "its folder is not there any more"
    case ENOENT: "it is not there"
    case ENOTDIR: "a part of its path is not a folder"
    case ENAMETOOLONG: "its name is too long"
    case ELOOP: "its path leads through too many links"
    case EXDEV: "its path leads to another disk"
    case EMFILE, ENFILE: "too many files are open"
    case ENOMEM: "there is not enough memory"
    case EBUSY, ETXTBSY, EAGAIN: "another program is using it"
    case EINTR: "it was interrupted"
    case EEXIST, ENOTEMPTY: "something of that name is there already"
    case EISDIR: "a folder stands in its place"
    case EMLINK: "there are too many entries in one folder"
    case EOVERFLOW: "it is larger than can be handled here"
    case ENOKEY: "its folder is encrypted and locked"
    case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: "this disk doesn't support that"
    case _ where isFarAway: "the computer that holds it doesn't answer"
    default: "the system gives error \(code) for \(call)"
    }
  }

  /// What the person can do about it; `nil` where nothing is known to help.
  var hint: String? {
    let folder = shownPath(Folder.parent(of: path))
    return switch code {
    case ENOSPC, EDQUOT, EMLINK: "remove files that you don't need, then try again"
    case EFBIG: "'ulimit -f' shows how large a file may be"
    case EROFS, ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: "choose a place on another disk"
    case EACCES, EPERM: "'ls -ld \(folder)' shows who may use that folder"
    case EIO: "try again; keep a copy of your files on another disk"
    case EUCLEAN, EBADMSG: "have the disk checked; keep a copy of your files on another disk"
    case ENOENT where isWithinFolder: "make it again: mkdir -m 700 '\(folder)'"
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP, EXDEV: "look at the path, or choose another one"
    case EMFILE, ENFILE, ENOMEM: "close a program that you don't need, then try again"
    case EBUSY, ETXTBSY, EAGAIN, EINTR: "wait a moment, then try again"
    case EEXIST, ENOTEMPTY, EISDIR, EOVERFLOW: "move it away, then try again"
    case ENOKEY: "unlock that folder, then try again"
    case _ where isFarAway || code == ENODEV || code == ENXIO: "connect it again, then try again"
    default: nil
    }
  }

  /// A file was to be made, so what isn't there is its folder.
  private var isWithinFolder: Bool { task == .save || task == .lock }

  /// The folder is another computer's, or another program's, and that one is out of reach.
  private var isFarAway: Bool {
    [
      ESTALE, ENOTCONN, ETIMEDOUT, EHOSTDOWN, EHOSTUNREACH, ENETDOWN, ENETUNREACH, ECONNREFUSED,
      ECONNRESET, ECONNABORTED, ESHUTDOWN, EREMOTEIO, ENOLINK,
    ].contains(code)
  }
}
