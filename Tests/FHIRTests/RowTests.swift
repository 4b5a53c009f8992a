// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Testing

/// Repeating groups and questions with several answers, in forms made elsewhere.
@Suite struct `The rows of a form` {
  private static func question(_ linkId: String, _ more: String = "") -> String {
    #"{"linkId":"\#(linkId)","type":"string","text":"\#(linkId)?"\#(more)}"#
  }

  private static func when(_ question: String, exists: Bool) -> String {
    #","enableWhen":[{"question":"\#(question)","operator":"exists","answerBoolean":\#(exists)}]"#
  }

  private static let rows = #"""
    {"linkId":"g","type":"group","text":"Hives","repeats":true,"item":[
    \#(question("a")),\#(question("b", #","required":true"#)),\#(question("c"))]},\#(question("d"))
    """#

  @Test func `asks the others of a repeating group when its first question is left`() throws {
    let form = try SmallForm(Self.rows)
    #expect(
      form.asked(["", "b", "", "no", "d"]).prefix(5) == [
        "a?", "Entry 1: b?", "Entry 1: c?", "Another entry under \"Hives\"?", "d?",
      ])
    let row = try #require(try form.export(["", "b", "", "no", "d"])["item"]?.list?.first)
    #expect(row["item"]?.list?.map { $0["linkId"]?.text } == ["b"])
    #expect(try form.export(["", "", "c", "", "d"], isDone: true)["status"]?.text == "in-progress")
  }

  @Test func `asks no second time what was left before its row began`() throws {
    let form = try SmallForm(
      #"{"linkId":"s","type":"group","text":"Bees","item":[\#(Self.rows)]}"#)
    #expect(form.asked(["", "b", "c", "no", "/sections", "1"]).last == "d?")
  }

  @Test func `has no row where all of its questions are left`() throws {
    let form = try SmallForm(Self.rows)
    #expect(form.asked(["", "", "", "d"]).prefix(4).last == "d?")
    #expect(try form.export(["", "", "", "d"])["item"]?.list?.count == 1)
    #expect(form.asked(["a", "b", "c", "yes", "", "", "", "d"]).dropFirst(7).first == "d?")
  }

  @Test func `keeps why the first question of a row has no answer`() throws {
    let form = try SmallForm(Self.rows)
    let export = try form.export(["/unsure", "b"])
    #expect(export.document.contains("asked-unknown"))
    #expect(try #require(export["item"]?.list?.first)["item"]?.list?.count == 2)
  }

  @Test func `asks rows within rows as well when what stands before them is left`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":"Hives","repeats":true,"item":[\#(Self.question("a")),
      {"linkId":"i","type":"group","text":"Visits","repeats":true,"item":[
      \#(Self.question("b")),\#(Self.question("c"))]},\#(Self.question("e"))]}
      """#)
    #expect(form.asked(["", "", "c"]).count == 4)
    let export = try form.export(["", "", "c", "", "e"])
    let hive = try #require(export["item"]?.list?.first)
    #expect(hive["item"]?.list?.map { $0["linkId"]?.text } == ["i", "e"])
    #expect(try form.export(["", "", "", "", ""])["item"] == nil)
  }

  @Test func `takes a no as the answer, where one of several is a yes or a no`() throws {
    let form = try SmallForm(
      #"{"linkId":"q","type":"boolean","text":"Fed?","repeats":true}"#)
    #expect(
      try form.answers(["no", "yes", "yes", "no"]) == [
        #"[{"valueBoolean":false},{"valueBoolean":true}]"#
      ])
  }

  @Test func `within a row hangs on all answers of a question that takes several, outside of it`()
    throws
  {
    let form = try SmallForm(
      #"""
      {"linkId":"q","type":"string","text":"Flowers?","repeats":true},
      {"linkId":"g","type":"group","text":"Hives","repeats":true,"item":[
      \#(Self.question("a")),\#(Self.question("b", Self.when("q", exists: true)))]}
      """#)
    let lines = ["clover", "no", "a", "b", "no"]
    #expect(form.asked(lines).prefix(4).last == "Entry 1: b?")
    #expect(try form.export(lines).document.contains(#""linkId" : "b""#))
  }

  @Test func `hangs on nothing that a form fixes within rows, from outside of them`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":"Hives","repeats":true,"item":[
      {"linkId":"f","type":"boolean","text":"Fixed?","readOnly":true,"initial":[
      {"valueBoolean":true}]},\#(Self.question("a", Self.when("f", exists: true)))]},
      \#(Self.question("b", Self.when("f", exists: true)))
      """#)
    #expect(form.asked(["a", "no"]).dropLast().last == #"Another entry under "Hives"?"#)
  }

  @Test func `shows a row whose first question no longer applies`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":"Hives","repeats":true,"item":[
      \#(Self.question("a", Self.when("b", exists: false))),\#(Self.question("b"))]}
      """#)
    let row = try #require(try form.export(["a", "b", "no"])["item"]?.list?.first)
    #expect(row["item"]?.list?.map { $0["linkId"]?.text } == ["b"])
  }
}
