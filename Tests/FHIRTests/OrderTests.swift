// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import JSON
import Survey
import Testing
import Transcript

/// In which order a form's questions are asked where conditions look forward.
@Suite struct `The order of questions` {
  private static func question(_ linkId: String, _ more: String = "") -> String {
    #"{"linkId":"\#(linkId)","type":"string","text":"\#(linkId)?"\#(more)}"#
  }

  private static func when(_ question: String, exists: Bool) -> String {
    #","enableWhen":[{"question":"\#(question)","operator":"exists","answerBoolean":\#(exists)}]"#
  }

  private static let why =
    "  Because of that answer, there's an earlier question to go back to.\n? "

  @Test func `goes back to what a later answer opens, at the end of its section`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":"One","item":[
      \#(Self.question("a", Self.when("c", exists: true))),\#(Self.question("b")),
      \#(Self.question("c"))]},{"linkId":"h","type":"group","text":"Two","item":[
      \#(Self.question("d"))]}
      """#)
    #expect(form.asked(["b", "c", "a", "d"]).prefix(4) == ["b?", "c?", "a?", "d?"])
    #expect(form.sitting(["b", "c"]).text.contains(Self.why + "a?"))
    #expect(form.asked(["b", "c", "", "d"]).prefix(5).count { $0 == "a?" } == 1)
    #expect(form.asked(["b", "", "d"]).prefix(3) == ["b?", "c?", "d?"])
  }

  @Test func `goes back to what a later section opens, at the end of the form`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":"One","item":[
      {"linkId":"o","type":"group","text":"Opened"\#(Self.when("c", exists: true)),"item":[
      {"linkId":"t","type":"display","text":"Read this."},\#(Self.question("a"))]},
      \#(Self.question("b"))]},
      {"linkId":"h","type":"group","text":"Two","item":[\#(Self.question("c"))]}
      """#)
    #expect(form.asked(["b", "c", "a"]).prefix(3) == ["b?", "c?", "a?"])
    #expect(form.sitting(["b", "c"]).text.contains("  Opened\n  Read this.\n? a?"))
    #expect(try form.export(["b", "c", "a"])["item"]?.list?.count == 2)
  }

  @Test func `goes back within a row, and then asks for another row`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":"Hives","repeats":true,"item":[
      \#(Self.question("a", Self.when("c", exists: true))),\#(Self.question("b")),
      \#(Self.question("c"))]}
      """#)
    #expect(
      form.asked(["b", "c", "a", "no"]).prefix(4) == [
        "Entry 1: b?", "Entry 1: c?", "a?", "Another entry under \"Hives\"?",
      ])
    #expect(form.sitting(["b", "c"]).text.contains(Self.why + "a?"))
  }

  @Test func `goes back to rows in which there was nothing to ask before`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":"One","item":[
      {"linkId":"r","type":"group","text":"Hives","repeats":true,"item":[
      \#(Self.question("a", Self.when("c", exists: true)))]},
      \#(Self.question("b", Self.when("c", exists: true)))]},\#(Self.question("c"))
      """#)
    #expect(
      form.asked(["c", "a", "no", "b"]).prefix(4) == [
        "c?", "a?", "Another entry under \"Hives\"?", "b?",
      ])
  }

  @Test func `goes back to rows that waited for the question right behind them`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":"One","item":[
      {"linkId":"r","type":"group","text":"Hives","repeats":true,"item":[
      \#(Self.question("a", Self.when("c", exists: true)))]},\#(Self.question("c"))]}
      """#)
    #expect(
      form.asked(["c", "a", "no"]).prefix(3) == ["c?", "a?", "Another entry under \"Hives\"?"])
  }

  @Test func `never goes back into a section that was jumped over or left for later`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":"One","item":[
      \#(Self.question("a", Self.when("c", exists: false))),\#(Self.question("b"))]},
      {"linkId":"h","type":"group","text":"Two","item":[\#(Self.question("c"))]}
      """#)
    #expect(
      form.asked(["/sections", "2", ""]).dropFirst(2).first?.hasPrefix("You've reached") == true)
    #expect(form.asked(["/later", ""]).dropFirst(2).first?.hasPrefix("You've reached") == true)
  }

  @Test func `says that an earlier answer rests, where a later one closes its question`() throws {
    let form = try SmallForm(
      Self.question("a", Self.when("b", exists: false)) + "," + Self.question("b"))
    let said = "it won't be in the notes."
    #expect(form.sitting(["a", "b"]).text.contains(said))
    #expect(!form.sitting(["a", ""]).text.contains(said))
    #expect(!form.sitting(["", "b"]).text.contains(said))
    #expect(try form.answers(["a", "b"]) == [#"[{"valueString":"b"}]"#])
  }

  @Test func `goes on from a paragraph of a pipe that is too long, with the lines behind it`()
    throws
  {
    let form = try SmallForm(
      #"""
      {"linkId":"t","type":"text","text":"In short?","maxLength":12},
      {"linkId":"q","type":"string","text":"Name?"}
      """#)
    var settings = InterviewSettings()
    settings.editsLines = false
    var sitting = Transcript(Interview(form.form.questionnaire, settings: settings))
    sitting.begin(.new)
    for line in ["Far too long", "for any form", "", "Good", "", "Ada"] { sitting.play(line) }
    let answers = sitting.interview.response.answers
    #expect(answers[Place("t")]?.values == [.text("Good")])
    #expect(answers[Place("q")]?.values == [.text("Ada")])
  }
}
