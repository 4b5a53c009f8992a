// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Age

@Suite struct SealTests {
  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
  func `what is sealed is opened as it was, at a known length`(length: Int) throws {
    let secret = try passphrase("two words")
    let file = try Seal(secret, workFactor: cheap()).seal(pattern(length))
    let chunks = max(1, (length + 65_535) / 65_536)
    #expect(file.count == 149 + 16 + length + 16 * chunks)
    #expect(try Age.open(file, with: secret) == pattern(length))
  }

  /// `AGE_CASES` sets how many.
  @Test func `any bytes come back with any passphrase`() throws {
    var dice = Dice()
    for number in 0..<(number("AGE_CASES") ?? 60) {
      let bytes = dice.bytes(.random(in: 0...(number % 10 == 0 ? 140_000 : 3_000), using: &dice))
      let secret = try passphrase(dice.bytes(.random(in: 1...300, using: &dice)))
      let workFactor = try #require(WorkFactor(logN: .random(in: 1...6, using: &dice)))
      let file = try Seal(secret, workFactor: workFactor).seal(bytes)
      #expect(try Age.open(file, with: secret) == bytes, "seed \(dice.seed), case \(number)")
    }
  }

  @Test func `versions share the header and nothing else`() throws {
    let seal = try Seal(passphrase("x"), workFactor: cheap())
    let versions = try (0..<200).map { _ in try seal.seal(pattern(40)) }
    #expect(Set(versions.map { Array($0.prefix(149)) }).count == 1)
    #expect(Set(versions.map { Array($0.dropFirst(149).prefix(16)) }).count == versions.count)
    #expect(Set(versions.map { Array($0.dropFirst(165).prefix(16)) }).count == versions.count)
  }

  @Test func `each seal has a salt and a file key of its own`() throws {
    let secret = try passphrase("x")
    let headers = try (0..<50).map { _ in
      try Header.read(Seal(secret, workFactor: cheap()).seal([])).0
    }
    #expect(Set(headers.map(\.salt)).count == headers.count)
    #expect(Set(headers.map(\.wrappedKey)).count == headers.count)
    let keys = try headers.map { try $0.fileKey(for: secret).code(for: []) }
    #expect(Set(keys).count == headers.count)
  }

  @Test func `every byte of a file key is random`() throws {
    let wrapping = try SecretBytes(count: 32) { key in
      _ = key.initializeMemory(as: UInt8.self, repeating: 0, count: 32)
    }
    let keys = try (0..<30).map { _ in try FileKey().wrapped(by: wrapping) }
    for place in 0..<16 { #expect(Set(keys.map { $0[place] }).count > 5, "byte \(place)") }
  }

  @Test(arguments: ["Right one", "right one ", "right on", "right one\n", "right\u{A0}one"])
  func `another passphrase is told as that`(wrong: String) throws {
    let file = try Seal(passphrase("right one"), workFactor: cheap()).seal(pattern(10))
    #expect(throws: AgeFault.wrongPassphrase) { try Age.open(file, with: passphrase(wrong)) }
  }

  @Test func `a work factor is from 1 to 20`() {
    for logN in 1...20 { #expect(WorkFactor(logN: logN)?.logN == logN) }
    for logN in [0, -1, 21, .max, .min] { #expect(WorkFactor(logN: logN) == nil) }
    #expect(WorkFactor.usual == WorkFactor(logN: 17))
    #expect(WorkFactor.most == WorkFactor(logN: 20))
  }
}
