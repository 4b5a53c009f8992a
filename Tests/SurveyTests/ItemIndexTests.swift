// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Synchronization
import Testing

@Suite struct ItemIndexTests {
  /// Three sections of one question each, and a note of which were read.
  private final class Pack: Sendable {
    private let read = Mutex<[String]>([])
    var sectionsRead: [String] { read.withLock { $0 } }

    var questionnaire: Questionnaire {
      let sections = [("one", "one.a"), ("two", "b"), ("three", "c")].map { linkId, question in
        Section(.init(linkId: linkId, title: linkId, number: 1)) { [self] in
          read.withLock { $0.append(linkId) }
          return Item(
            linkId: linkId, type: .group, item: [Item(linkId: question, type: .string)])
        }
      }
      return Questionnaire(
        summary: .init(id: "three", version: "1", title: "Three"), sections: sections)
    }
  }

  private let pack = Pack()

  @Test func `an item is looked for first in the section that its linkId begins with`() {
    #expect(pack.questionnaire.section(of: "one.a")?.linkId == "one")
    #expect(pack.sectionsRead == ["one"])
  }

  @Test func `a section that was read is not read again, and those that are left come in order`() {
    let questionnaire = pack.questionnaire
    #expect(questionnaire.item("c")?.linkId == "c")
    #expect(questionnaire.item("one.a")?.linkId == "one.a")
    #expect(questionnaire.item("gone") == nil)
    #expect(pack.sectionsRead == ["one", "two", "three"])
  }

  @Test func `what stands above an item is known with it`() {
    #expect(pack.questionnaire.parent(of: "b")?.linkId == "two")
  }
}
