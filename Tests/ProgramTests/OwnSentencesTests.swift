import Foundation
import QuestionPacks
import Testing

/// Everything that the program says of itself, read as a whole: short sentences of plain words.
///
/// What is measured is each literal by itself, with one word in the place of what is put in. A
/// sentence that is put together from several literals is longer than any of them; the transcripts
/// show those whole.
@Suite struct OwnSentencesTests {
  static let modules = ["Interview", "Sessions", "Notes", "beforehand"]

  @Test(arguments: modules)
  func `a sentence has 20 words at most`(module: String) throws {
    let texts = try SourceTexts.said(by: module)
    #expect(texts.count > 20)
    for sentence in texts.flatMap(SourceTexts.sentences) {
      let words = sentence.split(separator: " ").count { $0.contains(where: \.isLetter) }
      #expect(words <= 20, "\(words) words: \(sentence)")
    }
  }

  /// Flesch and Kincaid's formula is made for long texts, so a module's sentences count together.
  @Test(arguments: modules)
  func `the whole reads as grade 6 or lower`(module: String) throws {
    let sentences = try SourceTexts.said(by: module).flatMap(SourceTexts.sentences)
    let whole = sentences.filter { $0.contains(" ") }.map { sentence in
      sentence.last.map { ".?!".contains($0) } == true ? sentence : sentence + "."
    }
    let readability = Readability(whole.joined(separator: " "))
    print("own words of \(module): grade \(readability.grade), \(readability.sentences) sentences")
    #expect(readability.grade <= 6)
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
    for text in try SourceTexts.said(by: module) {
      let words = " " + text.lowercased().replacing(#/[^a-z.']+/#, with: " ") + " "
      for word in Self.avoided {
        #expect(!words.contains(" \(word) ") && !words.contains(" \(word). "), "\(word): \(text)")
      }
      #expect(!text.contains("!") || text.contains("<!") || text == "!" || text == ".!?", "\(text)")
    }
  }

  @Test func `a sentence that is too long is found out`() {
    let long = (1...21).map { _ in "word" }.joined(separator: " ") + "."
    let source = "// \"not this\"\nlet a = \"\"\"\n  \(long) And \\\n  \\(f(\"x\")) more.\n  \"\"\""
    let sentences = SourceTexts(source).texts.flatMap(SourceTexts.sentences)
    #expect(sentences == [long, "And words more."])
  }

  @Test(arguments: modules + ["Console", "Survey", "Age"])
  func `no other file of a module says a sentence, but where a property is described to authors`(
    module: String
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/" + module)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".swift") && !name.hasPrefix("Words")
      && !name.hasSuffix("+Properties.swift")
    {
      let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for text in SourceTexts(source).texts {
        #expect(text.firstMatch(of: #/[a-z]{2,} [a-z]{2,} [a-z]{2,}/#) == nil, "\(name): \(text)")
      }
    }
  }
}
