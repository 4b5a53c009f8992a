// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey
import Testing

@Suite struct PlainTextTests {
  private func text(_ blocks: Document.Block...) -> String { Format.text.render(Document(blocks)) }

  @Test func `every block has its form`() {
    let written = text(
      .heading(level: 1, .program("Title")), .lines([.label("A:") + .program(" b"), .person("c")]),
      .heading(level: 2, .program("Part")), .list([.person("one"), .person("two\n\nthree")]),
      .list([.person("x")], isNumbered: true), .heading(level: 3, .program("Small")),
      .answer(label: .program("Why?"), words: .person("z")),
      .answer(label: .program("How"), words: .person("y\n z")),
      .boxes([.program("Other:") + .blank]), .writingLines(2), .rule, .paragraph(.program("p")))
    #expect(
      written == """
        Title
        =====

        A: b
        c


        Part
        ----

        - one
        - two

          three

        1. x

        *Small*

        Why? z

        How:
          y
           z

        [ ] Other:____________________

        ______________________________

        ______________________________

        ______________________________

        p

        """)
  }

  @Test func `a table's rows are entries, each cell behind its column's name`() {
    let written = text(
      .table(
        header: [.program("Name"), .program("Dose"), .program("Why")],
        rows: [
          [.person("a"), .person("one\nor two"), .program("")],
          [.program(""), .person("x"), .person("y")],
        ]))
    #expect(
      written == """
        - Name: a
          Dose:
            one
            or two
        - Dose: x
          Why: y

        """)
  }

  @Test func `lines are as long as what was typed, for phones fold them`() {
    let long = Array(repeating: "word", count: 400).joined(separator: " ")
    #expect(text(.answer(label: .program("A"), words: .person(long))) == "A: \(long)\n")
  }

  @Test(arguments: [(1, 29, 29), (1, 30, 30), (1, 31, 30), (2, 31, 30)])
  func `the line under a heading is as long as it, up to thirty signs`(
    level: Int, length: Int, line: Int
  ) {
    let title = String(repeating: "a", count: length)
    let sign = level == 1 ? "=" : "-"
    #expect(
      text(.heading(level: level, .program(title)))
        == "\(title)\n\(String(repeating: sign, count: line))\n")
  }

  @Test(arguments: [
    ("a\r\r\n\r\nb", "a\n\n\nb"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\rb", "a\n\nb"),
  ])
  func `every kind of line end is a newline`(text: String, plain: String) {
    #expect(text.withPlainLineEnds.unicodeScalars.elementsEqual(plain.unicodeScalars))
  }

  @Test func `an empty document is empty text`() { #expect(text().isEmpty) }

  @Test func `any answers come out as typed, each under its own name`() {
    let wrong = RandomAnswers.some(RandomAnswers.count).filter { answer in
      let document = Document([
        .heading(level: 2, .program("Part")),
        .answer(label: .program("One"), words: .person(answer)),
        .answer(label: .program("Two"), words: .person("x" + answer)),
        .heading(level: 2, .program("Next")),
      ])
      return !isRead(Format.text.render(document), answer)
    }
    #expect(wrong.count == 0, "seed \(RandomAnswers.seed): \(wrong.prefix(3))")
  }

  @Test func `a twin that sets nothing in fails, so the test can tell`() {
    let answers = RandomAnswers.some(300).filter { RandomAnswers.printed($0).contains("\n") }
    let wrong = answers.filter { answer in
      let (one, two) = (RandomAnswers.printed(answer), RandomAnswers.printed("x" + answer))
      return !isRead("Part\n----\n\nOne:\n\(one)\n\nTwo:\n\(two)\n\n\nNext\n----\n", answer)
    }
    #expect(wrong.count == answers.count)
  }

  /// Whether whoever takes what is set in for the answers finds these two and nothing else.
  private func isRead(_ text: String, _ answer: String) -> Bool {
    var found: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isFurther = line.isEmpty || line.hasPrefix("  ")
      if isFurther, !found.isEmpty {
        found[found.count - 1].append(line.dropFirst(2))
      } else {
        found.append([line])
      }
    }
    let entries = found.map { lines -> String in
      let end = lines.lastIndex { !$0.isEmpty } ?? 0
      return lines[...end].joined(separator: "\n")
    }
    let wanted = [("One:", answer), ("Two:", "x" + answer)].map { name, answer in
      let printed = RandomAnswers.printed(answer)
      let gap = printed.contains("\n") ? "\n" : printed.isEmpty ? "" : " "
      return name + gap + printed
    }
    let all = ["Part", "----"] + wanted + ["Next", "----"]
    return entries.map { Array($0.unicodeScalars) } == all.map { Array($0.unicodeScalars) }
  }
}
