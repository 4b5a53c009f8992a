// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Age

@Suite struct PassphraseTests {
  @Test func `an empty passphrase is refused`() {
    #expect(throws: AgeFault.emptyPassphrase) { try passphrase("") }
    #expect(throws: AgeFault.emptyPassphrase) {
      try Passphrase(copying: UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }

  @Test func `any bytes are kept as they are`() throws {
    for bytes: [UInt8] in [[0], [0xFF, 0x00, 0xFE], pattern(10_000)] {
      #expect(try passphrase(bytes).bytes.withUnsafeBytes { Array($0) } == bytes)
    }
  }

  @Test func `typed twice the same it is the same, byte for byte`() throws {
    #expect(try passphrase("café") == passphrase("café"))
    #expect(try passphrase("caf\u{E9}") != passphrase("cafe\u{301}"))
    #expect(try passphrase("word") != passphrase("wore"))
    #expect(try passphrase("word") != passphrase("words"))
  }

  @Test func `nothing shows it, nor where it stands`() throws {
    let secret = try passphrase("hunter2")
    var shown = String(describing: secret) + String(reflecting: secret) + "\(secret)"
    dump([secret], to: &shown)
    let start = secret.bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
    #expect(!shown.contains("hunter2"))
    for bytes in ["104, 117", "68 75", "- 104"] { #expect(!shown.contains(bytes)) }
    #expect(!shown.contains(String(start, radix: 16)))
    #expect(shown.contains("Passphrase"))
  }

  /// `lo` among the flags of its mapping: <https://docs.kernel.org/filesystems/proc.html>.
  @Test func `its pages are kept out of the swap`() throws {
    let secret = try passphrase("hunter2")
    let flags = try secret.bytes.withUnsafeBytes { bytes in
      try mappingFlags(at: UInt(bitPattern: bytes.baseAddress))
    }
    #expect(flags.contains("lo"), "RLIMIT_MEMLOCK may be too low for this test")
  }

  @Test func `while it is typed, its pages are kept out of the swap, however long it grows`() throws
  {
    var typed = TypedPassphrase()
    for count in [1, 300, 1_000] {
      for _ in 0..<count { typed.append(0x61) }
      let bytes = typed.bytes
      let start = try #require(bytes).start
      #expect(try mappingFlags(at: UInt(bitPattern: start)).contains("lo"))
    }
  }

  @Test func `what it outgrows is released at once`() throws {
    var typed = TypedPassphrase()
    typed.append(0x61)
    weak let first = typed.bytes
    #expect(first != nil)
    for _ in 0..<256 { typed.append(0x61) }
    #expect(first == nil)
  }

  @Test(arguments: [1, 255, 256, 257, 10_000])
  func `typed byte by byte it is the same`(count: Int) throws {
    var typed = TypedPassphrase()
    for byte in pattern(count) { typed.append(byte) }
    #expect(try typed.passphrase() == passphrase(pattern(count)))
  }

  @Test func `nothing typed is no passphrase, nor is more than anyone types`() throws {
    var typed = TypedPassphrase()
    #expect(throws: AgeFault.emptyPassphrase) { try typed.passphrase() }
    for _ in 0...TypedPassphrase.limit { typed.append(0x61) }
    #expect(throws: AgeFault.noMemory) { try typed.passphrase() }
  }

  private func mappingFlags(at address: UInt) throws -> [Substring] {
    var isInside = false
    for line in try contents(of: "/proc/self/smaps").split(separator: "\n") {
      let words = line.split(separator: " ")
      let ends = words.first?.split(separator: "-").compactMap { UInt($0, radix: 16) } ?? []
      if ends.count == 2 { isInside = (ends[0]..<ends[1]).contains(address) }
      if isInside, words.first == "VmFlags:" { return words }
    }
    return []
  }

  /// Read to its end, which Foundation doesn't do for files whose length the system calls 0.
  private func contents(of path: String) throws -> String {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
