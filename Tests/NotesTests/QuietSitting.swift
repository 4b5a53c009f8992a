// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey

/// A sitting that is gone through without changing an answer, and what its screens tell.
struct QuietSitting {
  private(set) var interview: Interview
  /// What the screens since the last line tell.
  private(set) var told: [Told] = []
  /// What the person entered with the last line, under the question as it is asked now.
  ///
  /// An answer that stood on the line is entered only where the screen says that it was asked in
  /// other words: nobody keeps for a question what they don't know to have been another's.
  private(set) var entered: Told?
  /// Whether nothing was said yet at what is asked now, and nothing stands on the line.
  ///
  /// Never so where the person says what others may read, which are the questions without a mark,
  /// nor where an answer would be removed.
  var isOpen: Bool {
    let isKept =
      question == "?" || question.hasPrefix("Remove ")
      || question.hasSuffix("in the notes after all?")
    return !isAnswered && !isKept && lines.isEmpty && asked?.pretyped.isEmpty ?? true
  }

  /// What stands on the line.
  var line: String { asked?.pretyped ?? "" }
  /// With the last line the person answered what was open.
  private(set) var hasAnswered = false
  /// The last number in a list of answers or sections; 0 where none is shown.
  private(set) var listed = 0

  private let hearsOtherWords: Bool
  private var question = ""
  /// The question as it was asked before, where the screen says so.
  private var before: String?
  private var choices: [String] = []
  /// The lines of a paragraph that stand under the question.
  private var lines = ""
  private var asked: Prompt?
  private var isAnswered = false

  /// - Parameter hearsOtherWords: false for bad screens, which do not say that a question was
  ///   asked in other words before.
  init(_ questionnaire: Questionnaire, _ response: Response, hearsOtherWords: Bool = true) {
    interview = Interview(questionnaire, response)
    self.hearsOtherWords = hearsOtherWords
    take(interview.begin(.back(lastWritten: "Monday", questionsChanged: true)))
  }

  /// Types a line, or presses Ctrl-C for "^C"; `nil` keeps what is on the line.
  mutating func enter(_ line: String?) {
    let onLine = asked?.pretyped ?? ""
    entered = entry(line, onLine)
    hasAnswered = entered != nil && isOpen
    (told, asked) = ([], nil)
    let event = line == "^C" ? LineEvent.interrupted(line: onLine) : .typed(line ?? onLine)
    take(interview.receive(.line(event)))
  }

  private func entry(_ line: String?, _ onLine: String) -> Told? {
    let words = line ?? onLine
    if words.isEmpty, before != nil { return Told(name: question, words: chosenBefore) }
    guard !words.isEmpty, !words.hasPrefix("/"), words != "^C" else { return nil }
    guard before != nil || isOpen else { return nil }
    return Told(name: question, words: "\(lines) \(self.words(on: words))")
  }

  private mutating func take(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .show(let screen): read(screen)
      case .ask(let prompt):
        asked = prompt
        isAnswered = isAnswered || hasAnswer
        tell(words(on: prompt.pretyped))
      case .save: take(interview.receive(.saved))
      case .preview: take(interview.receive(.previewed([])))
      case .move, .lock, .write, .clearScreen, .end: break
      }
    }
  }

  /// Something stands at what is asked now, whether or not the screen tells of it.
  private var hasAnswer: Bool {
    guard case .item(_, let place, _) = interview.asked else { return false }
    return interview.response.answers[place]?.values.isEmpty == false
  }

  /// What Enter keeps although it is not on the line.
  private var chosenBefore: String {
    guard case .item(_, let place, _) = interview.asked else { return "" }
    return interview.response.answers[place]?.values.map(\.words).joined(separator: " ") ?? ""
  }

  private mutating func tell(_ words: String) {
    told.append(Told(name: before ?? question, words: words))
  }

  /// What stands on the line, numbers as the choices that they name.
  private func words(on line: String) -> String {
    guard !choices.isEmpty else { return line }
    let numbers = line.split(separator: " ").compactMap { Int($0) }
    return numbers.map { choices.indices.contains($0 - 1) ? choices[$0 - 1] : "" }
      .joined(separator: " ")
  }

  private mutating func read(_ screen: Screen) {
    (question, before, choices, lines, isAnswered, listed) = ("", nil, [], "", false, 0)
    for block in screen.blocks {
      switch block {
      case .question(let text): question = text
      case .choices(let texts, let first):
        choices = texts
        guard question.isEmpty else { continue }
        listed = first + texts.count - 1
        told += texts.map(Self.line)
      case .list(let texts), .lines(let texts): told += texts.map(Self.line)
      case .text(let text):
        lines = question.isEmpty ? "" : text
        tell(lines)
      case .hint(let text), .notice(let text), .title(let text): hear(text)
      }
    }
  }

  /// What the program says of the answer before.
  private mutating func hear(_ text: String) {
    // Behind a quiet list the earlier words are not shown: they could tell what was chosen.
    let otherWords = "This question was worded differently before"
    if text.hasPrefix(otherWords), hearsOtherWords {
      before = String(text.dropFirst(otherWords.count))
    }
    if text.hasPrefix("Your answer: ") { tell(text) }
    let answered = [
      otherWords, "Your answer", "You've already answered", "You skipped", "You said before",
      "Press Enter to keep",
    ]
    if answered.contains(where: text.hasPrefix) { isAnswered = true }
  }

  /// A line of the review: what was asked, and what was answered.
  private static func line(_ text: String) -> Told {
    let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
    return Told(name: parts.first ?? "", words: parts.count > 1 ? parts[1] : "")
  }
}
