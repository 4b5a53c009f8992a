import Interview
import JSON
import Survey
import Testing
import Transcript

/// In which order a form's questions are asked where conditions look forward, or rows begin with a
/// question that is left.
@Suite struct `The order of questions` {
  private static func question(_ linkId: String, _ more: String = "") -> String {
    #"{"linkId":"\#(linkId)","type":"string","text":"\#(linkId)?"\#(more)}"#
  }

  private static func when(_ question: String, exists: Bool) -> String {
    #","enableWhen":[{"question":"\#(question)","operator":"exists","answerBoolean":\#(exists)}]"#
  }

  private static let why =
    "  Because of what you answered, there is an earlier question to ask now.\n? "

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
        "Entry 1: b?", "Entry 1: c?", "Entry 1: a?", "Another entry under \"Hives\"?",
      ])
  }

  @Test func `never goes back into a section that was jumped over or left for later`() throws {
    let form = try SmallForm(
      #"""
      {"linkId":"g","type":"group","text":"One","item":[
      \#(Self.question("a", Self.when("c", exists: false))),\#(Self.question("b"))]},
      {"linkId":"h","type":"group","text":"Two","item":[\#(Self.question("c"))]}
      """#)
    #expect(form.asked(["/sections", "2", ""]).dropFirst(2).first?.hasPrefix("That was") == true)
    #expect(form.asked(["/later", ""]).dropFirst(2).first?.hasPrefix("That was") == true)
  }

  @Test func `says that an earlier answer rests, where a later one closes its question`() throws {
    let form = try SmallForm(
      Self.question("a", Self.when("b", exists: false)) + "," + Self.question("b"))
    let said = "Some earlier answers no longer apply."
    #expect(form.sitting(["a", "b"]).text.contains(said))
    #expect(!form.sitting(["a", ""]).text.contains(said))
    #expect(!form.sitting(["", "b"]).text.contains(said))
    #expect(try form.answers(["a", "b"]) == [#"[{"valueString":"b"}]"#])
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

  @Test func `goes on from a paragraph of a pipe that is too long, with the lines behind it`()
    throws
  {
    let form = try SmallForm(
      #"""
      {"linkId":"t","type":"text","text":"In short?","maxLength":12},
      {"linkId":"q","type":"string","text":"Name?"}
      """#)
    var settings = Interview.Settings()
    settings.editsLines = false
    var sitting = Transcript(Interview(form.form.questionnaire, settings: settings))
    sitting.begin(.new)
    for line in ["Far too long", "for any form", "", "Good", "", "Ada"] { sitting.play(line) }
    let answers = sitting.interview.response.answers
    #expect(answers[Place("t")]?.values == [.text("Good")])
    #expect(answers[Place("q")]?.values == [.text("Ada")])
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
}
