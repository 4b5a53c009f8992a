// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey

/// A sample pack of any size, with answers. Each question except the first in its group has a
/// condition.
enum SamplePack {
  private static let sections = 10
  /// The answer to every question.
  static let answer = "What I would like to say about this, in my own words."

  /// Returns a pack of `count` questions in ten sections. Every tenth question is always asked; the
  /// nine after it are asked only if it has an answer.
  static func questionnaire(_ count: Int) -> Questionnaire {
    let items = (0..<sections).map { section in
      let numbers = stride(
        from: section * count / sections, to: (section + 1) * count / sections, by: 1)
      return Item(
        linkId: "section.\(section)", type: .group, text: "Section \(section + 1)",
        item: numbers.map(item))
    }
    let summary = Questionnaire.Summary(id: "sample", version: "1", title: "Sample questions")
    return Questionnaire(summary: summary, items: items)
  }

  private static func item(_ number: Int) -> Item {
    let asked = number / 10 * 10
    let test = EnableWhen(question: linkId(asked), operator: .exists(true))
    return Item(
      linkId: linkId(number), type: .string,
      text: "What would you like to say about thing \(number)?",
      label: "Thing \(number)", why: "The team can ask more about it.",
      enableWhen: asked == number ? nil : .test(test))
  }

  /// The text of the prompt at each question.
  static let prompt: String = {
    var interview = Interview(questionnaire(10))
    return interview.begin(.new).prompt?.text ?? ""
  }()

  /// Returns a response with answers to the first `answers` questions.
  static func response(to questionnaire: Questionnaire, answers: Int) -> Response {
    var response = Response()
    for number in 0..<answers {
      response.answers[Place(linkId(number))] = questionnaire.answer(
        .values([.text(answer)]), to: linkId(number))
    }
    return response
  }

  private static func linkId(_ number: Int) -> String { "thing.\(number)" }
}
