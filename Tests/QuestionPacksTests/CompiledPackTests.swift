// SPDX-License-Identifier: GPL-3.0-or-later

import QuestionPacks
import Survey
import Testing

@Suite struct `A compiled pack` {
  func compiled() throws -> (Questionnaire, String) {
    var pack = MarkedPack(items: ForEachTests.area)
    pack.add(
      "02-b.yaml",
      """
      linkId: b
      text: "A \\"quoted\\" title \\\\ # é 漢"
      why: W.
      role: safety
      sensitive: true
      item:
        - linkId: b.rows
          type: group
          repeats: true
          maxOccurs: 5
          text: Rows
          rowName: row
          short: {question: a.areas, first: food}
          item:
            - {linkId: b.rows.yes, type: boolean, text: Yes?, why: W., short: true, hint: H}
            - linkId: b.rows.more
              type: text
              text: More?
              label: More
              why: W.
              sharing: staff
              enableWhen:
                any:
                  - {question: b.rows.yes, equals: false}
                  - {not: {question: a.areas, countAtMost: 2}}
      """)
    pack.add(
      "urgent-help.yaml",
      """
      groups: [{heading: H, lines: [{text: T, source: S, checked: 2026-11-22, short: true}]}]
      footnote: F
      """)
    pack.add(
      "what-to-expect.yaml",
      "groups: [{heading: H, lines: [{text: A letter may come., source: S, checked: 2026-11-22}]}]")
    let questionnaire = try pack.read().questionnaire
    return (questionnaire, CompiledPack.encode(questionnaire))
  }

  @Test func `what is compiled reads back as the same`() throws {
    let (questionnaire, text) = try compiled()
    let read = try CompiledPack.decode(Array(text.utf8))
    #expect(read.summary == questionnaire.summary)
    #expect(read.urgentHelp == questionnaire.urgentHelp)
    #expect(read.whatToExpect == questionnaire.whatToExpect)
    #expect(read.whatToExpect.groups.first?.lines.first?.text == "A letter may come.")
    #expect(read.sections.map(\.summary) == questionnaire.sections.map(\.summary))
    #expect(read.sections.map(\.item) == questionnaire.sections.map(\.item))
    #expect(read.hash == CompiledPack.hash(of: text.utf8))
  }

  @Test func `compiling twice gives the same bytes`() throws {
    #expect(try compiled().1 == compiled().1)
  }

  @Test func `a document that is no pack is refused`() throws {
    let text = try compiled().1
    for damaged in ["", "{}", "\n", String(text.dropFirst()), "[" + text] {
      #expect(throws: CompiledPack.Fault.notAPack) { try CompiledPack.decode(Array(damaged.utf8)) }
    }
  }

  @Test func `a document of a newer program is refused as such`() throws {
    let text = try compiled().1
    let newer = text.replacing(#""beforehandPack":1"#, with: #""beforehandPack":2"#)
    #expect(throws: CompiledPack.Fault.newer(format: 2)) {
      try CompiledPack.decode(Array(newer.utf8))
    }
  }

  @Test func `a damaged section is named`() throws {
    let text = try compiled().1
    let damaged = text.replacing(#""linkId":"b.rows.yes""#, with: #""linkId":7"#)
    #expect(damaged != text)
    #expect(throws: CompiledPack.Fault.section(2)) { try CompiledPack.decode(Array(damaged.utf8)) }
  }

  @Test func `empty lines of a document are passed over, wherever they are`() throws {
    let (questionnaire, text) = try compiled()
    let wide = "\n\n" + text.replacing("\n", with: "\n\n\n")
    let read = try CompiledPack.decode(Array(wide.utf8))
    #expect(read.sections.map(\.item) == questionnaire.sections.map(\.item))
  }

  @Test func `a document with more behind its end is refused`() throws {
    let more = try compiled().1 + "{}\n"
    #expect(throws: CompiledPack.Fault.notAPack) { try CompiledPack.decode(Array(more.utf8)) }
  }

  @Test func `a document that lost its end is refused`() throws {
    let lines = try compiled().1.split(separator: "\n")
    let cut = lines.dropLast(2).joined(separator: "\n")
    #expect(throws: CompiledPack.Fault.notAPack) { try CompiledPack.decode(Array(cut.utf8)) }
  }

  @Test func `a section hands down who may see it`() throws {
    let section = try #require(try compiled().0.section("b")?.item)
    #expect(section.item.map(\.isSensitive) == [true])
    #expect(section.item.flatMap(\.item).map(\.isSensitive) == [true, true])
  }

  @Test func `a Swift file holds the document byte for byte`() throws {
    let text = "{\"a\":\"\\n \\(b) \"\"\"## #\"}\n"
    let source = SwiftSource.text(of: text, hash: "0123")
    #expect(source.contains("static let hash = \"0123\""))
    #expect(source.contains("static let text: StaticString = ###\"\"\"\n\(text)\n\"\"\"###\n}\n"))
  }

  @Test func `what was taken once is read again a section at a time`() throws {
    let (questionnaire, text) = try compiled()
    let bytes = Array(text.utf8)
    let again = try #require(CompiledPack.again(bytes, hash: CompiledPack.hash(of: bytes)))
    #expect(again.sections.map(\.item) == questionnaire.sections.map(\.item))
    #expect(again.summary == questionnaire.summary)
    #expect(CompiledPack.again(bytes, hash: "0000000000000000") == nil)
    #expect(CompiledPack.again(Array(bytes.dropLast(9)), hash: CompiledPack.hash(of: bytes)) == nil)
  }
}
