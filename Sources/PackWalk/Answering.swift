// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey

/// A simulated person who answers an interview.
package protocol Answering {
  /// Returns the line to type at a prompt.
  mutating func reply(to asked: Asked, shown: [Effect], in interview: Interview) -> Reply
}

package struct Reply {
  /// The line; empty for Enter alone.
  package var line: String
  /// The effort of typing the line, in words.
  package var wordsTyped: Int

  /// Creates a line. Unless it is a placeholder that costs `wordsTyped` words, it costs its own.
  package init(_ line: String, wordsTyped: Int? = nil) {
    self.line = line
    self.wordsTyped = wordsTyped ?? Pace.words(in: line)
  }
}

/// Answers as a ``Profile`` does.
struct ProfileAnswers: Answering {
  private let profile: Profile
  private let opensRows: [String: [Item]]

  init(_ profile: Profile, _ questionnaire: Questionnaire) {
    self.profile = profile
    opensRows = Self.rowsByQuestion(questionnaire)
  }

  /// Returns the groups of rows that a yes opens, by the linkId of the question.
  private static func rowsByQuestion(_ questionnaire: Questionnaire) -> [String: [Item]] {
    var found: [String: [Item]] = [:]
    func add(_ item: Item) {
      if item.isRows, case .test(let test)? = item.enableWhen, test.operator == .equalsBoolean(true)
      {
        found[test.question, default: []].append(item)
      }
      item.item.forEach(add)
    }
    questionnaire.sections.map(\.item).forEach(add)
    return found
  }

  func reply(to asked: Asked, shown: [Effect], in interview: Interview) -> Reply {
    switch asked {
    case .item(let item, let place, let lines):
      guard lines == 0, isWanted(place, in: interview) else { return Reply("") }
      let line = profile.line(at: item, opensRows: opensRows[item.linkId] ?? [])
      return Reply(line, wordsTyped: Pace.wordsTyped(to: item.type))
    case .anotherRow(let group, let rows):
      let line = rows < profile.rows(of: group) ? Profile.words : ""
      return Reply(line, wordsTyped: Pace.wordsTyped(to: .boolean))
    case .ownQuestion, .whatNow, .nothing:
      return Reply("", wordsTyped: Pace.wordsTyped(to: .boolean))
    }
  }

  /// Whether to add the row. The first row is begun without asking.
  private func isWanted(_ place: Place, in interview: Interview) -> Bool {
    guard let (group, count) = interview.rows(around: place) else { return true }
    return count > 0 || profile.rows(of: group) > 0
  }
}
