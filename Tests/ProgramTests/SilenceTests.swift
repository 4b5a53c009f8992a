// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Survey
import Testing

/// Choices from a quiet list, through a pipe: the program never shows their words again.
@Suite struct SilenceTests {
  private static let topics = ["Amber lamp", "Brass bell", "Something else"]
  private static let secrets = topics + ["dusty drum", "elder tree"]

  private static let commands = [
    "/help all", "/back", "/skip", "/unsure", "/rathernot", "/inperson", "/later", "/sections",
    "/review", "/private", "/aside", "/same", "/full", "/short", "/finish", "/urgent", "/expect",
    "/notes", "/hints off", "/folder", "/lock", "/quit", "/leave", "more /private",
  ]

  private static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "quiet", version: "1", title: "Quiet"),
    items: [
      Item(
        linkId: "s", type: .group, text: "Section",
        item: [
          Item(
            linkId: "s.topics", type: .choice, text: "What is it about?", repeats: true,
            answerOption: topics.map { AnswerOption(code: $0, text: $0) }, isQuiet: true,
            item: [
              Item(
                linkId: "s.topics.else", type: .string, text: "What is it?",
                label: "Something else", enableWhen: chosen("Something else"))
            ]),
          Item(
            linkId: "s.who", type: .string, text: "Who can help?", label: "Amber lamp: who helps",
            enableWhen: chosen("Amber lamp")),
          Item(linkId: "s.more", type: .text, text: "Is there more?"),
        ])
    ])

  private static func chosen(_ code: String) -> Condition {
    .test(EnableWhen(question: "s.topics", operator: .equalsOption(code)))
  }

  /// The quiet words in what a run showed, but for the list itself where it is asked.
  private static func leaks(in run: Run) -> [String] {
    let lines = (run.output + run.errors).split(separator: "\n").map(String.init)
    let shown = lines.filter { line in
      !topics.contains(String(line.drop { !$0.isLetter }))
    }
    return shown.filter { line in secrets.contains { line.contains($0) } }
  }

  @Test(arguments: 1...4)
  func `no command shows them, at any prompt, then or on return`(prompt: Int) throws {
    let lines = ["1-3", "dusty drum", "elder tree", "more"].prefix(prompt)
    for command in Self.commands {
      let home = try Home()
      try CompiledPack.encode(Self.questionnaire).write(
        to: home.folder.appending(path: "q.json"), atomically: true, encoding: .utf8)
      let first = try Run(
        ["start", "--questions", "q.json"], in: home, input: lines + [command, "", "1", "/quit"])
      let back = try Run(["resume"], in: home, input: ["", "/review", "", "/private", "/quit"])
      let review = try Run(["review"], in: home, input: ["", "1", "/notes", "1", "", ""])
      let leaks = [first, back, review].flatMap(Self.leaks)
      #expect(leaks.isEmpty, "\(command): \(leaks)")
    }
  }
}
