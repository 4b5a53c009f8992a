// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Words at a list that come near to some of its choices: the person is asked, and chooses.
@Suite struct NearChoicesTests {
  private static let texts = ["Family", "Getting out", "Money and forms"]

  private static func list(withOwnWords: Bool = true) -> Questionnaire {
    let other = AnswerOption(code: "other", text: "Something else")
    let none = AnswerOption(code: "none", text: "None of these", isExclusive: true)
    let own = Item(
      linkId: "s.list.other", type: .string, text: "What else?",
      enableWhen: .test(EnableWhen(question: "s.list", operator: .equalsOption("other"))))
    var options = texts.map { AnswerOption(code: $0, text: $0) }
    options[1].phrase = "going out"
    options[2].synonyms = "rent, benefits"
    return Questionnaire(asking: [
      Item(
        linkId: "s.list", type: .choice, text: "Which of these?", repeats: true,
        answerOption: options + (withOwnWords ? [other, none] : []),
        item: withOwnWords ? [own] : []),
      Item(linkId: "s.end", type: .string, text: "And then?"),
    ])
  }

  /// The list with own words, whose choices are not shown.
  private static var quietList: Questionnaire {
    Questionnaire(
      asking: list().sections[0].item.item.map { item in
        var quiet = item
        quiet.isQuiet = item.isChoice
        return quiet
      })
  }

  private static let uses = Questionnaire(asking: [
    Item(
      linkId: "s.use", type: .choice, text: "How do you take it?",
      answerOption: [
        AnswerOption(code: "label", text: "As the label says"),
        AnswerOption(code: "need", text: "Only when needed", synonyms: "sometimes, now and then"),
        AnswerOption(code: "differently", text: "Differently"),
        AnswerOption(code: "stopped", text: "I've stopped it"),
      ]),
    Item(
      linkId: "s.differently", type: .string, text: "How differently?",
      enableWhen: .test(EnableWhen(question: "s.use", operator: .equalsOption("differently")))),
    Item(
      linkId: "s.stopped", type: .string, text: "When?",
      enableWhen: .test(EnableWhen(question: "s.use", operator: .equalsOption("stopped")))),
  ])

  private static let line = "shopping, money im behind on rent, family"

  @Test(arguments: ["the blue one only when needed", "mostly i guess as the label says"])
  func `a choice at the end of a line is asked about`(line: String) {
    let sitting = Transcript(over: Self.uses, [line])
    #expect(sitting.text.contains("? Did you mean this? \""))
  }

  @Test(arguments: ["only when needed", "i've stopped it"])
  func `another choice typed where one is asked about is the answer`(line: String) {
    let sitting = Transcript(over: Self.uses, ["mostly i guess as the label says", line])
    let use = sitting.interview.response.answers[Place("s.use")]?.values.map(\.code)
    #expect(use == [line.hasPrefix("only") ? "need" : "stopped"], "\(sitting.text)")
  }

  @Test func `a line that is put back says how to keep or replace it`() {
    let sitting = Transcript(over: Self.uses, ["mostly i guess as the label says", "3"])
    let hint = "  (Press Enter to use the words below, or delete them and type new ones.)\n"
    #expect(
      sitting.text.hasSuffix("\(hint)[Choose one: mostly i guess as the label says]\n"),
      "\(sitting.text)")
  }

  @Test func `a short synonym before something that is denied comes near to its choice`() {
    var section = Self.list().sections[0].item
    section.item[0].answerOption[1].synonyms = "txt, text me"
    let asked = Transcript(over: Questionnaire(sections: [section]), ["txt not mornings"])
    #expect(asked.text.contains("? Did you mean this? \"Getting out\"\n"), "\(asked.text)")
  }

  @Test func `the name of the choice for own words is none of the words`() {
    let sitting = Transcript(over: Self.uses, ["differently, missed 3 in 2 weeks"])
    #expect(sitting.text.contains("? Do you want to keep \"Differently: missed 3 in 2 weeks\"?"))
  }

  @Test(arguments: [
    "1 as the label says every morning", "As the label says. I hide it in my bag",
  ])
  func `words beside a choice that has no place for them can be a note to oneself`(line: String) {
    let note = "  2) Yes. Keep what I typed as a note to myself\n"
    let asked = Transcript(over: Self.uses, [line])
    #expect(asked.text.contains(note), "\(asked.text)")
    let response = Transcript(over: Self.uses, [line, "2"]).interview.response
    #expect(response.answers[Place("s.use")]?.values.map(\.code) == ["label"])
    #expect(response.asides[Place("s.use")] != nil)
  }

  @Test(arguments: ["maybe 4 times a week", "4 times a week at most"])
  func `a number of times is none of a choice`(line: String) {
    let asked = Transcript(over: Self.uses, [line])
    #expect(!asked.text.contains("I've stopped it\"?"), "\(asked.text)")
  }

  @Test func `more words behind a yes don't make it another choice`() {
    let lines = ["mostly i guess as the label says", "yes every morning"]
    let sitting = Transcript(over: Self.uses, lines)
    let use = sitting.interview.response.answers[Place("s.use")]
    #expect(use?.values.map(\.code) == ["label"], "\(sitting.text)")
    #expect(sitting.text.contains("  The list has no place for \"every morning\", so"))
  }

  @Test func `words and choices that are added come behind those given before`() {
    let item = Item(
      linkId: "s.list", type: .choice, text: "Which?", repeats: true,
      answerOption: ["Sleep", "Food", "Money"].map { AnswerOption(code: $0, text: $0) }
        + [AnswerOption(code: "other", text: "Something else")],
      item: [
        Item(
          linkId: "s.list.other", type: .string, text: "What else?",
          enableWhen: .test(EnableWhen(question: "s.list", operator: .equalsOption("other"))))
      ])
    for (lines, codes) in [
      (["2", "/back", "also 1 and the bridge", "yes"], ["Food", "Sleep", "other"]),
      (["the dog", "yes", "/back", "/back", "also 3 and the cat", "yes"], ["other", "Money"]),
    ] {
      let sitting = Transcript(over: Questionnaire(asking: [item]), lines)
      let given = sitting.interview.response.answers[Place("s.list")]?.values.map(\.code)
      #expect(given == codes, "\(sitting.text)")
    }
  }

  @Test(arguments: [
    ("a punjabi interpreter", "An interpreter"), ("bsl interpreter for him", "A BSL interpreter"),
  ])
  func `of two choices with the same word, the one without others comes near`(
    line: String, choice: String
  ) {
    let options = ["An interpreter", "A BSL interpreter", "Breaks"]
    let item = Item(
      linkId: "s.list", type: .choice, text: "Which?", repeats: true,
      answerOption: options.map { AnswerOption(code: $0, text: $0) })
    let sitting = Transcript(over: Questionnaire(asking: [item]), [line])
    #expect(sitting.text.contains("? Did you mean this? \"\(choice)\"\n"), "\(sitting.text)")
  }

  @Test(arguments: ["no", "Nope", "nah"])
  func `a bare no is "none of these", unless it may keep an earlier answer`(no: String) {
    #expect(Self.answers(no) == ["None of these"])
    #expect(Self.answers("family", "/back", no) == ["Family"])
    let quiet = Transcript(over: Self.quietList, [no])
    #expect(quiet.interview.response.answers[Place("s.list")] == nil)
  }

  private static func answers(_ lines: String...) -> [String] {
    let sitting = Transcript(over: list(), lines)
    let places = [Place("s.list"), Place("s.list.other")]
    return places.flatMap { sitting.interview.response.answers[$0]?.values.map(\.words) ?? [] }
  }

  @Test func `just yes to a choice that part of a longer line comes near to keeps the line`() {
    let line = "family is in portugal, english is ok if you speak slow"
    #expect(Self.answers(line, "yes") == ["Something else", "Family", line])
    #expect(Self.answers(line, "1", "no") == ["Family"])
  }

  @Test(arguments: ["no i said since kev went", "no, I told you since kev went"])
  func `what was said before is put back on the line`(line: String) {
    let sitting = Transcript(over: Self.list(), ["not really him", line])
    #expect(sitting.text.hasSuffix("[Choose any: since kev went]\n"), "\(sitting.text)")
  }

  @Test func `the number of a choice behind a mistyped "and" is no word of one's own`() {
    let kept = Self.answers("1, i eat out of tins, an 3 forms do my head in", "2")
    #expect(kept.last == "i eat out of tins, forms do my head in", "\(kept)")
  }

  @Test(arguments: [
    ("the bus, thats 2", ["Something else", "Getting out", "the bus"]),
    ("the bus number 2", ["Something else", "Getting out", "the bus"]),
    (
      "1, i pay late and 3 on bad days",
      ["Family", "Money and forms", "Something else", "i pay late and on bad days"]
    ),
    (
      "1, i pay late, and 3 i shop",
      ["Family", "Something else", "Money and forms", "i pay late, i shop"]
    ),
  ])
  func `a choice's number further on in the words is asked about, and is no word`(
    line: String, kept: [String]
  ) {
    #expect(Self.answers(line) == [], "it is asked")
    #expect(Self.answers(line, "2") == kept)
  }

  @Test(arguments: ["Only my own words, please.", "just my words", "keep mine please"])
  func `who wants only their own words gets no choice beside them`(line: String) {
    #expect(
      Self.answers("money im behind on rent", line) == [
        "Something else", "money im behind on rent",
      ])
  }

  @Test(arguments: [
    ["i have 2 dogs and 3 cats", "yes"], ["money im behind on rent, 3 kids to feed", "2", "no"],
    ["1, i cry and 2 times a week i dont cook", "yes"],
  ])
  func `numbers of things are no choices`(lines: [String]) {
    let said = lines[0].hasPrefix("1, ") ? String(lines[0].dropFirst(3)) : lines[0]
    let sitting = Transcript(over: Self.list(), lines)
    let kept = sitting.interview.response.answers[Place("s.list.other")]?.values
    #expect(kept == [.text(said)], "\(sitting.text)")
  }

  @Test func `a number that the menu about a line hasn't keeps the line`() {
    let lines = ["mostly i guess as the label says", "7"]
    let sitting = Transcript(over: Self.uses, lines)
    #expect(sitting.interview.response.answers.places.isEmpty)
    #expect(sitting.text.contains("Please type a number from 1 to 3."), "\(sitting.text)")
    #expect(Self.answers("money im behind on rent", "Family") == [], "nor a choice of several")
  }

  @Test(arguments: ["no appetite", "no confidence", "nothing fits"])
  func `only words for "nothing" come near to a choice that stands alone`(line: String) {
    let asked = Transcript(over: Self.list(), [line]).text
    #expect(asked.contains("None of these\"") == (line == "nothing fits"))
  }

  @Test(arguments: [
    ("stopped it in May", "Yes", ["stopped"]),
    ("needed on bad days and at work too", "Yes, just that choice", []),
  ])
  func `where one choice counts, Enter takes it unless words would be lost`(
    line: String, choice: String, codes: [String]
  ) {
    let asked = Transcript(over: Self.uses, [line])
    let no = "  2) No, choose \"Differently\" and keep my words\n"
    #expect(asked.text.contains("  1) \(choice)\n\(no)"), "\(asked.text)")
    #expect(asked.text.contains("(Enter means 1)") == !codes.isEmpty, "\(asked.text)")
    let sitting = Transcript(over: Self.uses, [line, ""])
    #expect(sitting.text.hasSuffix("[Answer: stopped it in May]\n") == line.contains("May"))
    let entered = sitting.interview.response
    #expect((entered.answers[Place("s.use")]?.values.compactMap(\.code) == codes) == !codes.isEmpty)
  }

  @Test(arguments: [
    ("since march so months", false), ("6 months", false), ("months and worse now", false),
    ("mnoths", true), ("monthly", true),
  ])
  func `at a choice of one, Enter keeps words that say more than the choice`(
    line: String, isChoice: Bool
  ) {
    var section = OwnWordsTests.questionnaire.sections[0].item
    section.item[0].answerOption[0] = AnswerOption(code: "months", text: "Months")
    let asked = Transcript(over: Questionnaire(sections: [section]), [line])
    #expect(
      asked.text.hasSuffix(
        """
        ? Did you mean this? "Months"
          1) Yes, just that choice
          2) No, just my own words
          3) Change what I typed
        [Choose 1 to 3 (Enter means \(isChoice ? 1 : 2)): ]

        """), "\(asked.text)")
    let entered = Transcript(over: Questionnaire(sections: [section]), [line, ""])
    let kept = entered.interview.response.answers[Place("s.since.other")]?.values
    #expect(kept == (isChoice ? nil : [.text(line)]))
  }

  @Test func `a correction that is kept whole is not asked about again`() {
    let again = ["Jo no wait Joan", "2", "/back", "Jo no wait Joan"]
    let questions = Questionnaire(
      asking: ["a", "b"].map { Item(linkId: $0, type: .string, text: $0) })
    let sitting = Transcript(over: questions, again)
    #expect(sitting.interview.response.answers[Place("a")]?.values.map(\.words) == [again[0]])
    #expect(sitting.text.hasSuffix("? b\n[Answer: ]\n"), "\(sitting.text)")
  }

  @Test func `own words that were just confirmed are not asked about again`() {
    let line = "cars no wait buses"
    #expect(Self.answers(line, "3", line, "yes") == ["Something else", line])
  }

  @Test(arguments: [
    ["2, softer lights"], ["2 softer lights please"], ["soft light, softer lights", "1"],
    ["breaks, softer lights", "1", "/back", "2 just softer lights"], ["softer light, the lights"],
  ])
  func `words that say no more than a choice are not kept beside it`(lines: [String]) {
    let sitting = Transcript(over: Self.lights, lines)
    let answer = sitting.interview.response.answers[Place("s.list")]
    #expect(answer?.values.map(\.words) == ["Softer light"], "\(sitting.text)")
  }

  @Test(arguments: [
    (["2, not softer light", "yes"], "not softer light"),
    (["softer lights", "2"], "softer lights"),
    (["2, softer lights in the lift", ""], "softer lights in the lift"),
  ])
  func `words that say more than a choice, or are to be kept, are kept beside it`(
    lines: [String], words: String
  ) {
    let sitting = Transcript(over: Self.lights, lines)
    let answers = sitting.interview.response.answers
    #expect(answers[Place("s.list")]?.values.count == 2, "\(sitting.text)")
    #expect(answers[Place("s.list.other")]?.values == [.text(words)], "\(sitting.text)")
  }

  private static var lights: Questionnaire {
    var items = list().sections[0].item.item
    items[0].answerOption[0] = AnswerOption(code: "breaks", text: "Breaks")
    items[0].answerOption[1] = AnswerOption(code: "light", text: "Softer light")
    return Questionnaire(asking: items)
  }

  @Test func `words near to a choice that was made are the person's own`() {
    let asked = Transcript(over: Self.list(), ["3, money troubles"])
    #expect(asked.text.contains("? Do you want to keep \"Something else: money troubles\"?"))
    let kept = ["Money and forms", "Something else", "money troubles"]
    #expect(Self.answers("3, money troubles", "yes") == kept)
  }

  @Test(arguments: [
    ("2 not every night, they give me 7", "? Did you mean this? \"Only when needed\"\n"),
    ("2, but most days now", "? Did you mean this? \"Only when needed\"\n"),
    ("2 a day", "? Do you want to keep \"Differently: 2 a day\"?\n"),
  ])
  func `where one counts, a number before several words is asked about`(
    line: String, question: String
  ) {
    let asked = Transcript(over: Self.uses, [line])
    #expect(asked.text.contains(question), "\(asked.text)")
  }

  @Test func `a choice that is named behind numbers is asked about after them`() {
    let numbered = Transcript(over: Self.list(), ["2 money and famly"])
    #expect(numbered.text.contains("? Did you mean this? \"Getting out; Money and forms\"\n"))
    let named = Transcript(over: Self.list(), ["2 money and famly", "1"])
    #expect(named.text.contains("? Did you mean this? \"Family\"\n"), "\(named.text)")
  }

  @Test func `a number before words is asked about, and what they come near to apart`() {
    let line = "1, 2 since my car died and the family worry"
    let asked = Transcript(over: Self.list(), [line])
    #expect(asked.text.contains("? Did you mean this? \"Getting out\"\n"), "\(asked.text)")
  }

  @Test func `the number of "something else" among others goes with the words behind it`() {
    #expect(
      Self.answers("1 3 4 my dog", "") == ["Family", "Money and forms", "Something else", "my dog"])
  }

  @Test(arguments: [
    ("yes", ["Money and forms", "Family"]), ("no", ["Money and forms"]),
    ("keep mine", ["Money and forms"]), ("", ["Money and forms"]),
  ])
  func `once all words are kept, the other choices that they come near to are asked about`(
    line: String, chosen: [String]
  ) {
    let words = "im behind on rent, family troubles, and the phone"
    let kept = Self.answers(words, "2", line)
    #expect(Set(kept) == Set(chosen + ["Something else", words]), "\(kept)")
  }

  @Test func `a part joined by "and" that comes near to no choice is not lost`() {
    let kept = Self.answers("my dog and money trouble", "1", "yes")
    #expect(kept == ["Something else", "Money and forms", "my dog"])
  }

  @Test func `words that are kept after another choice keep their "and"`() {
    let kept = Self.answers("family stuff, the phone and money trouble", "1", "3")
    #expect(kept.last == "the phone and money trouble", "\(kept)")
  }

  @Test func `Enter loses no numbers that stand before words`() {
    let asked = Transcript(over: Self.list(), ["1 3 my dog"])
    #expect(asked.text.hasSuffix("[Choose 1 to 4: ]\n"), "\(asked.text)")
  }

  @Test func `choices that are asked about together stay in the order of the line`() {
    let list = Self.list(withOwnWords: false)
    let sitting = Transcript(over: list, ["money and forms then going out then family", "yes"])
    let chosen = sitting.interview.response.answers[Place("s.list")]?.values.map(\.words)
    #expect(chosen == ["Money and forms", "Getting out", "Family"], "\(sitting.text)")
  }

  @Test func `a narrowed choice goes by the synonyms of the one that narrows it`() {
    var items = Self.list(withOwnWords: false).sections[0].item.item
    items[1] = Item(
      linkId: "s.first", type: .choice, text: "Which first?", repeats: true,
      answerOption: Self.texts.map { AnswerOption(code: $0, text: $0) }, narrowedBy: "s.list")
    let sitting = Transcript(over: Questionnaire(asking: items), ["1 3", "benefits"])
    #expect(
      sitting.text.hasSuffix(
        "? Did you mean this? \"Money and forms\"\n  (This question saves only your choice, not your own words.)\n[yes or no: ]\n"
      ), "\(sitting.text)")
  }

  @Test func `what was named is said before what may be meant`() {
    let asked = Transcript(over: Self.list(), [Self.line])
    #expect(asked.text.contains("  You chose from the list: Family.\n? Did you mean this?"))
  }

  @Test func `a number before words may be a choice`() {
    let line = "2 on my own"
    #expect(
      Transcript(over: Self.list(), [line]).text.contains("? Did you mean this? \"Getting out"))
    #expect(Self.answers(line, "yes", "no") == ["Getting out"])
    #expect(Self.answers(line, "no") == ["Something else", line])
  }

  @Test func `a choice's whole name and numbers behind it are these choices`() {
    #expect(Self.answers("family 2 3") == ["Family", "Getting out", "Money and forms"])
  }

  @Test(arguments: ["2 forms", "forms 2", "not 2", "2 family"])
  func `a part of a choice's name with a number is not taken`(line: String) {
    #expect(Self.answers(line) == [])
    #expect(Self.answers("1 not 2") == ["Family"])
  }

  @Test(arguments: ["6 months", "2 months or so"])
  func `where one can be chosen a number before words is how many`(line: String) {
    let texts = ["Days", "Weeks", "Months", "A year", "Years", "Always"]
    let list = Item(
      linkId: "s.since", type: .choice, text: "How long?",
      answerOption: texts.map { AnswerOption(code: $0, text: $0) })
    let asked = Transcript(over: Questionnaire(asking: [list]), [line])
    #expect(asked.text.contains("? Did you mean this? \"Months\""))
  }

  @Test func `all numbers before words are asked about together, beside what was named`() {
    let asked = Transcript(over: Self.list(), ["1 3 my dog"])
    #expect(asked.text.contains("? Did you mean this? \"Family; Money and forms\""))
    let kept = Self.answers("family, 4 my dog", "yes")
    #expect(kept == ["Family", "Something else", "my dog"])
  }

  @Test
  func `beside a choice that only staff may see, words that everyone could read aren't offered`() {
    var options = Self.list().sections[0].item.item
    options[0].answerOption[2].sharing = .staff
    let sitting = Transcript(over: Questionnaire(asking: options), ["money im behind on rent"])
    #expect(
      sitting.text.hasSuffix(
        """
          1) Yes, just that choice
          2) No, just my own words
          3) Change what I typed
        [Choose 1 to 3: ]

        """))
  }

  @Test(
    arguments: [
      ("also 3", ["Family", "Money and forms"]), ("3 as well", ["Family", "Money and forms"]),
      ("add getting out too", ["Family", "Getting out"]), ("3", ["Money and forms"]),
      ("also 1", ["Family"]),
    ])
  func `what is to be added to the choices before is added`(line: String, chosen: [String]) {
    #expect(Self.answers("1", "/back", line) == chosen)
  }

  @Test(arguments: ["1 as well", "also 1"])
  func `nothing can be added to a choice that stands alone`(line: String) {
    #expect(Self.answers("none", "/back", line) == ["None of these"])
  }

  @Test func `own words are added too, and earlier choices are never lost`() {
    #expect(
      Self.answers("1 and 3", "/back", "also my dog", "")
        == ["Family", "Money and forms", "Something else", "my dog"])
    #expect(
      Self.answers(
        "1 and 3", "/back", "also my dog", "", "/back", "/back", "also my cat sleeps on it", "")
        == ["Family", "Money and forms", "Something else", "my dog; my cat sleeps on it"])
    #expect(Self.answers("1 and 3", "/back", "also none") == ["Family", "Money and forms"])
    #expect(Self.answers("1 and 3", "/back", "oh 2") == ["Getting out"])
  }

  @Test
  func `Enter keeps own words together with their choice, and going back again shows both`() {
    let lines = ["1 and 3", "/back", "also my dog", "", "/back", "/back"]
    let kept = Transcript(over: Self.list(), lines + [""])
    #expect(kept.text.contains("Your answer: Family; Money and forms; my dog."))
    #expect(kept.text.hasSuffix("? And then?\n[Answer: ]\n"), "\(kept.text)")
    let again = Transcript(over: Self.list(), lines + ["", "/back"])
    let back = again.text.components(separatedBy: "> /back\n").last ?? ""
    #expect(back.hasPrefix("? Which of these?\n"), "\(again.text)")
    #expect(back.contains("Your answer: Family; Money and forms; my dog."), "\(again.text)")
  }

  @Test func `a correction of added words loses none that were given before`() {
    let lines = [
      "1 and 3", "/back", "also my dog", "", "/back", "/back", "also my cat", "no, my bird",
    ]
    #expect(
      Transcript(over: Self.list(), lines).text
        .hasSuffix("[Choose any: Family, Money and forms, my dog, my bird]\n"))
  }

  @Test func `a line that begins with another name of a choice and goes on is asked about`() {
    let asked = Transcript(over: Self.uses, ["sometimes I forget"])
    #expect(asked.text.contains("? Did you mean this? \"Only when needed\"\n"))
    #expect(asked.text.contains("  2) No, choose \"Differently\" and keep my words\n"))
    #expect(asked.text.hasSuffix("[Choose 1 to 3: ]\n"), "\(asked.text)")
  }

  @Test func `at a quiet list too, own words are added to those before`() {
    let lines = ["my dog", "yes", "/back", "/back", "also my cat", ""]
    let answers = Transcript(over: Self.quietList, lines).interview.response.answers
    #expect(answers[Place("s.list.other")]?.values == [.text("my dog; my cat")])
    let loose = ["my dog", "yes", "/back", "/back", "also the second one, my cat", ""]
    let both = Transcript(over: Self.quietList, loose).interview.response.answers
    #expect(both[Place("s.list.other")]?.values.first?.words.hasPrefix("my dog; ") == true)
  }

  @Test(arguments: [([], nil), (["Family"], ["Family"])])
  func `"something else" goes with the words that were given for it`(
    others: [String], left: [String]?
  ) {
    let chosen = (["something else"] + others).joined(separator: ", ")
    let lines = [chosen, "my dog", "/back", "", "yes"]
    let sitting = Transcript(over: Self.list(), lines)
    #expect(sitting.text.contains("? Remove \"my dog\"?\n"), "\(sitting.text)")
    let answer = sitting.interview.response.answers[Place("s.list")]
    #expect(answer?.values.map(\.words) ?? [] == left ?? [])
    #expect(sitting.interview.response.answers[Place("s.list.other")]?.values ?? [] == [])
    let isAskedAgain = sitting.text.hasSuffix("5) None of these\n[Choose any: ]\n")
    #expect(isAskedAgain == others.isEmpty, "\(sitting.text)")
    let on = Transcript(over: Self.list(), lines + (isAskedAgain ? [""] : []))
    #expect(on.text.hasSuffix("? And then?\n[Answer: ]\n"), "\(on.text)")
    #expect(on.interview.response.answers[Place("s.list")]?.values.map(\.words) ?? [] == left ?? [])
  }

  @Test func `a list whose words were removed in the review is asked as if it had no answer`() {
    let lines = ["my dog", "", "fine", "/review", "1", "", "", "yes"]
    let sitting = Transcript(over: Self.list(), lines)
    #expect(sitting.text.hasSuffix("5) None of these\n[Choose any: ]\n"), "\(sitting.text)")
    let again = Transcript(over: Self.list(), lines + ["something else", "my cat"])
    #expect(
      again.text.contains("  1) Which of these? my cat\n  2) And then? fine\n"), "\(again.text)")
  }

  @Test func `"no, only" corrects what was heard`() {
    let sitting = Transcript(
      over: Self.uses, ["the big ones, and not at night", "no only when needed"])
    #expect(sitting.text.hasSuffix("[Choose one: when needed]\n"), "\(sitting.text)")
  }

  @Test func `a yes to a choice that was said in full adds no words`() {
    var item = Self.list().sections[0].item.item[0]
    item.answerOption[0] = AnswerOption(code: "woman", text: "To see a woman")
    let questionnaire = Questionnaire(asking: [item])
    let answers = Transcript(over: questionnaire, ["id rather see a woman please", "yes"])
      .interview.response.answers
    #expect(answers[Place("s.list")]?.values.compactMap(\.code) == ["woman"])
  }

  @Test func `a correction keeps what was named beside it`() {
    let lines = ["family, my dog", "no i mean the forms"]
    let sitting = Transcript(over: Self.list(), lines)
    #expect(sitting.text.hasSuffix("[Choose any: Family, the forms]\n"))
  }

  @Test(arguments: [
    "everything", "all of them", "1 to 3", "1, 2nd and 3rd", "1, 2, and sometimes 3",
  ])
  func `several choices are named in more ways than by a list of numbers`(line: String) {
    #expect(Self.answers(line) == Self.texts)
  }

  @Test(arguments: [
    "1 and 2 but mostly 3", "1, 2 and 3, mainly 3", "2 and 1, especially 3",
    "1, 2, but mainly the 3",
  ])
  func `a choice that is "mainly" meant comes first`(line: String) {
    #expect(Self.answers(line).first == "Money and forms")
    #expect(Self.answers(line).count == 3)
  }

  @Test func `a "mostly" in the middle of a line changes no order`() {
    #expect(Self.answers("1 mostly 3 sometimes") == ["Family", "Money and forms"])
  }

  @Test(arguments: ["1 or 3", "between 1 and 3"])
  func `of numbers between which there is an "or", one is asked for`(line: String) {
    let sitting = Transcript(over: Self.list(), [line])
    #expect(sitting.text.contains("What you typed could be: Family; Money and forms"))
    #expect(sitting.interview.response.answers.places.isEmpty)
  }

  @Test(arguments: ["thats it", "no thats all", "done"])
  func `that there is no more to choose is no words of the person's own`(line: String) {
    #expect(Self.answers(line) == [])
    #expect(Transcript(over: Self.list(), [line]).text.hasSuffix("? And then?\n[Answer: ]\n"))
  }

  @Test func `a slip is asked about, and what is denied is not`() {
    #expect(
      Transcript(over: Self.list(), ["famliy"]).text.contains("? Did you mean this? \"Family\""))
    for line in ["no family please", "no forms", "not family", "dont need forms", "fidgeting"] {
      #expect(!Transcript(over: Self.list(), [line]).text.contains("? Did you mean this?"))
    }
  }

  @Test func `a slip in the words of a whole choice is asked about, though no word tells it apart`()
  {
    let often = { (texts: [String], line: String) in
      let options = texts.map { AnswerOption(code: $0, text: $0) }
      let item = Item(linkId: "s.often", type: .choice, text: "How?", answerOption: options)
      return Transcript(over: Questionnaire(asking: [item]), [line]).text
        .contains("? Did you mean this? \"\(texts[0])\"")
    }
    #expect(often(["Every day", "Most days"], "evry day"))
    #expect(!often(["Every day", "Most days"], "bad day"))
    #expect(!often(["They can't carry on", "They carry on"], "they can carry on"))
  }

  @Test func `"first" behind a number tells the order, and is no number`() {
    #expect(Self.answers("3 first then 1") == ["Money and forms", "Family"])
    #expect(Self.answers("3 and 1st") == ["Money and forms", "Family"])
    #expect(Self.answers("1 then 2nd then 3rd") == Self.texts)
  }

  @Test(arguments: ["yes family", "yes, the forms please"])
  func `a yes with words of the choice that is asked about takes it`(line: String) {
    let isFamily = line.hasSuffix("family")
    let chosen = isFamily ? "Family" : "Money and forms"
    #expect(Self.answers(isFamily ? "famliy" : "rent", line) == [chosen])
  }

  @Test func `own words behind the number of "something else" are asked about once`() {
    #expect(Self.answers("4 my dog", "yes") == ["Something else", "my dog"])
  }

  @Test(arguments: [
    (["yes", "no"], ["Family"], nil),
    (["yes", ""], ["Family", "Something else"], "the ex, he has my keys"),
    (["no", ""], ["Something else"], "1 the ex, he has my keys"),
  ])
  func `a number before words at a quiet list is asked about by its number`(
    lines: [String], chosen: [String], words: String?
  ) {
    let list = Self.quietList
    let sitting = Transcript(over: list, ["1 the ex, he has my keys"] + lines)
    #expect(sitting.text.contains("? Did you mean number 1 in the list above?\n"))
    #expect(!sitting.text.components(separatedBy: "? Did you mean")[1].contains("Family"))
    let answers = sitting.interview.response.answers
    #expect(answers[Place("s.list")]?.values.map(\.words) == chosen)
    #expect(answers[Place("s.list.other")]?.values.first?.words == words)
  }

  @Test func `nothing is taken before it is asked`() {
    let asked = Transcript(over: Self.list(), [Self.line])
    #expect(
      asked.text.hasSuffix(
        """
        ? Did you mean this? "Money and forms"
          (You typed: shopping, money im behind on rent)
          1) Yes, just that choice
          2) Yes, and my own words too
          3) No, just my own words
          4) Change what I typed
        [Choose 1 to 4 (Enter means 3): ]

        """))
    #expect(Self.answers(Self.line) == [])
  }

  @Test(arguments: ["rent", "behind on rent", "my benefits stopped"])
  func `other words for a choice are asked about, and never take it`(line: String) {
    let asked = Transcript(over: Self.list(), [line])
    #expect(asked.text.contains("? Did you mean this? \"Money and forms\"\n"))
    #expect(asked.interview.response.answers.places.isEmpty)
    #expect(Self.answers(line, "1") == ["Money and forms"])
    #expect(Self.answers(line, "") == ["Something else", line])
  }

  @Test func `two such words joined by "and" are two choices, where each comes near to one`() {
    let asked = Transcript(over: Self.list(), ["rent and family stuff"])
    #expect(asked.text.contains("? Did you mean this? \"Money and forms\"\n"))
    let next = Transcript(over: Self.list(), ["rent and family stuff", "1"])
    #expect(next.text.contains("? Did you mean this? \"Family\"\n"), "\(next.text)")
    #expect(Self.answers("rent and family stuff", "1", "1") == ["Money and forms", "Family"])
  }

  @Test func `one of several choices that words come near to can be refused`() {
    #expect(
      Self.answers("rent and family stuff", "1", "3")
        == ["Money and forms", "Something else", "family stuff"])
  }

  @Test func `words about a choice that was named already are kept`() {
    let line = "rent, and the benefits stopped"
    #expect(
      Self.answers(line, "1", "yes") == [
        "Money and forms", "Something else", "the benefits stopped",
      ])
  }

  @Test func `a number with the words of its choice is that choice`() {
    let options = ["A few minutes", "Half an hour", "An hour"].map {
      AnswerOption(code: $0, text: $0)
    }
    let item = Item(linkId: "s.long", type: .choice, text: "How long?", answerOption: options)
    for (line, words) in [("3 an hour", "An hour"), ("2 half", "Half an hour"), ("3 half", nil)] {
      let answers = Transcript(over: Questionnaire(asking: [item]), [line]).interview.response
        .answers
      #expect(answers[Place("s.long")]?.values.first?.words == words, "\(line)")
    }
  }

  @Test func `words that are kept have the full stops that they were typed with`() {
    #expect(
      Self.answers("family. my dog barks. he is old, too", "yes", "yes").last
        == "my dog barks. he is old, too")
  }

  @Test func `"yeah" with the words of a choice is that choice`() {
    #expect(Self.answers(Self.line, "yeah just that", "no") == ["Money and forms", "Family"])
  }

  @Test func `a no with other words keeps what was not asked about`() {
    let sitting = Transcript(over: Self.list(), ["rent, my lift, family", "no, getting out"])
    #expect(
      sitting.text.hasSuffix("[Choose any: Family, my lift, getting out]\n"), "\(sitting.text)")
  }

  @Test func `after going back from the question, it says how to clear the line`() {
    let text = Transcript(over: Self.list(), ["rent", "/back"]).text
    #expect(text.hasSuffix("  (\(Self.howToClear))\n[Choose any: rent]\n"), "\(text)")
  }

  private static let howToClear =
    "Press Enter to use the words below, or delete them and type new ones."

  @Test func `a wish to stop behind a no is heard at a menu`() {
    let text = Transcript(over: Self.list(), ["cars", "no i want to stop"]).text
    #expect(text.contains("? Do you want to stop for now?"), "\(text)")
  }

  @Test func `own words that go with their choice are not spoken of`() {
    let lines = ["cars", "yes", "/review", "1", "family"]
    let text = Transcript(over: Self.list(), lines).text
    #expect(text.contains("Family") && !text.contains("no longer apply"), "\(text)")
  }

  @Test func `own words between two choices stay between them`() {
    #expect(
      Self.answers("family, shopping, getting out", "yes")
        == ["Family", "Something else", "Getting out", "shopping"])
  }

  @Test func `Enter takes none of them, and keeps the words`() {
    #expect(
      Self.answers(Self.line, "")
        == ["Something else", "Family", "shopping, money im behind on rent"])
  }

  @Test func `a yes takes them, and asks about the words that are left`() {
    let both = ["Money and forms", "Family"]
    let short = "shopping, behind on rent, family"
    #expect(Self.answers(short, "yes") == [])
    #expect(Self.answers(short, "yes", "yes") == ["Something else"] + both + ["shopping"])
    #expect(Self.answers(short, "yes", "no") == both)
    let all = Self.answers(short, "2")
    #expect(all == ["Something else"] + both + ["shopping, behind on rent"])
  }

  @Test func `where words say more than the choice, a yes keeps them too`() {
    let both = ["Money and forms", "Family"]
    for yes in ["yes", "2"] {
      let all = Self.answers(Self.line, yes)
      #expect(all == ["Something else"] + both + ["shopping, money im behind on rent"])
    }
    #expect(Self.answers(Self.line, "1", "no") == both)
  }

  @Test(arguments: ["no", "no keep my words", "No, just my own words"])
  func `a no keeps the words beside the choices that were named`(no: String) {
    let words = "shopping, money im behind on rent"
    #expect(Self.answers(Self.line, no) == ["Something else", "Family", words])
  }

  @Test func `the way back brings the line back`() {
    let sitting = Transcript(over: Self.list(), [Self.line, "/back"])
    #expect(sitting.text.hasSuffix("[Choose any: \(Self.line)]\n"))
  }

  @Test func `where only choices are saved, the question says so`() {
    let list = Self.list(withOwnWords: false)
    let asked = Transcript(over: list, ["the forms they send"])
    #expect(
      asked.text.contains(
        "? Did you mean this? \"Money and forms\"\n  (This question saves only your choice"))
    let taken = Transcript(over: list, ["the forms they send", "yes"])
    #expect(
      taken.interview.response.answers[Place("s.list")]?.values.map(\.words) == ["Money and forms"])
  }

  @Test func `"nothing really" may mean that none applies`() {
    #expect(Self.answers("nothing really", "yes") == ["None of these"])
    #expect(Self.answers("nothing really", "no") == ["Something else", "nothing really"])
  }

  private static func quiet(_ lines: String...) -> Transcript {
    let texts = ["Yes", "Not now", "In person", "Both"]
    let list = Item(
      linkId: "s.list", type: .choice, text: "Talk about it?",
      answerOption: texts.map {
        AnswerOption(code: $0, text: $0, leaving: $0 == "In person" ? .inPerson : nil)
      }, isQuiet: true)
    let end = Item(linkId: "s.end", type: .string, text: "And then?")
    return Transcript(over: Questionnaire(asking: [list, end]), lines)
  }

  @Test(arguments: [
    ("yes but scared", 1), ("not sure. maybe in person", 3), ("both. he was there sat", 4),
    ("4, I mean the other", 4), ("1 last month", 1),
  ])
  func `a quiet choice among words is asked about by its number`(line: String, number: Int) {
    let asked = Self.quiet(line)
    #expect(
      asked.text.contains(
        "? Did you mean number \(number) in the list above?\n  (This question saves only your choice"
      ))
    #expect(asked.text.hasSuffix("[yes or no: ]\n"))
    #expect(asked.interview.response.answers.places.isEmpty)
    let taken = Self.quiet(line, "ye \(number)").interview.response.answers[Place("s.list")]
    let words = [1: ["Yes"], 3: [], 4: ["Both"]][number]
    #expect(taken?.values.map(\.words) == words)
    #expect((taken?.leaving == .inPerson) == (number == 3))
    #expect(Self.quiet(line, "no").text.hasSuffix("  4) Both\n[Choose one: ]\n"))
  }

  @Test(arguments: ["3. I'd rather in person", "3, in person please"])
  func `a numbered way of leaving leaves the question`(line: String) {
    let list = Item(
      linkId: "s.list", type: .choice, text: "Talk about it?",
      answerOption: ["Yes", "Not now", "In person"].map {
        AnswerOption(code: $0, text: $0, leaving: $0 == "In person" ? .inPerson : nil)
      })
    for isQuiet in [true, false] {
      var asked = list
      asked.isQuiet = isQuiet
      let pack = Questionnaire(asking: [asked, Item(linkId: "s.end", type: .string, text: "And?")])
      let given = Transcript(over: pack, [line, "yes"]).interview.response.answers[Place("s.list")]
      #expect(given?.content == .left(.inPerson))
    }
  }

  @Test(arguments: ["not now. both", "he was there sat"])
  func `quiet words that name no choice, or several, save nothing`(line: String) {
    let sitting = Self.quiet(line)
    #expect(sitting.interview.response.answers.places.isEmpty)
    #expect(sitting.text.hasSuffix("[Choose one: ]\n"))
  }

  @Test(arguments: ["no my own", "no just mine", "no my own words please"])
  func `words of a choice name it behind a no`(line: String) {
    let options = ["Is there help while I wait?", "Who will I see?"]
    let list = Item(
      linkId: "s.list", type: .openChoice, text: "What to ask?", repeats: true,
      answerOption: options.map { AnswerOption(code: $0, text: $0) })
    let sitting = Transcript(
      over: Questionnaire(asking: [list]), ["same lady every time, and how long do i wait", line])
    let kept = sitting.interview.response.answers[Place("s.list")]?.values.map(\.words)
    #expect(kept == ["same lady every time, and how long do i wait"], "\(sitting.text)")
  }

  @Test(arguments: [("im too tired can i stop now", true), ("i want it to stop", false)])
  func `a wish to stop at the end of a line is asked about`(line: String, isAsked: Bool) {
    let options = ["Work", "Sleep"].map { AnswerOption(code: $0, text: $0) }
    let list = Item(linkId: "s.list", type: .choice, text: "Which?", answerOption: options)
    let sitting = Transcript(over: Questionnaire(asking: [list]), [line])
    #expect(sitting.text.contains("? Do you want to stop for now?") == isAsked, "\(sitting.text)")
  }

  @Test func `a no in many words may be the quiet choice that leaves the question`() {
    let list = Item(
      linkId: "s.list", type: .choice, text: "Write about it?",
      answerOption: [
        AnswerOption(code: "yes", text: "Yes"),
        AnswerOption(code: "notNow", text: "Not now", leaving: .skipped),
      ], isQuiet: true)
    let line = "no im not going to do anything"
    var safety = list
    safety.role = .safetyWish
    let offered = Transcript(over: Questionnaire(asking: [safety]), [line]).text
    #expect(offered.contains("not your own words. Choose number 1 if you want to write about it.)"))
    for number in ["1", "number 1"] {
      let writes = Transcript(over: Questionnaire(asking: [safety]), [line, number])
      let answer = writes.interview.response.answers[Place("s.list")]
      #expect(answer?.values.map(\.code) == ["yes"], "\(writes.text)")
    }
    let asked = Transcript(over: Questionnaire(asking: [list]), [line])
    #expect(asked.text.contains("? Did you mean number 2 in the list above?\n"), "\(asked.text)")
    let taken = Transcript(over: Questionnaire(asking: [list]), [line, "yes"])
    #expect(taken.interview.response.answers[Place("s.list")]?.content == .left(.skipped))
  }

  @Test func `words that come near to a quiet choice are asked about by its number`() {
    let asked = Transcript(over: Self.quietList, ["all the formz"])
    #expect(
      asked.text.hasSuffix("? Did you mean number 3 in the list above?\n[yes or no: ]\n"),
      "\(asked.text)")
    #expect(asked.interview.response.answers.places.isEmpty)
    let answers = { (lines: [String]) in
      Transcript(over: Self.quietList, ["all the formz"] + lines).interview.response.answers
    }
    #expect(answers(["yes", "no"])[Place("s.list")]?.values.map(\.words) == ["Money and forms"])
    #expect(answers(["no", "yes"])[Place("s.list.other")]?.values == [.text("all the formz")])
  }

  @Test func `a quiet choice that words come near to is asked about beside one that is named`() {
    let asked = Transcript(over: Self.quietList, ["the money one and family"])
    #expect(
      asked.text.hasSuffix("? Did you mean numbers 1 and 3 in the list above?\n[yes or no: ]\n"))
    let answers = { (lines: [String]) in
      Transcript(over: Self.quietList, ["the money one, family"] + lines).interview.response.answers
    }
    let both = answers(["yes", "no"])
    #expect(both[Place("s.list")]?.values.map(\.words) == ["Family", "Money and forms"])
    #expect(
      answers(["no", "yes"])[Place("s.list.other")]?.values == [.text("the money one, family")])
    let numbered = Transcript(over: Self.quietList, ["family, and 3 sometimes when bad"])
    #expect(
      numbered.text.hasSuffix("? Did you mean numbers 1 and 3 in the list above?\n[yes or no: ]\n"))
  }

  @Test func `beside a choice that only staff may see, Enter keeps no words for all to read`() {
    let list = Questionnaire(
      asking: Self.quietList.sections[0].item.item.map { item in
        var forStaff = item
        if item.isChoice { forStaff.answerOption[2].sharing = .staff }
        return forStaff
      })
    let asked = Transcript(over: list, ["all the formz", "yes", ""])
    #expect(
      asked.text.contains("  (If you keep your words, other people may read them in your notes.)\n")
    )
    #expect(asked.interview.response.answers.places.isEmpty)
    let kept = Transcript(over: list, ["all the formz", "yes", "no"]).interview.response.answers
    #expect(kept.places.map(\.linkId) == ["s.list"])
  }

  @Test func `beside a topic that closes the part about safety, Enter keeps the words for staff`() {
    let list = Questionnaire(
      asking: Self.quietList.sections[0].item.item.map { item in
        var topic = item
        if item.isChoice { (topic.answerOption[2].sharing, topic.role) = (.staff, .safetyTopic) }
        return topic
      })
    let asked = Transcript(over: list, ["3 and 1 but dont tell him", "yes", ""])
    #expect(!asked.text.contains("other people may read them"), "\(asked.text)")
    let answers = asked.interview.response.answers
    #expect(answers[Place("s.list.other")]?.values == [.text("but dont tell him")])
    #expect(answers[Place("s.list")]?.values.count == 3)
  }

  @Test func `at a quiet list, a line that says what is not meant names no number`() {
    let asked = Transcript(over: Self.quietList, ["not my rent, family is ok"])
    #expect(!asked.text.contains("Did you mean number"), "\(asked.text)")
    #expect(asked.interview.response.answers.places.isEmpty)
  }

  @Test func `a choice that begins with "not" denies nothing, and a number counts beside a denial`()
  {
    let list = Questionnaire(
      asking: Self.quietList.sections[0].item.item.map { item in
        var named = item
        if item.isChoice { named.answerOption[0].text = "Not looking after myself" }
        return named
      })
    for line in [
      "not looking after myself, 3 my ex has my keys", "not my rent, 3 my ex has my keys",
    ] {
      let asked = Transcript(over: list, [line])
      #expect(asked.text.contains("? Did you mean number"), "\(asked.text)")
      let taken = Transcript(over: list, [line, "yes", "yes"]).interview.response.answers
      #expect(taken[Place("s.list")]?.values.compactMap(\.code).contains("Money and forms") == true)
    }
  }

  @Test(arguments: [
    ("1 and not in letter", ["yes"], "not in letter"),
    ("it says things, i wouldnt. 3 too", ["yes", "yes"], "it says things, i wouldnt"),
  ])
  func `at a quiet list, the number of a chosen choice is no word`(
    line: String, more: [String], words: String
  ) {
    let kept = Transcript(over: Self.quietList, [line] + more).interview.response.answers
    #expect(kept[Place("s.list")]?.values.count == 2)
    #expect(kept[Place("s.list.other")]?.values == [.text(words)])
  }

  @Test func `at a quiet list, words behind a number name no other choice`() {
    let kept = Transcript(over: Self.quietList, ["3, my family reads it", "yes"])
    #expect(!kept.text.contains("Did you mean"), "\(kept.text)")
    let answers = kept.interview.response.answers
    #expect(answers[Place("s.list")]?.values.map(\.words) == ["Money and forms", "Something else"])
    #expect(answers[Place("s.list.other")]?.values == [.text("my family reads it")])
  }

  @Test func `just that choice is asked about once, where the words were all about it`() {
    #expect(Self.answers("3 rent thing", "1", "no") == ["Money and forms"])
    #expect(Self.answers("1, and 3 rent but not bills", "1") == ["Family", "Money and forms"])
  }

  @Test(arguments: ["better not", "no better not", "best not"])
  func `who would better not keep the words doesn't`(line: String) {
    #expect(Self.answers("family, my dog", line) == ["Family"])
  }

  @Test func `half a line that goes on is read as a whole, and an answer behind it alone`() {
    let half = ["^C getting o", ""]
    #expect(
      Self.answers(half[0], half[1], "getting out, not since jean", "yes")
        == ["Getting out", "Something else", "not since jean"])
    #expect(Self.answers(half[0], half[1], "getting o1") == ["Family"])
  }

  @Test(arguments: ["chapel sometimes, 5", "chapel sometimes, none of these"])
  func `words beside "none of these" are kept without it`(line: String) {
    let kept = Transcript(over: Self.list(), [line, "yes"]).interview.response.answers
    #expect(kept[Place("s.list")]?.values.map(\.words) == ["Something else"])
    #expect(kept[Place("s.list.other")]?.values == [.text("chapel sometimes")])
  }

  @Test func `behind "none of these", a reason is no choice of one's own without it`() {
    let line = "none of these, mum does the cooking"
    let asked = Transcript(over: Self.list(), [line])
    #expect(asked.text.contains(line.dropFirst(5)), "\(asked.text)")
    let kept = Transcript(over: Self.list(), [line, "yes"]).interview.response.answers
    #expect(kept[Place("s.list.other")]?.values == [.text(line)])
  }

  @Test func `what a line says beside a number is on the line of the question that it leads to`() {
    let uses = Questionnaire(
      asking: Self.uses.sections[0].item.item.map { item in
        var named = item
        if item.isChoice { named.answerOption[2].synonyms = "when I remember" }
        return named
      })
    let line = "3 a day when i remember"
    let said = Transcript(over: uses, [line])
    #expect(said.text.hasSuffix("[Answer: \(line)]\n"), "\(said.text)")
    #expect(Transcript(over: uses, ["3 when i remember"]).text.hasSuffix("[Answer: ]\n"))
  }

  @Test func `what isn't meant draws a line to no choice`() {
    let asked = Transcript(over: Self.list(), ["something quiet rather than getting out"])
    #expect(!asked.text.contains("Did you mean this?"), "\(asked.text)")
  }

  @Test func `numbers with "sometimes" between them are all asked about`() {
    let list = Self.quietList
    let line = "3 and sometimes 1 i think about not being here"
    let asked = Transcript(over: list, [line])
    #expect(asked.text.contains("? Did you mean numbers 1 and 3 in the list above?\n"))
    let answers = Transcript(over: list, [line, "yes", "yes"]).interview.response.answers
    #expect(answers[Place("s.list.other")]?.values.first?.words == "i think about not being here")
    for line in ["3, and sometimes 1", "3 my ex mostly. 1 as well some nights"] {
      #expect(
        Transcript(over: list, [line]).text.contains(
          "? Did you mean numbers 1 and 3 in the list above?\n"), "\(line)"
      )
    }
    let inside = Transcript(over: list, ["my ex mostly. 1 as well"])
    #expect(inside.text.contains("? Did you mean number 1 in the list above?\n"))
    let slip = Transcript(over: list, ["3 an sumtimes 1", "yes", "yes"])
    #expect(slip.text.contains("? Did you mean numbers 1 and 3 in the list above?\n"))
    #expect(
      slip.interview.response.answers[Place("s.list.other")]?.values.first?.words
        == "an sumtimes 1")
  }
}
