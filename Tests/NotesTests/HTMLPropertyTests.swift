// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Printing
import Survey
import Testing

/// Any answer, as independent readers of HTML find it on the page.
@Suite struct HTMLPropertyTests {
  /// Where an answer stands, and how.
  enum Spot: String, CaseIterable {
    case paragraph, answer, list, heading, cell, box

    func block(_ words: String) -> Document.Block {
      switch self {
      case .paragraph: .paragraph(.person(words))
      case .answer: .answer(label: .program("Label"), words: .person(words))
      case .list: .list([.person(words)])
      case .heading: .heading(level: 2, .person(words))
      case .cell:
        .table(header: [.program("H"), .program("I")], rows: [[.program("z"), .person(words)]])
      case .box: .boxes([.person(words)])
      }
    }

    /// What a reader is to find there.
    func expected(_ answer: String) -> String {
      let printed = RandomAnswers.printed(answer)
      return switch self {
      case .paragraph, .list, .box: printed
      case .answer: "Label:" + (printed.contains("\n") ? "\n" : " ") + printed
      case .heading:
        answer.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
          .reduce(into: (words: "", gap: "")) { heading, line in
            heading.words += heading.gap + shown(String(line))
            let mark = line.last { !$0.isWhitespace } ?? " "
            heading.gap = ".,;:!?…".contains(mark) ? " " : " / "
          }.words
      case .cell: "H\n\nI\n\nz\n\n" + printed
      }
    }

    var elements: Set<String> {
      switch self {
      case .paragraph: ["p"]
      case .answer: ["p", "strong"]
      case .list, .box: ["ul", "li"]
      case .heading: ["h1"]
      case .cell: ["table", "caption", "span", "thead", "tbody", "tr", "th", "td"]
      }
    }
  }

  @Test(arguments: Spot.allCases)
  func `any answer comes out as typed, and no element of it`(spot: Spot) throws {
    let answers = RandomAnswers.some(RandomAnswers.count / 6)
    let pages = answers.map { Format.html.render(Document([spot.block($0)])) }
    let wrong = try failures(pages, answers, at: spot)
    #expect(wrong.count == 0, "seed \(RandomAnswers.seed): \(wrong.prefix(3))")
  }

  @Test func `a twin that escapes nothing fails most cases, so the test can tell`() throws {
    let answers = RandomAnswers.some(600).filter { $0.contains { "<&".contains($0) } }
    let pages = answers.map {
      "<!DOCTYPE html><main><p>\($0.replacing("\n", with: "<br>"))</p></main>"
    }
    let wrong = try failures(pages, answers, at: .paragraph)
    #expect(wrong.count > answers.count * 3 / 4, "only \(wrong.count) of \(answers.count) failed")
  }

  private func failures(_ pages: [String], _ answers: [String], at spot: Spot) throws -> [String] {
    let needs = "a reader of HTML: apt-get install python3-html5lib"
    let readings = try Script("read_html.py", needs: needs).run(pages) as? [[String: [Any]]] ?? []
    #expect(readings.count == pages.count)
    return zip(readings, answers).flatMap { reading, answer -> [String] in
      let expected = spot.expected(answer)
      return ["html5lib", "html.parser"].compactMap { reader in
        let text = reading[reader]?.first as? String ?? "nothing"
        let elements = Set(reading[reader]?.last as? [String] ?? ["nothing"])
        let isAsTyped = Array(text.unicodeScalars) == Array(expected.unicodeScalars)
        guard !isAsTyped || !elements.subtracting(["br", "bdi", "div"]).isSubset(of: spot.elements)
        else { return nil }
        return "\(reader): \(answer.debugDescription) gave \(text.debugDescription) \(elements)"
      }
    }
  }
}
