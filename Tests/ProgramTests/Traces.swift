// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal

/// Looks for an unmistakable sentence in all the places where a program could leave it.
struct Traces {
  static let sentence = "quetzal marmalade 7321 café\u{301} 日本"
  /// What is looked for: words that no encoding changes.
  private static let mark = "marmalade 7321"

  let home: Home

  /// The files under the home folder that hold it, by their paths within the home. Its temporary
  /// and working folders are in it.
  func files() -> [String] {
    let root = home.folder.path
    let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      guard let bytes = FileManager.default.contents(atPath: root + "/" + path) else {
        return false
      }
      return path.contains(Self.mark) || bytes.range(of: Data(Self.mark.utf8)) != nil
    }.sorted()
  }

  /// Where a running program itself shows it to others.
  static func process(_ process: pid_t) throws -> [String] {
    try ["environ", "cmdline", "comm"].filter { name in
      try procFile(process, name).contains(mark)
    }
  }

  /// The most bytes that a crash of a running program may write to a core file.
  static func coreLimit(_ process: pid_t) throws -> String {
    let line = try procFile(process, "limits").split(separator: "\n").first {
      $0.hasPrefix("Max core file size")
    }
    return line?.split(separator: " ")[4...].first.map(String.init) ?? ""
  }

  /// Foundation reads files of /proc only in part.
  private static func procFile(_ process: pid_t, _ name: String) throws -> String {
    let handle = try FileHandle(forReadingFrom: URL(filePath: "/proc/\(process)/\(name)"))
    defer { try? handle.close() }
    var all = Data()
    while let more = try handle.read(upToCount: 4096), !more.isEmpty { all += more }
    return String(decoding: all, as: UTF8.self)
  }

  /// What a program wrote to a terminal that a terminal may keep: titles and the like, which begin
  /// with `ESC ]`, `ESC P`, `ESC _`, `ESC ^` or `ESC X`.
  static func kept(_ log: [UInt8]) -> Bool {
    let text = String(decoding: log, as: UTF8.self)
    return ["]", "P", "_", "^", "X", "k"].contains { text.contains("\u{1B}\($0)") }
  }

  /// Whether the sentence stands in what is shown.
  static func stands(in text: String) -> Bool { text.contains(mark) }
}
