// SPDX-License-Identifier: GPL-3.0-or-later

/// For whom something is written.
public enum Audience: String, CaseIterable, Sendable {
  /// The notes to bring: whoever stands beside the person may read them.
  case toBring
  /// Everything, for the person alone.
  case myself
  /// The separate file with just what only staff may see.
  case staff
}

/// What one audience may see of a response: all that notes, counts, lists and exports are made of.
public struct VisibleResponse: Sendable {
  /// The sections that this audience may know of, in order.
  public var sections: [VisibleSection]
  /// Answers that have no place in the questionnaire any more, in the order in which they were
  /// given.
  public var withoutItem: [Answer]
  /// Notes to oneself beside items that are gone; only ever there for the person.
  public var asidesWithoutItem: [String]
}

/// What may be seen of a section.
public struct VisibleSection: Sendable {
  /// The section's linkId.
  public var linkId: String
  /// Its title.
  public var title: String
  /// Its name where the person speaks, as in their notes: its label, or its title without one.
  public var name: String
  /// Its number as it is shown.
  public var number: Int
  /// Its role, if it has one.
  public var role: Role?
  /// The person would rather talk about all of it in person; then there are no nodes.
  public var isInPerson: Bool
  /// Others see nothing of it, or not its answers; only ever true for the person.
  public var isLeftOut: Bool
  /// Its items.
  public var nodes: [VisibleNode]
}

/// What may be seen of an item. It is shared, never copied: items have many parts.
public final class VisibleNode: Sendable {
  /// The item.
  public let item: Item
  /// Where it stands.
  public let place: Place
  /// Its answer or how it was left; `nil` when it was not reached, and for plain groups.
  public let answer: Answer?
  /// A note to oneself beside it; only ever there for the person.
  public let aside: String?
  /// It is for the person alone; only ever true for the person.
  public let isPrivate: Bool
  /// Who may see it: `staff` too when something above it is for staff, or when it is asked only
  /// because of such an answer. In the file for staff, `everyone` says what names a row.
  public let sharing: Sharing
  /// The rows of a repeating group, each with its items; empty for other items.
  public let rows: [[VisibleNode]]
  /// The items of a plain group, or those that depend on a question.
  public let children: [VisibleNode]

  init(
    item: Item, place: Place, answer: Answer?, aside: String? = nil, isPrivate: Bool = false,
    sharing: Sharing = .everyone, rows: [[VisibleNode]] = [], children: [VisibleNode] = []
  ) {
    (self.item, self.place, self.answer, self.aside) = (item, place, answer, aside)
    (self.isPrivate, self.sharing, self.rows, self.children) = (isPrivate, sharing, rows, children)
  }

  /// The same node with something else said at it, and asked as another item. Without an answer it
  /// is as one that was not reached.
  public func saying(_ answer: Answer?, aside: String?, at item: Item) -> VisibleNode {
    VisibleNode(
      item: item, place: place, answer: answer, aside: aside, isPrivate: isPrivate,
      sharing: sharing, rows: rows, children: children)
  }
}

extension VisibleNode {
  /// The words that name what was said here in a list: those of its item, unless it was asked in
  /// other words, which then stand instead.
  public var name: String {
    guard let question = answer?.question, !isAskedAsBefore else { return item.name }
    return question
  }

  /// Nothing was said here yet, or its question is asked in the same words now.
  public var isAskedAsBefore: Bool { answer.map { $0.question == item.text } ?? true }

  /// Something was said here or within, were it only that the person does not know.
  public var isSaid: Bool {
    if let answer, answer.leaving != .skipped, answer.content != .rows { return true }
    return (children + rows.joined()).contains(where: \.isSaid)
  }
}

extension Questionnaire {
  /// The one filter: what an audience may see of a response.
  ///
  /// Notes to bring hold what is left when everything kept back was left with Enter: see
  /// ``Disclosure``. The file for staff holds what they may see beyond that, with what names a row.
  /// The person sees all that is asked and saved. An empty response gives the sections with nodes
  /// that have no answers.
  ///
  /// - Parameter includesHidden: Includes items that a form never shows, as exports need them.
  /// - Complexity: O(items, times rows).
  public func visible(
    _ response: Response, to audience: Audience, includesHidden: Bool = false
  ) -> VisibleResponse {
    let filter = VisibilityFilter(
      self, fitted(response), audience: audience, includesHidden: includesHidden)
    return VisibleResponse(
      sections: sections.compactMap(filter.section), withoutItem: filter.answersWithoutItem,
      asidesWithoutItem: filter.asidesWithoutItem)
  }

  /// What an audience may know of a response, as a response in which all else was left with Enter.
  ///
  /// The person knows all of it. O(answers).
  public func disclosed(_ response: Response, to audience: Audience) -> Response {
    let fitted = fitted(response)
    switch audience {
    case .myself: return fitted
    case .staff: return Disclosure(self, fitted).toStaff
    case .toBring: return Disclosure(self, fitted).toEveryone
    }
  }
}
