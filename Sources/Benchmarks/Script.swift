// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import QuestionPacks
import Survey

/// The lines typed by someone who answers every question of a full pass, the same each time.
struct Script {
  /// The lines in order, up to the last question.
  private(set) var lines: [String] = []
  /// The text of the prompt for each line, and of the prompt after the last line.
  private(set) var prompts: [String] = []
  /// The indices of the prompts that asked an item.
  private(set) var items: [Int] = []
  /// The response at each prompt.
  private(set) var responses: [Response] = []
  let questionnaire: Questionnaire

  /// How many times in a row the last prompt for choices was repeated without an answer being
  /// accepted.
  private var refusals: Int {
    guard let prompt = prompts.last, prompt.hasPrefix("Choose any") else { return 0 }
    let same = zip(prompts, responses).reversed().prefix {
      $0 == prompt && $1 == responses.last
    }
    return same.count - 1
  }

  /// The maximum number of lines.
  private static let most = 2_000

  /// Creates the script for the built-in pack.
  init() throws {
    try self.init(
      QuestionPack(PackFolder(Workshop.package.appending(path: "Questions").path)).questionnaire)
  }

  /// Finds the lines by running the interview itself.
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

  /// Returns an answer to an item, with as many choices as allowed, and an empty line for the
  /// program's own questions.
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
  /// The last prompt.
  var prompt: Prompt? {
    for case .ask(let prompt) in reversed() { return prompt }
    return nil
  }

  fileprivate var writes: Bool {
    contains { if case .write = $0 { true } else { false } }
  }

  /// Whether an item's id is shown, which means that the item is being asked and not continued on
  /// another line.
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
