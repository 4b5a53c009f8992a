import Interview
import Notes
import Printing
import Survey

/// Words that are shown, with what names them: the question or its label.
struct Told {
  var name: String
  var words: String

  /// The answers in the words, by their marks: "w3" or "c3o1".
  var marks: [Substring] { words.marks(beginningWith: "wc") }

  /// The question or label nearest to the words; `nil` for headings and the program's own.
  var question: Substring? { name.marks(beginningWith: "QL").last }
}

extension String {
  /// Its words that begin with one of these letters and go on with a digit.
  func marks(beginningWith letters: String) -> [Substring] {
    split { !$0.isLetter && !$0.isNumber }.filter { word in
      word.first.map(letters.contains) ?? false && word.dropFirst().first?.isNumber == true
    }
  }
}

extension NotesDocument {
  /// All that is told, block by block.
  var told: [Told] { blocks.flatMap(\.told) }
}

extension NotesDocument.Text {
  /// What each label names.
  fileprivate var told: [Told] {
    var told = [Told(name: "", words: "")]
    for run in runs {
      if case .label(let name) = run {
        told.append(Told(name: name, words: ""))
      } else {
        told[told.count - 1].words += run.words
      }
    }
    return told
  }
}

extension NotesDocument.Block {
  private typealias Text = NotesDocument.Text

  fileprivate var told: [Told] {
    switch self {
    case .answer(let label, let words): (Text([.label(label.plain)]) + words).told
    case .table(let header, let rows):
      rows.flatMap { zip(header, $0).map { Told(name: $0.plain, words: $1.plain) } }
    case .heading(_, let text), .paragraph(let text): text.told
    case .lines(let texts), .list(let texts, _), .boxes(let texts):
      texts.flatMap(\.told)
    case .contents(let label, let titles):
      [Told(name: label.plain, words: titles.map(\.plain).joined(separator: "; "))]
    case .together(let blocks): blocks.flatMap(\.told)
    case .writingLines, .rule, .pageBreak: []
    }
  }
}

/// A sitting that is gone through without changing an answer, and what its screens tell.
struct QuietSitting {
  private(set) var interview: Interview
  private(set) var told: [Told] = []
  private var question = ""
  private var choices: [String] = []
  private var asked: Prompt?

  init(_ questionnaire: Questionnaire, _ response: Response) {
    interview = Interview(questionnaire, response)
    take(interview.begin(.back(lastWritten: "Monday", questionsChanged: true)))
  }

  /// Types a line; `nil` keeps what is on it.
  mutating func enter(_ line: String?) {
    let prompt = asked
    asked = nil
    take(interview.receive(.typed(line ?? prompt?.pretyped ?? "")))
  }

  /// Whether nothing was said yet at what is asked now.
  private(set) var isOpen = false

  private mutating func take(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .show(let screen): read(screen)
      case .ask(let prompt):
        asked = prompt
        told.append(Told(name: question, words: words(on: prompt.pretyped)))
      case .save: take(interview.receive(.saved))
      case .preview: take(interview.receive(.previewed([])))
      case .move, .lock, .write, .clearScreen, .end: break
      }
    }
  }

  /// What stands on the line, numbers as the choices that they name.
  private func words(on line: String) -> String {
    guard !choices.isEmpty else { return line }
    let numbers = line.split(separator: " ").compactMap { Int($0) }
    return numbers.map { choices.indices.contains($0 - 1) ? choices[$0 - 1] : "" }
      .joined(separator: " ")
  }

  private mutating func read(_ screen: Screen) {
    (question, choices, isOpen) = ("", [], true)
    for block in screen.blocks {
      switch block {
      case .question(let text): question = text
      case .choices(let texts, _):
        choices = texts
        if question.isEmpty { told += texts.map(Self.line) }
      case .list(let texts), .lines(let texts): told += texts.map(Self.line)
      case .hint(let text), .notice(let text), .text(let text), .title(let text):
        hear(text)
      }
    }
  }

  /// What the program says of the answer before.
  private mutating func hear(_ text: String) {
    let before = "Before, this was asked in other words: "
    if text.hasPrefix(before) { question = String(text.dropFirst(before.count)) }
    if text.hasPrefix("Your answer so far: ") { told.append(Told(name: question, words: text)) }
    let answered = [
      before, "Your answer", "You have answered", "You left", "Before, you", "Enter keeps",
    ]
    if answered.contains(where: text.hasPrefix) { isOpen = false }
  }

  /// A line of the review: what was asked, and what was answered.
  private static func line(_ text: String) -> Told {
    let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
    return Told(name: parts.first ?? "", words: parts.count > 1 ? parts[1] : "")
  }
}
