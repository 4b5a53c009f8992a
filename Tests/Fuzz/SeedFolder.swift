// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Loaders
import Sessions

/// Writes seeds where libFuzzer finds them.
enum SeedFolder {
  /// A folder and a dictionary for each loader. What stands there already is written anew.
  /// - Returns: The exit status.
  static func write(to path: String) -> Int32 {
    do {
      let seeds = try Seed.all()
      try makeFolder(path)
      for loader in Loader.allCases {
        try write(seeds.filter { $0.loader == loader }, loader, path)
      }
      return EX_OK
    } catch {
      Fuzz.say("fuzz: \(error)")
      return EX_CANTCREAT
    }
  }

  private static func write(_ seeds: [Seed], _ loader: Loader, _ path: String) throws {
    try makeFolder("\(path)/\(loader)")
    for seed in seeds {
      let file = "\(path)/\(loader)/\(seed.name.replacing(" ", with: "-"))"
      try DurableFile.write(seed.bytes, to: file, existing: .replace)
    }
    let words = Seed.words(of: seeds).map(entry).joined()
    try DurableFile.write(Array(words.utf8), to: "\(path)/\(loader).dict", existing: .replace)
  }

  /// A line of a dictionary (<https://llvm.org/docs/LibFuzzer.html#dictionaries>).
  private static func entry(_ word: String) -> String {
    let bytes = word.utf8.map { byte in
      let isPlain = (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C
      let digits = String(byte, radix: 16)
      return isPlain ? String(UnicodeScalar(byte)) : #"\x"# + (byte < 16 ? "0" : "") + digits
    }
    return "\"\(bytes.joined())\"\n"
  }

  private static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw NoFolder(path: path) }
  }

  private struct NoFolder: Error {
    var path: String
  }
}
