// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// The yes/no question before a list: answered by no, by yes, or at once by a name.
@Suite struct GateTests {
  static let questionnaire = asking(atMost: nil)

  private static func asking(atMost most: Int?) -> Questionnaire {
    Questionnaire(asking: [
      Item(linkId: "s.any", type: .boolean, text: "Is anyone coming?", label: "Anyone"),
      Item(
        linkId: "s.list", type: .group, text: "People", repeats: true,
        enableWhen: .test(EnableWhen(question: "s.any", operator: .equalsBoolean(true))),
        maxOccurs: most, gate: "s.any", rowName: "person",
        item: [
          Item(linkId: "s.name", type: .string, text: "Who?", label: "Name"),
          Item(
            linkId: "s.how", type: .string, text: "How do you know them?", label: "How",
            role: .helperTask),
        ]),
      Item(linkId: "s.end", type: .string, text: "And then?"),
    ])
  }

  private func talk(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  private func gate(_ sitting: Transcript) -> Answer? {
    sitting.interview.response.answers[Place("s.any")]
  }

  private func rows(_ sitting: Transcript) -> Int {
    sitting.interview.response.rows(of: Place("s.list")).count
  }

  @Test(arguments: [
    ("sertraline but i stopped it", "sertraline"),
    ("my sister who visits", "my sister"), ("Ann, my sister", "Ann, my sister"),
    ("Mrs But", "Mrs But"), ("Ann Butler", "Ann Butler"),
  ])
  func `a remark behind a name is kept, and not repeated before the next question`(
    line: String, name: String
  ) {
    let sitting = talk(line)
    let asked = sitting.text.contains("\(name): How do you know them?")
    let names = sitting.interview.response.answers.places.filter { $0.linkId == "s.name" }
    let kept = names.compactMap { sitting.interview.response.answers[$0]?.values.first?.words }
    #expect(asked)
    #expect(kept == [line])
  }

  @Test func `a yes with a "but" can be a yes`() {
    let line = "yes but i dont know what they are called"
    let sitting = talk(line, "1")
    #expect(
      sitting.text.contains(
        "  1) Yes\n  2) No\n  3) No. Keep what I typed as a note to myself\n"))
    #expect(sitting.text.hasSuffix("? Who?\n[Answer: ]\n"))
    #expect(gate(sitting)?.values == [.boolean(true)])
    #expect(gate(talk("no but i wish there was", "1"))?.values == [.boolean(false)])
  }

  @Test func `a name says yes and begins the first row`() {
    let sitting = talk("my sister Ann")
    #expect(sitting.text.hasSuffix("? my sister Ann: How do you know them?\n[Answer: ]\n"))
    #expect(gate(sitting)?.values == [.boolean(true)])
    let name = sitting.interview.response.answers.places.first { $0.linkId == "s.name" }
    let answer = name.flatMap { sitting.interview.response.answers[$0] }
    #expect(answer?.values == [.text("my sister Ann")])
  }

  @Test(arguments: [
    "nobody", "No one.", "none", "alone", "no", "nope", "just me", "not really",
    "i dont think so", "not any more", "never", "no never", "hardly", "dont have any",
    "coming alone",
  ])
  func `who names nobody says no, and is asked nothing about anyone`(line: String) {
    for lines in [[line], ["yes", line]] {
      let sitting = Transcript(over: Self.questionnaire, lines)
      #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"), "\(lines)")
      #expect(gate(sitting)?.values == [.boolean(false)], "\(lines)")
      #expect(rows(sitting) == 0)
    }
  }

  @Test(arguments: ["no just him", "thats everyone", "no help"])
  func `nobody is taken for nobody, and no command heard, before that is asked`(line: String) {
    let sitting = Transcript(over: Self.questionnaire, [line])
    #expect(gate(sitting) == nil || rows(sitting) == 1)
    #expect(!sitting.text.contains("/help"))
  }

  @Test(arguments: ["done", "nope thats it", "actually no", "just her", "thats all thanks"])
  func `after a row, words that end the list add nobody`(line: String) {
    let sitting = talk("Ann", "sister", line)
    #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"))
    #expect(rows(sitting) == 1)
  }

  @Test func `after a row, another named with "too" is put on the line without it`() {
    #expect(talk("Ann", "sister", "yes Bob too").text.hasSuffix("[Answer: Bob]\n"))
  }

  @Test(arguments: [["no im on my own"], ["yes", "none that i no of"]])
  func `words behind a no are asked about, and say no`(lines: [String]) {
    let asked = Transcript(over: Self.questionnaire, lines + [""])
    let add = "Yes, put \"none that i no of\" in my notes"
    let keep = "No, and keep what I typed"
    let isKept = lines.count == 1
    let last = "  2) \(isKept ? keep : add)\n  3) Change what I typed\n"
    let just = isKept ? "No, just that" : "No"
    #expect(asked.text.contains("? Which is your answer?\n  1) \(just)\n"))
    #expect(asked.text.contains(last), "a guess would lose words or add somebody")
    #expect(asked.text.hasSuffix("to 3: ]\n"))
    let sitting = Transcript(over: Self.questionnaire, lines + ["no"])
    #expect(gate(sitting)?.values == [.boolean(false)] + (isKept ? [.text("im on my own")] : []))
    #expect(rows(sitting) == 0)
    #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"))
  }

  @Test(arguments: [
    ("nobody. my mother is abroad", "my mother is abroad"),
    ("no. it is only me now", "it is only me now"), ("no but my mum might", "but my mum might"),
    ("no one now since our kev died", "no one now since our kev died"),
    ("nah, wonderin adhd tho", "wonderin adhd tho"),
  ])
  func `what is told beside a no before a list can be kept with it`(line: String, words: String) {
    let asked = talk(line)
    #expect(asked.text.contains("  1) No, just that\n  2) No, and keep what I typed\n"))
    #expect(gate(talk(line, "1"))?.values == [.boolean(false)])
    #expect(gate(talk(line, "no"))?.values == [.boolean(false), .text(words)])
    let sitting = talk(line, "2")
    #expect(rows(sitting) == 0)
    #expect(gate(sitting)?.values == [.boolean(false), .text(words)])
    #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"))
    #expect(sitting.interview.response.asides.filled.map(\.1).isEmpty)
    let changed = talk(line, "2", "/back", "yes")
    #expect(gate(changed)?.values == [.boolean(true)])
  }

  @Test(arguments: [
    "kev did. not any more", "my mum no longer comes", "mum wants to but id rather go on my own",
  ])
  func `who is there no longer is asked about before they are listed`(line: String) {
    var items = Self.questionnaire.sections[0].item.item
    items[1].role = .companion
    let people = Questionnaire(asking: items)
    let asked = Transcript(over: people, [line])
    #expect(asked.text.contains("? Which is your answer?\n  1) No, just that\n"))
    #expect(gate(Transcript(over: people, [line, "2"]))?.values == [.boolean(false), .text(line)])
    #expect(asked.text.contains("\n  3) Yes, put \"\(line)\" in my notes\n"))
    #expect(rows(Transcript(over: people, [line, "3"])) == 1)
    #expect(rows(talk(line)) == 1)
  }

  @Test func `what is told beside "I don't know" before a list can stay as a note to oneself`() {
    let line = "i dont know who with"
    let choice = "I don't know. Keep what I typed as a note to myself"
    #expect(talk(line).text.contains("  2) \(choice)\n"))
    let sitting = talk(line, "2")
    #expect(rows(sitting) == 0)
    #expect(gate(sitting)?.leaving == .unknown)
    #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"))
    #expect(sitting.interview.response.asides.filled.map(\.1) == [line])
    let both = talk("/aside ask Mum", line, "2").interview.response.asides
    #expect(both.filled.map(\.1) == ["ask Mum\n\(line)"])
  }

  @Test func `a number with what its row should be changes that row`() {
    let sitting = talk("Ann", "sister", "Bob", "friend", "2 should be Rob")
    #expect(sitting.text.hasSuffix("[Answer: Bob]\n"))
    #expect(rows(sitting) == 2)
    #expect(rows(talk("Ann", "sister", "1 to 1 support")) == 2)
  }

  @Test(arguments: ["only Ann next door", "just Ann next door"])
  func `"only" before a name is no part of it, and the name is put on the line`(line: String) {
    #expect(talk(line).text.hasSuffix("[Answer: Ann next door]\n"))
  }

  @Test func `a no in other words is said, before it is printed as one`() {
    for line in ["dont think so", "nobody"] {
      #expect(talk(line).text.contains("  Chosen: No.\n"), "\(line)")
    }
    #expect(!talk("no").text.contains("Chosen: No."))
  }

  @Test func `two numbers at the start are asked about, as they may be choices of another list`() {
    let sitting = talk("Ann", "sister", "1 3 and not too loud")
    #expect(rows(sitting) == 1)
    let asked = "? Is this the person to put in your notes: \"1 3 and not too loud\"?"
    #expect(sitting.text.contains(asked))
    #expect(rows(talk("2 of my cousins")) == 1)
    let refused = talk("Ann", "sister", "1 3 and not too loud", "no")
    #expect(refused.text.contains("? Another person?\n[Type another, or press Enter for no: ]\n"))
    #expect(refused.text.hasSuffix("[Type another, or press Enter for no: ]\n"))
  }

  @Test(arguments: [["i dont know who with"], ["yes", "not sure what its called"]])
  func `words behind "I don't know" are asked about, and leave the question`(lines: [String]) {
    let asked = Transcript(over: Self.questionnaire, lines)
    #expect(asked.text.contains("? Which is your answer?\n  1) I don't know\n"))
    let sitting = Transcript(over: Self.questionnaire, lines + ["dont know"])
    #expect(rows(sitting) == 0)
    #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"))
    let named = Transcript(over: Self.questionnaire, lines + ["change", lines.last ?? ""])
    #expect(rows(named) == 1)
  }

  @Test(arguments: ["dont want to say. will they take her off me", "rather not say who"])
  func `words behind "I'd rather not say" are asked about, and name nobody`(line: String) {
    for lines in [[line], ["yes", line], ["Ann", "", line]] {
      let asked = Transcript(over: Self.questionnaire, lines)
      #expect(asked.text.contains("? Which is your answer?\n  1) I'd rather not say\n"), "\(lines)")
      let sitting = Transcript(over: Self.questionnaire, lines + ["1"])
      #expect(rows(sitting) == lines.count / 3)
      #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"), "\(lines)")
      let add = asked.text.contains("4) Change what I typed") ? 3 : 2
      let named = Transcript(over: Self.questionnaire, lines + ["\(add)"])
      #expect(rows(named) == lines.count / 3 + 1, "all of it is a name where that is said")
      let changed = Transcript(over: Self.questionnaire, lines + ["\(add + 1)"])
      #expect(changed.text.hasSuffix("[Answer: \(line)]\n") == (lines.count > 1))
    }
  }

  @Test func `who comes back with no question open is told that it is the end`() {
    let end = "You got to the end of the questions."
    for lines in [["no", "May"], ["no", "May", "/review", "1", "", "2", "June"]] {
      let back = Transcript(over: Self.questionnaire, lines + ["/quit", "!return"])
      #expect(back.text.contains(" You last wrote here on Monday. \(end) "), "\(lines)")
    }
    for lines in [["no", "/quit"], ["no", "May", "/back", "/back", "^T A", "/quit"]] {
      let back = Transcript(over: Self.questionnaire, lines + ["!return"])
      #expect(back.text.contains("You got as far as \"S\"."), "\(lines)")
    }
  }

  @Test func `a no in place of a name that was given asks whether to remove it`() {
    let name = talk("mum", "/back")
    #expect(name.text.hasSuffix("[Answer: mum]\n"), "\(name.text)")
    let lines = ["mum", "/back", "no one now mum is gone"]
    let asked = Transcript(over: Self.questionnaire, lines)
    #expect(asked.text.contains("? Remove \"mum\""), "\(asked.text)")
    #expect(talk("mum", "/back", "no").text.contains("? Remove \"mum\""))
    #expect(rows(Transcript(over: Self.questionnaire, lines + ["yes"])) == 0)
    let kept = Transcript(over: Self.questionnaire, lines + ["no"])
    #expect(kept.text.hasSuffix("[Answer: no one now mum is gone]\n"), "\(kept.text)")
    let named = Transcript(over: Self.questionnaire, lines + ["no", lines[2]])
    #expect(rows(named) == 1)
    #expect(named.text.contains("? no one now mum is gone: How do you know them?"))
  }

  @Test func `"ok" names nobody`() {
    #expect(rows(talk("ok")) == 0)
    let list = talk("Ann", "", "ok")
    #expect(rows(list) == 1)
    #expect(!list.text.contains("? ok: "))
    #expect(rows(talk("Ann", "", "yeah ok", "Bob")) == 2)
  }

  @Test func `words behind a no that name someone all the same are on the line again, and kept`() {
    let line = "No Name, my cat"
    let asked = talk(line, "3")
    #expect(asked.text.hasSuffix("[yes, no or the person: \(line)]\n"))
    for lines in [["3", line], ["2"]] {
      let kept = Transcript(over: Self.questionnaire, [line] + lines)
      #expect(kept.text.contains("? No Name, my cat: How do you know them?"))
    }
  }

  @Test func `"just me" is asked about when a helper types it, who may be meant`() {
    var helper = Transcript(over: Self.helped, ["forMe", "Marta", "just me"])
    #expect(helper.text.contains("? Which is your answer?\n  1) No\n"))
    for line in ["2", "just me"] { helper.play(line) }
    #expect(helper.text.contains("? just me: How do you know them?"))
  }

  @Test func `"me" is asked about when a helper types it`() {
    let marta = Transcript(over: Self.helped, ["forMe", "Marta", "me", "1"])
    #expect(marta.text.contains("? Marta: How do you know them?"))
    for line in [
      "yes me, ill sit in", "me, from the office", "i am, shes my girl", "Ann and me, nobody else",
    ] {
      let asked = Transcript(over: Self.helped, ["forMe", "Marta", line])
      #expect(asked.text.contains("\". Who do you mean?\n"), "\(line)")
    }
    let named = Transcript(over: Self.helped, ["forMe", "Marta", "i am, shes my girl", "1"])
    #expect(named.text.contains("? Marta: How do you know them?"))
    let told = Transcript(over: Self.helped, ["forMe", "Marta", "i am scared of wasps"])
    #expect(!told.text.contains("Who do you mean?"))
    let asked = Transcript(over: Self.helped, ["forMe", "Marta", "me"])
    #expect(
      asked.text.contains("? You typed \"me\". Who do you mean?\n  1) Marta\n"), "\(asked.text)")
    #expect(talk("me").text.contains("? me: How do you know them?"))
  }

  @Test func `a long line behind a yes is quoted without the yes`() {
    let line = "yes my sister who lives by the park and drives me to everything these days"
    #expect(talk(line).text.contains(": \"my sister who lives"), "\(talk(line).text)")
  }

  @Test func `"nobody" instead of a further name keeps those before it`() {
    let sitting = talk("Ann", "sister", "yes", "nobody")
    #expect(gate(sitting)?.values == [.boolean(true)])
    #expect(rows(sitting) == 1)
    #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"))
  }

  @Test func `"me" among others is asked about too, and can be the helper's name`() {
    let marta = Transcript(over: Self.helped, ["forMe", "Marta", "Ann and me.", "1"])
    #expect(
      marta.text.contains("? You typed \"Ann and me.\". Who do you mean?\n  1) Ann and Marta.\n"))
    #expect(
      marta.text.contains("? Is that more than one person?\n  1) Yes: Ann; Marta\n"),
      "\(marta.text)")
  }

  @Test func `"I do and" others names the helper first`() {
    let marta = Transcript(over: Self.helped, ["forMe", "Marta", "yes i do and grace", "1"])
    #expect(
      marta.text.contains("? You typed \"i do and grace\". Who do you mean?\n  1) Marta, grace\n"))
    #expect(marta.text.contains("? Is that more than one person?\n  1) Yes: Marta; grace\n"))
  }

  private static let helped = Questionnaire(
    summary: questionnaire.summary,
    items: [
      Item(
        linkId: "t", type: .group, text: "T",
        item: [
          Item(
            linkId: "t.who", type: .choice, text: "Who types?",
            answerOption: [
              AnswerOption(code: "me", text: "me"), AnswerOption(code: "forMe", text: "forMe"),
            ], role: .typist),
          Item(linkId: "t.name", type: .string, text: "Your name?", role: .typistName),
        ])
    ] + questionnaire.sections.map(\.item))

  @Test func `"don't want to say" leaves the list instead of naming someone`() {
    for lines in [
      ["dont want to say"], ["yes", "I'd rather not say"], ["he says hed rather not"],
      ["she doesnt want to say"],
    ] {
      let sitting = Transcript(over: Self.questionnaire, lines)
      #expect(sitting.text.contains("I'd rather not say."))
      #expect(rows(sitting) == 0)
    }
  }

  @Test(arguments: [["Ann and Bob"], ["yes 2, Ann, Bob"], ["yes", "Ann and Bob"]])
  func `several names are asked about, and each is asked the rest in its turn`(lines: [String]) {
    let asked = Transcript(over: Self.questionnaire, lines)
    #expect(
      asked.text.hasSuffix(
        """
        ? Is that more than one person?
          1) Yes: Ann; Bob
          2) No, keep it as one
          3) Change what I typed
        [Choose 1 to 3: ]\n
        """))
    let sitting = Transcript(over: Self.questionnaire, lines + ["1", "a friend"])
    #expect(rows(sitting) == 2)
    #expect(sitting.text.hasSuffix("? Bob: How do you know them?\n[Answer: ]\n"))
    let after = Transcript(over: Self.questionnaire, lines + ["1", "a friend", "", ""])
    #expect(after.text.hasSuffix("? And then?\n[Answer: ]\n"))
    #expect(rows(after) == 2)
  }

  @Test func `only one of the names is not all of them`() {
    let asked = talk("Ann and Bob", "just Ann then")
    #expect(rows(asked) == 0)
    #expect(asked.text.hasSuffix(": Ann then]\n"), "\(asked.text)")
  }

  @Test func `a yes with the number of a no is asked about`() {
    let asked = talk("Ann and Bob", "yes 2")
    let question = "? Did you mean this? \"No, keep it as one\"\n[yes or no: ]\n"
    #expect(asked.text.hasSuffix(question), "\(asked.text)")
    #expect(rows(asked) == 0)
    #expect(rows(talk("Ann and Bob", "yes 1")) == 2)
  }

  @Test(arguments: [
    "Ann, shes 11, needs a walk", "Ann next door, brings dinner and walks the dog",
    "years ago, a group in Oldham. and a talking group, didnt like it",
  ])
  func `what tells more of one person is not taken for several`(line: String) {
    #expect(!talk(line).text.contains("more than one"))
  }

  @Test func `who somebody is belongs to the name before it`() {
    var items = Self.questionnaire.sections[0].item.item
    items[1].role = .dependant
    let people = Questionnaire(asking: items)
    let one = Transcript(over: people, ["Ola, my daughter, but she is nearly grown up"]).text
    #expect(!one.contains("more than one"), "\(one)")
    let two = Transcript(over: people, ["Ola, my daughter, Bob"]).text
    #expect(two.contains("  1) Yes: Ola, my daughter; Bob\n"), "\(two)")
    let relations = Transcript(over: people, ["my mum, my sister, Bob"]).text
    #expect(relations.contains("  1) Yes: my mum; my sister; Bob\n"), "\(relations)")
  }

  @Test(arguments: ["when I was 12 I had a worker", "what I know is Ann"])
  func `words that only begin like a question can be kept`(line: String) {
    #expect(talk(line).text.contains("in your notes"), "\(talk(line).text)")
  }

  @Test(arguments: ["why you ask? can they take Ola from me?", "do they tell the school"])
  func `a question where somebody could be named names nobody`(line: String) {
    let asked = talk(line)
    #expect(asked.interview.response.answers.places.isEmpty)
    #expect(!asked.text.contains("in your notes"), "\(asked.text)")
    #expect(asked.text.contains("ask the program for help"), "\(asked.text)")
  }

  @Test func `what somebody is allergic to is no medicine, and only in its own list a name`() {
    for (reaction, named) in [(true, true), (false, false)] {
      var items = Self.questionnaire.sections[0].item.item
      items[1].role = reaction ? .allergy : .medicine
      items[1].item[1].role = reaction ? .allergyReaction : .medicineUse
      let list = Questionnaire(asking: items)
      for line in ["allergic to penicillin", "I can't take ibuprofen"] {
        let asked = Transcript(over: list, [line]).text
        #expect(asked.contains("Enter to use the words below") == named, "\(asked)")
        #expect(asked.contains("in your notes: \"\(line)\"?") != named, "\(asked)")
      }
    }
    let wish = Transcript(over: Self.questionnaire, ["to see a psychiatrist"])
    #expect(
      wish.interview.response.answers.filled.contains {
        $0.1.values == [.text("to see a psychiatrist")]
      })
  }

  @Test(arguments: ["im tired need to stop", "my mum but I have to go"])
  func `a line that ends in a command is asked about where somebody is named`(line: String) {
    for lines in [[line], ["yes", line], ["Ann", "", line]] {
      let asked = Transcript(over: Self.questionnaire, lines)
      #expect(asked.text.contains("You typed \"\(line)\". What would you like to do?"), "\(lines)")
    }
  }

  @Test func `a sentence is no name to put before a question`() {
    let sitting = talk("i have my sister on Mondays", "yes")
    #expect(sitting.text.hasSuffix("? How do you know them?\n[Answer: ]\n"))
  }

  @Test(arguments: ["Ann, she cooks", "yes Ann. She cooks"])
  func `what is told behind a name begins the next answer`(line: String) {
    let asked = talk(line)
    #expect(asked.text.lowercased().hasSuffix("[answer: she cooks]\n"))
    #expect(
      asked.text.contains("(Press Enter to use the words below, or delete them and type new ones.)")
    )
    let answers = asked.interview.response.answers
    #expect(answers.places.contains { answers[$0]?.values == [.text("Ann")] })
    #expect(
      talk("Ann, my sister").text.hasSuffix("? Ann, my sister: How do you know them?\n[Answer: ]\n")
    )
  }

  @Test func `a name with "and" in it can be kept together`() {
    let sitting = talk("Ann and Bob", "2")
    #expect(sitting.text.hasSuffix("? Ann and Bob: How do you know them?\n[Answer: ]\n"))
    #expect(rows(sitting) == 1)
  }

  @Test func `several names behind a private yes are all private`() {
    let sitting = talk("/private Ann and Bob", "1", "1")
    #expect(rows(sitting) == 2)
    #expect(sitting.interview.response.privateRows.count == 2)
  }

  @Test func `several names for which there is no room are kept as one`() {
    let sitting = Transcript(over: Self.asking(atMost: 2), ["Ann, Bob and Cy"])
    #expect(sitting.text.hasSuffix("? Ann, Bob and Cy: How do you know them?\n[Answer: ]\n"))
  }

  @Test(arguments: [["Ann and Bob"], ["Ann", "", "Bob and Cy"]])
  func `several names for which there is just room are asked about`(lines: [String]) {
    let sitting = Transcript(over: Self.asking(atMost: lines.count == 1 ? 2 : 3), lines)
    #expect(sitting.text.contains("? Is that more than one person?\n"), "\(sitting.text)")
  }

  @Test(arguments: ["/unsure", "/rathernot", "/inperson"])
  func `where another is asked for, only a skip leaves the list`(command: String) {
    let kept = talk("Ann", "", command)
    let asked = "? Another person?\n"
    #expect(kept.text.contains("> \(command)\n  That only works at a question.\n"), "\(kept.text)")
    #expect(kept.text.components(separatedBy: asked).count == 3, "\(kept.text)")
    #expect(talk("Ann", "", "/skip").text.hasSuffix("? And then?\n[Answer: ]\n"))
  }

  @Test func `names are offered without the words that say one has them`() {
    let asked = talk("i take Ann for my shoulder and i was on Bob but stopped")
    #expect(
      asked.text.contains("  1) Yes: Ann for my shoulder; Bob but stopped\n"), "\(asked.text)")
  }

  @Test(arguments: ["yes, a few", "yes 2", "loads", "yes two"])
  func `who says how many is asked for the first name`(line: String) {
    let sitting = talk(line)
    #expect(gate(sitting)?.values == [.boolean(true)])
    #expect(sitting.text.hasSuffix("\n[Answer: ]\n"))
    #expect(rows(sitting) == 0)
  }

  @Test(arguments: [
    "no theres only me now. my sons in australia", "no i come alone", "no, i'll go by myself there",
  ])
  func `who says that they come alone names nobody`(line: String) {
    let asked = talk(line).text
    #expect(!asked.contains("Yes, put"), "\(asked)")
    #expect(asked.contains("? Which is your answer?\n  1) No, just that\n"), "\(asked)")
  }

  @Test(arguments: ["dont want my mum", "not my mum"])
  func `words that only deny somebody are not offered as a name`(line: String) {
    let asked = "? Which is your answer?\n  1) No\n  2) Change what I typed\n[Choose 1 or 2: ]\n"
    #expect(talk(line).text.hasSuffix(asked), "\(talk(line).text)")
    let further = talk("Ann", "a friend", "no not my mum")
    #expect(further.text.hasSuffix(asked), "\(further.text)")
  }

  @Test(arguments: [
    ("no dont want my mum there. my sister maybe", "my sister maybe"),
    ("no not really just my aunt", "my aunt"), ("not mum, just Ann", "Ann"),
  ])
  func `what is named beside a no is offered without it`(line: String, name: String) {
    let sitting = talk(line)
    #expect(sitting.text.contains("Yes, put \"\(name)\" in my notes\n"), "\(sitting.text)")
  }

  @Test(arguments: ["yes but not much", "never really had one"])
  func `words that deny somebody are asked about`(line: String) {
    #expect(
      talk(line).text.hasSuffix(
        "? Which is your answer?\n  1) No\n  2) Yes, put \"\(line)\" in my notes\n  3) Change what I typed\n[Choose 1 to 3: ]\n"
      ))
    #expect(gate(talk(line, "1"))?.values == [.boolean(false)])
  }

  @Test(arguments: ["might", "hopefully", "depends", "a bit", "once", "probably not"])
  func `words that are neither yes nor no are nobody's name`(line: String) {
    let sitting = talk(line)
    #expect(sitting.text.hasSuffix("[yes, no or the person: ]\n"))
    #expect(gate(sitting) == nil && rows(sitting) == 0)
  }

  @Test(arguments: ["got nobody else", "that will do", "cant think of anyone"])
  func `who names no further person is asked for none`(line: String) {
    let sitting = talk("Ann", "", line)
    #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"))
    #expect(rows(sitting) == 1)
  }

  @Test(arguments: ["me, karen. not his partner", "his sister. she rings", "Mary. Next door"])
  func `a name that goes on in another sentence is asked about`(line: String) {
    let asked = "? Is this the person to put in your notes: \"\(line)\"?\n[yes or no: ]\n"
    #expect(talk(line).text.hasSuffix(asked))
    #expect(rows(talk("Dr. Osei")) == 1)
    #expect(rows(talk("Mrs. Hill")) == 1)
  }

  @Test(arguments: ["he's in the room", "his sister. she rings"])
  func `a no to what may name the first person asks the same question again`(line: String) {
    let atGate = talk(line, "no")
    #expect(atGate.text.hasSuffix("[yes, no or the person: ]\n"), "\(atGate.text.suffix(300))")
    #expect(gate(atGate) == nil && rows(atGate) == 0)
    let behind = talk("yes", line, "no")
    #expect(behind.text.hasSuffix("? Who?\n[Answer: ]\n"), "\(behind.text.suffix(300))")
    #expect(rows(behind) == 0)
  }

  @Test func `"enough" names no further person`() {
    #expect(talk("Ann", "", "enough").text.hasSuffix("? And then?\n[Answer: ]\n"))
  }

  @Test func `who has to stop for a reason is asked whether to stop`() {
    let asked = talk("stop, he needs his dinner")
    #expect(asked.text.contains("  2) Save and stop (/quit)\n[Choose 1 or 2: ]\n"))
  }

  @Test(arguments: ["one more", "another one"])
  func `who only says that there is another is asked for the name`(line: String) {
    let sitting = talk("Ann", "", line)
    #expect(sitting.text.hasSuffix("? Person 2: Who?\n[Answer: ]\n"))
    #expect(rows(sitting) == 1)
  }

  @Test func `"me" before one's own name is the name once`() {
    let asked = Transcript(over: Self.helped, ["forMe", "Marta", "me, Marta, if it's a Thursday"])
    #expect(asked.text.contains("  1) Marta, if it's a Thursday\n"), "\(asked.text)")
  }

  @Test func `"only me" from a helper may be the helper`() {
    let asked = Transcript(over: Self.helped, ["forMe", "Marta", "only me"])
    #expect(asked.text.contains("  1) No\n  2) Yes, put \"only me\" in my notes\n"))
  }

  @Test(arguments: ["not now", "ask me later", "pass", "skip this one"])
  func `what is left for another time is left as with Enter`(line: String) {
    #expect(gate(talk(line))?.leaving == .skipped)
    #expect(talk(line).text.hasSuffix("? And then?\n[Answer: ]\n"))
    #expect(rows(talk("Ann", "", line)) == 1)
  }

  @Test func `words behind a yes are on the line where the row is named`() {
    let sitting = talk("yes, a new one")
    #expect(gate(sitting)?.values == [.boolean(true)])
    #expect(sitting.text.hasSuffix("delete them and type new ones.)\n[Answer: a new one]\n"))
    #expect(rows(sitting) == 0)
  }

  @Test func `a name right behind words that were put on the line replaces them if that is meant`()
  {
    let asked = talk("yes one but i forget her name", "one but i forget her nameAnn")
    #expect(asked.text.contains("? Which is your answer?\n  1) Just \"Ann\"\n"))
    #expect(talk("no thanks to Bob", "3", "no thanks to BobAnn", "1").text.contains("? Ann: How"))
  }

  @Test func `Enter leaves it, and the list with it`() {
    let sitting = talk("")
    #expect(gate(sitting)?.leaving == .skipped)
    #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"))
  }

  @Test(arguments: ["maybe", "2", "1 3"])
  func `words that decide nothing, and numbers, are no name`(line: String) {
    let sitting = talk(line)
    #expect(sitting.text.hasSuffix("[yes, no or the person: ]\n"))
    #expect(rows(sitting) == 0)
  }

  @Test(arguments: ["yes", "yeah"])
  func `a yes where a row is to be named is no name`(line: String) {
    let sitting = talk("yes", line)
    #expect(sitting.text.contains("Please type a name or a few words"))
    #expect(sitting.text.hasSuffix("[Answer: ]\n"))
    #expect(rows(sitting) == 0)
  }

  @Test func `a name that is private makes a private row, and the yes is as if left with Enter`() {
    let sitting = talk("Zara /private", "a neighbour", "")
    let open = Self.questionnaire.disclosed(sitting.interview.response, to: .toBring)
    #expect(open.answers.places.isEmpty)
    #expect(rows(sitting) == 1)
  }

  @Test func `an open row behind private ones is open, and so is the yes`() {
    let sitting = talk("Zara /private", "a neighbour", "Ann", "my sister", "")
    let open = Self.questionnaire.disclosed(sitting.interview.response, to: .toBring)
    #expect(open.answers[Place("s.any")]?.values == [.boolean(true)])
    #expect(open.rows(of: Place("s.list")).count == 1)
    let words = open.answers.places.flatMap { open.answers[$0]?.values.map(\.words) ?? [] }
    #expect(!words.contains("Zara") && words.contains("my sister"))
  }

  @Test func `a private row that is made open opens the yes with it`() {
    let sitting = talk("Zara /private", "/private", "3")
    let open = Self.questionnaire.disclosed(sitting.interview.response, to: .toBring)
    #expect(open.answers[Place("s.any")]?.values == [.boolean(true)])
    #expect(open.rows(of: Place("s.list")).count == 1)
  }

  @Test(arguments: [
    "Bob /private", "Bob /quit", "Bob /urgent", "Bob /expect", "Bob /sections",
  ])
  func `a command behind the name of another is no part of the name`(line: String) {
    let sitting = talk("Ann", "my sister", line)
    let response = sitting.interview.response
    let names = response.answers.places.flatMap { response.answers[$0]?.values.map(\.words) ?? [] }
    #expect(!names.contains { $0.contains("/") }, "\(names)")
    let isKept = names.contains("Bob") || response.drafts.map(\.line) == ["Bob"]
    #expect(isKept || ["Bob /sections", "Bob /urgent", "Bob /expect"].contains(line))
    #expect(!sitting.text.hasSuffix("Bob /private]\n"))
  }

  @Test func `rows that were added before there was a gate stay, also when it is left`() {
    var response = talk("Ann", "my sister", "", "end").interview.response
    response.answers[Place("s.any")] = nil
    var sitting = Transcript(Interview(Self.questionnaire, response))
    sitting.begin(.review)
    #expect(sitting.text.contains("my sister"))
    for line in ["", "/sections 1"] { sitting.play(line) }
    #expect(sitting.text.hasSuffix("? Is anyone coming?\n[yes, no or the person: ]\n"))
    sitting.play("")
    let open = Self.questionnaire.disclosed(sitting.interview.response, to: .toBring)
    #expect(open.answers.places.contains { $0.linkId == "s.how" })
  }

  @Test(arguments: ["no body", "my brother but hes in leeds so no"])
  func `a line that ends with a no, or says "no body", adds nobody unasked`(line: String) {
    for lines in [[line], ["yes", line], ["my sister Ann", "sister", line]] {
      let sitting = Transcript(over: Self.questionnaire, lines)
      #expect(!sitting.text.contains("\(line): "), "\(lines)")
      #expect(
        rows(sitting) == lines.count - (lines[0] == "yes" ? 2 : 1) - (lines.count > 2 ? 1 : 0))
    }
  }

  @Test func `"only" behind a name says that there are no others, if that is meant`() {
    let lines = ["my sister Ann", "sister", "only her"]
    let asked = Transcript(over: Self.questionnaire, lines)
    #expect(asked.text.contains("  1) No\n  2) Yes, put \"only her\" in my notes\n"))
    #expect(rows(Transcript(over: Self.questionnaire, lines + ["1"])) == 1)
    #expect(rows(Transcript(over: Self.questionnaire, lines + ["2"])) == 2)
  }

  @Test(arguments: ["take off number 1 thats not a person", "remove number 1, its wrong"])
  func `the number among other words says which one to take out`(line: String) {
    let sitting = talk("Ann not Anna", "sister", "Bob", "friend", line)
    #expect(sitting.text.contains("Remove \"Ann not Anna\""), "\(sitting.text)")
  }

  @Test func `who has to go and does the rest later is asked whether to stop`() {
    for lines in [[], ["Ann", ""]] {
      let line = "got to go mums calling, ill do the rest later"
      let asked = Transcript(over: Self.questionnaire, lines + [line])
      #expect(asked.text.contains("  2) Save and stop (/quit)\n"), "\(asked.text)")
    }
  }

  @Test func `who takes out the only person is asked again whether anyone is coming`() {
    let sitting = talk("my sister Ann", "sister", "remove 1", "yes")
    #expect(sitting.text.hasSuffix("? Is anyone coming?\n[yes, no or the person: ]\n"))
    #expect(gate(sitting) == nil)
    #expect(rows(sitting) == 0)
  }

  @Test func `after the only person was taken out in a review, a yes asks who`() {
    let lines = ["my sister Ann", "sister", "no", "fine", "/review", "1", "1", "", "yes"]
    let emptied = Transcript(over: Self.questionnaire, lines)
    #expect(emptied.text.hasSuffix("? Is anyone coming?\n[yes, no or the person: ]\n"))
    #expect(
      Transcript(over: Self.questionnaire, lines + ["yes"]).text.hasSuffix("? Who?\n[Answer: ]\n"))
    #expect(rows(Transcript(over: Self.questionnaire, lines + ["Bob"])) == 1)
  }

  @Test func `who is named after a private person was taken out is not private`() {
    let sitting = talk("Bob /private", "friend", "remove 1", "yes", "Ann")
    #expect(rows(sitting) == 1)
    #expect(sitting.interview.response.privateRows.isEmpty)
    #expect(sitting.interview.response.privatePlaces.isEmpty)
  }

  @Test(arguments: ["go back. that was mums name", "i have to go, hes here"])
  func `a line that begins with a command is asked about at the gate too`(line: String) {
    let asked = talk(line)
    #expect(asked.text.hasSuffix("[Choose 1 or 2: ]\n"))
    #expect(rows(asked) == 0)
    #expect(rows(talk(line, "1")) == 1)
  }

  @Test(arguments: ["no idea", "no leave her on"])
  func `a no to removing somebody changes nothing`(line: String) {
    let lines = ["my sister Ann", "sister", "no", "fine", "/review", "1", "1", ""]
    let kept = Transcript(over: Self.questionnaire, lines + [line, ""])
    let name = kept.interview.response.answers.places.first { $0.linkId == "s.name" }
    let answer = name.flatMap { kept.interview.response.answers[$0] }
    #expect(answer?.values == [.text("my sister Ann")])
  }

  @Test func `a name cleared in a review takes the whole row out`() {
    let lines = ["my sister Ann", "sister", "Bob", "friend", "no", "fine", "/review", "1", "2"]
    for cleared in ["", "nobody"] {
      let asked = Transcript(over: Self.questionnaire, lines + [cleared])
      #expect(asked.text.contains("? Remove \"Bob\" and any details you gave?"))
      #expect(rows(Transcript(over: Self.questionnaire, lines + [cleared, "yes"])) == 1)
      #expect(rows(Transcript(over: Self.questionnaire, lines + [cleared, "no"])) == 2)
    }
  }
}
