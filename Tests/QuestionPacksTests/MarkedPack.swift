// SPDX-License-Identifier: GPL-3.0-or-later

import QuestionPacks
import Survey
import Testing

/// A pack in text, with a ▲ before each place at which a fault is expected.
struct MarkedPack {
  var files: [PackFile] = []
  var marks: [SourcePosition] = []

  static let pack = """
    id: test
    version: "1.0.0"
    title: Test
    language: en-GB
    """

  init() {}

  /// A pack with one section, number 1, that has these items.
  init(items: String) {
    self.init(section: "linkId: a\ntext: A\nitem:\n" + items)
  }

  /// A pack with one section, number 1.
  init(section: String) {
    add("01-a.yaml", section)
    add("pack.yaml", Self.pack)
  }

  /// Adds a file; its marks are taken out of the text.
  mutating func add(_ name: String, _ text: String) {
    var plain: [String] = []
    for (line, text) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var column = 1
      for scalar in text.unicodeScalars {
        if scalar == "▲" {
          marks.append(SourcePosition(file: name, line: line + 1, column: column))
        } else {
          column += 1
        }
      }
      plain.append(String(text.filter { $0 != "▲" }))
    }
    files.append(PackFile(name: name, bytes: Array(plain.joined(separator: "\n").utf8)))
  }

  func read() throws(PackFaults) -> QuestionPack { try QuestionPack(files, folder: "Pack") }

  var faults: [PackFault] {
    do throws(PackFaults) {
      _ = try read()
      return []
    } catch {
      return error.faults
    }
  }

  /// What is wrong, without where.
  var sentences: [String] {
    faults.map { String($0.description.dropFirst("\($0.position): error: ".count)) }
  }

  /// Expects these sentences at the marks, in order, and nothing else.
  func expect(_ sentences: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = zip(marks, sentences).map { "\($0): error: \($1)" }
    #expect(faults.map(\.description) == expected, sourceLocation: sourceLocation)
    #expect(marks.count == sentences.count, sourceLocation: sourceLocation)
  }
}
