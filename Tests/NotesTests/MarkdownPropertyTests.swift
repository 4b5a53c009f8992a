import Foundation
import Survey
import Testing

@testable import Notes

/// `NOTES_CASES` sets how many random answers are tried, `NOTES_SEED` which.
private enum Random {
  static let cases = number("NOTES_CASES") ?? 3000
  static let seed = number("NOTES_SEED").map(UInt64.init) ?? UInt64.random(in: 0..<1_000_000)

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  static func answers(_ count: Int) -> [String] {
    print("Random answers with NOTES_SEED=\(seed)")
    var nasty = NastyText(seed: seed)
    return (0..<count).map { _ in nasty.next() }
  }
}

@Suite struct MarkdownPropertyTests {
  @Test func `any answer comes out as typed, in paragraphs and line breaks alone`() throws {
    let answers = Random.answers(Random.cases)
    let documents = answers.map { Markdown.render(NotesDocument([.paragraph(.person($0))])) }
    let wrong = try failures(documents, expected: answers.map(expected))
    #expect(wrong.isEmpty, "seed \(Random.seed): \(wrong.prefix(3))")
  }

  @Test func `any answer comes out as typed under its label`() throws {
    let answers = Random.answers(Random.cases / 4)
    let documents = answers.map {
      Markdown.render(NotesDocument([.answer(label: .program("Label"), words: .person("x" + $0))]))
    }
    let wanted = answers.map { answer -> String in
      let text = expected("x" + answer)
      return "Label:" + (text.contains("\n") ? "\n" : " ") + text
    }
    let wrong = try failures(documents, expected: wanted, allowing: ["br", "p", "strong"])
    #expect(wrong.isEmpty, "seed \(Random.seed): \(wrong.prefix(3))")
  }

  @Test func `any answer comes out as typed in a list`() throws {
    let answers = Random.answers(Random.cases / 4).filter { !expected($0).contains("\n\n") }
    let documents = answers.map { Markdown.render(NotesDocument([.list([.person("x" + $0)])])) }
    let wanted = answers.map { expected("x" + $0) }
    let wrong = try failures(documents, expected: wanted, allowing: ["br", "li", "p", "ul"])
    #expect(wrong.isEmpty, "seed \(Random.seed): \(wrong.prefix(3))")
  }

  @Test func `any answer comes out as typed in a table's cell`() throws {
    let answers = Random.answers(Random.cases / 2)
    let documents = answers.map {
      Markdown.render(
        NotesDocument([
          .table(header: [.program("H"), .program("I")], rows: [[.person($0), .program("z")]])
        ]))
    }
    let wanted = answers.map { "H\n\nI\n\n\(expected($0))\n\nz" }
    let allowed = ["br", "table", "tbody", "td", "th", "thead", "tr"]
    let wrong = try failures(
      documents, expected: wanted, allowing: allowed, readers: ["markdown-it"])
    #expect(wrong.isEmpty, "seed \(Random.seed): \(wrong.prefix(3))")
  }

  @Test func `the other reader, which knows no tables, finds the same words in a cell`() throws {
    let answers = Random.answers(Random.cases / 2)
    let documents = answers.map { "x " + Markdown.cell(.person($0)) + " x" }
    let wanted = answers.map { "x \(expected($0)) x" }
    let wrong = try failures(documents, expected: wanted, readers: ["cmark"])
    #expect(wrong.isEmpty, "seed \(Random.seed): \(wrong.prefix(3))")
  }

  @Test func `a twin that escapes nothing fails most cases, so the test can tell`() throws {
    let answers = Random.answers(300)
    let wrong = try failures(answers, expected: answers.map(expected))
    #expect(wrong.count > 150, "only \(wrong.count) of 300 failed")
  }

  /// What a reader is to find: shown safely, line ends as newlines, without blank lines around.
  private func expected(_ answer: String) -> String {
    let scalars = answer.unicodeScalars.split(separator: "\r", omittingEmptySubsequences: false)
    let pieces = scalars.enumerated().map { offset, piece in
      String(offset > 0 && piece.first == "\n" ? piece.dropFirst() : piece)
    }
    let text = shown(pieces.joined(separator: "\n"))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    let isBlank: (Substring) -> Bool = { $0.allSatisfy { $0 == " " || $0 == "\t" } }
    lines = lines.drop(while: isBlank)
    while let last = lines.last, isBlank(last) { lines = lines.dropLast() }
    return lines.joined(separator: "\n")
  }

  /// The documents that some reader takes for other text or other elements, and how.
  private func failures(
    _ documents: [String], expected: [String], allowing elements: Set<String> = ["br", "p"],
    readers: [String] = MarkdownReaders.names
  ) throws -> [String] {
    let readings = try MarkdownReaders.read(documents)
    var failures: [String] = []
    for (index, reading) in readings.enumerated() {
      let wrong = readers.filter { name in
        guard let result = reading[name] else { return true }
        return Array(result.text.unicodeScalars) != Array(expected[index].unicodeScalars)
          || !elements.isSuperset(of: result.elements)
      }
      guard let name = wrong.first, let result = reading[name] else { continue }
      failures.append(
        "\(name): \(documents[index].debugDescription) gave \(result.text.debugDescription) \(result.elements), wanted \(expected[index].debugDescription)"
      )
    }
    return failures
  }

  private func failures(
    _ documents: [String], expected: [String], allowing elements: [String],
    readers: [String] = MarkdownReaders.names
  ) throws -> [String] {
    try failures(documents, expected: expected, allowing: Set(elements), readers: readers)
  }
}
