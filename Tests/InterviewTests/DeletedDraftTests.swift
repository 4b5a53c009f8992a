// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// A draft that was deleted from the line is gone, from the session and from the next sitting.
@Suite struct DeletedDraftTests {
  private static let rows = Item(
    linkId: "r", type: .group, text: "List", repeats: true, rowName: "person",
    item: [Item(linkId: "r.name", type: .string, text: "Who?")])

  private static func pack(_ items: Item...) -> Questionnaire {
    Questionnaire(sections: [
      Item(linkId: "s", type: .group, text: "First", item: items),
      Item(
        linkId: "t", type: .group, text: "Second",
        item: [Item(linkId: "t.last", type: .string, text: "Last?")]),
    ])
  }

  /// Another sitting in which a draft of the last one is back on the line.
  private static func back(_ items: Item..., lines: [String] = []) -> Transcript {
    var sitting = Transcript(
      over: Questionnaire(sections: [Item(linkId: "s", type: .group, text: "First", item: items)]),
      lines)
    for line in ["^T half a secret", "!return"] { sitting.play(line) }
    return sitting
  }

  private static let line = Item(linkId: "s.one", type: .string, text: "One?")
  private static let paragraph = Item(linkId: "s.one", type: .text, text: "One?")
  private static let choice = Item(
    linkId: "s.one", type: .choice, text: "One?",
    answerOption: ["A", "B"].map { AnswerOption(code: $0, text: $0) })

  static let ends: [[String]] = [
    ["^D"], ["/quit"], ["/leave"], ["^\\"], ["^T"], ["^C", "2"], ["^C", "^C"], ["/help", "/quit"],
    ["/sections", "/quit"], ["/review", "/quit"], ["/notes", "^D"], ["/private", "/quit"],
    ["/aside", "/quit"], ["/back", "^D"], ["/urgent", "^T"], ["/expect", "^T"], ["quit", "yes"],
    ["/folder", "/quit"],
  ]

  @Test(arguments: ends)
  func `deleted before leaving it is gone, whatever is asked`(end: [String]) {
    for item in [Self.line, Self.paragraph, Self.choice, Self.rows] {
      var sitting = Self.back(item)
      #expect(sitting.text.hasSuffix("half a secret]\n"))
      for line in end { sitting.play(line) }
      #expect(sitting.interview.response.drafts.isEmpty, "\(item.type): \(end)")
      let before = sitting.text.count
      sitting.play("!return")
      #expect(!sitting.text.dropFirst(before).contains("secret"), "\(item.type): \(end)")
    }
  }

  @Test(arguments: ["^C", "/help", "/urgent", "/expect"])
  func `it does not come back onto the line either`(line: String) {
    var sitting = Self.back(Self.line)
    sitting.play(line)
    if line == "^C" { sitting.play("1") }
    #expect(sitting.text.hasSuffix("[Answer: ]\n"))
    #expect(sitting.interview.response.drafts.isEmpty)
  }

  @Test func `deleting it is kept with the next draft, before anything is entered`() {
    var interview = Self.back(Self.line).interview
    interview.hold(line: "half")
    #expect(interview.response.drafts.map(\.line) == ["half"])
    interview.hold(line: "")
    #expect(interview.response.drafts.isEmpty)
  }

  @Test func `where a command is typed behind it, it stays`() {
    var sitting = Self.back(Self.line)
    sitting.play("half a secret /quit")
    #expect(sitting.interview.response.drafts.map(\.line) == ["half a secret"])
  }

  @Test func `a line of a paragraph that was called back stays but where the person leaves`() {
    let lines = ["one", "two", "/back"]
    let helped = Transcript(over: Self.pack(Self.paragraph), lines + ["/help", "^T two"])
    #expect(helped.interview.response.drafts.map(\.lines) == [["one", "two"]])
    let left = Transcript(over: Self.pack(Self.paragraph), lines + ["/quit"])
    #expect(left.interview.response.answers[Place("s.one")]?.values == [.text("one")])
  }

  @Test func `stopping at the next line of a paragraph makes an answer of its lines`() {
    let ends = [["/quit"], ["^D"], ["half /quit"], ["^C half", "2"]]
    for end in ends {
      var sitting = Transcript(over: Self.pack(Self.paragraph), ["one", "two"] + end)
      let answer = sitting.interview.response.answers[Place("s.one")]
      #expect(answer?.values == [.text("one\ntwo")], "\(end)")
      sitting.play("!return")
      let hasHalf = end.contains { $0.contains("half") }
      #expect(
        sitting.text.hasSuffix(
          "  one\n  two\n[Add more, or press Enter: \(hasHalf ? "half" : "")]\n"))
    }
  }

  @Test func `Enter on a called back line that was deleted takes it out`() {
    let sitting = Transcript(over: Self.pack(Self.paragraph), ["one", "two", "/back", "", ""])
    #expect(sitting.interview.response.answers[Place("s.one")]?.values == [.text("one")])
  }

  @Test func `a paragraph's only line that was deleted for a command is not an answer`() {
    let questionnaire = Questionnaire(asking: [
      Item(linkId: "s.name", type: .string, text: "Who?"),
      Item(linkId: "s.one", type: .text, text: "What?"),
    ])
    let sitting = Transcript(over: questionnaire, ["Jo", "one", "/back", "/back"])
    #expect(sitting.text.hasSuffix("[Answer: Jo]\n"))
    #expect(sitting.interview.response.answers[Place("s.one")] == nil)
    #expect(sitting.interview.response.drafts.isEmpty)
    let helped = Transcript(over: questionnaire, ["Jo", "one", "/back", "/help"])
    #expect(helped.text.hasSuffix("[Answer, then Enter twice: ]\n"), "\(helped.text.suffix(300))")
    let skipped = Transcript(over: questionnaire, ["Jo", "one", "/back", "/help", ""])
    #expect(skipped.interview.response.answers[Place("s.one")]?.leaving == .skipped)
  }

  @Test func `after it is taken out the paragraph goes on, and more lines can be taken out`() {
    let lines = ["one", "two", "three", "/back", ""]
    let sitting = Transcript(over: Self.pack(Self.paragraph), lines)
    #expect(sitting.text.contains("  The line has been removed.\n"))
    #expect(sitting.text.hasSuffix("[Add more, or press Enter: ]\n"))
    let more = Transcript(over: Self.pack(Self.paragraph), lines + ["/lines 1", "", ""])
    #expect(more.interview.response.answers[Place("s.one")]?.values == [.text("two")])
    let none = Transcript(over: Self.pack(Self.paragraph), ["one", "/back", ""])
    #expect(none.text.hasSuffix("  The line has been removed.\n[Answer, then Enter twice: ]\n"))
  }

  static let asides: [[String]] = [
    ["^D"], ["/quit"], ["/leave"], ["/sections", "/quit"], ["/sections 1", "/quit"],
    ["/back", "/quit"], ["/help", "/quit"], ["/skip", "/quit"], ["/later", "/quit"],
    ["/review", "", "/quit"], ["/full", "/quit"], ["^C", "1", "/quit"], ["/private", "/quit"],
  ]

  /// Another sitting in which a half-typed note to oneself is back on the line.
  private static func backAtNote(editsLines: Bool) -> Transcript {
    var response = Response()
    response.drafts = [Draft(place: Place("s.one"), line: "half a note", isAside: true)]
    var settings = InterviewSettings()
    settings.editsLines = editsLines
    var sitting = Transcript(Interview(pack(Self.line), response, settings: settings))
    sitting.begin(.back(lastWritten: "Monday", questionsChanged: false))
    return sitting
  }

  @Test(arguments: asides)
  func `a note to oneself that is back on the line stays where no line is edited`(lines: [String]) {
    var sitting = Self.backAtNote(editsLines: false)
    #expect(sitting.text.hasSuffix("half a note]\n"))
    for line in lines { sitting.play(line) }
    #expect(sitting.interview.response.drafts.map(\.line) == ["half a note"])
  }

  @Test(arguments: [
    ["/review", ""], ["/sections", ""], ["/back"], ["/skip"], ["/quit", "!return"],
  ])
  func `a half-typed note to oneself is back after Ctrl-C and a command`(lines: [String]) {
    let sitting = Transcript(over: Self.pack(Self.line), ["/aside", "^C half a note"] + lines)
    let isKept = sitting.interview.response.drafts.map(\.line) == ["half a note"]
    #expect(isKept && (sitting.text.hasSuffix("half a note]\n") || lines == ["/back"]))
  }

  @Test(arguments: [["/review", ""], ["/sections", ""], ["/quit", "!return"]])
  func `a half-typed name of another row is back after Ctrl-C and a command`(lines: [String]) {
    let sitting = Transcript(over: Self.pack(Self.rows), ["Ann", "^C half a name"] + lines)
    #expect(sitting.interview.response.drafts.map(\.line) == ["half a name"])
    #expect(sitting.text.hasSuffix("half a name]\n"), "\(sitting.text.suffix(300))")
  }

  @Test func `what is half-typed in a row goes with the row when it is taken out`() {
    var rows = Self.rows
    rows.item.append(Item(linkId: "r.what", type: .string, text: "What for?"))
    let pack = Self.pack(rows)
    let lines = ["Ann", "tea", "Bea", "milk", ""]
    var response = Transcript(over: pack, lines).interview.response
    let bea = Place("r.what", rows: response.rows(of: Place("r")).suffix(1))
    response.drafts = [bea, Place("t.last")].map { Draft(place: $0, line: "half") }
    var sitting = Transcript(Interview(pack, response))
    sitting.begin(.back(lastWritten: "Monday", questionsChanged: false))
    for line in ["/review", "1", "remove 2", "yes"] { sitting.play(line) }
    #expect(sitting.text.suffix(300).contains("List (1 so far):\n  1) Ann\n"))
    #expect(sitting.text.contains("? Another person?"))
    #expect(sitting.interview.response.drafts.isEmpty)
  }

  @Test(arguments: asides)
  func `a note to oneself that was deleted from the line is gone`(lines: [String]) {
    var sitting = Self.backAtNote(editsLines: true)
    for line in lines { sitting.play(line) }
    #expect(sitting.interview.response.drafts.isEmpty)
  }

  @Test func `what is half-typed where no answer is saved is not saved either`() {
    let item = Item(linkId: "s.one", type: .string, text: "One?", sharing: .unsaved)
    let going = Transcript(over: Self.pack(item), ["Mum is here /sections", "1"])
    #expect(going.text.contains("  The sections:\n") && going.interview.response.drafts.isEmpty)
    for end in ["^T half", "^C half", "^\\ half"] {
      let sitting = Transcript(over: Self.pack(item), [end])
      #expect(sitting.interview.response.drafts.isEmpty, "\(end)")
    }
    var interview = Transcript(over: Self.pack(item), []).interview
    interview.hold(line: "half")
    #expect(interview.response.drafts.isEmpty)
  }

  @Test func `the end of a pipe deletes nothing`() {
    let response = Self.back(Self.line).interview.response
    var kept = response
    kept.drafts = [Draft(place: Place("s.one"), line: "half a secret")]
    var settings = InterviewSettings()
    settings.editsLines = false
    for line in ["^D", "/quit"] {
      var sitting = Transcript(Interview(Self.pack(Self.line), kept, settings: settings))
      sitting.begin(.back(lastWritten: "Monday", questionsChanged: false))
      sitting.play(line)
      #expect(sitting.interview.response.drafts.map(\.line) == ["half a secret"], "\(line)")
    }
  }

  @Test func `lines that are too long for an answer stay a draft when the person goes back`() {
    var long = Item(linkId: "s.text", type: .text, text: "In short?")
    long.details.bounds.maxLength = 5
    let questionnaire = Questionnaire(asking: [
      Item(linkId: "s.name", type: .string, text: "Who?"), long,
    ])
    let sitting = Transcript(over: questionnaire, ["Ann", "far too long", "/sections 1"])
    #expect(sitting.interview.response.answers[Place("s.text")] == nil)
    #expect(sitting.interview.response.drafts.map(\.lines) == [["far too long"]])
  }
}
