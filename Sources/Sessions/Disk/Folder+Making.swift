// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension Folder {
  /// Opens the folder of sessions. Creates it and its parent folders if they are missing.
  ///
  /// New folders are accessible only to the person, whatever the umask.
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

  /// Creates a folder, and its parents if they are missing. Tries the parents only once: where a
  /// folder can't be created at all, as in `/proc`, the system always reports that they are
  /// missing.
  private static func make(_ path: String, aboveToo: Bool = true) throws(SessionFault) {
    let above = parent(of: path)
    let made = uninterrupted { mkdir(path.systemPath, 0o700) }
    if made == .failure(Errno(code: ENOENT)), aboveToo, above != path {
      try make(above)
      return try make(path, aboveToo: false)
    }
    guard try made.get(.makeFolder, "mkdir", path, accepting: EEXIST) != nil else { return }
    // A umask can remove the owner's permissions too.
    try uninterrupted { chmod(path.systemPath, 0o700) }.get(.makeFolder, "chmod", path)
  }

  /// Returns the folder that contains a path: `.` for a bare name, the path itself for the root.
  static func parent(of path: String) -> String {
    let whole = trimmed(path)
    guard let slash = whole.lastIndex(of: "/") else { return "." }
    let above = whole[..<slash]
    return above.isEmpty ? "/" : String(above)
  }

  /// Returns the last component of a path.
  static func lastPart(of path: String) -> String {
    let whole = trimmed(path)
    guard let slash = whole.lastIndex(of: "/") else { return String(whole) }
    return String(whole[whole.index(after: slash)...])
  }

  /// Returns the path without slashes at its end. Works on Unicode scalars, since a combining
  /// accent after a slash belongs to the next component.
  private static func trimmed(_ path: String) -> Substring.UnicodeScalarView {
    var rest = path.unicodeScalars[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    return rest
  }
}

extension Folder {
  /// Returns the names in the folder, in byte order.
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

/// Returns the program's folder: `beforehand` in the folder that a variable names, or else in a
/// folder in `HOME`; `nil` if neither is usable.
///
/// A relative path is ignored (<https://specifications.freedesktop.org/basedir-spec/latest/>).
/// - Parameter environment: Returns the value of a variable; `nil` if it is not set.
func programFolder(
  in variable: String, orHome folder: String, _ environment: (String) -> String?
) -> String? {
  if let base = environment(variable), base.isAbsolutePath { return base + "/beforehand" }
  guard let home = environment("HOME"), home.isAbsolutePath else { return nil }
  return "\(home)/\(folder)/beforehand"
}
