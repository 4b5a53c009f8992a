// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// The estimate of how long the questions still take.
@Suite struct LengthTests {
  /// The estimate for a list whose rows hold a group of one question.
  private static func seconds(withListInside isList: Bool) -> Double {
    let question = Item(linkId: "s.list.group.what", type: .string, text: "What is it?")
    let group = Item(
      linkId: "s.list.group", type: .group, text: "These", repeats: isList, item: [question])
    let list = Item(
      linkId: "s.list", type: .group, text: "Those", repeats: true, rowName: "row", item: [group])
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: [list])])
    return questionnaire.secondsLeft(
      from: questionnaire.sections[0], of: Response(), isOpen: { _ in true })
  }

  @Test func `a list within a row is taken for one and a half rows`() {
    let once = Self.seconds(withListInside: false)
    #expect(once > 0 && abs(Self.seconds(withListInside: true) - 1.5 * once) < 0.001)
  }

  @Test func `words are counted between any white space`() {
    #expect(Pace.words(in: "one\ntwo\tthree, - 4") == 4)
  }
}
