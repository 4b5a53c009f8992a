import Survey

/// What is said about answers.
extension Words {
  static let yesNoNotSure = ["yes", "no", "not sure"]

  /// Words, since a lone sign before the cursor is silence to whoever listens.
  static let answerPrompt = "Answer: "
  static let nextLinePrompt = "Next line: "

  static func prompt(_ asking: Asking) -> String {
    let item = asking.item
    if item.type == .text, !asking.lines.isEmpty { return nextLinePrompt }
    switch item.type {
    case .boolean: return "yes, no or not sure: "
    case .choice:
      let last = item.answerOption.count
      guard item.isNumbered else { return chooseByWords(item) }
      if item.repeats { return "Choose any of 1 to \(last): " }
      let usual = item.hasDefault ? " (default: 1)" : ""
      return last == 2 ? "Choose 1 or 2\(usual): " : "Choose one, 1 to \(last)\(usual): "
    case .openChoice where item.isChoice:
      let last = item.answerOption.count
      guard item.isNumbered else { return chooseByWords(item) }
      return "Choose 1 \(last == 2 ? "or" : "to") \(last), or your own words: "
    default: return answerPrompt
    }
  }

  /// Choices whose words are numbers themselves.
  private static func chooseByWords(_ item: Item) -> String {
    let others = item.type == .openChoice ? ", or your own words: " : ": "
    return (item.repeats ? "Any of these" : "One of these") + others
  }

  static func inRow(_ rowName: String, _ number: Int, _ question: String) -> String {
    "\(rowNumber(rowName, number)): \(question)"
  }

  static func rowNumber(_ rowName: String, _ number: Int) -> String {
    let name = row(rowName)
    return "\(name.prefix(1).uppercased())\(name.dropFirst()) \(number)"
  }

  static let enterKeeps = "Enter keeps what is on the line. Ctrl and U together clears it."
  static let enterTakes = "Enter takes what is on the line. Ctrl and U together clears it."
  static let howToEndParagraph = "Write as many lines as you like. An empty line ends it."

  static func howToChooseMany(_ item: Item) -> String {
    guard let limit = item.maxOccurs else { return "You can choose several, such as 1 and 3." }
    return "You can choose up to \(limit), such as 1 and 3."
  }

  static func leftBefore(_ leaving: Leaving) -> String {
    leaving == .skipped
      ? "You left this for now. Enter leaves it again."
      : "Before, you said: \(self.leaving(leaving)) Enter keeps that."
  }

  static func answeredBefore(_ words: [String]) -> String {
    "Your answer so far: \(ended(joined(words))) Enter keeps it."
  }

  /// The question has other words now; the answer was given to these.
  static func askedBefore(_ question: String) -> String {
    "Before, this was asked in other words: \(question)"
  }

  /// The same, where the earlier words could tell what was chosen from a quiet list.
  static let askedInOtherWords = "Before, this was asked in other words."

  static let answerStands = "You have answered this before. Enter keeps that."

  static func chosen(_ words: [String]) -> String { "Chosen: \(ended(joined(words)))" }

  /// The words with a full stop, unless they end a sentence already.
  static func ended(_ words: String) -> String {
    words.last.map { ".!?".contains($0) } ?? true ? words : words + "."
  }

  static func leaving(_ leaving: Leaving) -> String {
    switch leaving {
    case .skipped: "left for now."
    case .unknown: "I don't know."
    case .declined: "I'd rather not say."
    case .inPerson: "I'd rather talk about this in person."
    }
  }

  static func joined(_ words: [String]) -> String { words.joined(separator: "; ") }

  // MARK: What can't be taken

  static func sentence(for fault: ReadingFault, item: Item) -> String {
    let last = item.answerOption.count
    return switch fault {
    case .notOfKind, .outOfBounds, .noSuchDay, .whichUnit, .tooLong, .wrongPattern:
      kindSentence(for: fault, item: item)
    // Where choices are not read aloud, their words are not said here either.
    case .ambiguous where item.isQuiet: "Please type a number from 1 to \(last)."
    case .standsAlone where item.isQuiet: "One of those goes alone. Please choose it by itself."
    case .empty: "Please type an answer, or press Enter to leave it."
    case .notYesOrNo: "Please type yes, no or not sure."
    case .noSuchNumber(let number, let count):
      "There is no \(number). The numbers go from 1 to \(count)."
    case .noSuchChoice where !item.isNumbered, .onlyOne where !item.isNumbered:
      "Please type one of these: \(joined(item.answerOption.map(\.text)))."
    case .noSuchChoice:
      """
      Please type a number from 1 to \(last), or the first words of a choice. /help shows them \
      again.
      """
    case .ambiguous(_, let choices):
      "That could be more than one: \(joined(choices)). A number is surest."
    case .onlyOne: "Please choose just one. A number from 1 to \(last) is enough."
    case .tooMany(let limit): "Please choose \(limit) at most."
    case .standsAlone(let choice):
      "\"\(choice)\" goes alone. Please choose it by itself, or only the others."
    }
  }

  static func unknownCommand(_ word: String, near: Command?) -> String {
    let slash = "If it is your answer, type // in front."
    guard let near else { return "There is no command \(word). /help all lists them. \(slash)" }
    return "There is no command \(word). Did you mean \(near.typed)? \(slash)"
  }

  static func answerOrCommand(_ word: String, _ command: Command, _ asking: Asking) -> Menu {
    var back = asking
    back.line = word  // Whatever comes of it, the word is not lost.
    return Menu(
      blocks: [.question("Is \"\(word)\" your answer, or a command?")],
      choices: [
        Menu.Choice(words: "my answer: keep \"\(word)\"", action: .take(word, asking)),
        Menu.Choice(words: "the command: do \(command.typed)", action: .command(command, asking)),
      ], fallback: 0, back: back)
  }

  /// Asks what a command among words is meant to be. The words are not said again: they may be
  /// private.
  static func commandOrWords(_ mention: Mention, _ line: String, at step: Step) -> Menu {
    let (typed, command) = (mention.typed, mention.command.typed)
    let which = typed == command ? "a command" : "the command \(command)"
    return Menu(
      blocks: [.question("Is \"\(typed)\" \(which), or a part of your words?")],
      choices: [
        Menu.Choice(
          words: mention.words.isEmpty ? "do \(command)" : "keep my words, and do \(command)",
          action: .obey(mention, at: step)),
        Menu.Choice(words: "keep all of it as my words", action: .takeAllAsWords(line, at: step)),
        Menu.Choice(words: "type it again", action: .typeAgain(line, at: step)),
      ], fallback: nil)
  }

  static func keepAsOwnWords(_ other: String, _ text: String, _ asking: Asking) -> Menu {
    yesNo(
      "That is none of the choices. Keep your words, under \"\(other)\"?",
      yes: .takeAsOwnWords(text, asking), no: .ask(asking), isYesDefault: true, back: asking)
  }

  static func commandOrNot(_ command: Command, _ asking: Asking) -> Menu {
    yesNo(
      "Did you mean \(command.typed)?", yes: .command(command, asking), no: .ask(asking),
      isYesDefault: true, back: asking)
  }

  static func commandNeedsSlash(_ command: Command) -> String {
    "To use a command here, type it with a slash: \(command.typed)."
  }

  static func removeAnswer(_ asking: Asking) -> Menu {
    yesNo(
      "Remove what you wrote?", yes: .replaceAnswer(.skipped, asking), no: .ask(asking.plain),
      isYesDefault: false, back: asking)
  }

  static func replaceAnswer(_ leaving: Leaving, _ asking: Asking) -> Menu {
    yesNo(
      "Put \"\(self.leaving(leaving))\" in place of what you wrote?",
      yes: .replaceAnswer(leaving, asking), no: .ask(asking), isYesDefault: false, back: asking)
  }

  static let linesAreKept = "What you wrote is saved."
  static let someAnswersRest =
    "Some earlier answers no longer go with this. They stay saved here, and out of the notes."
  static let nothingBefore = "This is the first question."
  static let nothingAfter = "This is the last section."
  static let onlyAtQuestions = "That works only while a question is asked."
  static let nothingToTakeOver = "There is nothing before this to take over."

  static func takenOver(_ copies: [String]) -> String { "Taken over. \(joined(copies))" }
}
