// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing
import TypedAnswers

@testable import Interview

/// Each sentence that says why an answer can't be taken, and what can be.
@Suite struct SentenceTests {
  static let item = Item(
    linkId: "a", type: .choice, repeats: true,
    answerOption: ["Red", "Green", "Grey"].map { AnswerOption(code: $0, text: $0) })

  @Test(arguments: [
    (ReadingFault.empty, "Please type an answer, or press Enter to skip."),
    (.notYesOrNo, "Please type yes, no or not sure."),
    (.noSuchNumber(7, count: 3), "There's no number 7. Please type a number from 1 to 3."),
    (
      .noSuchChoice("blue"),
      "Please type a number from 1 to 3, or words from the list."
    ),
    (
      .ambiguous("gr", choices: ["Green", "Grey"]),
      "Please type a number. What you typed could be: Green; Grey"
    ),
    (.onlyOne, "Please choose just one. Type a number from 1 to 3."),
    (.tooMany(limit: 2), "Please choose no more than 2."),
    (
      .standsAlone("None of these"),
      "You can't choose \"None of these\" with others. Choose just that one, or just the others."
    ),
  ])
  func `a fault in an answer has its sentence`(fault: ReadingFault, sentence: String) {
    #expect(Words.sentence(for: fault, item: Self.item) == sentence)
  }

  @Test(arguments: [ReadingFault.onlyOne, .noSuchChoice("five")])
  func `where the choices are numbers, none is asked for by its place`(fault: ReadingFault) {
    var item = Self.item
    item.answerOption = ["0", "1", "2"].map { AnswerOption(code: $0, text: $0) }
    #expect(Words.sentence(for: fault, item: item) == "Please type one of these: 0; 1; 2")
  }

  @Test func `where the choices are numbers, help doesn't ask for one by its place`() {
    var item = Self.item
    item.answerOption = ["0", "1", "2"].map { AnswerOption(code: $0, text: $0) }
    #expect(Words.whatIsTaken(item) == "Type one of the choices, just as it's written.")
    item.type = .openChoice
    let orOwnWords = "Type one of the choices, just as it's written, or your own words."
    #expect(Words.whatIsTaken(item) == orOwnWords)
  }

  @Test(arguments: [
    (
      "/quti",
      "There's no command /quti. Did you mean /quit? "
        + "If /quti is your answer, start it with two slashes."
    ),
    (
      "/xyzzyx",
      "There's no command /xyzzyx. If that's your answer, start it with two slashes. "
        + "For a list, type /help all."
    ),
  ])
  func `a command that is none has its sentence`(typed: String, sentence: String) throws {
    guard case .unknownCommand(let word, let near) = TypedLine(typed, isPasted: false) else {
      Issue.record("\(typed) was taken for something else")
      return
    }
    #expect(Words.unknownCommand(word, near: near) == sentence)
  }

  @Test(arguments: Command.allCases)
  func `every command is in the help`(command: Command) {
    #expect(Words.commands.contains { $0.contains(command.typed) } || taught.contains(command))
  }

  /// Named at the start, or what Enter does.
  private let taught: [Command] = [.help, .skip]

  @Test(arguments: [
    ("?", TypedLine.command(.help, "")), ("<", .command(.back, "")),
    ("/SECTIONS 9", .command(.sections, "9")), ("//x", .answer("/x")),
    ("stop", .loneWord("stop", .quit)),
    ("stop it", .answer("stop it")), ("  two  ", .answer("  two  ")),
  ])
  func `a typed line is told apart`(typed: String, line: TypedLine) {
    #expect(TypedLine(typed, isPasted: false) == line)
  }

  @Test(arguments: ["/quit", "?", "help", "/quit\nand more"])
  func `pasted text is always an answer`(text: String) {
    #expect(TypedLine(text, isPasted: true) == .answer(text))
  }

  @Test func `a line of sixty characters is repeated whole, and a longer one up to a word's end`() {
    let line = String(repeating: "a", count: 55) + " word"
    #expect(line.count == 60 && Words.beginning(of: line) == line)
    #expect(Words.beginning(of: line + "s") == String(repeating: "a", count: 55) + "…")
  }
}
