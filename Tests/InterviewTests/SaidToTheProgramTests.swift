// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// What people say to the program instead of answering.
@Suite struct SaidToTheProgramTests {
  private static let questionnaire = Questionnaire(asking: [
    Item(
      linkId: "s.pass", type: .choice, text: "How long?",
      answerOption: ["short", "full"].map { AnswerOption(code: $0, text: $0) }, role: .pass),
    Item(
      linkId: "s.topics", type: .choice, text: "Which of these?", repeats: true,
      answerOption: ["Background", "Help with forms", "Every week"].map {
        AnswerOption(code: $0, text: $0)
      }),
    Item(linkId: "s.well", type: .boolean, text: "Do you sleep well?", sharing: .staff),
    Item(linkId: "s.end", type: .string, text: "And then?"),
  ])

  private func talk(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, ["full"] + lines)
  }

  private static let words = Questionnaire(asking: [
    Item(linkId: "s.day", type: .text, text: "What is a bad day like?"),
    Item(linkId: "s.since", type: .string, text: "Since when?"),
    Item(linkId: "s.end", type: .string, text: "And then?"),
  ])

  @Test(arguments: [
    ("take the bit about steph out", "Go back one question"),
    ("no the last one. go back", "Go back one question"), ("weve said that. skip", "/skip"),
    ("scrap the bit about the job, job went before that", "ack one question"),
  ])
  func `a wish about an answer is no answer without a question`(line: String, choice: String) {
    for lines in [[line], ["x", "", line]] {
      let asked = Transcript(over: Self.words, lines)
      #expect(asked.text.contains(choice), "\(asked.text)")
      #expect(asked.interview.response.answers.places.count == lines.count / 3)
    }
    let below = Transcript(over: Self.words, ["Steph", line])
    #expect(below.text.hasSuffix("[Choose 1 or 2: ]\n"), "\(below.text)")
  }

  @Test(arguments: [
    "i dont want the zopiclone bit printed", "i dont want this one shown please",
    "can you put that back",
  ])
  func `a wish not to write something is asked about, and how to keep an answer private is said`(
    line: String
  ) {
    for lines in [[line], ["x", "", line]] {
      let asked = Transcript(over: Self.words, lines)
      #expect(
        asked.text.contains("\n  1) Go back one question (/back)\n  2) Keep \""), "\(asked.text)")
      #expect(
        asked.text.contains("\n  (To keep an answer out of the notes, press Enter after it, then"))
      #expect(asked.interview.response.answers.places.count == lines.count / 3)
      let kept = Transcript(over: Self.words, lines + ["2", ""]).interview.response.answers
      #expect(kept.places.compactMap { kept[$0]?.values.last }.last == .text(line))
    }
  }

  @Test func `a wish to go to a section is asked about, and goes there`() {
    let pack = SmallPack.questionnaire
    let begun = ["full", "yes", "me", "Ann", "/sections 7"]
    let asked = Transcript(over: pack, begun + ["go to keeping safe"])
    #expect(asked.text.contains("\n  2) Go to \"Keeping safe\"\n"), "\(asked.text)")
    let gone = Transcript(over: pack, begun + ["go to keeping safe", "2"])
    #expect(gone.text.contains("? Are you somewhere private enough?\n"), "\(gone.text)")
    let told = Transcript(over: pack, begun + ["go to safe places"])
    #expect(!told.text.contains("Go to \""), "\(told.text)")
  }

  @Test(arguments: ["just since may", "no just since may"])
  func `what is said in place of a line is on the line`(said: String) {
    let asked = Transcript(over: Self.words, ["x", "", "when did it start, may?", said])
    #expect(asked.text.contains("? Do you want to keep that as your answer?\n"), "\(asked.text)")
    #expect(asked.text.hasSuffix("[Answer: since may]\n"), "\(asked.text)")
  }

  @Test(arguments: [
    ("why whats going to happen to me", true), ("who can see what i wrote", true),
    ("how i change who can read", true), ("who i can ring is mum", false),
    ("do they tell the school", true),
    ("what i need is more sleep", false), ("how my mum was", false),
  ])
  func `a question back is asked about before it is kept as an answer`(line: String, asks: Bool) {
    let asked = Transcript(over: Self.words, ["x", "", line])
    let question = "? Do you want to keep that as your answer?\n"
    #expect(asked.text.contains(question) == asks, "\(asked.text)")
  }

  @Test func `a wish that is said again is the wish, although a choice quotes it`() {
    let lines = ["x", "", "take the bit about steph out", "take the bit about steph out"]
    let asked = Transcript(over: Self.words, lines)
    #expect(asked.text.hasSuffix("[Answer: x]\n"), "\(asked.text)")
    #expect(asked.interview.response.answers.places == [Place("s.day")])
  }

  @Test func `what is taken back at the end of a line isn't part of the answer, if that is meant`()
  {
    let line = "weed calms me, then its louder. actually dont put that. scrap it"
    for (lines, linkId) in [([line], "s.day"), (["x", "", line], "s.since")] {
      let asked = Transcript(over: Self.words, lines)
      let only = "  2) Leave all of it out\n  3) Just \"weed calms me, then its louder\"\n"
      #expect(asked.text.contains(only), "\(asked.text)")
      let answers = Transcript(over: Self.words, lines + ["3", ""]).interview.response.answers
      #expect(answers[Place(linkId)]?.values == [.text("weed calms me, then its louder")])
      let all = Transcript(over: Self.words, lines + ["4", ""]).interview.response.answers
      #expect(all[Place(linkId)]?.values == [.text(line)])
    }
  }

  @Test(arguments: [
    "actually leave the licence bit out", "dad says don't put anything about Jean",
    "actually leave out the remote", "leave that out actually", "dad says dont put that",
  ])
  func `a last sentence that takes something back is asked about`(last: String) {
    for (lines, mark) in [([], ". "), (["x", ""], ", ")] {
      let line = "he throws the remote" + mark + last
      let asked = Transcript(over: Self.words, lines + [line])
      #expect(asked.text.contains("  3) Just \"he throws the remote\"\n"), "\(asked.text)")
    }
  }

  @Test(arguments: [
    ("hang on he's getting tired, can we stop here and do the rest after tea", "/quit"),
    ("can we stop now and save", "stop for now?"), ("skip, we've said that", "/skip"),
    ("go back two, the ones before aren't answers", "/back"),
  ])
  func `a wish to stop, skip or go back in many words is asked about`(line: String, asks: String) {
    for lines in [[line], ["x", "", line]] {
      let asked = Transcript(over: Self.words, lines)
      let isAsked = asked.text.contains(asks) || asked.text.contains("/quit")
      #expect(isAsked, "\(asked.text)")
      #expect(asked.interview.response.answers.places.count == lines.count / 3)
    }
  }

  @Test func `a line of a long answer that corrects itself is asked about`() {
    let line = "6 cans a nite no sorry 4 cans a nite"
    let asked = Transcript(over: Self.words, [line])
    #expect(asked.text.contains("  1) Just \"4 cans a nite\"\n"), "\(asked.text)")
    let answers = Transcript(over: Self.words, [line, "1", ""]).interview.response.answers
    #expect(answers[Place("s.day")]?.values == [.text("4 cans a nite")])
  }

  @Test func `"no scrap that" at the next question may be about the answer before`() {
    let sitting = Transcript(over: Self.words, ["x", "", "no scrap that, it was May", "2"])
    #expect(sitting.text.contains("  1) Just \"it was May\"\n  2) Go back one question (/back)\n"))
    #expect(sitting.text.hasSuffix("[Answer: x]\n"), "\(sitting.text)")
  }

  @Test(arguments: [
    "he wants to talk about that in person not write it", "id tell them face to face",
  ])
  func `whoever would rather talk about it is asked whether that is the answer`(line: String) {
    let asked = Transcript(over: Self.words, ["x", "", line])
    #expect(asked.text.contains("  1) I'd rather talk about this in person, just that\n"))
    let answers = Transcript(over: Self.words, ["x", "", line, "1"]).interview.response.answers
    #expect(answers[Place("s.since")]?.leaving == .inPerson)
  }

  @Test(arguments: [
    "oh wait last one i meant Tuesday", "oh wait, Tuesday", "no the last one Tuesday",
  ])
  func `what may correct the answer before is asked about`(line: String) {
    let asked = Transcript(over: Self.words, ["x", "", line])
    let menu = "Tuesday\"\n  2) Go back one question (/back)\n  3) Change what I typed\n"
    #expect(asked.text.contains(menu), "\(asked.text)")
    #expect(asked.interview.response.answers[Place("s.since")] == nil)
  }

  @Test func `in a small window the commands wait above a long question`() {
    var settings = InterviewSettings()
    settings.hasSmallWindow = true
    var sitting = Transcript(Interview(Self.long, settings: settings))
    sitting.begin(.new)
    for line in ["", "?"] { sitting.play(line) }
    for _ in 1...5 where !sitting.text.contains("/sections") { sitting.play("") }
    #expect(sitting.text.contains("/sections"))
    #expect(sitting.text.hasSuffix("to stop reading: ]\n"), "\(sitting.text)")
    sitting.play("")
    #expect(sitting.text.hasSuffix("[Choose any: ]\n"), "\(sitting.text)")
  }

  private static let long = Questionnaire(asking: [
    Item(
      linkId: "s.long", type: .choice, text: "Which of these?", repeats: true,
      answerOption: (1...16).map { AnswerOption(code: "c\($0)", text: "Choice \($0)") })
  ])

  @Test func `"yeah no" is asked about`() {
    let sitting = talk("1", "yeah no, well my sister does")
    #expect(
      sitting.text.hasSuffix("  1) Yes\n  2) No\n  3) Change what I typed\n[Choose 1 to 3: ]\n"),
      "\(sitting.text)")
    let no = talk("1", "yeah no, well my sister does", "no")
    #expect(no.interview.response.answers[Place("s.well")]?.values == [.boolean(false)])
  }

  @Test(arguments: [("stop, my husband is back", true), ("stop the noise", false)])
  func `a stop before a comma is asked about`(line: String, isAsked: Bool) {
    let questions = Questionnaire(
      asking: ["a", "b"].map {
        Item(linkId: "s.\($0)", type: .string, text: "\($0)?")
      })
    let sitting = Transcript(over: questions, [line])
    #expect(sitting.text.contains("Save and stop") == isAsked, "\(sitting.text)")
    #expect((sitting.interview.response.answers[Place("s.a")] == nil) == isAsked)
  }

  private func topics(_ sitting: Transcript) -> [String]? {
    sitting.interview.response.answers[Place("s.topics")]?.values.map(\.words)
  }

  @Test(arguments: [
    ("i want to stop now", "Do you want to stop for now?"),
    ("stop", "Do you want to stop for now?"),
    ("i have to go hes coming", "Do you want to save, clear the screen and leave now?"),
    ("go back i pressed too quick", "Did you mean /back?"),
    ("go back again", "Did you mean /back?"),
    ("hang on we need to stop a minute", "Do you want to stop for now?"),
    ("i'll do the rest later", "Do you want to stop for now?"),
    ("can i go back to the one about how often i need help", "Did you mean /review?"),
    ("can i go back to the other one", "Did you mean /back?"),
    ("someone is at the door i must stop", "Do you want to stop for now?"),
    ("i need to stop for now", "Do you want to stop for now?"),
    ("i must go now", "Do you want to save, clear the screen and leave now?"),
    ("oh no, go back thats wrong", "Did you mean /back?"),
    ("what do you mean", "Did you mean /help?"),
    ("do i have to answer this", "Did you mean /help?"),
  ])
  func `at a choice and at a yes or no, it is asked about`(line: String, question: String) {
    for sitting in [talk(line), talk("1", line)] {
      #expect(sitting.text.hasSuffix("? \(question)\n[yes or no (Enter means yes): ]\n"))
    }
  }

  @Test func `who asks at a question about the program hears that nothing is sent`() {
    let asked = Transcript(over: Self.questionnaire, ["who can see what i write"]).text
    #expect(asked.contains("  Nothing you type is sent anywhere."), "\(asked)")
  }

  @Test(arguments: [
    "2 mins", "the 2 one", "longer", "the long one", "long", "2, as long as it takes",
    "2 please, however long it takes",
  ])
  func `a time among words chooses how long`(line: String) {
    let times = [("short", "About 2 minutes"), ("full", "Longer")].map {
      AnswerOption(code: $0, text: $1)
    }
    let pass = Item(
      linkId: "s.pass", type: .choice, text: "How long?", answerOption: times, role: .pass)
    let sitting = Transcript(over: Questionnaire(asking: [pass]), [line])
    let chosen = line.contains("long") ? "full" : "short"
    #expect(sitting.interview.response.answers[Place("s.pass")]?.values.map(\.code) == [chosen])
  }

  @Test func `who doesn't want it written down can go back to it`() {
    let items = [
      Item(linkId: "s.a", type: .string, text: "A?"),
      .init(linkId: "s.b", type: .string, text: "B?"),
    ]
    let sitting = Transcript(over: Questionnaire(asking: items), ["mum", "dont write that down"])
    #expect(sitting.text.contains("  2) Go back one question (/back)\n"))
  }

  @Test(arguments: ["can i keep this private", "its bad but dont write that down"])
  func `who wants an answer kept private is told how where words can't be saved`(line: String) {
    let sitting = talk(line)
    #expect(topics(sitting) == nil)
    #expect(
      sitting.text.contains(
        "To keep an answer out of the notes, press Enter after it, then type /private.\n"
      ))
  }

  @Test func `whoever has to go leaves with Enter, and the screen is cleared`() {
    let sitting = talk("i have to go hes coming", "")
    #expect(sitting.interview.isOver)
    #expect(sitting.text.contains("(clear"))
  }

  @Test(arguments: ["why", "why do you ask?", "whats this for"])
  func `who asks why is asked whether to show the reason, and nothing is saved`(line: String) {
    for type in [Item.Kind.text, .string] {
      let item = Item(linkId: "s.words", type: type, text: "How are you?", why: "So they know.")
      let asked = Transcript(over: Questionnaire(asking: [item]), [line])
      #expect(asked.text.contains("? You typed \"\(line)\". What would you like to do?\n"))
      let shown = Transcript(over: Questionnaire(asking: [item]), [line, "2"])
      #expect(shown.text.contains("So they know."))
      #expect(shown.interview.response.drafts.isEmpty)
      #expect(shown.interview.response.answers.places.isEmpty)
    }
  }

  @Test func `who asks how to take a line out of a long answer is shown the lines`() {
    let words = Questionnaire(asking: [Item(linkId: "s.words", type: .text, text: "How are you?")])
    let lines = ["low", "cant sleep", "how do i take that out"]
    let asked = Transcript(over: words, lines)
    #expect(asked.text.contains("? You typed \"how do i take that out\". What would you like"))
    let shown = Transcript(over: words, lines + ["2"])
    #expect(shown.text.contains("line do you want to change?\n  1) low\n  2) cant sleep\n"))
    #expect(!shown.interview.response.drafts.flatMap(\.lines).contains("how do i take that out"))
    #expect(Transcript(over: words, ["delete that"]).text.contains("(/back)"))
  }

  @Test func `at other questions it is about the answer before`() {
    #expect(talk("1", "delete that").text.contains("? Did you mean /back?"))
    #expect(talk("1", "yes", "can i change that").text.contains("(/back)"))
  }

  @Test func `a no to that asks the question again`() {
    let sitting = talk("i have to go hes coming", "no", "1")
    #expect(topics(sitting) == ["Background"])
  }

  @Test func `the name of a command chooses nothing that only begins with its letters`() {
    #expect(talk("back").text.hasSuffix("? Did you mean /back?\n[yes or no (Enter means yes): ]\n"))
    #expect(topics(talk("background")) == ["Background"])
    #expect(topics(talk("help")) == ["Help with forms"])
  }

  @Test(arguments: ["no", "none", "keep them all", "No, thank you, keep them all in."])
  func `a no leaves choices that have none for it`(line: String) {
    let sitting = talk(line)
    #expect(topics(sitting) == [])
    #expect(sitting.text.contains("? Do you sleep well?"))
  }

  @Test func `a no to choices that were made asks whether to remove them`() {
    let asked = talk("1", "/back", "none")
    #expect(asked.text.hasSuffix("[yes or no (Enter means no): ]\n"))
    #expect(topics(asked) == ["Background"])
    #expect(topics(talk("1", "/back", "none", "yes")) == [])
  }

  @Test func `a section that was to be left out is kept in the notes`() {
    let parts = ["A", "B"].map { AnswerOption(code: $0, text: $0) }
    let pack = Questionnaire(asking: [
      Item(
        linkId: "out", type: .choice, text: "Leave any out?", repeats: true, answerOption: parts,
        role: .leaveOut),
      Item(linkId: "end", type: .string, text: "And then?"),
    ])
    let sitting = Transcript(over: pack, ["1", "/back", "none", "yes"])
    #expect(sitting.text.contains("? Keep \"A\" in the notes after all?\n"))
    #expect(sitting.interview.response.answers[Place("out")]?.values == [])
  }

  @Test func `a section to leave out can be kept at the next question, and left out again`() {
    let part = AnswerOption(code: "s", text: "A")
    let how = ["leaveOut", "inPerson", "keep"].map { AnswerOption(code: $0, text: "to \($0)") }
    let pack = Questionnaire(asking: [
      Item(
        linkId: "out", type: .choice, text: "Leave any out?", repeats: true, answerOption: [part],
        role: .leaveOut),
      Item(
        linkId: "how.s", type: .choice, text: "How?",
        enableWhen: .test(EnableWhen(question: "out", operator: .equalsOption("s"))),
        answerOption: how, role: .leaveOutHow),
      Item(linkId: "end", type: .string, text: "And then?"),
    ])
    let kept = Transcript(over: pack, ["1", "3"])
    #expect(kept.text.hasSuffix("stays in the notes.\n? And then?\n[Answer: ]\n"))
    #expect(kept.interview.response.answers[Place("out")]?.content == .left(.skipped))
    #expect(kept.interview.response.answers[Place("how.s")] == nil)
    let twice = Transcript(over: pack, ["1", "3", "/back", "1", "3"])
    #expect(twice.text.hasSuffix("stays in the notes.\n? And then?\n[Answer: ]\n"))
    let again = Transcript(over: pack, ["1", "3", "/back", "1"])
    #expect(
      again.text.hasSuffix(
        "? How?\n  1) to leaveOut\n  2) to inPerson\n  3) to keep\n[Choose one: ]\n"))
  }

  @Test(arguments: ["done", "that's it", "Next"])
  func `whoever says that a long answer is done is asked whether it ends`(line: String) {
    let questions = Questionnaire(asking: [
      Item(linkId: "a", type: .text, text: "How are you?"),
      Item(linkId: "b", type: .string, text: "And then?"),
    ])
    let asked = Transcript(over: questions, ["tired", line])
    #expect(
      asked.text.contains("? Have you finished this answer?\n  1) Yes, go to the next question"))
    let words = { Transcript(over: questions, ["tired", line] + $0).interview.response.answers }
    #expect(words([""])[Place("a")] == nil)
    #expect(words(["yes"])[Place("a")]?.values == [.text("tired")])
    #expect(words(["no", ""])[Place("a")]?.values == [.text("tired\n\(line)")])
    let more = words(["no", "worse", "", "/back", line, "yes"])
    #expect(more[Place("a")]?.values == [.text("tired\n\(line)\nworse")])
    var settings = InterviewSettings()
    settings.editsLines = false
    var piped = Transcript(Interview(questions, settings: settings))
    piped.begin(.new)
    for line in ["tired", line, "worse", ""] { piped.play(line) }
    let kept = piped.interview.response.answers[Place("a")]?.values
    #expect(kept == [.text("tired\n\(line)\nworse")])
  }

  @Test(arguments: [("done", false), ("that's it", false), ("Next", true), ("next please", true)])
  func `as a whole long answer, "done" is one, and "next" passes it by`(
    line: String, passes: Bool
  ) {
    let questions = Questionnaire(asking: [
      Item(linkId: "a", type: .text, text: "How are you?"),
      Item(linkId: "b", type: .string, text: "And then?"),
    ])
    let answers = Transcript(over: questions, [line, ""]).interview.response.answers
    #expect(answers[Place("a")]?.values == (passes ? [] : [.text(line)]))
  }

  @Test(arguments: [
    ("can i stop half way", "/quit"), ("whats that mean", "/help"),
  ])
  func `a question how to go on is no answer`(line: String, command: String) {
    let asked = Transcript(over: Self.words, ["x", "", line])
    #expect(asked.text.contains(command), "\(asked.text)")
    #expect(asked.interview.response.answers.places.map(\.linkId) == ["s.day"])
  }

  @Test func `whoever asks in a long answer is told once how to ask`() {
    let question = Questionnaire(asking: [Item(linkId: "a", type: .text, text: "How are you?")])
    let sitting = Transcript(over: question, ["will it hurt?", "will she?", ""])
    let told = "To ask the program for help, type just a question mark."
    #expect(sitting.text.components(separatedBy: told).count == 2)
    #expect(
      sitting.interview.response.answers[Place("a")]?.values
        == [.text("will it hurt?\nwill she?")])
  }

  @Test func `the command that a question is about is its answer`() {
    let question = Questionnaire(asking: [Item(linkId: "a", type: .string, text: "How are you?")])
    let sitting = Transcript(over: question, ["stop", "/quit"])
    #expect(sitting.interview.isOver)
    #expect(sitting.interview.response.drafts.isEmpty)
    #expect(sitting.interview.response.answers[Place("a")] == nil)
  }

  @Test(arguments: [
    ("she says every week", "Every week"), ("he says 1", "Background"),
    ("as I said, every week", "Every week"),
    ("so put 3", "Every week"), ("2 for now", "Help with forms"),
  ])
  func `what somebody says is heard as if they typed it`(line: String, choice: String) {
    #expect(
      talk(line).interview.response.answers[Place("s.topics")]?.values.map(\.words) == [choice])
    #expect(
      talk("", "she says yes").interview.response.answers[Place("s.well")]?.values == [
        .boolean(true)
      ])
    let words = talk("", "", "she says go on").interview.response.answers[Place("s.end")]?.values
    #expect(words == [.text("she says go on")])
  }

  @Test func `however often it is said that somebody says it, it is heard once`() {
    let often = String(repeating: "she says ", count: 200) + "1"
    let heard = talk(often).interview.response.answers[Place("s.topics")]?.values
    #expect(heard?.map(\.words) == ["Background"])
    let endless = String(repeating: "she says ", count: 100_000) + "1"
    #expect(talk(endless).interview.response.answers[Place("s.topics")] == nil)
  }

  @Test func `an amount without its unit is refused with the units`() {
    var weight = Item(linkId: "a", type: .quantity, text: "How heavy?")
    weight.details.units = ["kg", "stone"].map { Coding(system: "u", code: $0, display: $0) }
    let sitting = Transcript(over: Questionnaire(asking: [weight]), ["70"])
    #expect(sitting.text.contains("kg or stone"), "\(sitting.text)")
  }

  @Test func `a way of leaving that is a choice is offered as that choice`() {
    let question = Item(
      linkId: "a", type: .choice, text: "Did it help?",
      answerOption: [
        AnswerOption(code: "yes", text: "Yes"),
        AnswerOption(code: "un", text: "Not sure", leaving: .unknown),
      ])
    let sitting = Transcript(over: Questionnaire(asking: [question]), ["not sure, half and half"])
    let only = "  (This question saves only your choice, not your own words.)\n"
    #expect(
      sitting.text.contains("? Which is your answer?\n\(only)  1) Not sure\n  2) Not sure. Keep"))
  }

  @Test(arguments: ["he hits me, dont tell anyone", "keep this private please"])
  func `whoever wants an answer kept private is told how`(line: String) {
    let question = Questionnaire(
      asking: ["a", "b"].map {
        Item(linkId: $0, type: .string, text: $0)
      })
    let told = "To keep that answer out of the notes, type /private."
    #expect(Transcript(over: question, [line]).text.contains(told))
    #expect(!Transcript(over: question, ["I tell my sister"]).text.contains(told))
    #expect(!Transcript(over: question, [line + " /private"]).text.contains(told))
  }

  @Test(arguments: [
    "I want to stop hurting myself", "can I stop my tablets?", "what do I do if it gets worse",
    "I have to go to hospital a lot",
  ])
  func `an answer that begins like a command is no command`(line: String) {
    #expect(!talk(line).text.contains("(Enter means yes)"))
  }

  @Test func `the name of the command that is asked about means yes`() {
    #expect(talk("1", "i have to go hes coming", "leave").interview.isOver)
    let stopped = talk("1", "stop", "i have to go hes here", "no")
    #expect(stopped.text.hasSuffix("? Do you sleep well?\n[yes, no or not sure: ]\n"))
  }

  @Test func `a very long line at a choice is taken in no time`() {
    let line = Array(repeating: "every word", count: 20_000).joined(separator: " ")
    #expect(topics(talk(line)) == nil)
  }

  @Test func `words around a choice don't hide it`() {
    let asked = talk("every week when the money comes")
    #expect(asked.text.contains("Did you mean this? \"Every week\""))
    #expect(topics(talk("every week when the money comes", "yes")) == ["Every week"])
  }

  @Test(arguments: [
    ("just a little", "short"), ("not long hes downstairs", "short"), ("ages", "full"),
    ("a lot", "full"),
    ("not much", "short"),
  ])
  func `how much time there is can be said in other words`(line: String, code: String) {
    let sitting = Transcript(over: Self.questionnaire, [line])
    let pass = sitting.interview.response.answers[Place("s.pass")]?.values.compactMap(\.code)
    #expect(pass == [code])
  }

  @Test func `help says who sees the answer, by the question alone`() {
    #expect(talk("?").text.contains("Who sees your answer: anyone who reads your notes"))
    #expect(talk("1", "?").text.contains("Your answer goes only on a separate page for staff"))
    #expect(!Transcript(over: Self.questionnaire, ["?"]).text.contains("Who sees"))
  }

  @Test func `a question where a file is named is not taken for its name`() {
    let asked = talk("/notes", "1", "!pages one", "what do you mean where")
    #expect(asked.text.hasSuffix("? Did you mean /help?\n[yes or no (Enter means yes): ]\n"))
    let named = talk("/notes", "1", "!pages one", "what do you mean where", "no")
    #expect(named.text.contains("? Do you want to call the file \"what do you mean where.md\"?"))
  }

  @Test func `what was refused is not kept by a command behind it`() {
    let number = Questionnaire(asking: [Item(linkId: "s.count", type: .integer, text: "How many?")])
    for line in ["many /quit", "many /urgent", "many /private"] {
      let sitting = Transcript(over: number, ["many", line, "/quit"])
      #expect(sitting.interview.response.drafts.isEmpty, "\(line)")
      #expect(sitting.interview.response.privatePlaces.isEmpty, "\(line)")
    }
  }

  @Test func `a command behind an answer that was there is asked about`() {
    let asked = talk("1", "yes", "Jo", "/back", "Joback")
    #expect(asked.text.hasSuffix("? Did you mean /back?\n[yes or no: ]\n"))
  }

  @Test func `"enough" for the last page of something read is no answer`() {
    #expect(!talk("enough").text.contains("You typed"))
    #expect(topics(talk("enough")) == nil)
    #expect(talk("enough").text.hasSuffix("[Choose any: ]\n"))
  }
}
