// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import JSON

/// Reading JSON straight into content.
@Suite struct JSONReaderTests {
  private func text(_ json: String) throws -> String {
    try JSONReader.read(Array(json.utf8)) { try $0.text() }
  }

  private func number(_ json: String) throws -> Int {
    try JSONReader.read(Array(json.utf8)) { try $0.integer() }
  }

  @Test(arguments: [
    (#""plain""#, "plain"), (#"" é😀 ""#, " é😀 "), (#""a\"b\\c\/d""#, "a\"b\\c/d"),
    (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u00e9\u0000""#, "é\u{0}"),
    (#""\ud83d\ude00!""#, "😀!"), (" \n\t\"x\" \r\n", "x"), (#""""#, ""),
  ])
  func `text is read as it was meant`(_ json: String, _ meant: String) throws {
    let read = try text(json)
    #expect(Array(read.utf8) == Array(meant.utf8))
  }

  @Test(arguments: [
    #"""#, #""a"#, #""\"#, #""\x""#, #""\u12""#, #""\u12g4""#, #""\ud83d""#, #""\ud83dx""#,
    #""\ud83d\u0041""#, #""\ude00""#, "\"\n\"", "\"\u{1}\"", "\"\u{1F}\"", #""a" "b""#, "a", "",
    "null", "7",
  ])
  func `what is no text is refused`(_ json: String) {
    #expect(throws: JSONFault.self) { try text(json) }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    for bytes: [UInt8] in [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0x5C, 0x6E, 0xFF, 0x22],
    ] {
      #expect(throws: JSONFault.self) {
        try JSONReader.read(bytes) { try $0.text() }
      }
    }
  }

  @Test(arguments: [
    ("0", 0), ("-7", -7), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func `whole numbers are read`(_ json: String, _ meant: Int) throws {
    #expect(try number(json) == meant)
  }

  @Test(arguments: ["", "-", "1.0", "1e3", "9223372036854775808", "--1", "0x1", "\"1\"", "1 2"])
  func `what is no whole number is refused`(_ json: String) {
    #expect(throws: (any Error).self) { try number(json) }
  }
}
