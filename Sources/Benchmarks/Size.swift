// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Measures the program's size, and lists unexpected libraries.
struct Size {
  /// The libraries that it may link: Readline and its dependencies, and the C and C++ runtimes.
  private static let expected = [
    "libreadline", "libtinfo", "libc", "libm", "libstdc++", "libgcc_s", "ld-linux", "linux-vdso",
  ]

  let workshop: Workshop

  func findings() throws -> [Finding] {
    let stripped = try workshop.stripped([])
    let needed = try Command(path: Command.find("ldd") ?? "ldd", arguments: [workshop.program])
      .run()
    let others = Self.unexpected(in: needed)
    return [
      Finding(
        what: "size of the stripped program",
        measured: .bytes(Double(try URL(filePath: stripped).fileSize)),
        bar: .most(.bytes(20e6))),
      Finding(
        what: (["shared libraries beside those expected"] + others).joined(separator: " "),
        measured: .count(Double(others.count)), bar: .exactly(.count(0))),
    ]
  }

  /// Returns the libraries in `ldd`'s output that are not expected.
  static func unexpected(in listed: String) -> [String] {
    let paths = listed.split(separator: "\n").compactMap { line in
      line.trimmingCharacters(in: .whitespaces).split(separator: " ").first
    }
    let names = paths.compactMap { $0.split(separator: "/").last.map(String.init) }
    return names.filter { name in
      !expected.contains { name.hasPrefix($0 + ".") || name.hasPrefix($0 + "-") }
    }
  }
}
