// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Survey
import Testing

@testable import Interview

/// What was chosen from a quiet list is never shown in words again, whatever is typed where.
@Suite struct SilenceTests {
  /// Every command, with and without words behind it.
  static let commands =
    Command.allCases.map(\.typed) + [
      "?", "<", "/help all", "/sections 2", "/review 2", "/hints off", "/aside remember this",
      "more words /private", "^C", "list", "remove 1", "1", "2", "3", "4", "nonsense", "stop",
    ]

  /// What is typed after each command, to see what it leads to: more in the long form.
  static let after =
    ProcessInfo.processInfo.environment["BEFOREHAND_LONG"] == "1"
    ? ["", "1", "2", "3", "4", "yes"] : ["", "2"]

  private static func receive(_ line: String, _ sitting: inout WatchedSitting) {
    guard line == "^C" else { return sitting.type(line) }
    sitting.typed += " > ^C"
    sitting.receive(.line(.interrupted(line: "")))
  }

  /// Goes over every command at one prompt, and what each leads to.
  private static func leaks(at prompt: WatchedSitting) -> [String] {
    commands.flatMap { command -> [String] in
      var sitting = prompt
      receive(command, &sitting)
      return sitting.leaks
        + after.flatMap { line -> [String] in
          var further = sitting
          receive(line, &further)
          receive("", &further)
          return further.leaks
        }
    }
  }

  /// Goes over every command at every prompt of a sitting, with these lines typed.
  private static func walk(
    _ sitting: WatchedSitting, _ lines: [String]
  ) -> (leaks: [String], prompts: Int, end: WatchedSitting) {
    var (sitting, leaks, prompts) = (sitting, [String](), 0)
    for line in lines where !sitting.isOver {
      leaks += self.leaks(at: sitting)
      prompts += 1
      receive(line, &sitting)
    }
    return (leaks + sitting.leaks, prompts, sitting)
  }

  /// Goes over a first sitting, one in which the answers are asked again, and the review.
  private static func walk(choosing topic: Int) -> (leaks: [String], prompts: Int) {
    var first = WatchedSitting(Interview(QuietPack.questionnaire))
    first.begin(.new)
    let begun = walk(first, QuietPack.answers(choosing: topic) + ["", "", "1"])
    let response = begun.end.interview.response
    var (leaks, prompts) = (begun.leaks, begun.prompts)
    let arrivals: [Interview.Arrival] = [
      .back(lastWritten: "Monday", questionsChanged: false), .review,
    ]
    for arrival in arrivals {
      var again = WatchedSitting(Interview(QuietPack.questionnaire, response))
      again.begin(arrival)
      let lines = ["/sections 2", "2"] + Array(repeating: "", count: 16)
      let walked = walk(again, lines)
      (leaks, prompts) = (leaks + walked.leaks, prompts + walked.prompts)
    }
    return (leaks, prompts)
  }

  @Test(arguments: 1...4)
  func `no command at any prompt shows what was chosen from a quiet list`(topic: Int) {
    let (leaks, prompts) = Self.walk(choosing: topic)
    print("Silence: \(prompts) prompts × \(Self.commands.count) commands × \(Self.after.count)")
    #expect(leaks.isEmpty, "\(Set(leaks).sorted().prefix(5))")
    #expect(prompts > 20)
  }

  @Test func `the walk reaches every quiet answer`() {
    var sitting = WatchedSitting(Interview(QuietPack.questionnaire))
    sitting.begin(.new)
    for line in QuietPack.answers(choosing: 4) { sitting.type(line) }
    let said = sitting.interview.response.answers.filled.flatMap { $1.values.map(\.words) }
    for words in ["Something else", QuietPack.ownWords, "hazel nut", "ivory key"] {
      #expect(said.contains(words), "\(words)")
    }
  }

  @Test func `the review shows answers to questions that are gone only by count`() {
    let gone = Questionnaire(
      summary: QuietPack.questionnaire.summary, items: [QuietPack.questionnaire.sections[0].item])
    var sitting = WatchedSitting(Interview(QuietPack.questionnaire))
    sitting.begin(.new)
    for line in QuietPack.answers(choosing: 1) { sitting.type(line) }
    var later = WatchedSitting(Interview(gone, sitting.interview.response))
    later.begin(.review)
    #expect(later.leaks.isEmpty)
    #expect(Words.alsoWritten(2).hasPrefix("You gave 2 answers to questions that are no"))
  }
}
