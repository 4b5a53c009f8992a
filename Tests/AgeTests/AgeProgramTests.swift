// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Age

/// The files are those of the format, and not only ones that this program can read itself.
///
/// Opening a file that age made costs 2^18 rounds, seconds in a debug build: `AGE_ROUND_TRIPS=1`
/// tries every length and passphrase that way too.
@Suite(.serialized) struct AgeProgramTests {
  static let lengths = [0, 1, 65_535, 65_536, 65_537, 200_000]
  static let passphrases = [
    "x", "two words", " space at each end ", "für 東京 e\u{301} 🌙",
    String(repeating: "a long one, ", count: 80), "\"quoted\" $HOME \\ '",
  ]
  static let pairs = Array(zip(lengths, passphrases))
  static let asked = number("AGE_ROUND_TRIPS") == nil ? Array(pairs.suffix(1)) : pairs

  @Test(arguments: pairs)
  func `age opens what is sealed here`(length: Int, words: String) throws {
    let seal = try Seal(passphrase(words), workFactor: cheap())
    let opened = try AgeProgram().open(seal.seal(pattern(length)), with: words)
    #expect(opened == pattern(length))
  }

  @Test(arguments: asked)
  func `what age seals is opened here`(length: Int, words: String) throws {
    let file = try AgeProgram().seal(pattern(length), with: words)
    #expect(Age.begins(file))
    #expect(try Age.open(file, with: passphrase(words)) == pattern(length))
  }

  @Test func `age opens what is sealed with the usual work factor`() throws {
    let file = try Seal(passphrase("usual")).seal(pattern(5_000))
    #expect(try Header.read(file).0.workFactor.logN == 17)
    #expect(try AgeProgram().open(file, with: "usual") == pattern(5_000))
  }

  @Test func `age doesn't open it with another passphrase`() throws {
    let file = try Seal(passphrase("right"), workFactor: cheap()).seal(pattern(10))
    #expect(try AgeProgram().open(file, with: "wrong") == nil)
  }

  @Test func `a file that age 1.1.1 made is opened`() throws {
    let file = try #require(Data(base64Encoded: madeByAge)).map { $0 }
    let opened = try Age.open(file, with: passphrase("an invented passphrase"))
    #expect(String(decoding: opened, as: UTF8.self) == "What age sealed once.\n")
  }

  /// 1 GiB and many seconds: only when asked for.
  @Test(.enabled(if: number("AGE_COSTLY") != nil))
  func `age opens what takes the most work, and so do we`() throws {
    let file = try Seal(passphrase("most"), workFactor: .most).seal(pattern(10))
    #expect(try AgeProgram().open(file, with: "most") == pattern(10))
    #expect(try Age.open(file, with: passphrase("most")) == pattern(10))
  }
}

private let madeByAge = """
  YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBMcjBYWEFZU1lLa1Ywd25Xcm9JMFZBIDE4CkM3dlRxVUpW\
  Si9VZTBHRTBZRVdFanZwckUxcUY0KzFGek9MRXRSRHlTT2MKLS0tIE9LeHVIVWkrVEZQU1YycmNkUzVwWk5QTHBW\
  cTZFTHFwZlBpNmZ0TUJNOEUK+4Ew8flakcZdTLHrMdQCdN3pLyS968/+FHvKwAorDXoNfujZlWfJ6Y1U416T1p7b\
  iDEcg6LF
  """
