// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import PseudoTerminal
import Sessions
import Survey

/// Measures the program with a pack of 10,000 questions.
struct LargePack {
  let workshop: Workshop

  /// Measures whether 10,000 questions and answers slow the program down.
  func findings() throws -> [Finding] {
    let samples = try samples(open: 50)
    return try starting(samples) + keeping(samples[0], samples[2])
      + taking(samples[0], samples[2])
  }

  /// Measures how long writing notes takes.
  func notes() throws -> [Finding] {
    let medians = try workshop.medians(
      samples(open: 0).map { sample in
        let notes = Command(
          path: workshop.program, arguments: ["notes", "-"], environment: sample.home.environment)
        return { try timed { try notes.run() } }
      })
    return [
      Finding(
        what: "notes from 10,000 answers, from exec to exit", measured: medians[2],
        bar: .most(.seconds(0.05))),
      Self.growth(medians, "answer"),
    ]
  }

  private func samples(open: Int) throws -> [Sample] {
    try [100, 1_000, 10_000].map { try Sample($0, open: open, in: workshop) }
  }

  /// Measures the time from exec to the first prompt, during which everything is read.
  private func starting(_ samples: [Sample]) throws -> [Finding] {
    let medians = try workshop.medians(
      samples.map { sample in
        { try sample.home.secondsToPrompt(workshop.program, ["resume"], prompt: SamplePack.prompt) }
      })
    let growth = Self.growth(medians, "item")
    return [
      Finding(
        what: "exec → first prompt, 10,000 items and answers", measured: medians[2],
        floor: medians[0]), growth,
      Finding(
        what: "the same, for each item", measured: growth.measured, bar: .most(.seconds(1e-6))),
    ]
  }

  private static func growth(_ medians: [Quantity], _ unit: String) -> Finding {
    Finding(
      what: "the same, for each \(unit) (beside that of 1,000)",
      measured: .seconds((medians[2].value - medians[0].value) / 9_900),
      floor: .seconds((medians[1].value - medians[0].value) / 900), bar: .times(1.1))
  }

  /// Measures the time from Enter to the next prompt after a command that skips an answered
  /// question, which saves nothing.
  private func keeping(_ small: Sample, _ large: Sample) throws -> [Finding] {
    let terminals = try [small, large].map { sample in
      let terminal = try sample.home.terminal(
        workshop.program, ["resume"], prompt: SamplePack.prompt)
      try terminal.send("/sections\r")
      try terminal.expect(Self.sectionsPrompt(sample.questionnaire))
      try terminal.send("1\r")
      try terminal.expect(SamplePack.prompt + SamplePack.answer)
      return terminal
    }
    // The first section of the small questionnaire has ten answers.
    let medians = try workshop.medians(
      terminals.map { terminal in
        {
          // Clears the earlier answer from the line.
          try terminal.send("\u{15}")
          return try workshop.seconds(at: terminal, "/skip", SamplePack.prompt + SamplePack.answer)
        }
      }, rounds: min(workshop.runs, 8))
    return [
      Self.beside(medians, "Enter → next prompt, nothing to save, 10,000 items (beside 100)")
    ]
  }

  /// Returns the text of the prompt at the list of sections.
  private static func sectionsPrompt(_ questionnaire: Questionnaire) -> String {
    var interview = Interview(questionnaire)
    _ = interview.begin(.new)
    return interview.receive(.line(.typed("/sections"))).prompt?.text ?? ""
  }

  /// Measures how long the interview takes to process a new answer.
  private func taking(_ small: Sample, _ large: Sample) throws -> [Finding] {
    let medians = try workshop.medians(
      [small, large].map { sample in
        var interview = Interview(sample.questionnaire, sample.response)
        _ = interview.begin(.back(lastWritten: "", questionsChanged: false))
        return {
          _ = interview.receive(.saved)
          return timed { _ = interview.receive(.line(.typed("A few words about this one."))) }
        }
      })
    return [Self.beside(medians, "an answer is taken, 10,000 items (beside 100)")]
  }

  private static func beside(_ medians: [Quantity], _ what: String) -> Finding {
    Finding(
      what: what, measured: medians[1], floor: medians[0], bar: .times(2))
  }
}

/// A questionnaire of a given size with nearly every question answered.
private struct Sample {
  let questionnaire: Questionnaire
  var response: Response
  let home: Home

  /// - Parameter open: The number of questions without an answer, so that there is one to stop at.
  init(_ count: Int, open: Int, in workshop: Workshop) throws {
    questionnaire = SamplePack.questionnaire(count)
    response = SamplePack.response(to: questionnaire, answers: count - open)
    response.progress.place = response.answers.places.last
    home = try Home(in: workshop)
    try home.keep(response, to: questionnaire)
  }
}

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
