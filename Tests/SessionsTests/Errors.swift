// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The errors that each system call can give: those that its manual page lists
/// (<https://man7.org/linux/man-pages/dir_section_2.html>), with what the page says of other file
/// systems, and `EIO`, `EUCLEAN` and `ESTALE`, which Linux's ext4, xfs and NFS give for most calls.
///
/// Left out: `EBADF` and `EFAULT`, which only a fault of the program's own brings about; `EINTR`,
/// which has a test of its own; `ENOENT` of looking a file up and of taking it away, which is the
/// answer that there is none. The first of each list is the one that is tried by default.
enum Errors {
  static let byCall: [String: [String]] = [
    "openat": [
      "ENOSPC", "EACCES", "EBUSY", "EDQUOT", "EINVAL", "EISDIR", "ELOOP", "EMFILE",
      "ENAMETOOLONG", "ENFILE", "ENODEV", "ENOENT", "ENOMEM", "ENOTDIR", "ENXIO", "EOPNOTSUPP",
      "EOVERFLOW", "EPERM", "EROFS", "ETXTBSY", "EIO", "EUCLEAN", "ESTALE", "ENOKEY",
    ],
    "newfstatat": [
      "EIO", "EACCES", "ELOOP", "ENAMETOOLONG", "ENOMEM", "ENOTDIR", "EOVERFLOW", "EUCLEAN",
      "ESTALE",
    ],
    "fstat": ["EIO", "ENOMEM", "EOVERFLOW", "EUCLEAN", "ESTALE"],
    "read": ["EIO", "EAGAIN", "EINVAL", "EISDIR", "EUCLEAN", "EBADMSG", "ESTALE"],
    "pread64": ["EIO", "EAGAIN", "EINVAL", "ENOMEM", "EUCLEAN", "EBADMSG", "ESTALE"],
    "getdents64": ["EIO", "EINVAL", "ENOENT", "ENOTDIR", "EUCLEAN", "ESTALE"],
    "write": [
      "ENOSPC", "EAGAIN", "EDQUOT", "EFBIG", "EINVAL", "EIO", "EPERM", "EUCLEAN", "ESTALE",
    ],
    "fsync": ["EIO", "ENOSPC", "EDQUOT", "EROFS", "EUCLEAN", "ESTALE"],
    "close": ["EIO", "ENOSPC", "EDQUOT"],
    "renameat": [
      "ENOSPC", "EACCES", "EBUSY", "EDQUOT", "EEXIST", "EINVAL", "EISDIR", "ELOOP", "EMLINK",
      "ENAMETOOLONG", "ENOENT", "ENOMEM", "ENOTDIR", "ENOTEMPTY", "EPERM", "EROFS", "EXDEV",
      "EIO", "EUCLEAN", "ESTALE",
    ],
    "linkat": [
      "ENOSPC", "EACCES", "EDQUOT", "EEXIST", "EIO", "ELOOP", "EMLINK", "ENAMETOOLONG",
      "ENOENT", "ENOMEM", "ENOTDIR", "EROFS", "EXDEV", "EUCLEAN", "ESTALE",
    ],
    "unlinkat": [
      "EACCES", "EBUSY", "EIO", "EISDIR", "ELOOP", "ENAMETOOLONG", "ENOMEM", "ENOTDIR",
      "EPERM", "EROFS", "EUCLEAN", "ESTALE",
    ],
    "flock": ["ENOLCK", "EAGAIN", "EINVAL", "EOPNOTSUPP", "EIO", "ESTALE"],
    "fchmod": ["EPERM", "EIO", "EROFS", "EACCES", "ENOMEM", "ESTALE"],
    "chmod": [
      "EPERM", "EACCES", "EIO", "ELOOP", "ENAMETOOLONG", "ENOENT", "ENOMEM", "ENOTDIR",
      "EROFS", "ESTALE",
    ],
    "mkdir": [
      "EACCES", "EDQUOT", "EINVAL", "ELOOP", "EMLINK", "ENAMETOOLONG", "ENOENT", "ENOMEM",
      "ENOSPC", "ENOTDIR", "EPERM", "EROFS", "EIO", "EUCLEAN", "ESTALE",
    ],
  ]

  /// Those of a call that are tried in this run: all with `BEFOREHAND_LONG=1`, otherwise one.
  static func tried(_ call: String) -> [String] {
    let all = byCall[call] ?? []
    return Effort.isLong ? all : Array(all.prefix(1))
  }

  static let numbers: [String: Int32] = [
    "EACCES": EACCES, "EAGAIN": EAGAIN, "EBADMSG": EBADMSG, "EBUSY": EBUSY, "EDQUOT": EDQUOT,
    "EEXIST": EEXIST, "EFBIG": EFBIG, "EINTR": EINTR, "EINVAL": EINVAL, "EIO": EIO,
    "EISDIR": EISDIR, "ELOOP": ELOOP, "EMFILE": EMFILE, "EMLINK": EMLINK,
    "ENAMETOOLONG": ENAMETOOLONG, "ENFILE": ENFILE, "ENODEV": ENODEV, "ENOENT": ENOENT,
    "ENOKEY": ENOKEY, "ENOLCK": ENOLCK, "ENOMEM": ENOMEM, "ENOSPC": ENOSPC,
    "ENOTDIR": ENOTDIR, "ENOTEMPTY": ENOTEMPTY, "ENXIO": ENXIO, "EOPNOTSUPP": EOPNOTSUPP,
    "EOVERFLOW": EOVERFLOW, "EPERM": EPERM, "EROFS": EROFS, "ESTALE": ESTALE,
    "ETXTBSY": ETXTBSY, "EUCLEAN": EUCLEAN, "EXDEV": EXDEV,
  ]
}
