// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects the parts of a response that one audience may see.
struct VisibilityFilter {
  let questionnaire: Questionnaire
  let audience: Audience
  private let response: Response
  private let disclosure: Disclosure
  /// The choices about whole sections that this audience may know about.
  private let choices: [String: SectionChoice]
  /// The response that this audience may read.
  private let read: Readable
  /// The response that everyone may read.
  private let open: Readable
  /// Whether to include items that a form never shows.
  private let includesHidden: Bool

  /// - Parameter response: A response fitted to the questionnaire.
  init(
    _ questionnaire: Questionnaire, _ response: Response, audience: Audience,
    includesHidden: Bool
  ) {
    self.questionnaire = questionnaire
    self.audience = audience
    self.response = response
    self.includesHidden = includesHidden
    disclosure = Disclosure(questionnaire, response)
    choices = SectionChoice.made(
      in: audience == .myself ? response : disclosure.toEveryone, of: questionnaire)
    open = Readable(questionnaire, disclosure.toEveryone)
    read =
      switch audience {
      case .myself: Readable(questionnaire, response)
      case .staff: Readable(questionnaire, disclosure.toStaff)
      case .toBring: open
      }
  }

  /// Returns the visible part of a section; `nil` if this audience may not know about the section.
  func section(_ section: Section) -> VisibleSection? {
    let group = section.item
    let choice = choices[section.linkId]
    guard isShown(group, at: Place(group.linkId)) else { return nil }
    let isInPerson = audience == .toBring && choice == .inPerson
    guard audience != .toBring || choice == nil || isInPerson else { return nil }
    let nodes = isInPerson ? [] : group.item.compactMap { node($0, rows: []) }
    guard isInPerson || !nodes.isEmpty else { return nil }
    return VisibleSection(
      linkId: section.linkId, title: section.title,
      name: group.label.isEmpty ? section.title : group.label, number: section.number,
      role: group.role, isInPerson: isInPerson,
      isLeftOut: audience == .myself && choice != nil && choice != .staff, nodes: nodes)
  }

  private func node(_ item: Item, rows: [RowID]) -> VisibleNode? {
    let place = Place(item.linkId, rows: rows)
    guard isShown(item, at: place) else { return nil }
    let rowNodes = item.isRows ? visibleRows(of: place, item) : []
    let children = item.isRows ? [] : item.item.compactMap { node($0, rows: rows) }
    let answer = item.isQuestion || item.isRows ? answer(item, at: place) : nil
    let isEmptyGroup = item.type == .group && !item.isRows
    let isListed = audience == .staff ? answer != nil : !isEmptyGroup
    guard isListed || !children.isEmpty || !rowNodes.isEmpty else { return nil }
    return VisibleNode(
      item: item, place: place, answer: answer,
      aside: audience == .myself ? response.asides[place] : nil,
      isPrivate: audience == .myself && response.isPrivate(place),
      sharing: sharing(of: item, at: place), rows: rowNodes, children: children)
  }

  /// Returns the visible rows. Except for the person, omits rows without a visible answer.
  private func visibleRows(of place: Place, _ item: Item) -> [[VisibleNode]] {
    read.response.rows(of: place).compactMap { row in
      let rows = place.rows + [row]
      let nodes = item.item.compactMap { node($0, rows: rows) }
      guard audience == .myself || nodes.contains(where: \.isSaid) else { return nil }
      return audience == .staff ? named(nodes, in: rows, of: item) : nodes
    }
  }

  /// Returns a row for staff, with the answer that names the row at the start.
  private func named(
    _ nodes: [VisibleNode], in rows: [RowID], of group: Item
  ) -> [VisibleNode] {
    guard let first = group.nameItem else { return nodes }
    let place = Place(first.linkId, rows: rows)
    guard nodes.first?.place != place, let answer = read.answer(at: place), !answer.values.isEmpty
    else { return nodes }
    return [VisibleNode(item: first, place: place, answer: answer)] + nodes
  }

  private func isShown(_ item: Item, at place: Place) -> Bool {
    guard item.sharing != .unsaved, includesHidden || !item.details.isHidden else { return false }
    guard audience == .myself || !item.role.steersNotes else { return false }
    guard audience != .toBring || item.sharing != .staff else { return false }
    return item.enableWhen == nil || read.enablement.isEnabled(place)
  }

  private func answer(_ item: Item, at place: Place) -> Answer? {
    // Staff read here only what others may not.
    if audience == .staff { return read.answer(at: place)?.beyond(open.answer(at: place)) }
    guard let answer = read.answer(at: place) else {
      return item.fixed.isEmpty
        ? nil : questionnaire.answer(.values(item.fixed), to: item.linkId)
    }
    return answer.leaving == .skipped ? nil : answer
  }

  private func sharing(of item: Item, at place: Place) -> Sharing {
    guard audience != .toBring else { return .everyone }
    if questionnaire.entry(place.linkId)?.isForStaff == true { return .staff }
    let isForStaffAlone =
      disclosure.toStaff.answers[place] != nil && open.answer(at: place) == nil
    return isForStaffAlone ? .staff : .everyone
  }
}

extension VisibilityFilter {
  /// The answers to items that no longer exist, are in different rows, ask something else, or are
  /// no longer asked because the pack has changed.
  ///
  /// The person sees all of them. Others see those they could have seen before the pack changed.
  var answersWithoutItem: [Answer] {
    let all = read.withoutItem
    guard audience != .myself else { return all.map(\.answer) }
    let told = all.filter { !$0.answer.asked.role.steersNotes }
    guard audience == .staff else { return told.map(\.answer) }
    return told.compactMap { $0.answer.beyond(open.answer(like: $0)) }
  }

  /// The person's notes about items that no longer exist.
  var asidesWithoutItem: [String] {
    guard audience == .myself else { return [] }
    return response.asides.places.filter { !read.rows.has($0) }.compactMap {
      response.asides[$0]
    }
  }
}

extension Answer {
  /// Returns the part of an answer that isn't also in another; `nil` if there is none.
  fileprivate func beyond(_ other: Answer?) -> Answer? {
    guard let other, other.question == question else { return self }
    guard !values.isEmpty else { return nil }
    var rest = self
    rest.content = .values(values.filter { !other.values.contains($0) })
    return rest.values.isEmpty ? nil : rest
  }
}

extension Role? {
  /// Whether the answer says which sections are left out, which must not be printed for others.
  var steersNotes: Bool { self == .leaveOut || self == .leaveOutHow }
}

/// The response as one audience may read it.
private struct Readable {
  let response: Response
  let enablement: Enablement
  let rows: RowIndex

  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.response = response
    enablement = Enablement(questionnaire, response)
    rows = RowIndex(questionnaire, response)
  }

  /// Returns the answer at a place where it is asked; `nil` if there is none.
  func answer(at place: Place) -> Answer? {
    response.answers[place].flatMap { enablement.isEnabled(place) ? $0 : nil }
  }

  /// The answers whose item is not asked at their place, those in ``Response/earlier`` first.
  var withoutItem: [EarlierAnswer] {
    let asAsked = EnablementAsAsked(response)
    let gone = response.answers.filled.filter { place, answer in
      !rows.has(place) || !enablement.isEnabled(place) && asAsked.holds(for: answer, at: place)
    }.map { EarlierAnswer($0, $1, isPrivate: false) }
    return (response.earlier + gone).filter { !$0.answer.values.isEmpty }
  }

  /// Returns the answer to the same question at the same place, current or earlier.
  func answer(like earlier: EarlierAnswer) -> Answer? {
    let here = response.answers[earlier.place].map { [$0] } ?? []
    let all = here + response.earlier.filter { $0.place == earlier.place }.map(\.answer)
    return all.first { $0.question == earlier.answer.question }
  }
}
