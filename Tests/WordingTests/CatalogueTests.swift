// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import WordingCompiler

/// A catalogue is read as gettext's tools read it, and its faults are found with their lines.
struct CatalogueTests {
  @Test func `an entry has a target, an id, its words and what translators are told`() throws {
    let catalogue = try Catalogue(
      """
      #. Said at the end.
      msgctxt "Interview"
      msgid "goodbye"
      msgstr ""
      "Saved.\\n"
      "Take \\"care\\"."
      """)
    #expect(
      catalogue.entries == [
        Catalogue.Entry(
          line: 2, target: "Interview", id: "goodbye", comment: ["Said at the end."],
          forms: ["Saved.\nTake \"care\"."])
      ])
  }

  @Test func `the header gives the rule for plurals and is no entry`() throws {
    let catalogue = try Catalogue(
      """
      msgid ""
      msgstr ""
      "Language: pl\\n"
      "Plural-Forms: nplurals=3; plural=n==1 ? 0 : 1;\\n"
      """)
    #expect(catalogue.entries.isEmpty)
    #expect(catalogue.plural == "n==1 ? 0 : 1")
  }

  @Test(arguments: [
    ("msgid \"a\"\nmsgstr \"\"", 1, "no words"), ("\nmsgid 5", 2, "quotes"),
    ("msgid \"a\"\nmsgstr \"x\"\n\nmsgid \"a\"\nmsgstr \"y\"", 4, "twice"),
    ("word \"a\"", 1, "none of"), ("\n\"words\"\nmsgid \"a\"", 2, "none of"),
    ("msgid \"\\q\"", 1, "quotes"),
  ])
  func `a fault is told with its line`(text: String, line: Int, words: String) {
    let fault = #expect(throws: Catalogue.Fault.self) { try Catalogue(text) }
    #expect(fault?.line == line)
    #expect(fault?.message.contains(words) == true)
  }

  @Test func `placeholders become parameters, labelled where there are several`() throws {
    let source = SwiftSource(
      entries: [
        Catalogue.Entry(line: 1, target: "T", id: "one", forms: ["Only {name}, not { this }"]),
        Catalogue.Entry(line: 2, target: "T", id: "two", forms: ["{name} of {last:d}"]),
        Catalogue.Entry(line: 3, target: "T", id: "some", forms: ["one", "{count:d}"]),
      ], plural: "n != 1"
    ).text
    #expect(
      source.contains(
        #"func `one`(_ name: String) -> String { spoken("Only \(name), not { this }") }"#))
    #expect(source.contains("func `two`(name: String, last: Int)"))
    #expect(source.contains(#"{ case 0: spoken("one"); default: spoken("\(count)") }"#))
    #expect(source.contains("(n != 1) ? 1 : 0"))
  }

  @Test func `a placeholder that stands twice is one parameter`() {
    let entry = Catalogue.Entry(line: 1, target: "T", id: "a", forms: ["{name}, {name} or {other}"])
    let source = SwiftSource(entries: [entry], plural: "n != 1").text
    #expect(source.contains("func `a`(name: String, other: String)"))
  }

  @Test func `what people type becomes a list, which is the same in every language of the screen`()
  {
    let entry = Catalogue.Entry(
      line: 1, target: "T", id: "typedNo", forms: ["no, no thanks,nope"])
    let source = SwiftSource(entries: [entry], plural: "n != 1").text
    #expect(
      source.contains(#"static let `typedNo` = Phrases(["no", "no thanks", "nope"])"#))
  }
}

/// The tools that translators use take the catalogue too.
struct GettextTests {
  @Test func `msgfmt finds nothing wrong with the catalogue`() throws {
    let msgfmt = Process()
    msgfmt.executableURL = URL(filePath: "/usr/bin/msgfmt")
    msgfmt.arguments = ["--check", "-o", "/dev/null", Catalogue.englishFile.path]
    try msgfmt.run()
    msgfmt.waitUntilExit()
    #expect(msgfmt.terminationStatus == 0)
  }
}

extension Catalogue {
  static let englishFile = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Wording/en.po").standardized

  /// The catalogue that the program is built with.
  static var english: Catalogue {
    get throws { try Catalogue(String(contentsOf: englishFile, encoding: .utf8)) }
  }
}
