// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Testing

@Suite struct `Reading JSON` {
  private func read(_ text: String) throws(JSONFault) -> JSONValue {
    try JSONValue(reading: Array(text.utf8))
  }

  @Test func `numbers keep their digits`() throws {
    let value = try read(#" [72.50, -0, 1e400, 1.5E-3, 10] "#)
    #expect(value.list?.compactMap(\.digits) == ["72.50", "-0", "1e400", "1.5E-3", "10"])
  }

  @Test func `members are found by name`() throws {
    let value = try read(#"{"a": {"b": [true]}, "c": "d"}"#)
    #expect(value["a"]?["b"]?.list?.first?.flag == true)
    #expect(value["c"]?.text == "d")
    #expect(value["x"] == nil)
    #expect(value["a"]?["b"]?["c"] == nil)
    #expect(value.members?.map(\.name) == ["a", "c"])
  }

  @Test func `escapes are characters, and a mark before the document is nothing`() throws {
    let value = try read("\u{FEFF}" + #""\"\\\/\b\f\n\r\t\u00e9\ud83c\uDFF4é""#)
    #expect(value == "\"\\/\u{8}\u{C}\n\r\t\u{e9}\u{1F3F4}é")
  }

  @Test(arguments: [
    ("", JSONFault.Kind.endsEarly, 0), ("{", .endsEarly, 1), (#"{"a""#, .endsEarly, 4),
    (#"{"a":1"#, .endsEarly, 6), ("[1,", .endsEarly, 3), (#""a"#, .endsEarly, 2),
    (#""\"#, .endsEarly, 2), (#""\u12"#, .endsEarly, 3), ("tru", .endsEarly, 3),
    ("-", .endsEarly, 1), ("1.", .endsEarly, 2), ("1e", .endsEarly, 2),
    ("[1,]", .unexpected, 3), (#"{"a":1,}"#, .unexpected, 7), ("{a:1}", .unexpected, 1),
    ("[1 2]", .unexpected, 3), ("'a'", .unexpected, 0), ("nul!", .unexpected, 3),
    ("01", .unexpected, 0), ("-01", .unexpected, 0), (".5", .unexpected, 0),
    ("+1", .unexpected, 0), ("NaN", .unexpected, 0), (#""\x""#, .unexpected, 1),
    (#""\u+123""#, .unexpected, 3), ("\"a\nb\"", .unexpected, 2),
    ("1 2", .goesOn, 2), ("{}}", .goesOn, 2), ("\u{FEFF}\u{FEFF}1", .unexpected, 3),
    (#"{"a":1,"b":2,"a":3}"#, .nameTwice, 13), (#"{"a":1,"\u0061":3}"#, .nameTwice, 7),
    (#""\ud83c""#, .notUnicode, 1), (#""\udff4""#, .notUnicode, 1),
    (#""\ud83c\u0041""#, .notUnicode, 1), (#""\udff4\udff4""#, .notUnicode, 1),
  ])
  func `what is no JSON is refused where it is wrong`(
    text: String, kind: JSONFault.Kind, offset: Int
  ) {
    let fault = #expect(throws: JSONFault.self) { try read(text) }
    #expect(fault?.kind == kind)
    #expect(fault?.offset == offset)
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    let bytes: [UInt8] = [0x22, 0xC3, 0x28, 0x22]
    let fault = #expect(throws: JSONFault.self) { try JSONValue(reading: bytes) }
    #expect(fault?.kind == .notUnicode)
  }

  @Test func `values are read as deep as the limit and no deeper`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try read(nested(JSONReader.depthLimit)).list != nil)
    for depth in [JSONReader.depthLimit + 1, 100_000] {
      let fault = #expect(throws: JSONFault.self) { try read(nested(depth)) }
      #expect(fault?.kind == .tooDeep)
    }
  }
}
