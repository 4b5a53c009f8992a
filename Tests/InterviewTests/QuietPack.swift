// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A pack with quiet lists of every kind, and with all that can be asked because of them.
enum QuietPack {
  static let topics = ["Amber lamp", "Brass bell", "Cedar door", "Something else"]
  static let ownWords = "dusty drum"
  static let secrets =
    topics + [ownWords, "elder tree", "fern leaf", "green glass", "hazel nut", "ivory key"]

  static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "quiet", version: "1", title: "Quiet notes"),
    items: [start, safe, list, last])

  /// Answers that choose one topic, and say something at everything that comes of it.
  static func answers(choosing topic: Int) -> [String] {
    let because = topic == 4 ? [ownWords] : ["elder tree", "fern leaf"]
    let people = ["1", "about it", "yes", "2", "about her", ""]
    return ["words", "", "", String(topic)] + because + ["2", "1"] + people + ["more", ""]
  }

  private static let start = Item(
    linkId: "start", type: .group, text: "Beginning",
    item: [Item(linkId: "start.words", type: .text, text: "How are you?")])

  private static let safe = Item(
    linkId: "safe", type: .group, text: "Keeping safe", role: .safety, isSensitive: true,
    item: [
      quiet("safe.topics", "What is it about?", topics, repeats: true)
    ]
      + topics.dropLast().map { topic in
        Item(
          linkId: "safe.\(topic.prefix(1))", type: .group, text: topic,
          enableWhen: chosen(topic, at: "safe.topics"),
          item: [
            Item(
              linkId: "safe.\(topic.prefix(1)).who", type: .string, text: "Who can help?",
              label: "Who helps: \(topic)"),
            Item(
              linkId: "safe.\(topic.prefix(1)).how", type: .string, text: "How do they help?",
              label: topic),
          ])
      } + [
        quiet("safe.when", "When is it?", ["green glass", "hazel nut"])
      ])

  private static let list = Item(
    linkId: "list", type: .group, text: "People",
    item: [
      Item(
        linkId: "list.rows", type: .group, text: "People to be careful of", repeats: true,
        rowName: "person",
        item: [
          quiet("list.rows.who", "Who is it?", ["ivory key", "Jade"]),
          Item(linkId: "list.rows.more", type: .string, text: "What is to be known?"),
        ])
    ])

  private static let last = Item(
    linkId: "last", type: .group, text: "Ending",
    item: [Item(linkId: "last.words", type: .text, text: "Is there more?")])

  private static func chosen(_ code: String, at question: String) -> Condition {
    .test(EnableWhen(question: question, operator: .equalsOption(code)))
  }

  private static func quiet(
    _ linkId: String, _ text: String, _ options: [String], repeats: Bool = false
  ) -> Item {
    Item(
      linkId: linkId, type: .choice, text: text, repeats: repeats,
      answerOption: options.map { AnswerOption(code: $0, text: $0) }, isQuiet: true,
      item: options.filter { $0 == "Something else" }.map { other in
        Item(
          linkId: "\(linkId).other", type: .string, text: "What is it, in your words?",
          label: other, enableWhen: chosen(other, at: linkId))
      })
  }
}
