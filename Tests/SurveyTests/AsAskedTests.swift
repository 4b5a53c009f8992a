// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import SurveyShorthand
import Testing

/// What an answer remembers of the conditions it was asked under, once its question is gone.
@Suite struct AsAskedTests {
  /// A question "q" in a group "g" in a section "s". Those of them in `levels` are asked for if the
  /// question "start" with its letter behind it was answered.
  private static func questionnaire(_ levels: [String], asking: Bool = true) -> Questionnaire {
    func condition(_ name: String) -> Condition? {
      levels.contains(name)
        ? .test(EnableWhen(question: "start.\(name)", operator: .exists(true))) : nil
    }
    let question = Item(
      linkId: "q", type: .string, text: "Question?", enableWhen: condition("q"))
    let group = Item(
      linkId: "g", type: .group, text: "Group", enableWhen: condition("g"),
      item: asking ? [question] : [])
    let first = ["s", "g", "q"].map { Item(linkId: "start.\($0)", type: .string, text: "\($0)?") }
    return Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [
        Item(linkId: "start", type: .group, text: "Start", item: first),
        Item(
          linkId: "s", type: .group, text: "Section", enableWhen: condition("s"), item: [group]),
      ])
  }

  @Test(arguments: [
    [], ["s"], ["g"], ["q"], ["s", "g"], ["s", "q"], ["g", "q"], ["s", "g", "q"],
  ])
  func `it is as private as each answer that its question, group and section were asked for`(
    levels: [String]
  ) {
    let before = Self.questionnaire(levels)
    var response = Response()
    for linkId in ["start.s", "start.g", "start.q", "q"] {
      response.answers[Place(linkId)] = before.answer(
        .values([.text("said at \(linkId)")]), to: linkId)
    }
    let now = Self.questionnaire(levels, asking: false)
    func isShown() -> Bool {
      now.visible(response, to: .toBring).withoutItem.contains {
        $0.values.map(\.words) == ["said at q"]
      }
    }
    #expect(isShown())
    for level in ["s", "g", "q"] {
      response.privatePlaces = [Place("start.\(level)")]
      #expect(isShown() != levels.contains(level), "\(level)")
    }
  }
}
