// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Testing

/// Paths are bytes, from the argument to the system call.
@Suite struct PathBytesTests {
  @Test(
    arguments: [
      [0x63, 0x61, 0x66, 0xE9], [0xFF], [0xC3], [0xE2, 0x82], [0xF4, 0x8F, 0xBE, 0x80],
      [0xF4, 0x8F, 0xBF, 0xBF, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0x2F, 0xCC, 0x81], [],
      Array("café/日本/👩‍👩‍👧".utf8),
    ] as [[UInt8]])
  func `the text of a path gives its bytes back`(bytes: [UInt8]) {
    #expect(String(pathBytes: bytes).pathBytes == bytes)
  }

  @Test func `no two paths of random bytes are the same text`() {
    var dice = Dice(seed: Dice.seed("path bytes"))
    let likely: [UInt8] = [0x2F, 0x61, 0x80, 0x8F, 0xBE, 0xBF, 0xC3, 0xA9, 0xE2, 0xF4, 0xFF]
    var texts: [[UInt8]: [UInt8]] = [:]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
        likely.randomElement(using: &dice) ?? .random(in: 1...255, using: &dice)
      }
      let text = String(pathBytes: bytes)
      #expect(text.pathBytes == bytes)
      #expect(texts.updateValue(bytes, forKey: Array(text.utf8)) ?? bytes == bytes)
    }
  }

  @Test func `files and folders get the bytes that were meant, and so do their faults`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(
      String(pathBytes: [0x63, 0xE9]) + "/" + String(pathBytes: [0xE8]) + ".md")
    #expect(mkdir(Array(folder.path.utf8CString.dropLast()) + [0x2F, 0x63, -23, 0], 0o700) == 0)
    try DurableFile.write([1], to: path, existing: .keep)
    #expect(access(path.systemPath, F_OK) == 0)
    let found = try Child.run("find", [folder.path, "-printf", "%P\\n"])
    #expect(found.lines.filter { $0.contains("\u{FFFD}") }.count == 2)
    #expect(try DurableFile.read(path, limit: 1) == [1])
    do throws(SessionFault) {
      try DurableFile.write([2], to: path, existing: .keep)
      Issue.record("kept silent")
    } catch {
      let shown = "\(folder.path)/c\u{FFFD}/\u{FFFD}.md"
      #expect(error.message == "\(shown) already exists; Beforehand left it as it was")
    }
  }

  @Test func `an accent at the start of a name belongs to the name`() throws {
    let folder = try TemporaryFolder()
    try DurableFile.write([1], to: folder.path("\u{301}notes.md"), existing: .keep)
    #expect(access(folder.path("\u{301}notes.md"), F_OK) == 0)
  }
}
