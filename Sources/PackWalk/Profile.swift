// SPDX-License-Identifier: GPL-3.0-or-later

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
