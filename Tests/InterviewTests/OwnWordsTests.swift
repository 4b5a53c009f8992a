// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Words that are none of the choices, where "something else" asks for them.
@Suite struct OwnWordsTests {
  static let questionnaire = Questionnaire(asking: [
    Item(
      linkId: "s.since", type: .choice, text: "Since when?", label: "Since",
      answerOption: [
        AnswerOption(code: "days", text: "A few days"),
        AnswerOption(code: "other", text: "Something else"),
      ],
      item: [
        Item(
          linkId: "s.since.other", type: .string, text: "Since when, in your words?",
          enableWhen: .test(
            EnableWhen(question: "s.since", operator: .equalsOption("other"))))
      ]),
    Item(linkId: "s.end", type: .string, text: "And then?"),
  ])

  /// A choice with an option that has a meaning of its own, whose words are asked for beside it.
  static var beside: Questionnaire {
    let options = ["Label", "Differently", "Stopped"].map {
      AnswerOption(code: $0.lowercased(), text: $0)
    }
    let use = Item(
      linkId: "s.list.use", type: .choice, text: "How do you take it?", label: "Use",
      answerOption: options)
    let notes = [("differently", "How"), ("stopped", "When")].map { code, label in
      Item(
        linkId: "s.list.\(code)", type: .string, text: "And \(label.lowercased())?", label: label,
        enableWhen: .test(EnableWhen(question: use.linkId, operator: .equalsOption(code))))
    }
    let list = Item(linkId: "s.list", type: .group, item: [use] + notes)
    return Questionnaire(asking: [list, Item(linkId: "s.end", type: .string, text: "And then?")])
  }

  private func talk(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  @Test func `kept with a yes, they are the answer and the next question comes`() {
    let transcript = talk("since the winter before last", "")
    let answers = transcript.interview.response.answers
    #expect(
      answers[Place("s.since")]?.values == [.option(code: "other", text: "Something else")])
    #expect(
      answers[Place("s.since.other")]?.values == [.text("since the winter before last")])
    #expect(transcript.text.hasSuffix("? And then?\n[Answer: ]\n"))
  }

  @Test func `questions about them, and choices among them, show them`() {
    let options = ["1", "2"].map { AnswerOption(code: $0, text: "Option \($0)") }
    let other = AnswerOption(code: "other", text: "Something else")
    let list = Questionnaire(asking: [
      Item(
        linkId: "s.hard", type: .choice, text: "What is hard?", repeats: true,
        answerOption: options + [other],
        item: [
          Item(
            linkId: "s.hard.other", type: .string, text: "What else?",
            enableWhen: .test(EnableWhen(question: "s.hard", operator: .equalsOption("other"))))
        ]),
      Item(
        linkId: "s.first", type: .choice, text: "Which matters most?", label: "Matters most",
        answerOption: options + [other], narrowedBy: "s.hard"),
      Item(
        linkId: "s.more", type: .group, text: "Something else",
        enableWhen: .test(EnableWhen(question: "s.hard", operator: .equalsOption("other"))),
        item: [Item(linkId: "s.more.how", type: .string, text: "How is this?", label: "How it is")]),
    ])
    let sitting = Transcript(over: list, ["1, phone calls", "", "2", "bad", "/review", ""])
    #expect(sitting.text.contains("1) Option 1\n  2) phone calls\n"))
    #expect(sitting.text.contains("Chosen: phone calls."))
    #expect(sitting.text.contains("phone calls: How is this?"))
    #expect(sitting.text.contains("Matters most: phone calls"))
    #expect(sitting.text.contains("phone calls, How it is: bad"))
    let first = sitting.interview.response.answers[Place("s.first")]
    #expect(first?.values == [other.asValue])
  }

  @Test func `a part of them names the choice where an earlier one narrows it`() {
    let other = AnswerOption(code: "other", text: "Something else")
    let family = AnswerOption(code: "family", text: "Family")
    let list = Questionnaire(asking: [
      Item(
        linkId: "s.hard", type: .choice, text: "What is hard?", repeats: true,
        answerOption: [family, other],
        item: [
          Item(
            linkId: "s.hard.other", type: .string, text: "What else?",
            enableWhen: .test(EnableWhen(question: "s.hard", operator: .equalsOption("other"))))
        ]),
      Item(
        linkId: "s.first", type: .choice, text: "Which first?", repeats: true,
        answerOption: [family, other], narrowedBy: "s.hard"),
    ])
    let lines = ["1, answering the door", "", "the door then family", "yes"]
    let sitting = Transcript(over: list, lines)
    let first = sitting.interview.response.answers[Place("s.first")]
    #expect(first?.values.compactMap(\.code) == ["other", "family"], "\(sitting.text)")
  }

  @Test func `with a no, the question comes again and nothing is kept`() {
    let transcript = talk("since the winter before last", "no")
    #expect(transcript.interview.response.answers.places.isEmpty)
    #expect(transcript.text.hasSuffix("[Choose 1 or 2: ]\n"))
  }

  @Test func `a single word is as good as two`() {
    let answers = talk("winter", "").interview.response.answers
    #expect(answers[Place("s.since.other")]?.values == [.text("winter")])
  }

  @Test(arguments: ["x", "yes"])
  func `a few letters or a yes are no words of one's own`(word: String) {
    #expect(talk(word).text.contains("words from the list"))
  }

  @Test func `joined to a choice with "and", they are kept apart from it`() {
    let list = Self.list()
    let answers = Transcript(over: list, ["a few and rain and snow", ""]).interview.response.answers
    #expect(answers[Place("s.since")]?.values.map(\.code) == ["days", "other"])
    #expect(answers[Place("s.since.other")]?.values == [.text("rain, snow")])
    let none = Transcript(over: list, ["rain and  snow", ""]).interview.response.answers
    #expect(none[Place("s.since.other")]?.values == [.text("rain and  snow")])
  }

  @Test func `beside choices, both are kept`() {
    let transcript = Transcript(over: Self.list(), ["a few, since the winter, or longer", ""])
    let answers = transcript.interview.response.answers
    #expect(answers[Place("s.since")]?.values.map(\.code) == ["days", "other"])
    #expect(answers[Place("s.since.other")]?.values == [.text("since the winter, or longer")])
    #expect(transcript.text.contains("Chosen: A few days; since the winter, or longer."))
  }

  @Test func `help with that question is about yes and no, and not about the list`() {
    let help = talk("since the winter before last", "?").text
    #expect(!help.contains("Type a number, or words from the list."))
    let end = "[yes or no (Enter means yes): ]\n"
    #expect(help.contains("\(end)> ?\n  Please type just yes or no, or press Enter.\n"))
    #expect(help.hasSuffix(end))
  }

  @Test(arguments: ["what is that", "which list", "what do you mean", "why"])
  func `a question there is answered with that help`(line: String) {
    let lines = ["since the winter before last", line]
    let said = Transcript(over: Self.questionnaire, lines).text
    let help = talk("since the winter before last", "?").text
    let answer = said.components(separatedBy: "> \(line)\n").last
    #expect(answer == help.components(separatedBy: "> ?\n").last)
  }

  @Test func `a no takes away only the words, and says which choices are kept`() {
    let transcript = Transcript(over: Self.list(), ["a few, since the winter", "no"])
    let answers = transcript.interview.response.answers
    #expect(answers[Place("s.since")]?.values.map(\.code) == ["days"])
    #expect(transcript.text.hasSuffix("  Chosen: A few days.\n? And then?\n[Answer: ]\n"))
    let quiet = Transcript(over: Self.list(isQuiet: true), ["a few, since the winter", "no"])
    #expect(quiet.interview.response.answers.places.isEmpty)
  }

  @Test(arguments: ["a few, since the winter", "since the winter, 1", "1, and since the winter"])
  func `beside quiet choices, both are kept, without a word about the choice`(line: String) {
    let transcript = Transcript(over: Self.list(isQuiet: true), [line, ""])
    let answers = transcript.interview.response.answers
    let chosen = answers[Place("s.since")]?.values.map(\.code) ?? []
    #expect(chosen == (line.hasPrefix("since") ? ["other", "days"] : ["days", "other"]))
    let words = answers[Place("s.since.other")]?.values.first?.words ?? ""
    #expect(words.hasSuffix("since the winter"))
    #expect(!transcript.text.contains("Chosen"))
  }

  @Test func `at a quiet list, loose words for a choice are kept with the others`() {
    let line = "a few days i think, since the winter"
    let transcript = Transcript(over: Self.list(isQuiet: true), [line, ""])
    let answer = transcript.interview.response.answers[Place("s.since.other")]
    #expect(answer?.values == [.text(line)])
  }

  @Test func `beside a quiet choice, they aren't shown again, and Enter keeps them`() {
    let line = "since the winter, 1"
    let back = Transcript(over: Self.list(isQuiet: true), [line, "", "/back"])
    #expect(back.text.hasSuffix("[Answer: ]\n"))
    #expect(back.text.contains("  You've already answered this. Press Enter to keep your answer."))
    let shown = Transcript(over: Self.list(isQuiet: true), [line, ""]).text
    #expect(!back.text.dropFirst(shown.count).contains("since the winter"))
    var kept = back
    kept.play("")
    let answers = kept.interview.response.answers
    #expect(answers[Place("s.since.other")]?.values == [.text("since the winter")])
    var removed = Transcript(
      over: Self.list(isQuiet: true), [line, "", "/review", "1", "", "remove it"])
    removed.play("no")
    #expect(!removed.text.dropFirst(shown.count).contains("since the winter"), "\(removed.text)")
    var changed = back
    changed.play("since May")
    let answer = changed.interview.response.answers[Place("s.since.other")]
    #expect(answer?.values == [.text("since May")])
  }

  @Test func `where a choice is asked about beside the question, they are kept there`() {
    let answers = Transcript(over: Self.beside, ["every morning", "yes"])
      .interview.response.answers
    #expect(answers[Place("s.list.use")]?.values.map(\.code) == ["differently"])
    #expect(answers[Place("s.list.differently")]?.values.map(\.words) == ["every morning"])
  }

  @Test func `kept private, they take their choice with them, and put back, they bring it`() {
    let places: Set = [Place("s.since"), Place("s.since.other")]
    let kept = talk("since the winter", "", "/private", "2")
    #expect(kept.interview.response.privatePlaces == places)
    let back = talk("since the winter", "", "/private", "2", "/private", "2")
    #expect(back.interview.response.privatePlaces.isEmpty)
    let byChoice = talk("since the winter", "", "/private", "2", "/review", "1", "/private", "1")
    #expect(byChoice.interview.response.privatePlaces.isEmpty)
    let behind = talk("2", "since the winter /private")
    #expect(behind.interview.response.privatePlaces == places)
    let choice = talk("1", "/private", "2")
    #expect(choice.interview.response.privatePlaces == [Place("s.since")])
  }

  @Test func `a yes with the same words is no plain yes`() {
    let transcript = talk("since the winter before last", "yes leave it")
    #expect(transcript.text.contains("Please type just yes or no"))
    #expect(transcript.interview.response.answers.places.isEmpty)
  }

  @Test(arguments: ["no leave it", "no never mind", "no, forget it"])
  func `a no with words that say nothing more is a no`(line: String) {
    let transcript = talk("since the winter before last", line)
    #expect(transcript.text.hasSuffix("[Choose 1 or 2: ]\n"))
  }

  private static func list(isQuiet: Bool = false) -> Questionnaire {
    var section = questionnaire.sections[0].item
    section.item[0].repeats = true
    section.item[0].isQuiet = isQuiet
    return Questionnaire(summary: questionnaire.summary, items: [section])
  }

  @Test func `what is typed at a choice given before takes its place`() {
    let transcript = talk("1", "/back", "2", "since May", "/back", "/back")
    #expect(
      transcript.interview.response.answers[Place("s.since")]?.values
        == [.option(code: "other", text: "Something else")])
  }

  @Test(arguments: [
    ("1 2, yes the box of letters", "yes the box of letters"),
    ("1 and 2, and please not the school", "please not the school"),
  ])
  func `at such a list the numbers of choices are no words`(line: String, words: String) {
    var list = Self.list(isQuiet: true)
    var section = list.sections[0].item
    section.item[0].answerOption.insert(AnswerOption(code: "box", text: "The box"), at: 0)
    list = Questionnaire(summary: list.summary, items: [section])
    let kept = Transcript(over: list, [line, ""]).interview.response.answers
    #expect(kept[Place("s.since.other")]?.values == [.text(words)])
  }

  @Test func `at a list that is not read aloud they are kept too, and no choice is said`() {
    var list = Self.questionnaire
    var section = list.sections[0].item
    section.item[0].isQuiet = true
    list = Questionnaire(summary: list.summary, items: [section])
    var transcript = Transcript(over: list, ["since the winter"])
    #expect(transcript.text.contains("? Do you want to keep what you typed"))
    #expect(!transcript.text.contains("\"Something else: "))
    transcript.play("")
    #expect(transcript.interview.response.answers[Place("s.since.other")] != nil)
  }
}
