// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension Folder {
  /// Opens the folder of sessions, and makes it and the folders above it where they are missing.
  ///
  /// New folders are the person's alone whatever the umask.
  static func makingSessions(
    _ path: String
  ) throws(SessionFault) -> (folder: Folder, privacy: FolderPrivacy) {
    if let found = try sessions(path) { return found }
    try make(path)
    guard let made = try sessions(path) else {
      throw .system(SystemFault(.makeFolder, call: "open", code: ENOENT, path: path))
    }
    return made
  }

  /// Makes a folder, and once those above it: where a folder can't be made at all, as in `/proc`,
  /// the system goes on saying that what is above is missing.
  private static func make(_ path: String, aboveToo: Bool = true) throws(SessionFault) {
    let above = parent(of: path)
    switch uninterrupted({ mkdir(path.systemPath, 0o700) }) {
    case .success: break
    case .failure(let reason) where reason.code == EEXIST: return
    case .failure(let reason) where reason.code == ENOENT && aboveToo && above != path:
      try make(above)
      return try make(path, aboveToo: false)
    case .failure(let reason):
      throw .system(SystemFault(.makeFolder, call: "mkdir", code: reason.code, path: path))
    }
    // A umask can take the owner's rights away too.
    if case .failure(let reason) = uninterrupted({ chmod(path.systemPath, 0o700) }) {
      throw .system(SystemFault(.makeFolder, call: "chmod", code: reason.code, path: path))
    }
  }

  /// The folder above a path: `.` for a lone name, the path itself for the root.
  static func parent(of path: String) -> String {
    let whole = trimmed(path)
    guard let slash = whole.lastIndex(of: "/") else { return "." }
    let above = whole[..<slash]
    return above.isEmpty ? "/" : String(above)
  }

  /// The last part of a path: a file's name within its folder.
  static func lastPart(of path: String) -> String {
    let whole = trimmed(path)
    guard let slash = whole.lastIndex(of: "/") else { return String(whole) }
    return String(whole[whole.index(after: slash)...])
  }

  /// By scalars: an accent that follows a slash belongs to the next part.
  private static func trimmed(_ path: String) -> Substring.UnicodeScalarView {
    var rest = path.unicodeScalars[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    return rest
  }
}

extension Folder {
  /// The names of everything in it, in the order of their bytes.
  func names() throws(SessionFault) -> [String] {
    while true {
      do throws(SessionFault) { return try namesAtOnce() } catch .system(let fault)
        where fault.code == EINTR
      {}
    }
  }

  private func namesAtOnce() throws(SessionFault) -> [String] {
    let again = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard again >= 0 else { throw reading("openat") }
    guard let stream = fdopendir(again) else {
      defer { close(again) }
      throw reading("fdopendir")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(path: $0) }
        })
    }
    guard errno == 0 else { throw reading("readdir") }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func reading(_ call: String) -> SessionFault {
    .system(SystemFault(.openFolder, call: call, code: errno, path: path))
  }
}
