// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// What is private, or for staff, among questions that anyone may ask: none of it shows while
/// someone else types, and what they type takes nothing of it away.
@Suite struct HiddenAnswersTests {
  private static let secrets = ["hidden", "Bea", "Watched: "]

  private static let typist = Item(
    linkId: "a.typist", type: .choice, text: "Who types?",
    answerOption: ["me", "withHelp", "forMe"].map { AnswerOption(code: $0, text: $0) },
    role: .typist)

  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "a", type: .group, text: "Start",
      item: [
        typist
      ]),
    Item(
      linkId: "b", type: .group, text: "Life",
      item: [
        Item(linkId: "b.words", type: .string, text: "How are you?", label: "Life"),
        Item(
          linkId: "b.more", type: .string, text: "Since when?", label: "Since",
          enableWhen: .test(EnableWhen(question: "b.words", operator: .exists(true)))),
        Item(
          linkId: "b.instead", type: .string, text: "In one word?", label: "In a word",
          enableWhen: .test(EnableWhen(question: "b.words", operator: .exists(false)))),
        Item(
          linkId: "b.who", type: .choice, text: "What did you notice?", label: "Noticed",
          repeats: true,
          answerOption: [
            AnswerOption(code: "x", text: "Watched", sharing: .staff),
            AnswerOption(code: "y", text: "Tired"),
          ]),
        Item(
          linkId: "b.watched", type: .string, text: "Watched by whom?", label: "Watched",
          enableWhen: .test(EnableWhen(question: "b.who", operator: .equalsOption("x")))),
        Item(
          linkId: "b.people", type: .group, text: "People", repeats: true, rowName: "person",
          item: [Item(linkId: "b.people.name", type: .string, text: "Name?", label: "Name")]),
        Item(linkId: "b.open", type: .string, text: "What is open?", label: "Open"),
      ]),
    Item(
      linkId: "c", type: .group, text: "End",
      item: [
        Item(linkId: "c.more", type: .string, text: "More?", label: "More"),
        Item(linkId: "c.end", type: .string, text: "And then?", label: "Then"),
      ]),
  ])

  /// A sitting in which this was kept back or left with Enter, until someone helps.
  private func sitting(keepsBack: Bool, typist: String, choosing: String = "") -> Transcript {
    let lines =
      keepsBack
      ? ["hidden words /private", "hidden time", "1 " + choosing, "hidden man", "Bea /private", ""]
        + ["fine", "/back", "/aside hidden note", "fine"]
      : ["", "", choosing, "", "fine"]
    var sitting = Transcript(over: Self.questionnaire, ["1"] + lines + ["/review", "1", typist])
    if typist == "2" { sitting.play("yes") }
    return sitting
  }

  /// What is said from then on, whatever is typed.
  private func said(
    _ lines: [String], keepsBack: Bool, typist: String, choosing: String = ""
  ) -> Substring {
    var sitting = sitting(keepsBack: keepsBack, typist: typist, choosing: choosing)
    let before = sitting.text.endIndex
    for line in lines { sitting.play(line) }
    return sitting.text[before...]
  }

  @Test(
    arguments: ["2", "3"],
    [
      ["/review", ""], ["/review", "2"], ["/review", "3"], ["/review", "2", "2", "/review"],
      ["/review", "2", "don't know"], ["/review", "2", "", "/private"], ["/sections"],
      ["", "/back", "/aside"], ["", "/back", "/back", "/private"], ["", "/private"],
      ["", "/same", "/review"], ["", "x", "", "/review"], ["/quit"],
      ["", "/back", "/back", "Tom", "", "/review"], ["/review", "/sections 1"],
      ["", "/back", "/back", "/rathernot", "/back", "/review"],
      ["", "/back", "/back", "/skip", "/review"], ["", "", "", "/sections"],
    ])
  func `nothing of it is shown, and nothing tells that it is there`(
    typist: String, lines: [String]
  ) {
    for choosing in ["", "2"] {
      let kept = said(lines, keepsBack: true, typist: typist, choosing: choosing)
      for secret in Self.secrets { #expect(!kept.contains(secret), "\(secret) in \(kept)") }
      #expect(kept == said(lines, keepsBack: false, typist: typist, choosing: choosing))
    }
  }

  @Test(arguments: ["2", "3"])
  func `what is asked because of it is not asked of whoever helps`(typist: String) {
    let said = [["hidden words /private"], ["", ""]].map { lines in
      var sitting = Transcript(over: Self.questionnaire, ["1"] + lines + ["/review", "1", typist])
      if typist == "2" { sitting.play("yes") }
      let before = sitting.text.endIndex
      sitting.play("")
      return sitting.text[before...]
    }
    #expect(said[0] == said[1])
    #expect(said[0].contains("What did you notice?"))
  }

  @Test func `a part that only has questions for whoever helps counts as left, as it would be`() {
    let pack = Questionnaire(sections: [
      Item(linkId: "a", type: .group, text: "Start", item: [Self.typist]),
      Item(
        linkId: "b", type: .group, text: "Life",
        item: [Item(linkId: "b.words", type: .string, text: "How are you?")]),
      Item(
        linkId: "c", type: .group, text: "Instead",
        item: [
          Item(
            linkId: "c.word", type: .string, text: "In one word?",
            enableWhen: .test(EnableWhen(question: "b.words", operator: .exists(false))))
        ]),
      Item(
        linkId: "d", type: .group, text: "End",
        item: ["d.one", "d.two"].map { Item(linkId: $0, type: .string, text: "\($0)?") }),
    ])
    let said = [["hidden words /private"], ["", ""]].map { lines in
      var sitting = Transcript(over: pack, ["1"] + lines + ["fine", "/review", "1", "3"])
      let before = sitting.text.endIndex
      for line in ["/sections", "", "/finish"] { sitting.play(line) }
      return sitting.text[before...]
    }
    #expect(said[0].contains("Instead") && said[0] == said[1])
  }

  @Test func `a note to oneself is not shown once a helper has answered there`() {
    for lines in [["/review", "3", "seen"], ["", "/back", "/aside theirs", "seen"]] {
      var sitting = sitting(keepsBack: true, typist: "3")
      for line in lines + ["/review"] { sitting.play(line) }
      let shown = sitting.text.suffix(400)
      #expect(!shown.contains("hidden note"), "\(lines)")
      #expect(shown.contains("theirs") == lines.contains("/aside theirs"))
    }
  }

  @Test func `only the notes to bring are looked at and made while someone helps`() {
    for choice in ["2", "3"] {
      let said = [true, false].map { keepsBack in
        var sitting = sitting(keepsBack: keepsBack, typist: "3")
        let before = sitting.text.endIndex
        for line in ["/notes", choice, "no"] { sitting.play(line) }
        return sitting.text[before...]
      }
      #expect(said[0] == said[1])
      #expect(said[0].contains("alone at this screen now?\n[yes or no (Enter means no): ]"))
      #expect(!said[0].contains("(preview") && !said[0].contains("(write"))
    }
  }

  @Test func `while someone helps, nothing tells whether a page for staff has anything in it`() {
    let said = [true, false].map { keepsBack in
      var sitting = sitting(keepsBack: keepsBack, typist: "3")
      let before = sitting.text.endIndex
      for line in ["/notes", "3", "yes", "/back"] { sitting.play(line) }
      return sitting.text[before...]
    }
    #expect(said[0] == said[1] && said[0].contains("[File: ]"))
  }

  @Test func `whoever has help makes the other pages when alone, and the screen is cleared`() {
    let said = [true, false].map { keepsBack in
      var sitting = sitting(keepsBack: keepsBack, typist: "3")
      let before = sitting.text.endIndex
      for line in ["/notes", "2", "yes", "", "!written my-notes.md", ""] { sitting.play(line) }
      return String(sitting.text[before...])
    }
    #expect(said[0] == said[1] && said[0].contains("(write myself my-notes.md false)"))
    #expect(!said[0].contains("(preview") && !said[0].contains("(save)"))
    #expect(
      said[0].hasSuffix(
        """
        ? Do you want to clear the screen, so that others can look at it?
        [yes or no (Enter means yes): ]
        >
        (clear)
          The screen has been cleared.
        ? More?
        [Answer: ]

        """))
  }

  @Test(arguments: ["/back", "/quit", "/sections", "^C"])
  func `whatever is typed where the screen is to be cleared, it is`(line: String) {
    for written in ["!written page.md", "!failed That page would be empty."] {
      var sitting = sitting(keepsBack: true, typist: "3")
      for line in ["/notes", "3", "yes", "", written] { sitting.play(line) }
      #expect(sitting.text.hasSuffix("[yes or no (Enter means yes): ]\n"), "\(sitting.text)")
      let before = sitting.text.endIndex
      sitting.play(line)
      #expect(sitting.text[before...].contains("(clear)\n  The screen has been cleared."))
    }
  }

  /// Who types, and a name.
  private static let named = Questionnaire(
    summary: Questionnaire.Summary(id: "n", version: "1", title: "N"),
    items: [
      Item(
        linkId: "a", type: .group, text: "Start",
        item: [
          typist,
          Item(linkId: "a.name", type: .string, text: "Your name?", label: "Name", role: .name),
        ]),
      Item(
        linkId: "b", type: .group, text: "End",
        item: [Item(linkId: "b.end", type: .string, text: "And then?")]),
    ])

  @Test(arguments: ["2", "3"]) func `a private name is not said to whoever helps`(typist: String) {
    let said = ["Zara /private", ""].map { name in
      var sitting = Transcript(over: Self.named, ["1", name, "/review", "1", typist])
      if typist == "2" { sitting.play("yes") }
      let before = sitting.text.ranges(of: "/review").first?.upperBound ?? sitting.text.endIndex
      for line in ["", "/sections 2"] { sitting.play(line) }
      return sitting.text[before...].replacing("  1) Who types? me\n  2) Name", with: "")
    }
    #expect(!said[0].split(separator: "> \(typist)\n").dropFirst().joined().contains("Zara"))
  }

  @Test func `a choice that nobody saw stays beside what is chosen now`() {
    var sitting = sitting(keepsBack: true, typist: "3")
    for line in ["/review", "2", "2"] { sitting.play(line) }
    let answer = sitting.interview.response.answers[Place("b.who")]
    #expect(answer?.values.map(\.words) == ["Tired", "Watched"])
    for line in ["/review", "2"] { sitting.play(line) }
    #expect(!sitting.text.suffix(300).contains("Your answer: Tired; Watched"))
  }

  @Test func `a note that nobody saw stays beside a new one`() {
    var sitting = sitting(keepsBack: true, typist: "3")
    for line in ["", "/back", "/aside new note", "fine"] { sitting.play(line) }
    #expect(sitting.interview.response.asides[Place("b.open")] == "hidden note\nnew note")
  }

  @Test func `what is half-typed where it is private does not come back for a helper`() {
    let alone = Transcript(over: Self.questionnaire, ["1", "/private", "1", "hidden line /quit"])
    var response = alone.interview.response
    #expect(response.drafts.map(\.line) == ["hidden line"])
    response.progress.setsSensitiveAside = true
    var later = Transcript(Interview(Self.questionnaire, response))
    later.begin(.back(lastWritten: "Monday", questionsChanged: false))
    later.play("/review")
    #expect(!later.text.contains("hidden line]"))
    #expect(later.interview.response.drafts.map(\.line) == ["hidden line"])
  }

  @Test func `a list of which nobody saw the rows is left as anyone leaves a list, and keeps them`()
  {
    let left = [true, false].map { keepsBack in
      var sitting = sitting(keepsBack: keepsBack, typist: "3")
      for line in ["", "/back", "/back", "/rathernot"] { sitting.play(line) }
      return sitting.interview.response
    }
    #expect(left.map { $0.answers[Place("b.people")]?.leaving } == [.declined, .declined])
    #expect(left[0].rows(of: Place("b.people")).count == 1)
  }

  @Test func `an answer whose question applied no more is a note once a helper makes it apply`() {
    var response = Response()
    for (linkId, content) in [
      ("b.words", Answer.Content.left(.skipped)), ("b.more", .values([.text("hidden time")])),
    ] {
      response.answers[Place(linkId)] = Self.questionnaire.answer(content, to: linkId)
    }
    response.progress.setsSensitiveAside = true
    var helped = Transcript(Interview(Self.questionnaire, response))
    helped.begin(.back(lastWritten: "Monday", questionsChanged: false))
    for line in ["/sections 2", "/back", "their words", "/quit"] { helped.play(line) }
    let later = helped.interview.response
    #expect(later.answers[Place("b.more")] == nil)
    #expect(later.asides[Place("b.more")] == "hidden time")
  }

  @Test func `a helper who presses Enter where something is hidden leaves it there`() {
    var response = Response()
    for (linkId, words) in [("b.words", "hidden words"), ("b.more", "hidden time")] {
      response.answers[Place(linkId)] = Self.questionnaire.answer(
        .values([.text(words)]), to: linkId)
      response.privatePlaces.insert(Place(linkId))
    }
    response.progress.setsSensitiveAside = true
    var helped = Transcript(Interview(Self.questionnaire, response))
    helped.begin(.back(lastWritten: "Monday", questionsChanged: false))
    for line in ["/sections 2", "/back", "/back", "/back", "", "", "", ""] { helped.play(line) }
    helped.play("/quit")
    let later = helped.interview.response
    #expect(later.answers[Place("b.words")]?.values == [.text("hidden words")])
    #expect(later.answers[Place("b.more")]?.values == [.text("hidden time")])
    for linkId in ["b.words", "b.more"] { #expect(later.isPrivate(Place(linkId))) }
  }

  @Test func `a question that was left is asked again once a helper makes it apply`() {
    let said = [true, false].map { isHidden in
      let skipped = Answer.Content.left(.skipped)
      let words = isHidden ? Answer.Content.values([.text("hidden words")]) : skipped
      var response = Response()
      for (linkId, content) in [("b.words", words), (isHidden ? "b.more" : "b.instead", skipped)] {
        response.answers[Place(linkId)] = Self.questionnaire.answer(content, to: linkId)
      }
      if isHidden { response.privatePlaces.insert(Place("b.words")) }
      response.progress.setsSensitiveAside = true
      var helped = Transcript(Interview(Self.questionnaire, response))
      helped.begin(.back(lastWritten: "Monday", questionsChanged: false))
      for line in ["/sections 2", "/back", "/back", "their words", "/quit", "!return"] {
        helped.play(line)
      }
      return helped.text
    }
    #expect(said[0].hasSuffix("? Since when?\n[Answer: ]\n") && said[0] == said[1])
  }

  @Test func `a list that a helper adds to is still open when they come back`() {
    let name = Item(linkId: "g.list.name", type: .string, text: "Which?", label: "Which")
    let use = Item(linkId: "g.list.use", type: .string, text: "What for?", label: "Use")
    let pack = Questionnaire(
      summary: Questionnaire.Summary(id: "g", version: "1", title: "G"),
      items: [
        Item(
          linkId: "g", type: .group, text: "Things",
          item: [
            Item(
              linkId: "g.list", type: .group, text: "Things", label: "Things", repeats: true,
              rowName: "thing", item: [name, use])
          ])
      ])
    let said = [true, false].map { hasRow in
      var response = Response()
      response.answers[Place("g.list")] = pack.answer(
        hasRow ? .rows : .left(.skipped), to: "g.list")
      if hasRow {
        let row = response.addRow(to: Place("g.list"))
        response.answers[Place("g.list.name", rows: [row])] = pack.answer(
          .values([.text("hidden thing")]), to: "g.list.name")
        response.privateRows.insert(row)
      }
      response.progress.setsSensitiveAside = true
      var helped = Transcript(Interview(pack, response))
      helped.begin(.back(lastWritten: "Monday", questionsChanged: false))
      for line in ["/sections 1", "Zed", "/quit", "!return", "/review"] { helped.play(line) }
      return helped.text
    }
    #expect(said[0].contains("Zed") && said[0] == said[1])
  }

  @Test func `a row of a list that applied no more stays apart once a helper opens the list`() {
    let list = Item(
      linkId: "g.list", type: .group, text: "Things", label: "Things", repeats: true,
      enableWhen: .test(EnableWhen(question: "g.any", operator: .equalsBoolean(true))),
      rowName: "thing",
      item: [Item(linkId: "g.list.name", type: .string, text: "Which?", label: "Which")])
    let pack = Questionnaire(
      summary: Questionnaire.Summary(id: "g", version: "1", title: "G"),
      items: [
        Item(
          linkId: "g", type: .group, text: "Things",
          item: [Item(linkId: "g.any", type: .boolean, text: "Any things?"), list])
      ])
    let said = [true, false].map { hasRow in
      var response = Response()
      response.answers[Place("g.any")] = pack.answer(.values([.boolean(false)]), to: "g.any")
      if hasRow { response.addRow(to: Place("g.list")) }
      response.progress.setsSensitiveAside = true
      var helped = Transcript(Interview(pack, response))
      helped.begin(.review)
      for line in ["1", "yes", "theirs", "^C", "1", "list"] { helped.play(line) }
      return helped.text
    }
    #expect(said[0].contains("theirs") && said[0] == said[1])
  }

  @Test func `what is half-typed by the person alone waits for them, whatever a helper does there`()
  {
    let alone = Transcript(over: Self.questionnaire, ["1", "half a secret /quit"])
    for lines in [
      ["/quit"], ["/review", ""], ["/sections 1", "/quit"], ["theirs /sections", "1"],
    ] {
      var response = alone.interview.response
      response.progress.setsSensitiveAside = true
      var helped = Transcript(Interview(Self.questionnaire, response))
      helped.begin(.back(lastWritten: "Monday", questionsChanged: false))
      for line in lines + ["/quit"] { helped.play(line) }
      let shown = helped.text.split(separator: "\n").filter { !$0.hasPrefix("(draft") }
      #expect(!shown.joined().contains("secret"), "\(lines)")
      response = helped.interview.response
      response.progress.setsSensitiveAside = false
      var later = Transcript(Interview(Self.questionnaire, response))
      later.begin(.back(lastWritten: "Tuesday", questionsChanged: false))
      if lines.contains(where: { $0.hasPrefix("theirs") }) { later.play("theirs") }
      if !later.text.contains("half a secret]") { later.play("/sections 2") }
      #expect(later.text.contains("half a secret]"), "\(lines)")
    }
  }

  @Test func `what a helper half-typed comes back for them and for the person`() {
    for isHelped in [true, false] {
      var sitting = sitting(keepsBack: false, typist: "3")
      for line in ["", "half a line /quit"] { sitting.play(line) }
      var response = sitting.interview.response
      response.progress.setsSensitiveAside = isHelped
      var later = Transcript(Interview(Self.questionnaire, response))
      later.begin(.back(lastWritten: "Monday", questionsChanged: false))
      #expect(later.text.contains("half a line]"))
    }
  }

  @Test func `the person sees it again when they type themselves`() {
    let own = said(["/review", "1", "1", "/review"], keepsBack: true, typist: "3")
    for words in ["hidden words", "hidden time", "Bea", "hidden note"] {
      #expect(own.contains(words))
    }
  }

  @Test func `what a helper typed stays in view for them, private or not`() {
    var sitting = sitting(keepsBack: false, typist: "3")
    for line in ["", "seen words /private", "/review"] { sitting.play(line) }
    #expect(sitting.text.suffix(200).contains("seen words"))
  }
}
