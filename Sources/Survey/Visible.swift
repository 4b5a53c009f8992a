// SPDX-License-Identifier: GPL-3.0-or-later

/// The intended reader of a document.
public enum Audience: String, CaseIterable, Sendable {
  /// Anyone with the person: the notes to bring.
  case toBring
  /// Only the person: everything.
  case myself
  /// Staff: the separate file with what only they may see.
  case staff
}

/// The part of a response that one audience may see, from which all notes, counts, lists and
/// exports are made.
public struct VisibleResponse: Sendable {
  /// The sections this audience may know about, in order.
  public var sections: [VisibleSection]
  /// Answers that no longer have a place in the questionnaire, in the order in which they were
  /// given.
  public var withoutItem: [Answer]
  /// Private notes about items that no longer exist; empty except for the person.
  public var asidesWithoutItem: [String]
}

/// The visible part of a section.
public struct VisibleSection: Sendable {
  /// The section's linkId.
  public var linkId: String
  /// The section's title.
  public var title: String
  /// The section's name in the person's own notes: its label, or its title if it has none.
  public var name: String
  /// The number shown.
  public var number: Int
  /// The section's role; `nil` for most sections.
  public var role: Role?
  /// Whether the person wants to talk about the whole section in person. If so, there are no nodes.
  public var isInPerson: Bool
  /// Whether others don't see the section, or don't see its answers; only ever `true` for the
  /// person.
  public var isLeftOut: Bool
  /// The section's items.
  public var nodes: [VisibleNode]
}

/// The visible part of an item. A class, to avoid copies of items, which are large.
public final class VisibleNode: Sendable {
  /// The item.
  public let item: Item
  /// The item's place.
  public let place: Place
  /// The answer, or how the item was left; `nil` for an item that was not reached, and for plain
  /// groups.
  public let answer: Answer?
  /// A private note about the item; `nil` except for the person.
  public let aside: String?
  /// Whether the answer is private; only ever `true` for the person.
  public let isPrivate: Bool
  /// Who may see the answer: `staff` also if an ancestor is for staff, or if it was asked only
  /// because of such an answer. In the file for staff, `everyone` marks the answer that names a
  /// row.
  public let sharing: Sharing
  /// The rows of a repeating group, each with its items; empty for other items.
  public let rows: [[VisibleNode]]
  /// The child items of a plain group, or those that depend on a question.
  public let children: [VisibleNode]

  init(
    item: Item, place: Place, answer: Answer?, aside: String? = nil, isPrivate: Bool = false,
    sharing: Sharing = .everyone, rows: [[VisibleNode]] = [], children: [VisibleNode] = []
  ) {
    (self.item, self.place, self.answer, self.aside) = (item, place, answer, aside)
    (self.isPrivate, self.sharing, self.rows, self.children) = (isPrivate, sharing, rows, children)
  }

  /// Returns the node with another answer, private note and item. Without an answer, it is like a
  /// node that was not reached.
  public func saying(_ answer: Answer?, aside: String?, at item: Item) -> VisibleNode {
    VisibleNode(
      item: item, place: place, answer: answer, aside: aside, isPrivate: isPrivate,
      sharing: sharing, rows: rows, children: children)
  }
}

extension VisibleNode {
  /// The name of this answer in a list: the item's name, or the question as it was asked if it was
  /// worded differently.
  public var name: String {
    guard let question = answer?.question, !isAskedAsBefore else { return item.name }
    return question
  }

  /// Whether there is no answer yet, or its question is still worded the same.
  public var isAskedAsBefore: Bool { answer.map { $0.question == item.text } ?? true }

  /// Whether the item or anything in it has an answer, even if only that the person doesn't know.
  public var isSaid: Bool {
    if let answer, answer.leaving != .skipped, answer.content != .rows { return true }
    return (children + rows.joined()).contains(where: \.isSaid)
  }
}

extension Questionnaire {
  /// Returns the parts of a response that an audience may see. No other code decides this.
  ///
  /// The notes to bring contain what is left when everything kept back was left with Enter; see
  /// ``Disclosure``. The file for staff contains what they may see beyond that, with the answers
  /// that name rows. The person sees everything that is asked and saved. For an empty response, the
  /// sections have nodes without answers.
  ///
  /// - Parameter includesHidden: Whether to include items that a form never shows, which exports
  ///   need.
  /// - Complexity: O(items × rows).
  public func visible(
    _ response: Response, to audience: Audience, includesHidden: Bool = false
  ) -> VisibleResponse {
    let filter = VisibilityFilter(
      self, fitted(response), audience: audience, includesHidden: includesHidden)
    return VisibleResponse(
      sections: sections.compactMap(filter.section), withoutItem: filter.answersWithoutItem,
      asidesWithoutItem: filter.asidesWithoutItem)
  }

  /// Returns what an audience may know of a response, as a response in which everything else was
  /// left with Enter.
  ///
  /// For the person, that is all of it. O(answers).
  public func disclosed(_ response: Response, to audience: Audience) -> Response {
    let fitted = fitted(response)
    switch audience {
    case .myself: return fitted
    case .staff: return Disclosure(self, fitted).toStaff
    case .toBring: return Disclosure(self, fitted).toEveryone
    }
  }
}
