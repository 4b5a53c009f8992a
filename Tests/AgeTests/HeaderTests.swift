// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Age

/// A file is read in one spelling only, even when everything in it is sealed as it should be.
@Suite struct HeaderTests {
  let forgery: Forgery
  init() throws { forgery = try Forgery() }

  /// Why a forged file is refused; `nil` when it is read.
  private func refusal(_ change: (inout Forgery) throws -> Void) throws -> AgeFault? {
    var changed = forgery
    try change(&changed)
    return try refusal(of: changed.bytes())
  }

  func refusal(of bytes: [UInt8]) throws -> AgeFault? {
    let secret = try passphrase(Forgery.words)
    do throws(AgeFault) {
      #expect(try Age.open(bytes, with: secret) == forgery.plaintext)
      return nil
    } catch {
      return error
    }
  }

  /// The same after one text in the header was replaced by another.
  func refusal(_ old: String, _ new: String) throws -> AgeFault? {
    try refusal { forgery in
      try #require(forgery.header.contains(old))
      forgery.header = forgery.header.replacingOccurrences(of: old, with: new)
    }
  }

  @Test func `a forged file in the right spelling is read`() throws {
    #expect(try refusal { _ in } == nil)
  }

  @Test(arguments: [
    " 0\n", " 01\n", " +1\n", " -1\n", " 1 \n", " 1\t\n", " 1\r\n", " 1 1\n", " \n", "\n", " x\n",
    " 0x1\n", " 1.0\n", " ١\n", "  1\n", " 99999999999999999999\n",
  ])
  func `a work factor is read in one spelling`(word: String) throws {
    #expect(try refusal(" 1\n", word) == .damaged)
  }

  @Test(arguments: [21, 22, 30, 63, 64, 1_000_000])
  func `more work than the most is refused before any is done`(logN: Int) throws {
    #expect(try refusal(" 1\n", " \(logN)\n") == .tooCostly(logN: logN))
  }

  @Test func `another work factor is another key`() throws {
    #expect(try refusal(" 1\n", " 2\n") == .wrongPassphrase)
  }

  @Test func `salt, key and code are read in one spelling and at their length`() throws {
    let salt = Forgery.salt
    for wrong in [
      salt + "==", salt + "A", salt.dropLast() + "", salt + "AAAA", "", try respelt(salt),
      "_" + salt.dropFirst(), " " + salt, String(salt.dropLast(2)),
    ] {
      #expect(try refusal(salt, wrong) == .damaged, "salt \(wrong)")
    }
    let key = forgery.key
    let half = key.index(key.startIndex, offsetBy: 20)
    for wrong in [
      key + "=", key + "A", key.dropLast() + "", "", try respelt(key), key + "\n", " " + key,
      key + " ", key + "\r", key[..<half] + "\n" + key[half...],
      key + String(repeating: "A", count: 30),
    ] {
      #expect(try refusal(key, wrong) == .damaged, "key \(wrong)")
    }
    let code = try forgery.rightCode
    for wrong in [
      code + "\n", "  \(code)\n", " \(code) \n", " \(code)=\n", " \(code)\r\n", "\n", " \n",
      " \(try respelt(code))\n", " \(code.dropLast())\n", "- \(code)\n", " \(code)",
    ] {
      #expect(try refusal { $0.code = wrong } == .damaged, "code \(wrong)")
    }
  }

  @Test func `spaces and lines that don't belong there are refused`() throws {
    let changes = [
      ("-> scrypt", "->  scrypt"), ("-> scrypt", "->scrypt"), ("-> scrypt", " -> scrypt"),
      ("-> scrypt", "->\tscrypt"), ("-> scrypt", "-> \u{1}scrypt"), ("-> scrypt", "\n-> scrypt"),
      ("-> scrypt", "-> é"), ("---", "\n---"), ("---", "--"), ("---", " ---"), ("---", "----"),
      (forgery.stanza, ""), (forgery.stanza, "-> \n\n"),
    ]
    for (old, new) in changes {
      #expect(
        try refusal(old, new) == .damaged, "\(old.debugDescription) as \(new.debugDescription)")
    }
  }

  @Test func `damage that shows by itself is told as that, whatever the passphrase`() throws {
    var short = forgery
    short.code = " \(String(repeating: "A", count: 40))\n"
    let secret = try passphrase("another")
    #expect(throws: AgeFault.damaged) { try Age.open(short.bytes(), with: secret) }
    #expect(throws: AgeFault.damaged) {
      try Age.open(Array(forgery.bytes().prefix(180)), with: secret)
    }
    #expect(throws: AgeFault.wrongPassphrase) { try Age.open(forgery.bytes(), with: secret) }
  }

  @Test func `an empty chunk ends a file only when nothing else is in it`() throws {
    #expect(try refusal(of: forgery.bytesWithEmptyEnd()) == .damaged)
    var empty = forgery
    empty.plaintext = []
    #expect(try Age.open(empty.bytes(), with: passphrase(Forgery.words)) == [])
  }
}
