// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Printing
import Survey

/// One way in which an answer stands in the notes, with what a reader is to make of it.
struct MarkdownForm: Sendable, CustomStringConvertible {
  typealias Text = Document.Text

  var description: String
  /// The notes with the answer in them.
  var document: @Sendable (String) -> Document
  /// What a reader is to find, given how the answer is shown.
  var wanted: @Sendable (String) -> String
  /// The only elements that may come of it.
  var elements: Set<String> = ["br", "p"]
  /// Who reads it.
  var readers: [String]

  static let all = [
    paragraph, answer, list, labelled, name, lines, heading, cell, tableOfOne,
  ]

  static let paragraph = Self(
    description: "a paragraph", document: { Document([.paragraph(.person($0))]) },
    wanted: { $0 })

  static let answer = Self(
    description: "an answer under its label",
    document: { Document([.answer(label: .program("Label"), words: .person("x" + $0))]) },
    wanted: { "Label:" + ($0.contains("\n") ? "\n" : " ") + $0 }, elements: ["br", "p", "strong"]
  ).behind("x")

  static let list = Self(
    description: "an entry of a list",
    document: { Document([.list([.person("x" + $0), .program("z")])]) },
    wanted: { $0 + "\n\nz" }, elements: ["br", "li", "p", "ul"]
  ).behind("x")

  static let labelled = Self(
    description: "an entry of a list behind its label",
    document: {
      Document([.list([.label("Label:") + .program(" ") + .person("x" + $0)])])
    }, wanted: { "Label: " + $0 }, elements: ["br", "li", "p", "strong", "ul"]
  ).behind("x")

  static let name = Self(
    description: "the name of a list",
    document: { Document([.paragraph(.label("x" + $0.onOneLine)), .list([])]) },
    wanted: { $0 }, elements: ["p", "strong"]
  ).behind("x", onOneLine: true)

  static let lines = Self(
    description: "a line among lines",
    document: {
      Document([.lines([.program("a"), .person("x" + $0.onOneLine), .program("z")])])
    },
    wanted: { "a\n" + $0 + "\nz" }
  ).behind("x", onOneLine: true)

  static let heading = Self(
    description: "a heading",
    document: { Document([.heading(level: 2, .person("x" + $0.onOneLine))]) },
    wanted: { $0 }, elements: ["h2"]
  ).behind("x", onOneLine: true)

  static let cell = Self(
    description: "a cell of a table",
    document: {
      Document([
        .table(header: [.program("H"), .program("I")], rows: [[.person($0), .program("z")]])
      ])
    }, wanted: { "H\n\nI\n\n\($0)\n\nz" }, elements: table, readers: withTables)

  static let tableOfOne = Self(
    description: "a head and a cell of a table with one column",
    document: { answer in
      Document([
        .table(header: [.person("x" + answer.onOneLine)], rows: [[.person("x" + answer.onOneLine)]])
      ])
    }, wanted: { "\($0)\n\n\($0)" }, elements: table, readers: withTables
  ).behind("x", onOneLine: true)

  private static let withTables = ["cmark-gfm", "github", "markdown-it", "linkify", "pandoc"]
  private static let table: Set<String> = ["br", "table", "tbody", "td", "th", "thead", "tr"]

  /// What goes before the answer, so that what is looked for includes it.
  private var prefix = ""
  private var isOnOneLine = false

  private init(
    description: String, document: @escaping @Sendable (String) -> Document,
    wanted: @escaping @Sendable (String) -> String, elements: Set<String> = ["br", "p"],
    readers: [String] = ["cmark"] + withTables
  ) {
    (self.description, self.document, self.wanted) = (description, document, wanted)
    (self.elements, self.readers) = (elements, readers)
  }

  private func behind(_ prefix: String, onOneLine: Bool = false) -> Self {
    var form = self
    (form.prefix, form.isOnOneLine) = (prefix, onOneLine)
    return form
  }
}

extension MarkdownForm {
  /// The answers that some reader takes for other text or other elements, and how.
  /// - Parameter documents: what is read instead of what the notes make of the answers.
  func differences(_ answers: [String], documents: [String]? = nil) throws -> [String] {
    let documents = documents ?? answers.map { Markdown.render(document($0)) }
    let readings = try MarkdownReaders.read(documents)
    var differences: [String] = []
    for (index, reading) in readings.enumerated() {
      let answer = isOnOneLine ? answers[index].onOneLine : answers[index]
      let text = wanted((prefix + answer).asRead)
      for name in readers where reading[name]?.isWrong(text, elements, by: name) ?? true {
        let found = reading[name].map { "\($0.text.debugDescription) \($0.elements)" } ?? "nothing"
        differences.append(
          "\(name): \(documents[index].debugDescription) gave \(found), wanted \(text.debugDescription)"
        )
        break
      }
    }
    return differences
  }
}

extension MarkdownReading {
  /// Pandoc composes letters with their accents and makes one space of several, which looks the
  /// same. Strings of Swift are equal however their letters are composed.
  fileprivate func isWrong(_ wanted: String, _ allowed: Set<String>, by name: String) -> Bool {
    guard allowed.isSuperset(of: elements) else { return true }
    if name == "pandoc" { return text.squeezed != wanted.squeezed }
    return !text.unicodeScalars.elementsEqual(wanted.unicodeScalars)
  }
}

extension String {
  /// The text with one space for each run of spaces and tabs.
  fileprivate var squeezed: String {
    var squeezed = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isSpace = scalar == " " || scalar == "\t"
      if !isSpace { squeezed.append(scalar) } else if squeezed.last != " " { squeezed.append(" ") }
    }
    return String(squeezed)
  }

  /// Each line end is a space, as where the notes have no room for lines.
  fileprivate var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }

  /// What a reader is to find: shown safely, line ends as newlines, without blank lines around.
  fileprivate var asRead: String {
    let scalars = unicodeScalars.split(separator: "\r", omittingEmptySubsequences: false)
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
}
