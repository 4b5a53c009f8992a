// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey

/// An invented person who goes through a pack, to measure its length.
///
/// They answer every question: yes where that is possible, otherwise the first choice, or two
/// choices where several are allowed. At a question that opens a list, they name an entry straight
/// away.
package struct Profile: Sendable {
  /// A short description of the person.
  package var title: String
  package var pass: Progress.Pass
  /// The number of rows they add and of choices they make, by the role of the item.
  var counts: [Role: Int]
  /// The number of rows they add to any other list.
  var otherRows = 0
  /// Whether they answer the questions about keeping safe.
  var speaksOfSafety = false

  /// Someone in a hurry, the intended reader of the short pass.
  package static let short = Profile(
    title: Words.few, pass: .short,
    counts: [.medicine: 1, .helper: 1, .struggle: 2])

  /// Someone who takes their time. The program's estimate of the minutes left is based on this
  /// profile.
  package static let full = Profile(
    title: Words.some, pass: .full,
    counts: [.medicine: 2, .helper: 1, .struggle: 3])

  /// Someone with a lot to say.
  package static let fuller = Profile(
    title: Words.many, pass: .full,
    counts: [.medicine: 5, .helper: 2, .struggle: 6])

  /// Like ``fuller``, with one row in every other list and answers about keeping safe.
  package static let fullest = Profile(
    title: Words.most, pass: .full,
    counts: [.medicine: 5, .helper: 2, .struggle: 6], otherRows: 1, speaksOfSafety: true)

  package static let all = [short, full, fuller, fullest]
}

extension Profile {
  /// Returns the number of rows they add to a group.
  func rows(of group: Item) -> Int {
    min(group.role.flatMap { counts[$0] } ?? otherRows, group.mostRows)
  }

  /// Returns the line they type at an item: numbers or words. An empty line skips the item.
  ///
  /// - Parameter opensRows: The groups of rows that a yes opens.
  func line(at item: Item, opensRows: [Item]) -> String {
    switch item.type {
    case .group, .display: return ""
    case .boolean:
      let opened = opensRows.filter { rows(of: $0) > 0 }
      if opened.contains(where: { $0.gate == item.linkId }) { return Self.words }
      return opensRows.isEmpty || !opened.isEmpty ? "yes" : "no"
    case .choice: return choices(at: item).map { String($0 + 1) }.joined(separator: " ")
    case .string, .text, .openChoice, .integer, .decimal, .date, .dateTime, .time, .quantity, .url:
      return Self.words
    }
  }

  /// The answer they type in their own words.
  static let words = "words"

  /// Returns the positions of the choices they make.
  private func choices(at item: Item) -> [Int] {
    let offered = item.answerOption
    switch item.role {
    case .pass: return places(of: [pass.rawValue], in: offered)
    case .leaveOut: return []
    case .appointmentForm: return places(of: ["clinic"], in: offered)
    case .safetyWish where !speaksOfSafety:
      return offered.indices.filter { offered[$0].leaving != nil }.prefix(1).map(\.self)
    default: break
    }
    let plain = offered.indices.filter { !offered[$0].isExclusive && offered[$0].leaving == nil }
    guard item.repeats else { return Array(plain.prefix(1)) }
    let most = item.maxOccurs ?? offered.count
    let wanted = item.role.flatMap { counts[$0] } ?? (item.maxOccurs ?? 2)
    return Array(plain.prefix(min(wanted, most)))
  }

  private func places(of codes: [String], in options: [AnswerOption]) -> [Int] {
    options.indices.filter { codes.contains(options[$0].code) }
  }
}

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
