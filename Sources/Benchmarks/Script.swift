// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import QuestionPacks
import Survey

/// What a person types who answers every question of a full pass: the same lines each time.
struct Script {
  /// The lines, in order, as far as the last question.
  private(set) var lines: [String] = []
  /// The text of the prompt at which each line is typed, and of the one after the last.
  private(set) var prompts: [String] = []
  /// The prompts at which an item was asked, by their number from 0.
  private(set) var items: [Int] = []
  /// What was said when each prompt came.
  private(set) var responses: [Response] = []
  /// The questions.
  let questionnaire: Questionnaire

  /// How often the last prompt for choices came again, with nothing taken in between.
  private var refusals: Int {
    guard let prompt = prompts.last, prompt.hasPrefix("Choose any") else { return 0 }
    let same = zip(prompts, responses).reversed().prefix {
      $0 == prompt && $1 == responses.last
    }
    return same.count - 1
  }

  /// No pass is longer than this.
  private static let most = 2_000

  /// The script for the pack that is built into the program.
  init() throws {
    try self.init(
      QuestionPack(PackFolder(Workshop.package.appending(path: "Questions").path)).questionnaire)
  }

  /// Finds the lines by talking to the interview itself.
  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    var interview = Interview(questionnaire, settings: Interview.Settings(showsIds: true))
    var effects = interview.begin(.new)
    while lines.count < Self.most, let prompt = effects.prompt {
      if effects.showItem { items.append(prompts.count) }
      prompts.append(prompt.text)
      responses.append(interview.response)
      let line = Self.line(
        at: prompt.text, asksAnItem: effects.showItem, refusals: refusals)
      effects = interview.receive(.typed(line))
      if effects.contains(.save) { effects += interview.receive(.saved) }
      guard !effects.writes else { break }
      lines.append(line)
    }
  }

  /// Answers what is about the person, with as many choices as may be, and takes what the program
  /// proposes elsewhere.
  private static func line(at prompt: String, asksAnItem: Bool, refusals: Int) -> String {
    guard asksAnItem || refusals > 0 else { return "" }
    switch prompt {
    case _ where prompt.hasPrefix("Choose 1 or 2 (Enter means 1)"): return "2"
    case _ where prompt.hasPrefix("Choose any"): return refusals == 0 ? "1 2 3 4 5 6 7" : "1 2"
    case _ where prompt.hasPrefix("Choose"): return "1"
    case _ where prompt.hasPrefix("yes, no or not sure"): return "yes"
    case _ where prompt.hasPrefix("yes or no"): return ""
    default: return "What I would like to say about this, in my own words."
    }
  }
}

extension [Effect] {
  /// What is asked last.
  var prompt: Prompt? {
    for case .ask(let prompt) in reversed() { return prompt }
    return nil
  }

  fileprivate var writes: Bool {
    contains { if case .write = $0 { true } else { false } }
  }

  /// An item's id is shown: it is asked now, and not for another line.
  fileprivate var showItem: Bool {
    contains { effect in
      guard case .show(let screen) = effect else { return false }
      return screen.blocks.contains { block in
        if case .text(let text) = block {
          text.hasPrefix("[") && text.hasSuffix("]")
        } else {
          false
        }
      }
    }
  }
}
