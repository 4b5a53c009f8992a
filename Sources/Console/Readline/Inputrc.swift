// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Glibc

/// Checks the person's Readline settings before Readline reads them.
///
/// Readline would wait forever on a pipe, and crashes on a file that includes itself.
enum Inputrc {
  /// Why the settings can't be used.
  enum Fault: Error, Equatable {
    /// The file is a pipe, which might never deliver anything.
    case isPipe(path: String)
    /// Too many files are included, for example because one includes itself.
    case includesTooMany

    /// The message to show.
    var words: String {
      switch self {
      case .isPipe(let path): Words.inputrcIsPipe(path)
      case .includesTooMany: Words.inputrcIncludesTooMany
      }
    }
  }

  private static let fileLimit = 64
  private static let byteLimit = 1 << 20

  /// Checks the files that Readline would read.
  static func check() throws(Fault) {
    let named = getenv("INPUTRC").map { String(cString: $0) } ?? ""
    var count = 0
    for path in named.isEmpty ? ["~/.inputrc", "/etc/inputrc"] : [named] {
      try check(path, &count)
    }
  }

  private static func check(_ path: String, _ count: inout Int) throws(Fault) {
    count += 1
    guard count <= fileLimit else { throw .includesTooMany }
    guard let expanded = tilde_expand(path) else { return }
    defer { free(expanded) }
    for line in try content(of: expanded).split(separator: UInt8(ascii: "\n")) {
      if let included = included(by: line) { try check(included, &count) }
    }
  }

  /// Returns the bytes of a file; empty if Readline couldn't read the file either.
  private static func content(of path: UnsafePointer<CChar>) throws(Fault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return [] }
    if status.st_mode & S_IFMT == S_IFIFO { throw .isPipe(path: String(cString: path)) }
    var bytes = [UInt8](repeating: 0, count: min(Int(status.st_size), byteLimit))
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return Array(bytes.prefix(max(0, count)))
  }

  /// Returns the path after `$include`; `nil` for any other line.
  private static func included(by line: ArraySlice<UInt8>) -> String? {
    let words = line.drop(while: isSpace)
    let name = words.prefix { !isSpace($0) }
    guard String(decoding: name, as: UTF8.self).lowercased() == "$include" else { return nil }
    return String(decoding: words[name.endIndex...].drop(while: isSpace), as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
