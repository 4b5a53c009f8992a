// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// `/staff`: an answer that only staff read, on the page for them.
@Suite struct OnlyForStaffTests {
  private static let other = Item(
    linkId: "s.which.other", type: .string, text: "Which other?",
    enableWhen: .test(EnableWhen(question: "s.which", operator: .equalsOption("other"))))
  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "s", type: .group, text: "First",
      item: [
        Item(linkId: "s.uses", type: .string, text: "What do you take?", label: "Uses"),
        Item(
          linkId: "s.often", type: .string, text: "How often?", label: "Often",
          enableWhen: .test(EnableWhen(question: "s.uses", operator: .exists(true)))),
        Item(linkId: "s.more", type: .text, text: "What else?", label: "More"),
        Item(
          linkId: "s.which", type: .choice, text: "Which?", label: "Which", repeats: true,
          answerOption: ["A", "other"].map { AnswerOption(code: $0, text: $0) }, item: [other]),
        Item(
          linkId: "s.people", type: .group, text: "People", repeats: true, rowName: "person",
          item: [
            Item(linkId: "s.name", type: .string, text: "Who?", label: "Name"),
            Item(linkId: "s.does", type: .string, text: "What do they do?", label: "Does"),
          ]),
      ]),
    Item(
      linkId: "safe", type: .group, text: "Keeping safe", role: .safety,
      item: [
        Item(linkId: "safe.plan", type: .string, text: "Have you a plan?", label: "Plan"),
        Item(
          linkId: "safe.who", type: .string, text: "Who must not know?", label: "Who",
          sharing: .staff),
      ]),
    Item(
      linkId: "end", type: .group, text: "Check",
      item: [
        Item(
          linkId: "end.safety", type: .choice, text: "Who may read that?",
          answerOption: [AnswerOption(code: "staff", text: "Staff")], role: .safetyPrinting)
      ]),
  ])

  private static let done =
    "  That answer is left out of your notes and goes on the page for staff. "
    + "You get that page only if you ask for it at the end.\n"
  private static let undo = "  To undo this now, type /staff.\n"

  private func sitting(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  /// The linkIds with an answer that an audience sees.
  private func seen(_ sitting: Transcript, by audience: Audience) -> [String] {
    func said(_ node: VisibleNode) -> [String] {
      (node.answer?.values.isEmpty == false ? [node.item.linkId] : [])
        + (node.children + node.rows.joined()).flatMap(said)
    }
    return Self.questionnaire.visible(sitting.interview.response, to: audience).sections
      .flatMap { $0.nodes.flatMap(said) }
  }

  @Test(arguments: [["weed", "/staff", "1"], ["weed /staff"]])
  func `it is on the page for staff and not in the notes, nor is what was asked because of it`(
    lines: [String]
  ) {
    var sitting = Transcript(over: Self.questionnaire, lines)
    #expect(sitting.text.contains(Self.done), "\(sitting.text)")
    let next =
      "  Your answers to the follow-up questions go on that page too.\n\(Self.undo)? How often?"
    #expect(sitting.text.contains(next), "\(sitting.text)")
    for line in ["daily", "sleep", ""] { sitting.play(line) }
    #expect(seen(sitting, by: .toBring) == ["s.more"])
    #expect(seen(sitting, by: .staff) == ["s.uses", "s.often"])
    #expect(seen(sitting, by: .myself) == ["s.uses", "s.often", "s.more"])
  }

  @Test func `it stays so when it is changed, and goes back where the person chooses that`() {
    var sitting = sitting("weed /staff", "/back", "weed and drink")
    #expect(seen(sitting, by: .toBring).isEmpty)
    sitting.play("/staff")
    let choice =
      "  1) The last answer: Uses (already only for staff: choose this to put it back in the notes)\n"
    #expect(sitting.text.contains(choice), "\(sitting.text)")
    sitting.play("1")
    #expect(sitting.text.contains("  This can go in the notes again.\n? How often?"))
    #expect(seen(sitting, by: .toBring) == ["s.uses"])
    #expect(seen(sitting, by: .staff).isEmpty)
  }

  @Test func `what was private is for staff instead, and the other way round`() {
    var sitting = sitting("weed /private", "/staff", "1")
    #expect(seen(sitting, by: .staff) == ["s.uses"])
    for line in ["/private", "2"] { sitting.play(line) }
    #expect(seen(sitting, by: .staff).isEmpty)
    #expect(seen(sitting, by: .toBring).isEmpty)
    // Put back from there, it is for staff again, and that is said.
    for line in ["/private", "2"] { sitting.play(line) }
    #expect(sitting.text.components(separatedBy: Self.done).count == 3, "\(sitting.text)")
    #expect(seen(sitting, by: .staff) == ["s.uses"])
  }

  @Test(arguments: [
    ["A, the dog", "yes", "/staff", "1"], ["A, the dog /staff", "yes"],
    ["other", "the dog /staff"],
  ])
  func `own words and what was chosen beside them are one answer`(lines: [String]) {
    let sitting = Transcript(over: Self.questionnaire, ["", ""] + lines)
    #expect(seen(sitting, by: .toBring).isEmpty, "\(sitting.text)")
    #expect(Set(seen(sitting, by: .staff)) == ["s.which", "s.which.other"])
  }

  @Test
  func `behind a line of a long answer it holds for the whole answer, and what is added later`() {
    var sitting = sitting("", "sleep /staff")
    #expect(sitting.text.contains(Self.done + Self.undo), "\(sitting.text)")
    #expect(seen(sitting, by: .staff) == ["s.more"])
    for line in ["sleep", "/back", "sleep and food", ""] { sitting.play(line) }
    #expect(seen(sitting, by: .toBring).isEmpty)
    #expect(seen(sitting, by: .staff) == ["s.more"])
  }

  @Test(arguments: [
    ["", "sleep", "/staff", "1"], ["", "sleep", "", "/back", "sleep /staff"],
    ["", "sleep", "and food", "/staff", "1", "/quit"], ["", "sleep /staff", "/sections", "2"],
  ])
  func `a long answer that isn't finished, or stays as it was, is marked too`(lines: [String]) {
    let sitting = Transcript(over: Self.questionnaire, lines)
    #expect(sitting.text.contains(Self.done), "\(sitting.text)")
    #expect(seen(sitting, by: .toBring).isEmpty)
    #expect(seen(sitting, by: .staff) == ["s.more"])
  }

  private static let medicines = Questionnaire(asking: [
    Item(linkId: "m.any", type: .boolean, text: "Do you take any medicines?", label: "Medicines"),
    Item(
      linkId: "m.list", type: .group, text: "Medicines", repeats: true, gate: "m.any",
      rowName: "medicine",
      item: [
        Item(linkId: "m.name", type: .string, text: "What is it called?", label: "Name"),
        Item(linkId: "m.use", type: .string, text: "How do you take it?", label: "Use"),
      ]),
  ])

  @Test(arguments: [
    ["methadone /staff"], ["yes, methadone /staff", "methadone"], ["yes", "methadone /staff"],
    ["yes", "methadone and diazepam /staff", "1"], ["yes", "methadone", "x", "/staff", "3"],
    ["yes", "methadone", "x", "/review", "/staff 1", "1"],
  ])
  func `at a list it holds for the rows that were named, also at the question before it`(
    lines: [String]
  ) {
    let sitting = Transcript(over: Self.medicines, lines)
    #expect(sitting.text.contains(Self.done), "\(sitting.text)")
    let open = Self.medicines.visible(sitting.interview.response, to: .toBring)
    #expect(open.sections.flatMap(\.nodes).allSatisfy { $0.rows.isEmpty }, "\(sitting.text)")
  }

  @Test func `rows for staff are told apart by their number`() {
    let lines = ["yes", "methadone /staff", "", "diazepam /staff", "", "/private"]
    let sitting = Transcript(over: Self.medicines, lines)
    for name in ["medicine 1 (only for staff)", "medicine 2 (only for staff)"] {
      #expect(sitting.text.contains(") \(name)\n"), "\(sitting.text)")
    }
  }

  @Test
  func `who puts a private answer back in the notes hears of staff only where they chose that`() {
    let sitting = sitting("", "", "/private", "2", "/private", "2")
    #expect(!sitting.text.contains(Self.done), "\(sitting.text)")
    #expect(sitting.text.contains("  This is no longer private, so it can go in the notes.\n"))
  }

  @Test func `what is around it can keep it from staff too, and that is said`() {
    let sitting = sitting("weed /private", "daily /staff")
    #expect(
      sitting.text.contains("  That answer is left out of your notes. The page for staff doesn't"))
    #expect(!sitting.text.contains(Self.done))
    #expect(seen(sitting, by: .staff).isEmpty)
  }

  @Test func `a copy of it is for staff too`() {
    func area(_ name: String) -> Item {
      Item(
        linkId: "a.\(name)", type: .group, text: name, template: "a.{code}",
        item: [
          Item(
            linkId: "a.\(name).how", type: .string, text: "How is \(name)?", label: "How",
            template: "a.{code}.how")
        ])
    }
    let pack = Questionnaire(asking: [area("food"), area("home")])
    let sitting = Transcript(over: pack, ["bad /staff", "/same"])
    let answers = sitting.interview.response.answers
    #expect(answers[Place("a.home.how")]?.values == [.text("bad")], "\(sitting.text)")
    #expect(answers[Place("a.home.how")]?.sharing == .staff)
  }

  @Test func `a review has no line for a question that was asked because of it`() {
    let sitting = sitting("weed /staff", "daily", "/review")
    #expect(sitting.text.contains("  1) Uses: not shown on the screen\n"), "\(sitting.text)")
    #expect(!sitting.text.contains("Often: "), "\(sitting.text)")
  }

  @Test func `with the name of a row, the whole row is only for staff`() {
    var sitting = sitting("", "", "", "Ann", "/staff", "1")
    #expect(
      sitting.text.contains(
        Self.done + "  Everything else about this person goes on that page too.\n"))
    for line in ["cooks", ""] { sitting.play(line) }
    #expect(seen(sitting, by: .toBring).isEmpty)
    #expect(seen(sitting, by: .staff) == ["s.name", "s.does"])
  }

  @Test func `that row isn't named on the screen any more`() {
    var sitting = sitting("", "", "", "Ann", "/staff", "1", "cooks", "")
    #expect(
      sitting.text.contains("on that page too.\n\(Self.undo)? What do they do?\n"),
      "\(sitting.text)")
    sitting.play("/review")
    let shown = sitting.text.components(separatedBy: "> /review\n").last ?? ""
    #expect(!shown.contains("Ann"), "\(shown)")
    #expect(shown.contains("People: person 1 (only for staff)\n"), "\(shown)")
  }

  @Test func `typed where it is asked what to keep private, it is asked about instead`() {
    let sitting = sitting("weed", "/private", "/staff", "1")
    #expect(sitting.text.contains(Self.done))
    #expect(sitting.text.hasSuffix("? How often?\n[Answer: ]\n"), "\(sitting.text)")
  }

  @Test func `in a private row nothing is offered, which stays the person's own`() {
    let sitting = sitting("", "", "", "Ann", "cooks", "/private", "3", "/staff")
    #expect(
      sitting.text.contains("  There's no answer here yet that you can show only to staff.\n"))
  }

  @Test func `where nothing was answered yet, and with Enter, there is nothing to show`() {
    for lines in [["/staff"], ["", "/staff"]] {
      #expect(
        Transcript(over: Self.questionnaire, lines).text.contains(
          "  There's no answer here yet that you can show only to staff.\n"))
    }
  }

  @Test(arguments: [["my plan /staff"], ["my plan", "/back", "/staff"]])
  func `for keeping safe, the person decides later`(lines: [String]) {
    let sitting = Transcript(over: Self.questionnaire, ["/sections", "2"] + lines)
    #expect(
      sitting.text.contains("  Near the end you choose who can read \"Keeping safe\".\n"),
      "\(sitting.text)")
    #expect(seen(sitting, by: .myself) == ["safe.plan"])
    #expect(sitting.interview.response.answers[Place("safe.plan")]?.sharing == .everyone)
  }

  @Test func `in a review it takes a number, and the answer isn't shown there again`() {
    var sitting = sitting("weed", "daily", "/review", "/staff")
    #expect(sitting.text.contains("  To show an answer only to staff, type /staff and its number"))
    for line in ["/staff 2", "1"] { sitting.play(line) }
    #expect(
      sitting.text.hasSuffix(
        "  1) Uses: weed\n  2) Often: not shown on the screen\n"
          + "[Type a number to change an answer, or press Enter to go on: ]\n"), "\(sitting.text)")
  }

  @Test func `it says so when nothing is changed`() {
    #expect(sitting("weed", "/staff", "2").text.contains("  Nothing was changed.\n? How often?"))
  }

  @Test(arguments: [
    "weed, thats only for the staff yeah", "weed, dont tell anyone", "weed but mum cant know",
  ])
  func `whoever wishes for it is told how`(line: String) {
    let hint = "  To show that answer only to staff, type /staff.\n"
    #expect(sitting(line).text.contains(hint))
    #expect(!sitting("the staff are ok").text.contains(hint))
    #expect(!sitting(line + " /staff").text.contains(hint))
  }
}
