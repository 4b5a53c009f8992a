import Foundation
import Survey
import Testing

@testable import Notes
@testable import Printing

@Suite struct MarkdownPropertyTests {
  @Test func `any answer comes out as typed, in paragraphs and line breaks alone`() throws {
    let answers = RandomAnswers.some(RandomAnswers.count)
    let documents = answers.map { Markdown.render(NotesDocument([.paragraph(.person($0))])) }
    let wrong = try failures(documents, expected: answers.map(RandomAnswers.printed))
    #expect(wrong.count == 0, "seed \(RandomAnswers.seed): \(wrong.prefix(3))")
  }

  @Test func `any answer comes out as typed under its label`() throws {
    let answers = RandomAnswers.some(RandomAnswers.count / 4)
    let documents = answers.map {
      Markdown.render(NotesDocument([.answer(label: .program("Label"), words: .person("x" + $0))]))
    }
    let wanted = answers.map { answer -> String in
      let text = RandomAnswers.printed("x" + answer)
      return "Label:" + (text.contains("\n") ? "\n" : " ") + text
    }
    let wrong = try failures(documents, expected: wanted, allowing: ["br", "p", "strong"])
    #expect(wrong.count == 0, "seed \(RandomAnswers.seed): \(wrong.prefix(3))")
  }

  @Test func `any answer comes out as typed in a list`() throws {
    let answers = RandomAnswers.some(RandomAnswers.count / 4).filter {
      !RandomAnswers.printed($0).contains("\n\n")
    }
    let documents = answers.map { Markdown.render(NotesDocument([.list([.person("x" + $0)])])) }
    let wanted = answers.map { RandomAnswers.printed("x" + $0) }
    let wrong = try failures(documents, expected: wanted, allowing: ["br", "li", "p", "ul"])
    #expect(wrong.count == 0, "seed \(RandomAnswers.seed): \(wrong.prefix(3))")
  }

  @Test func `any answer comes out as typed in a table's cell`() throws {
    let answers = RandomAnswers.some(RandomAnswers.count / 2)
    let documents = answers.map {
      Markdown.render(
        NotesDocument([
          .table(header: [.program("H"), .program("I")], rows: [[.person($0), .program("z")]])
        ]))
    }
    let wanted = answers.map { "H\n\nI\n\n\(RandomAnswers.printed($0))\n\nz" }
    let allowed = ["br", "table", "tbody", "td", "th", "thead", "tr"]
    let wrong = try failures(
      documents, expected: wanted, allowing: allowed, readers: ["markdown-it"])
    #expect(wrong.count == 0, "seed \(RandomAnswers.seed): \(wrong.prefix(3))")
  }

  @Test func `the other reader, which knows no tables, finds the same words in a cell`() throws {
    let answers = RandomAnswers.some(RandomAnswers.count / 2)
    let documents = answers.map { "x " + Markdown.cell(.person($0)) + " x" }
    let wanted = answers.map { "x \(RandomAnswers.printed($0)) x" }
    let wrong = try failures(documents, expected: wanted, readers: ["cmark"])
    #expect(wrong.count == 0, "seed \(RandomAnswers.seed): \(wrong.prefix(3))")
  }

  @Test func `a twin that escapes nothing fails most cases, so the test can tell`() throws {
    let answers = RandomAnswers.some(300)
    let wrong = try failures(answers, expected: answers.map(RandomAnswers.printed))
    #expect(wrong.count > 150, "only \(wrong.count) of 300 failed")
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
