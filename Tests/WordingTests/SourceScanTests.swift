// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import WordingCompiler

/// No sentence stands in the sources outside the catalogue.
struct SourceScanTests {
  /// Folders whose sentences aren't the catalogue's, and why.
  static let exceptions = [
    // They build the catalogue's own Swift, and speak to whoever builds.
    "WordingCompiler", "WordingPlugin", "BuiltInPackPlugin", "compile-pack",
    // The questions are compiled with it, before any plugin runs; it speaks to authors.
    "QuestionPacks",
    // A property is described in one place, its sentence of documentation too.
    "Survey/Questionnaire/Item+Properties.swift",
    // What it types as answers, and the tables that it prints for developers.
    "Benchmarks",
    // HTML.
    "Printing/HTML.swift",
  ]

  @Test func `no sentence stands in a literal outside the catalogue`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardized
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var found: [String] = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      let path = String(file.path.dropFirst(sources.path.count + 1))
      guard !Self.exceptions.contains(where: { path == $0 || path.hasPrefix("\($0)/") }) else {
        continue
      }
      let text = try String(contentsOf: file, encoding: .utf8)
      found += SourceTexts(text).texts.filter(isSentence).map { "\(path): \($0)" }
    }
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `each sentence of the catalogue is said somewhere`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardized
    var names: [String: Set<Substring>] = [:]
    for entry in try Catalogue.english.entries {
      let folder = sources.appending(path: entry.target)
      let known = try names[entry.target] ?? SourceTexts.names(below: folder)
      names[entry.target] = known
      #expect(known.contains(Substring(entry.id)), "\(entry.target): \(entry.id)")
    }
  }

  @Test func `a sentence is told from a key, and a comment is none`() {
    let source = #"""
      // "not this one here"
      let key = "a key"
      say("Please type \(count) of these.")
      let long = """
        Some \
        words here and there.
        """
      """#
    #expect(
      SourceTexts(source).texts.filter(isSentence) == [
        "Please type words of these.", "\n  Some   words here and there.\n  ",
      ])
  }

  /// Two words of three letters or more, one after the other, that are no tag of HTML, nothing that
  /// is typed at a shell, and nothing for the manual page's or Readline's programs.
  private func isSentence(_ literal: String) -> Bool {
    guard !literal.hasPrefix("beforehand "), !literal.hasPrefix(".Bd "),
      !literal.contains("$if")
    else { return false }
    // What is put in stands as "words" among the texts.
    return literal.replacing(/<[^>]*>|words/, with: "").contains(/[A-Za-z']{3,} [a-z']{3,}/)
  }
}
