// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import PackWalk
import QuestionPacks
import Survey

/// The lines typed by someone who answers every question of the built-in pack's full pass, the same
/// each time.
final class Script: Answering {
  /// The lines in order, up to the last question.
  private(set) var lines: [String] = []
  /// The text of the prompt for each line.
  private(set) var prompts: [String] = []
  /// The indices of the prompts that asked an item.
  private(set) var items: [Int] = []
  /// The response at each prompt.
  private(set) var responses: [Response] = []
  let questionnaire: Questionnaire

  /// Finds the lines by running the interview itself.
  init() throws {
    let folder = PackFolder(Workshop.package.appending(path: "Questions").path)
    questionnaire = try QuestionPack(folder).questionnaire
    _ = Walk(through: questionnaire, in: .full, as: self)
  }

  /// Answers an item. Only ends a paragraph or a list, and skips the program's own questions.
  func reply(to asked: Asked, shown: [Effect], in interview: Interview) -> Reply {
    prompts.append(shown.prompt?.text ?? "")
    responses.append(interview.response)
    var line = ""
    if case .item(let item, _, lines: 0) = asked {
      items.append(lines.count)
      line = Self.line(at: item)
    }
    lines.append(line)
    return Reply(line)
  }

  /// Returns an answer to an item, with as many choices as allowed.
  private static func line(at item: Item) -> String {
    switch (item.type, item.role) {
    case (.boolean, _): return "yes"
    case (.choice, .pass): return "2"
    case (.choice, .leaveOut): return ""
    case (.choice, _):
      let options = item.answerOption
      let plain = options.indices.filter { !options[$0].isExclusive && options[$0].leaving == nil }
      return plain.prefix(item.repeats ? item.maxOccurs ?? plain.count : 1)
        .map { String($0 + 1) }.joined(separator: " ")
    case (.string, _): return "Priya Hollow"
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
}
