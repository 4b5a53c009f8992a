// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension SessionFault {
  /// The exit status for this fault, as in BSD's `sysexits`
  /// (<https://man.freebsd.org/cgi/man.cgi?query=sysexits>).
  public var exitCode: Int32 {
    switch self {
    case .badName: 64  // EX_USAGE
    case .foreign, .newer, .damaged, .tooBig, .tooCostly: 65  // EX_DATAERR
    case .noSuchSession: 66  // EX_NOINPUT
    case .closed: 70  // EX_SOFTWARE
    case .nameTaken, .notAFolder, .linkInTheWay, .notAFile, .alreadyThere, .replaced, .tooMuch: 73
    case .inUse: 75  // EX_TEMPFAIL
    case .folderNotOurs, .locked, .wrongPassphrase: 77  // EX_NOPERM
    case .noHome: 78  // EX_CONFIG
    case .notKept: 74  // EX_IOERR
    case .system(let fault): fault.exitCode
    }
  }
}

extension SystemFault {
  fileprivate var exitCode: Int32 {
    switch code {
    case EACCES, EPERM: 77  // EX_NOPERM
    case EMFILE, ENFILE, EAGAIN, EBUSY, ETXTBSY, EINTR, ENOLCK, ENOMEM: 75  // EX_TEMPFAIL
    case ENOENT, ENOTDIR, ENAMETOOLONG: task == .read || task == .openFolder ? 66 : 73
    case EROFS, EEXIST, EISDIR: 73  // EX_CANTCREAT
    default: 74  // EX_IOERR
    }
  }
}
