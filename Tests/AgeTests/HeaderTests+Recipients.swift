// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Age

/// What is no age file, and what is one for someone else.
extension HeaderTests {
  @Test(arguments: [
    ("v1\n", "v2\n"), ("v1\n", "v1\r\n"), ("v1\n", "v1 \n"), ("v1\n", "v1"), ("age-", "Age-"),
    ("age-", "\u{FEFF}age-"), ("age-", " age-"), ("age-", "\nage-"),
    ("age-", "-----BEGIN AGE ENCRYPTED FILE-----\nage-"),
  ])
  func `another first line is no age file`(old: String, new: String) throws {
    #expect(try refusal(old, new) == .notAge)
  }

  @Test(arguments: ["", "a", "age-encryption.org/v1", "{\"beforehandSession\":1}", "\n", "\u{0}"])
  func `other bytes are no age file`(text: String) throws {
    #expect(!Age.begins(Array(text.utf8)))
    #expect(try refusal(of: Array(text.utf8)) == .notAge)
  }

  @Test func `a file for other recipients, or more, is told as that`() throws {
    let other = "-> X25519 \(String(repeating: "A", count: 43))\n\(forgery.key)\n"
    let stanza = forgery.stanza
    let long = "-> long word\n\(String(repeating: "A", count: 64))\n\n"
    for header in [
      other, other + other, stanza + other, other + stanza, stanza + stanza, long, stanza + long,
      stanza.replacingOccurrences(of: "scrypt", with: "Scrypt"), "-> x\n\n",
    ] {
      #expect(try refusal(stanza, header) == .notPassphrase, "\(header.debugDescription)")
    }
  }

  @Test func `a line of more than 64 columns is damage, for any recipient`() throws {
    for count in [65, 68, 128] {
      let stanza = "-> long word\n\(String(repeating: "A", count: count))\n"
      #expect(try refusal(forgery.stanza, stanza) == .damaged, "\(count) columns")
    }
  }
}
