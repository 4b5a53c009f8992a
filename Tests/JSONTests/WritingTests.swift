// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import SeededGenerator
import Testing

@Suite struct `Writing JSON` {
  @Test func `members stand in their order, one a line`() {
    let value: JSONValue = ["b": "x", "a": [true, .null, .number(-3)], "none": [], "no": [:]]
    #expect(
      value.document == """
        {
          "b" : "x",
          "a" : [
            true,
            null,
            -3
          ],
          "none" : [],
          "no" : {}
        }

        """)
  }

  @Test func `a dictionary's members are sorted`() {
    let members: [String: JSONValue] = ["b": true, "a": false]
    #expect(JSONValue.object(members) == ["a": false, "b": true])
  }

  @Test func `what must be escaped is, and what could steer a terminal`() {
    let value: JSONValue = .text("é \" \\ / \n\t\r\u{0}\u{1B}\u{7F}\u{9B}\u{61C}\u{2028}\u{202E} 🏴")
    #expect(
      value.document
        == #""é \" \\ / \n\t\r\u0000\u001b\u007f\u009b\u061c\u2028\u202e 🏴""# + "\n")
  }

  @Test func `each character that could steer a terminal is escaped, and no other`() {
    let steering: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
    ]
    for code in (UInt32(0)...0x2100) where ![0x22, 0x5C].contains(code) {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let isEscaped = JSONValue.text(String(scalar)).document.hasPrefix("\"\\")
      #expect(isEscaped == steering.contains { $0.contains(code) }, "U+\(String(code, radix: 16))")
    }
  }

  @Test func `what is written reads as the same, whatever the text is`() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = RandomValues(seed)
    for _ in 0..<500 {
      let value = random.value(depth: 0)
      let again = try JSONValue(reading: Array(value.document.utf8))
      #expect(again.document == value.document, "seed \(seed)")
    }
  }
}

/// Random values that are the same for the same seed.
private struct RandomValues: RandomNumberGenerator {
  private var numbers: SeededGenerator

  init(_ seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth < 4 ? 6 : 4), using: &self) {
    case 0: .null
    case 1: .flag(.random(using: &self))
    case 2: .number(Int.random(in: -999...999, using: &self))
    case 3: .text(text())
    case 4: .list((0..<3).map { _ in value(depth: depth + 1) })
    default: .object((0..<3).map { JSONValue.Member("\($0)" + text(), value(depth: depth + 1)) })
    }
  }

  private mutating func text() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<12, using: &self) {
      let limits: [UInt32] = [0x20, 0x7F, 0x100, 0x3000, 0x11_0000]
      let limit = limits.randomElement(using: &self) ?? 0x80
      let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &self))
      if let scalar { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
