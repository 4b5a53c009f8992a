// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Messages about answers.
extension Words {
  static var yesNoNotSure: [String] { [yes, no, notSure] }

  static func inRow(_ rowName: String, _ number: Int, _ question: String) -> String {
    "\(rowNumber(rowName, number)): \(question)"
  }

  static func inRow(named name: String, _ question: String) -> String {
    "\(withoutStop(name)): \(question)"
  }

  static func rowNumber(_ rowName: String, _ number: Int) -> String {
    "\(row(rowName).withCapitalStart) \(number)"
  }

  static func chosen(_ words: [String]) -> String { chosenWords(ended(joined(words))) }

  /// Returns the words with a full stop, unless they already end a sentence.
  static func ended(_ words: String) -> String {
    words.last.map { ".!?".contains($0) } ?? true ? words : words + "."
  }

  /// Returns the beginning of words, as a question quotes them at its end.
  static func quoted(_ words: String) -> String {
    let beginning = beginning(of: words)
    return beginning.hasSuffix("?") ? String(beginning.dropLast()) : withoutStop(beginning)
  }

  static func withoutStop(_ words: String) -> String {
    words.hasSuffix(".") && !words.hasSuffix("..") ? String(words.dropLast()) : words
  }

  static func leaving(_ leaving: Leaving) -> String {
    switch leaving {
    case .skipped: leftSkipped
    case .unknown: leftUnknown
    case .declined: leftDeclined
    case .inPerson: leftInPerson
    }
  }

  static func answer(_ isYes: Bool) -> String { isYes ? answerYes : answerNo }

  static func choice(_ leaving: Leaving) -> String { withoutStop(self.leaving(leaving)) }

  /// Returns words joined by semicolons, which take the place of full stops, or only by a space after
  /// a question or exclamation mark.
  static func joined(_ words: [String]) -> String {
    words.dropFirst().reduce(words.first ?? "") { text, next in
      text.last.map { "?!".contains($0) } == true
        ? "\(text) \(next)" : "\(withoutStop(text)); \(next)"
    }
  }

  static func sentence(for fault: ReadingFault, item: Item) -> String {
    let numbers = aNumber(to: item.answerOption.count)
    let accepted = AcceptedInput(item: item).words ?? anAnswer
    return switch fault {
    case .noSuchDay: noSuchDay(accepted)
    case .whichUnit where !item.details.units.isEmpty:
      typeTheUnit(either(item.details.units.map(\.words)))
    case .tooShort(_, let limit): tooShort(limit)
    case .tooLong(let count, let limit): tooLong(limit: limit, count: count)
    case .wrongPattern where item.details.entryFormat.isEmpty: wrongShape
    case .wrongPattern: typeLikeThis(ended(item.details.entryFormat))
    case .notOfKind, .outOfBounds, .whichUnit: pleaseType(accepted)
    // The words of quiet choices are not repeated here either.
    case .ambiguous where item.isQuiet: pleaseChoose(numbers)
    case .standsAlone where item.isQuiet: oneGoesAlone
    case .empty: typeOrLeave
    case .notYesOrNo: typeYesNoOrNotSure
    case .noSuchNumber(let number, let count): noSuchNumber(number, of: count)
    case .noSuchChoice where !item.isNumbered, .onlyOne where !item.isNumbered:
      typeOneOfThese(joined(item.answerOption.map(\.text)))
    case .noSuchChoice: typeNumberOrWords(numbers)
    case .ambiguous(_, let choices): couldBeSeveral(joined(choices))
    case .onlyOne, .tooMany(1): chooseJustOne(numbers)
    case .tooMany(let limit): chooseAtMost(limit)
    case .standsAlone(let choice): goesAlone(choice)
    }
  }

  static func noSuchNumber(_ number: Int, of count: Int) -> String {
    count == 1 ? onlyNumberOne : noNumber(number: number, numbers: aNumber(to: count))
  }

  static func unknownCommand(_ word: String, near: Command?) -> String {
    near.map { nearCommand(word: word, near: $0.typed) } ?? noCommand(word)
  }

  /// Returns the question whether a command is meant.
  static func wants(_ command: Command) -> String {
    switch command {
    case .quit: wantsToStop
    case .leave: wantsToLeave
    default: didYouMean(command.typed)
    }
  }

  /// Returns enough of a text to recognise it, at most its first line.
  static func beginning(of text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    guard line.count > 60 else { return line.count < text.count ? "\(line)…" : text }
    let cut = line.prefix(60)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
  }

  /// Returns the last words of a text, of about as many letters as ``beginning(of:)`` has.
  static func end(of text: String) -> String {
    let line = text.suffix(60)
    guard line.count < text.count, let space = line.firstIndex(of: " ") else { return text }
    return "…" + line[space...].dropFirst()
  }
}
