// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Survey
import Testing
import Transcript
import Wording

@testable import Interview

/// Every conversation again in the pseudo-locale: whatever still has a plain letter comes neither from
/// the catalogue, nor from the questions, nor from the person.
@Suite struct PseudoLocaleTests {
  @Test(arguments: TranscriptTests.names)
  func `the interview says nothing that is not in the catalogue`(name: String) throws {
    let file = TranscriptTests.folder.appending(path: name)
    let script = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix(">") }.map { String($0.dropFirst(2)) }
    let said = Language.$current.withValue(.pseudo) { conversation(script) }
    let plain = plainWords(in: said, except: script + Command.allCases.map(\.typed))
    #expect(plain.isEmpty, "\(plain)")
  }

  @Test func `a sentence from elsewhere is found`() {
    #expect(plainWords(in: "⟦Šàṽéď⟧ to disk", except: []) == ["to", "disk"])
    #expect(plainWords(in: "⟦Šàṽéď⟧ my answer", except: ["my answer"]) == [])
  }

  private func conversation(_ script: [String]) -> String {
    let pack = SmallPack.questionnaire
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(
        id: pack.summary.id, version: "1", title: spoken(pack.summary.title)),
      items: pack.sections.map { pseudo($0.item) }, firstNumber: 0)
    return Transcript(over: questionnaire, script).text
  }

  private func spoken(_ words: String) -> String { Language.pseudo.spoken(words) }

  private func pseudo(_ item: Item) -> Item {
    var item = item
    item.text = spoken(item.text)
    item.label = spoken(item.label)
    item.why = spoken(item.why)
    item.hint = spoken(item.hint)
    item.rowName = spoken(item.rowName)
    item.typedFor = item.typedFor.components(separatedBy: Item.personMark).map(spoken)
      .joined(separator: Item.personMark)
    for index in item.answerOption.indices {
      item.answerOption[index].text = spoken(item.answerOption[index].text)
    }
    item.item = item.item.map(pseudo)
    return item
  }

  /// Words in plain letters that nobody typed, other than what is typed at a shell, and the effects
  /// that a transcript notes in brackets.
  private func plainWords(in said: String, except typed: [String]) -> [String] {
    let own: Set = [
      "beforehand", "notes", "folder", "md", "html", "txt", "appointment", "sheet", "my", "monday",
    ]
    let heard = typed.flatMap(words) + own
    return said.split(separator: "\n").filter { !$0.hasPrefix(">") && !$0.hasPrefix("(") }
      .flatMap { words(String($0)) }.filter { !heard.contains($0) }
  }

  private func words(_ line: String) -> [String] {
    line.split { !($0.isASCII && $0.isLetter) }.map { $0.lowercased() }
  }
}
