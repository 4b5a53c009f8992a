// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The questions whose answers a review never shows: quiet ones, everything asked because of those,
/// and questions for staff only.
struct CoveredItems {
  private let behindQuiet: Set<String>
  private let behindAny: Set<String>

  /// O(items).
  init(of questionnaire: Questionnaire) {
    let all = questionnaire.sections.flatMap { $0.item.withAllWithin }.filter(\.isAsked)
    behindQuiet = questionnaire.dependents(of: all.filter(\.isQuiet).map(\.linkId))
    behindAny = questionnaire.dependents(of: all.filter(\.isCovered).map(\.linkId))
  }

  /// Returns whether the answer is never shown.
  func covers(_ node: VisibleNode) -> Bool {
    guard node.item.isAsked else { return false }
    return node.sharing == .staff || node.item.isCovered
      || behindQuiet.contains(node.item.linkId)
  }

  /// Returns whether an item is asked only because of an answer that is never shown.
  func isAskedBecause(_ item: Item) -> Bool { behindAny.contains(item.linkId) }

  /// Returns the next follow-up question of `root` whose answer a review never shows.
  static func next(after place: Place, root: Place, in state: ResponseState) -> Stop? {
    let covered = CoveredItems(of: state.questionnaire)
    let followers = state.questionnaire.dependents(of: [root.linkId])
    let sections = state.questionnaire.visible(state.seen, to: .myself).sections
    let nodes = sections.flatMap { $0.nodes.flatMap(\.withAllWithin) }
    return nodes.drop { $0.place != place }.dropFirst().lazy.filter { node in
      covered.covers(node) && followers.contains(node.item.linkId)
        && node.place.rows.starts(with: root.rows)
    }.compactMap { state.stop(at: $0.place) }.first(where: state.canBeAsked)
  }
}

extension Item {
  /// Whether the answer, or one of its choices, is never shown.
  fileprivate var isCovered: Bool {
    isQuiet || sharing == .staff || answerOption.contains { $0.sharing == .staff }
  }

  fileprivate var isAsked: Bool { isQuestion || isRows }
}
