// SPDX-License-Identifier: GPL-3.0-or-later

/// The intended reader of a document.
public enum Audience: String, CaseIterable, Sendable {
  /// Anyone: the notes to bring.
  case toBring
  /// Only the person: everything.
  case myself
  /// Staff: the separate file with only what others may not see.
  case staff
}

/// The part of a response that one audience may see. All notes, counts, lists and exports are made
/// from it.
public struct VisibleResponse: Sendable {
  /// The sections this audience may know about, in order.
  public var sections: [VisibleSection]
  /// Answers to questions that are no longer in the questionnaire, in the order in which they were
  /// given.
  public var withoutItem: [Answer]
  /// Private notes about items that no longer exist; always empty for others than the person.
  public var asidesWithoutItem: [String]
  /// Whether someone who helps was asked about the person; see ``Progress/wasHelped``.
  public var wasHelped: Bool
}

/// The visible part of a section.
public struct VisibleSection: Sendable {
  /// The section's linkId.
  public var linkId: String
  /// The section's title.
  public var title: String
  /// The section's name in the person's own notes: its label, or its title if it has none.
  public var name: String
  /// The section's number; 0 before the first numbered one.
  public var number: Int
  /// The section's role; `nil` for most sections.
  public var role: Role?
  /// Whether the person wants to talk about the whole section in person. If so, there are no nodes.
  public var isInPerson: Bool
  /// Whether others don't see the section or its answers; always `false` for others.
  public var isLeftOut: Bool
  /// The section's items.
  public var nodes: [VisibleNode]
}

/// The visible part of an item. A class, because items are large to copy.
public final class VisibleNode: Sendable {
  /// The item.
  public let item: Item
  /// The item's place.
  public let place: Place
  /// The answer, or how the item was left; `nil` for an item without either, and for plain groups.
  public let answer: Answer?
  /// A private note about the item; always `nil` for others than the person.
  public let aside: String?
  /// Whether the answer is private; always `false` for others than the person.
  public let isPrivate: Bool
  /// Who may see the answer. `staff` also if an ancestor is for staff, or if the item was asked
  /// only because of an answer for staff. In the file for staff, the answer that names a row has
  /// `everyone`.
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

  /// Returns the node with another answer, private note and item.
  public func saying(_ answer: Answer?, aside: String?, at item: Item) -> VisibleNode {
    VisibleNode(
      item: item, place: place, answer: answer, aside: aside, isPrivate: isPrivate,
      sharing: sharing, rows: rows, children: children)
  }
}

extension VisibleNode {
  /// The name of this answer in a list: the item's name, or the question as it was asked if its
  /// wording has changed.
  public var name: String {
    guard let question = answer?.question, !isAskedAsBefore else { return item.name }
    return question
  }

  /// Whether there is no answer, or its question is still worded the same.
  public var isAskedAsBefore: Bool { answer.map { $0.question == item.text } ?? true }

  /// Whether the item or any item inside it has an answer, including one such as "I don't know".
  public var isSaid: Bool {
    if let answer, answer.leaving != .skipped, answer.content != .rows { return true }
    return (children + rows.joined()).contains(where: \.isSaid)
  }

  /// The node and its descendants, from top to bottom.
  package var withAllWithin: [VisibleNode] {
    [self] + (children + rows.joined()).flatMap(\.withAllWithin)
  }
}

extension Questionnaire {
  /// Returns the parts of a response that an audience may see. All notes and exports get
  /// their answers from here; ``Disclosure`` decides what others may know.
  ///
  /// For the notes to bring, this is everything that ``Disclosure`` doesn't leave out. For the file
  /// for staff, it is what staff may see beyond that, with the answers that name rows. The person
  /// sees everything that is asked and saved. For an empty response, the sections have nodes
  /// without answers.
  ///
  /// - Parameter includesHidden: Whether to include items that a form never shows. Exports need
  ///   them.
  /// - Complexity: O(items × rows).
  public func visible(
    _ response: Response, to audience: Audience, includesHidden: Bool = false
  ) -> VisibleResponse {
    let filter = VisibilityFilter(
      self, fitted(response), audience: audience, includesHidden: includesHidden)
    return VisibleResponse(
      sections: sections.compactMap(filter.section), withoutItem: filter.answersWithoutItem,
      asidesWithoutItem: filter.asidesWithoutItem, wasHelped: response.progress.wasHelped)
  }

  /// Returns the response as an audience may know it: everything else was left with Enter.
  ///
  /// For the person, that is the whole response. O(answers).
  public func disclosed(_ response: Response, to audience: Audience) -> Response {
    let fitted = fitted(response)
    switch audience {
    case .myself: return fitted
    case .staff: return Disclosure(self, fitted).toStaff
    case .toBring: return Disclosure(self, fitted).toEveryone
    }
  }
}
