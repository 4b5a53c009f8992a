// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import QuestionPacks
import Survey
import Testing

@Suite struct `The paper worksheet` {
  func worksheet(_ items: String, pass: Progress.Pass = .full) throws -> String {
    var pack = MarkedPack(items: items)
    pack.add(
      "urgent-help.yaml",
      """
      groups:
        - heading: "Call 999 if:"
          lines:
            - {text: a life is at risk, source: S, checked: 2026-11-22, short: true}
        - heading: To talk
          lines: [{text: Call a *friend*, source: S, checked: 2026-11-22}]
      footnote: Calls may show on a bill.
      """)
    return Format.markdown.render(Worksheet(try pack.read(), pass: pass).document)
  }

  @Test func `urgent help stands first in short and last in full`() throws {
    let text = try worksheet("  - {linkId: a.b, type: display, text: B}")
    let short = "## Urgent help\n\n**Call 999 if:**\n\n- a life is at risk\n\n"
    #expect(text.hasPrefix("# Test\n"))
    #expect(text.contains(short + "## A\n\nB\n"))
    #expect(
      text.hasSuffix(
        short + "**To talk**\n\n- Call a \\*friend\\*\n\nCalls may show on a bill.\n"))
  }

  @Test func `where no urgent help is marked as short, all of it stands first too`() throws {
    var pack = MarkedPack(items: "  - {linkId: a.b, type: display, text: B}")
    pack.add(
      "urgent-help.yaml",
      """
      groups:
        - heading: To talk
          lines: [{text: Call a friend, source: S, checked: 2026-11-22}]
      """)
    let text = Format.markdown.render(Worksheet(try pack.read()).document)
    let help = "## Urgent help\n\n**To talk**\n\n- Call a friend\n"
    #expect(text.contains(help + "\n## A\n\nB\n\n" + help))
  }

  @Test func `a question has its words, its reason and room to write`() throws {
    let text = try worksheet(
      """
        - {linkId: a.b, type: string, text: Who?, hint: A name., why: To call you by it., short: true}
        - {linkId: a.c, type: text, text: More?, why: W.}
      """)
    let line = String(repeating: "_", count: 60)
    #expect(
      text.contains(
        "**Who?** ★  \nA name.  \nWhy we ask: To call you by it.\n\n\(line)\n\n\(line)\n\n**More?**"
      ))
    #expect(text.contains(Array(repeating: line, count: 4).joined(separator: "\n\n")))
  }

  @Test func `a name has one line, and so has an answer in a row`() throws {
    let text = try worksheet(
      """
        - {linkId: a.b, type: string, text: Called?, why: W., role: name}
        - linkId: a.c
          type: group
          repeats: true
          text: Things
          rowName: thing
          item: [{linkId: a.d, type: string, text: What?, why: W.}]
      """)
    let line = String(repeating: "_", count: 60)
    #expect(text.contains("**Called?**  \nWhy we ask: W.\n\n\(line)\n\n### Things"))
    #expect(text.contains("**What?**\n\n\(line)\n\n#### Thing 3"))
  }

  @Test func `options are boxes, and conditions are words`() throws {
    let text = try worksheet(
      """
        - linkId: a.b
          type: choice
          text: Which one?
          label: Which
          why: W.
          answerOption: [{code: c, text: Cats}, {code: d, text: Other, other: Which other?}]
        - {linkId: a.e, type: boolean, text: Sure?, why: W., enableWhen: {question: a.b, equals: c}}
        - linkId: a.f
          type: display
          text: Good.
          enableWhen: {all: [{question: a.e, equals: true}, {not: {question: a.b, exists: false}}]}
      """)
    #expect(text.contains("Tick one.\n\n- ☐ Cats\n- ☐ Other. Which other? \\_\\_"))
    #expect(text.contains("Only if you ticked “Cats” under “Which one?”:  \n**Sure?**"))
    #expect(text.contains("- ☐ Yes\n- ☐ No\n- ☐ Not sure"))
    #expect(
      text.contains(
        "Only if you said yes to “Sure?”:  \nGood."))
  }

  @Test(arguments: [
    ("{question: a.m, first: c}", "“Cats” comes first under “Many?”"),
    ("{question: a.m, countAtMost: 2}", "you ticked 2 or fewer under “Many?”"),
    ("{question: a.m, countMoreThan: 2}", "you ticked more than 2 under “Many?”"),
    ("{not: {question: a.m, countMoreThan: 2}}", "you ticked 2 or fewer under “Many?”"),
    ("{question: a.y, equals: false}", "you said no to “Yes?”"),
    ("{question: a.y, exists: false}", "you left “Yes?” empty"),
    ("{not: {question: a.m, equals: c}}", "you didn't tick “Cats” under “Many?”"),
    (
      "{any: [{question: a.m, equals: c}, {question: a.m, equals: d}]}",
      "you ticked “Cats” or “Dogs” under “Many?”"
    ),
    (
      "{not: {any: [{question: a.m, equals: c}, {question: a.m, equals: d}]}}",
      "you didn't tick “Cats” or “Dogs” under “Many?”"
    ),
    (
      "{all: [{question: a.y, equals: true}, {any: [{question: a.m, equals: c}, "
        + "{question: a.y, exists: false}]}]}",
      "you said yes to “Yes?”"
    ),
  ])
  func `each condition has its words`(condition: String, words: String) throws {
    let text = try worksheet(
      """
        - linkId: a.m
          type: choice
          repeats: true
          text: Many?
          why: W.
          answerOption: [{code: c, text: Cats}, {code: d, text: Dogs}]
        - {linkId: a.y, type: boolean, text: Yes?, why: W.}
        - {linkId: a.z, type: string, text: Last?, why: W., enableWhen: \(condition)}
      """)
    #expect(text.contains("Only if \(words):  \n**Last?**"))
  }

  @Test func `a condition that would take many words is left out`() throws {
    let conditions = [
      "{any: [{question: a.areas, equals: food}, {question: a.y, equals: true}]}",
      "{not: {all: [{question: a.areas, equals: food}, {question: a.y, equals: true}]}}",
      "{question: a.areas, equals: \"{code}\"}",
      "{not: {question: a.areas, equals: \"{code}\"}}",
    ]
    for condition in conditions {
      let text = try worksheet(
        ForEachTests.choice + """
            - {linkId: a.y, type: boolean, text: Yes?, why: W.}
            - linkId: a.{code}
              type: string
              forEach: a.areas
              text: How is {phrase}?
              why: W.
              enableWhen: \(condition)
          """)
      #expect(text.contains("\n\n**How is this?**  \nWhy we ask: W."), "\(condition)")
      #expect(!text.contains("Only if"), "\(condition)")
    }
  }

  @Test func `sentences about keys and commands are left out`() throws {
    let text = try worksheet(
      """
        - {linkId: a.b, type: string, text: B?, why: W., hint: No rush. Press Enter to go on.}
        - {linkId: a.c, type: display, text: "To see more, type /urgent at any time."}
      """)
    #expect(text.contains("**B?**  \nNo rush.  \nWhy"))
    #expect(!text.contains("/urgent"))
  }

  @Test func `sentences about what only the program does are left out`() throws {
    let text = try worksheet(
      """
        - {linkId: a.b, type: string, text: Who is typing?, why: It goes on page one of your notes.}
        - {linkId: a.c, type: string, text: C?, why: W., hint: If you pick 3 it moves. Number 3 moves. Say more.}
      """)
    #expect(text.contains("**Who is writing?**\n"))
    #expect(text.contains("**C?**  \nSay more.  \nWhy we ask: W."))
    for gone in ["page one", "moves"] { #expect(!text.contains(gone)) }
  }

  @Test func `rows are blank entries`() throws {
    let text = try worksheet(
      """
        - linkId: a.b
          type: group
          repeats: true
          text: Medicines
          rowName: medicine
          item:
            - {linkId: a.c, type: string, text: What?, why: As on the box.}
            - {linkId: a.d, type: boolean, text: Daily?, why: W.}
            - {linkId: a.e, type: string, text: When?, why: W., enableWhen: {question: a.d, equals: true}}
      """)
    #expect(text.contains("### Medicines\n\n#### Medicine 1\n\n**What?**  \nWhy we ask"))
    #expect(text.contains("#### Medicine 3\n\n**What?**\n\n___"))
    #expect(text.split(separator: "Only if you said yes to “Daily?”:  \n**When?**").count == 4)
    #expect(text.contains("To add another medicine, use another sheet of paper."))
  }

  @Test(arguments: [1, 3, 4])
  func `more rows are offered only where the program takes them too`(most: Int) throws {
    let text = try worksheet(
      """
        - linkId: a.b
          type: group
          repeats: true
          maxOccurs: \(most)
          text: Medicines
          rowName: medicine
          item: [{linkId: a.c, type: string, text: What?, why: As on the box.}]
      """)
    #expect(text.split(separator: "**What?**").count - 1 == min(most, 3))
    #expect(text.contains("To add another medicine") == (most > 3))
  }

  @Test func `what is asked for each of many has room for three, and explains itself once`() throws
  {
    let text = try worksheet(ForEachTests.area)
    #expect(text.split(separator: "**How is this for you?**").count == 4)
    #expect(text.split(separator: "**Which one:** \\_").count == 4)
    #expect(text.split(separator: "Fill this in once for each").count == 2)
    #expect(
      text.contains(
        "once for each box you ticked under “Which?”. There is room for three.\n\n**Which one:**")
    )
    #expect(!text.contains("{"))
  }

  @Test func `what is asked again in the same words, for another case, stands there once`() throws {
    let text = try worksheet(
      """
        - {linkId: a.b, type: boolean, text: Sure?, why: W.}
        - {linkId: a.c, type: text, text: More?, why: "1.", enableWhen: {question: a.b, exists: true}}
        - {linkId: a.d, type: string, text: More?, why: "2.", enableWhen: {question: a.b, equals: true}}
        - {linkId: a.e, type: string, text: More?, label: Of another, why: "3."}
        - {linkId: a.f, type: string, text: Why?, why: "4.", enableWhen: {question: a.b, equals: true}}
        - {linkId: a.g, type: string, text: Why?, why: "5.", enableWhen: {question: a.b, equals: false}}
      """)
    for number in [1, 3, 4, 5] { #expect(text.contains("Why we ask: \(number).")) }
    #expect(!text.contains("Why we ask: 2."))
  }

  @Test func `what only steers the program is left out`() throws {
    let text = try worksheet(
      """
        - {linkId: a.b, type: boolean, text: Private?, why: W., sharing: unsaved}
        - {linkId: a.c, type: string, text: Who?, why: W.}
      """)
    #expect(!text.contains("Private?"))
    #expect(!text.contains("For staff only"))
  }

  @Test func `what only staff may see has room on the last page alone`() throws {
    let text = try worksheet(
      """
        - {linkId: a.b, type: string, text: Who?, why: W.}
        - {linkId: a.c, type: string, text: Alone?, why: W., sharing: staff}
        - linkId: a.d
          type: choice
          text: Which?
          why: W.
          answerOption: [{code: c, text: Cats}, {code: d, text: Dogs, sharing: staff}]
        - linkId: a.e
          type: group
          text: Group
          sharing: staff
          item: [{linkId: a.f, type: string, text: In it?, why: W.}]
        - linkId: a.g
          type: choice
          text: Any of these?
          why: W.
          sharing: staff
          answerOption: [{code: h, text: Hens}]
      """)
    let parts = text.split(separator: "\n---\n")
    #expect(parts.count == 2)
    #expect(parts.last?.hasPrefix("\n# For staff only\n\n**Name:** ") == true)
    for (words, inFirst, inLast) in [
      ("Who?", true, false), ("Alone?", false, true), ("Which?", true, true),
      ("☐ Cats", true, false), ("☐ Dogs", false, true), ("☐ Hens", false, true),
      ("In it?", false, true),
      ("## A\n", true, true), ("To talk", true, false), ("Call 999", true, true),
      ("Keep this part separate", false, true), ("**Date of birth:** ", true, true),
    ] {
      #expect(parts.first?.contains(words) == inFirst, "\(words)")
      #expect(parts.last?.contains(words) == inLast, "\(words)")
    }
  }

  @Test func `keeping safe is for staff as a whole`() throws {
    let section = """
      linkId: a
      text: Keeping safe
      role: safety
      sensitive: true
      item: [{linkId: a.b, type: string, text: Safe?, why: W.}]
      """
    let text = Format.markdown.render(Worksheet(try MarkedPack(section: section).read()).document)
    let parts = text.split(separator: "\n---\n")
    #expect(parts.first?.contains("Keeping safe") == false)
    #expect(parts.last?.contains("## Keeping safe\n\n**Safe?**") == true)
  }

  @Test func `the short sheet has what the short pass asks, and no stars`() throws {
    let items = """
        - {linkId: a.b, type: string, text: Who?, why: W., short: true}
        - {linkId: a.c, type: text, text: More?, why: W.}
        - linkId: a.d
          type: group
          text: Things
          repeats: true
          short: true
          shortMaxOccurs: 1
          rowName: thing
          item:
            - {linkId: a.e, type: string, text: What?, why: W., short: true}
            - {linkId: a.f, type: string, text: When?, why: W.}
        - {linkId: a.g, type: group, text: Rest, item: [{linkId: a.h, type: string, text: H?, why: W.}]}
      """
    let text = try worksheet(items, pass: .short)
    for wanted in ["**Who?**  \n", "### Things", "**What?**", "Thing 1"] {
      #expect(text.contains(wanted))
    }
    for other in ["More?", "When?", "Rest", "H?", "★", "Thing 2", "another thing"] {
      #expect(!text.contains(other))
    }
    for wanted in ["**Who?** ★", "Thing 2"] { #expect(try worksheet(items).contains(wanted)) }
  }

  @Test func `a question and the room for its answer are never torn apart`() throws {
    let items = "  - {linkId: a.b, type: text, text: More?, why: W.}"
    let document = Worksheet(try MarkedPack(items: items).read()).document
    let question = document.blocks.last
    guard case .together(let parts) = question else {
      Issue.record("not held together: \(String(describing: question))")
      return
    }
    #expect(parts.last == .writingLines(4))
  }

  @Test(arguments: [(3, true), (4, false)])
  func `a row of few questions is never torn apart`(count: Int, isTogether: Bool) throws {
    let questions = (1...count).map { "{linkId: a.b\($0), type: string, text: \($0)?, why: W.}" }
    let items = """
        - linkId: a.a
          type: group
          repeats: true
          text: Things
          rowName: thing
          item: [\(questions.joined(separator: ", "))]
      """
    let document = Worksheet(try MarkedPack(items: items).read()).document
    let rows = document.blocks.filter {
      guard case .together(let parts) = $0 else { return false }
      return parts.first == .heading(level: 4, .program("Thing 2"))
    }
    #expect(rows.count == (isTogether ? 1 : 0))
  }
}
