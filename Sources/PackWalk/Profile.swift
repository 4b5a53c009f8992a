// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Someone invented who goes through a pack, to see how long that takes.
///
/// They answer every question that they are asked: a yes where there is a choice, the first of the
/// choices, two where several can be chosen. Where there is something for a list they name it at
/// once.
public struct Profile: Sendable {
  /// Who it is, in words.
  public var title: String
  /// How much they are asked.
  public var pass: Progress.Pass
  /// How many rows they add and how many choices they make, by what these are for.
  var counts: [Role: Int]
  /// How many rows they add where nothing else is said.
  var otherRows = 0
  /// They have something to say about keeping safe.
  var speaksOfSafety = false

  /// Someone in a hurry, for whom the short pass was made.
  public static let short = Profile(
    title: Words.few, pass: .short,
    counts: [.medicine: 1, .helper: 1, .struggle: 2])

  /// Someone who takes their time. The minutes that are left are theirs.
  public static let full = Profile(
    title: Words.some, pass: .full,
    counts: [.medicine: 2, .helper: 1, .struggle: 3])

  /// Someone with much to say.
  public static let fuller = Profile(
    title: Words.many, pass: .full,
    counts: [.medicine: 5, .helper: 2, .struggle: 6])

  /// The same, with one row in every other list and something to say about keeping safe.
  public static let fullest = Profile(
    title: Words.most, pass: .full,
    counts: [.medicine: 5, .helper: 2, .struggle: 6], otherRows: 1, speaksOfSafety: true)

  /// Each of them, from the shortest way to the longest.
  public static let all = [short, full, fuller, fullest]
}

extension Profile {
  /// How many rows of a group they add.
  func rows(of group: Item) -> Int {
    min(group.role.flatMap { counts[$0] } ?? otherRows, group.maxOccurs ?? Item.rowLimit)
  }

  /// What they type at an item, as numbers or words. Empty leaves it.
  ///
  /// - Parameter opensRows: The groups of rows that a yes leads to.
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

  /// What they say in words of their own.
  static let words = "words"

  /// The choices that they make, by their places.
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
