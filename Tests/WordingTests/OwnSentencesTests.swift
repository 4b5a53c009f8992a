// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import QuestionPacks
@testable import WordingCompiler

/// Everything that the program says of itself, read as a whole: short sentences of plain words.
///
/// Each text of the catalogue is measured by itself, with one word in the place of what is put in. A
/// sentence that is put together from several is longer than any of them; the transcripts show those
/// whole.
@Suite struct OwnSentencesTests {
  static let modules = ["Interview", "Sessions", "Notes", "beforehand"]

  @Test(arguments: modules)
  func `a sentence has 20 words at most`(module: String) throws {
    let texts = try Self.said(by: module)
    #expect(texts.count > 20)
    for sentence in texts.flatMap(Self.sentences) {
      let words = sentence.split(separator: " ").count { $0.contains(where: \.isLetter) }
      #expect(words <= 20, "\(words) words: \(sentence)")
    }
  }

  /// Flesch and Kincaid's formula is made for long texts, so a module's sentences count together.
  @Test(arguments: modules)
  func `the whole reads as grade 6 or lower`(module: String) throws {
    let sentences = try Self.said(by: module).flatMap(Self.sentences)
    let whole = sentences.filter { $0.contains(" ") }.map { sentence in
      sentence.last.map { ".?!".contains($0) } == true ? sentence : sentence + "."
    }
    let prose = Prose(whole.joined(separator: " "))
    print("own words of \(module): grade \(prose.grade), \(prose.sentences.count) sentences")
    #expect(prose.grade <= 6)
  }

  /// Words that praise, blame or alarm, or that are hard, each with why there is none better.
  private static let avoided = [
    "should", "must", "wrong", "invalid", "illegal", "fatal", "failed", "failure", "abort",
    "warning", "danger", "sorry", "unfortunately", "please note", "well done", "great", "good job",
    "excellent", "oops", "suffer", "mentally ill", "compliance", "burden", "challenging behaviour",
    "terminate", "execute", "via", "utilise", "regarding", "prior to", "e.g.", "i.e.",
  ]

  @Test(arguments: modules)
  func `nothing praises, blames or alarms`(module: String) throws {
    for text in try Self.said(by: module) {
      let words = " " + text.lowercased().replacing(#/[^a-z.']+/#, with: " ") + " "
      for word in Self.avoided {
        #expect(!words.contains(" \(word) ") && !words.contains(" \(word). "), "\(word): \(text)")
      }
      #expect(!text.contains("!") || text.contains("<!") || text == "!" || text == ".!?", "\(text)")
    }
  }

  @Test func `a sentence that is too long is found out`() {
    let long = (1...21).map { _ in "word" }.joined(separator: " ") + "."
    #expect(Self.sentences(of: "\(long) And\nmore.") == [long, "And", "more."])
  }

  /// Every text that the catalogue has for a target.
  private static func said(by target: String) throws -> [String] {
    let entries = try Catalogue.english.entries.filter { $0.target == target && !$0.isTyped }
    return entries.flatMap(\.forms).map { $0.replacing(Placeholder.pattern, with: "words") }
  }

  /// The sentences of a text: up to a full stop, a question mark, a colon at a line's end or the
  /// end of a paragraph.
  private static func sentences(of text: String) -> [String] {
    text.replacing(#/([.?!])(\s|$)/#) { "\($0.1)\n" }.split(separator: "\n").map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
