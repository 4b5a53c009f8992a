// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Testing

@testable import Survey

/// Content read from JSON, and written.
@Suite struct ContentTests {
  @Test(arguments: [
    #"{"linkId":"a"}"#, #" { "linkId" : "a" , "rows" : [ ] } "#, #"{"rows":null,"linkId":"a"}"#,
    #"{"more":{"x":[1,-2.5e+3,true,null,{"y":"\"}"}]},"linkId":"a"}"#,
  ])
  func `members that nobody knows are passed over`(_ json: String) throws {
    #expect(try Place(json: Array(json.utf8)) == Place("a"))
    let option = #"{"new":{"a":[1]},"text":"x"}"#
    #expect(try OptionValue(json: Array(option.utf8)) == .text("x"))
  }

  @Test(arguments: [
    #"{"system":"s","code":"c","display":"d"}"#, #"{"display":"d","code":"c","system":"s"}"#,
    #"{"code":"c","display":"d","system":"s"}"#,
  ])
  func `members are read in any order`(_ json: String) throws {
    let coding = Coding(system: "s", code: "c", display: "d")
    #expect(try Coding(json: Array(json.utf8)) == coding)
  }

  @Test func `a record without what it must have is refused`() throws {
    let whole = #"{"code":"c","text":"Cake"}"#
    #expect(try AnswerOption(json: Array(whole.utf8)).text == "Cake")
    for part in [#"{"code":"c"}"#, #"{"text":"Cake"}"#, "{}"] {
      #expect(throws: (any Error).self) { try AnswerOption(json: Array(part.utf8)) }
    }
  }

  @Test func `members that nobody knows are passed over beside rows and notes to oneself`() throws {
    var response = Response()
    let row = response.addRow(to: Place("list"))
    response.asides[Place("a")] = "mine"
    let written = JSONWriter.write(isIndented: false) { response.write(to: &$0) }
    let wider = String(decoding: written, as: UTF8.self)
      .replacing(#""ids""#, with: #""more":{"a":[1]},"ids""#)
      .replacing(#""aside""#, with: #""more":[null],"aside""#)
    #expect(wider.utf8.count == written.count + 31)
    let read = try Response(json: Array(wider.utf8))
    #expect(read.rows(of: Place("list")) == [row])
    #expect(read.asides[Place("a")] == "mine")
  }

  @Test(arguments: [
    "{}", #"{"linkId":null}"#, #"{"linkId":"a"#, #"{"linkId":"a",}"#, #"{"linkId" "a"}"#,
    #"{"linkId":"a"}}"#, #"{"linkId":7}"#, #"{"linkId":"a" "rows":[]}"#, #"{"x":,"linkId":"a"}"#,
    #"{"linkId":"a","rows":[1,]}"#, #"{"linkId":"a","rows":[1 2]}"#, #"{linkId:"a"}"#, "[]",
    #"{"x":tru,"linkId":"a"}"#, #"{"x\"#,
  ])
  func `what is not quite JSON is refused`(_ json: String) {
    #expect(throws: (any Error).self) { try Place(json: Array(json.utf8)) }
  }

  @Test func `what is nested without end is refused and takes no stack`() {
    for json in [
      #"{"x":"# + String(repeating: "[", count: 1_000_000),
      String(repeating: #"{"x":"#, count: 1_000_000),
      String(repeating: #"{"not":"#, count: 100_000),
    ] {
      #expect(throws: (any Error).self) { try Place(json: Array(json.utf8)) }
      #expect(throws: (any Error).self) { try Condition(json: Array(json.utf8)) }
    }
  }

  @Test func `documents for people have a member a line`() {
    let bytes = JSONWriter.write(isIndented: true) { writer in
      writer.object { writer in
        writer.member("words", "a \"b\"\n\u{1}\\ é")
        writer.member("none", [String]())
        writer.member("numbers", [1, -2])
        writer.member("place", Place("a", rows: [3]))
      }
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"""
        {
          "words" : "a \"b\"\n\u0001\\ é",
          "none" : [],
          "numbers" : [
            1,
            -2
          ],
          "place" : {
            "linkId" : "a",
            "rows" : [
              3
            ]
          }
        }
        """#)
  }

  @Test func `documents for programs are one line`() {
    let document = Place("a", rows: [3, 4]).json
    #expect(String(decoding: document, as: UTF8.self) == #"{"linkId":"a","rows":[3,4]}"#)
  }

  @Test(arguments: ["2026-5", "2026-05-3", "2026-5-03", "26-05", "2026-05-", "2026-05-03-01", ""])
  func `a date with too few or too many digits or parts is none`(_ text: String) {
    #expect(PartialDate(text) == nil)
  }
}
