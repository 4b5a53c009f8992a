import Foundation
import Testing

/// No sentence stands in the sources outside the catalogue.
struct SourceScanTests {
  /// Folders whose sentences aren't the catalogue's, and why.
  static let exceptions = [
    // They build the catalogue's own Swift, and speak to whoever builds.
    "WordingCompiler", "WordingPlugin", "BuiltInPackPlugin", "compile-pack",
    // The questions are compiled with it, before any plugin runs; it speaks to authors.
    "QuestionPacks",
    // A property is described in one place, its sentence of documentation too.
    "Survey/Item+Properties.swift", "Survey/CompiledPack+Properties.swift",
    // What it types as answers, and the tables that it prints for developers.
    "Benchmarks",
    // HTML and CSS.
    "Printing/HTML.swift", "Printing/HTML+Style.swift",
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
      found += StringLiterals.all(in: text).filter(isSentence).map { "\(path): \($0)" }
    }
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `a sentence is told from a key, and a comment is none`() {
    let source = #"""
      // "not this one here"
      let key = "a key"  // Two words, but a short one.
      say("Please type \(count) of these.")
      let long = """
        Some words here.
        """
      """#
    #expect(
      StringLiterals.all(in: source).filter(isSentence) == [
        "Please type … of these.", "\n  Some words here.\n  ",
      ])
  }

  /// Two words of three letters or more, one after the other, that are no tag of HTML, nothing that
  /// is typed at a shell, and nothing for the manual page's or Readline's programs.
  private func isSentence(_ literal: String) -> Bool {
    guard !literal.hasPrefix("beforehand "), !literal.hasPrefix(".Bd "),
      !literal.contains("$if")
    else { return false }
    return literal.replacing(/<[^>]*>/, with: "").contains(/[A-Za-z']{3,} [a-z']{3,}/)
  }
}

/// The string literals of Swift source.
enum StringLiterals {
  /// Each literal's words, with "…" for what is interpolated. Raw strings are not looked at.
  ///
  /// O(length).
  static func all(in source: String) -> [String] {
    var literals: [String] = []
    var rest = Substring(source)
    while let character = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { $0 != "\n" }
      } else if rest.hasPrefix("#\"") {
        rest = rest.dropFirst(2)
        rest = rest.firstRange(of: "\"#").map { rest[$0.upperBound...] } ?? ""
      } else if character == "\"" {
        literals.append(takeLiteral(&rest))
      } else {
        rest = rest.dropFirst()
      }
    }
    return literals
  }

  private static func takeLiteral(_ rest: inout Substring) -> String {
    let quotes = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
    rest = rest.dropFirst(quotes.count)
    var words = ""
    while !rest.isEmpty, !rest.hasPrefix(quotes) {
      if rest.hasPrefix("\\(") {
        rest = afterInterpolation(rest.dropFirst(2))
        words += "…"
      } else {
        let length = rest.hasPrefix("\\") ? 2 : 1
        words += rest.prefix(length)
        rest = rest.dropFirst(length)
      }
    }
    rest = rest.dropFirst(quotes.count)
    return words
  }

  private static func afterInterpolation(_ text: Substring) -> Substring {
    var (rest, depth) = (text, 1)
    while depth > 0, let character = rest.first {
      if character == "\"" {
        _ = takeLiteral(&rest)
        continue
      }
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      rest = rest.dropFirst()
    }
    return rest
  }
}
