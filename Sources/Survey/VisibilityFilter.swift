/// Walks a questionnaire and lets through what one audience may see of a response.
struct VisibilityFilter {
  let questionnaire: Questionnaire
  let response: Response
  let audience: Audience
  let choices: [String: SectionChoice]
  let enablement: Enablement
  /// As if nothing had been said in private: an item that is asked only because of such an
  /// answer would tell it.
  private let unhidden: Enablement
  /// As if nothing had been said to staff alone, either.
  private let open: Enablement
  let asAsked: DisclosureAsAsked
  /// Nothing was said in private or to staff alone.
  private let isAllOpen: Bool
  /// Items that a form never shows are let through too.
  private let includesHidden: Bool
  /// The group to which each row belongs.
  let groupsOfRows: [RowID: Place]

  /// A filter over a response in which each answer stands where its question is asked now.
  init(
    _ questionnaire: Questionnaire, _ response: Response, audience: Audience,
    choices: [String: SectionChoice], includesHidden: Bool
  ) {
    self.includesHidden = includesHidden
    self.questionnaire = questionnaire
    self.response = response
    self.audience = audience
    self.choices = choices
    groupsOfRows = response.groupsOfRows
    let own = OwnAnswers(response)
    let disclosure = Disclosure(questionnaire, response, own: own)
    let rest = disclosure.unhidden(choices)
    let told = disclosure.open(rest ?? response)
    enablement = Enablement(questionnaire, response)
    let shown = rest.map { Enablement(questionnaire, $0) } ?? enablement
    unhidden = audience == .myself ? enablement : shown
    open = told.map { Enablement(questionnaire, $0) } ?? shown
    isAllOpen = rest == nil && told == nil
    asAsked = DisclosureAsAsked(
      response, own: own, unhidden: rest, open: told, choices: choices)
  }

  /// `nil` for a section of which this audience may know nothing.
  func section(_ section: Section) -> VisibleSection? {
    let group = section.item
    let choice = choices[section.linkId]
    let sharing = sharing(of: group, rows: [], above: .everyone)
    let isHidden = audience != .myself && choice == .leaveOut
    guard isShown(group, at: Place(group.linkId)), !isHidden, mayKnow(sharing) else { return nil }
    let isInPerson = audience != .myself && choice == .inPerson
    let nodes = isInPerson ? [] : group.item.compactMap { node($0, rows: [], above: sharing) }
    let isNamed = isInPerson && isFor(sharing)
    guard isNamed || !nodes.isEmpty else { return nil }
    return VisibleSection(
      linkId: section.linkId, title: section.title,
      name: group.label.isEmpty ? section.title : group.label, number: section.number,
      role: group.role, isInPerson: isInPerson, isLeftOut: audience == .myself && choice != nil,
      nodes: nodes)
  }

  private func node(_ item: Item, rows: [RowID], above: Sharing) -> VisibleNode? {
    let place = Place(item.linkId, rows: rows)
    guard isShown(item, at: place), mayBeSeen(place) else { return nil }
    let sharing = sharing(of: item, rows: rows, above: above)
    guard mayKnow(sharing) else { return nil }
    let given = response.answers[place].map { Given(answer: $0, asked: asAsked, at: place) }
    let own = given?.told == .staff ? .staff : sharing
    let isWanted = isFor(own) || mayHoldWordsForStaff(item, given)
    let rowNodes = item.isRows ? visibleRows(of: place, item, sharing) : []
    let children = item.isRows ? [] : item.item.compactMap { node($0, rows: rows, above: sharing) }
    let isEmptyGroup = item.type == .group && !item.isRows && children.isEmpty
    guard isWanted && !isEmptyGroup || !children.isEmpty || !rowNodes.isEmpty else { return nil }
    return VisibleNode(
      item: item, place: place, answer: isWanted ? answer(given, at: place, item, own) : nil,
      aside: audience == .myself ? response.asides[place] : nil,
      isPrivate: response.isPrivate(place), sharing: own, rows: rowNodes, children: children)
  }

  /// For others, a row in which they may see nothing that was said is no row.
  private func visibleRows(of place: Place, _ item: Item, _ sharing: Sharing) -> [[VisibleNode]] {
    response.rows(of: place).compactMap { row in
      let rows = place.rows + [row]
      if audience == .myself {
        return item.item.compactMap { node($0, rows: rows, above: sharing) }
      }
      guard !response.privateRows.contains(row) else { return nil }
      let nodes = item.item.compactMap { node($0, rows: rows, above: sharing) }
      guard nodes.contains(where: \.isSaid) else { return nil }
      return audience == .staff ? named(nodes, in: rows, of: item) : nodes
    }
  }

  /// What is said of a row to staff begins with what the row is about.
  private func named(_ nodes: [VisibleNode], in rows: [RowID], of group: Item)
    -> [VisibleNode]
  {
    guard let first = group.item.first(where: \.isQuestion) else { return nodes }
    let place = Place(first.linkId, rows: rows)
    guard nodes.first?.place != place, isShown(first, at: place), mayBeSeen(place),
      let answer = response.answers[place], !answer.values.isEmpty,
      asAsked.sharing(of: answer, at: place) != nil
    else { return nodes }
    return [VisibleNode(item: first, place: place, answer: answer)] + nodes
  }

  private func isShown(_ item: Item, at place: Place) -> Bool {
    let tellsWhatIsLeftOut = item.role == .leaveOut || item.role == .leaveOutHow
    guard item.sharing != .unsaved, audience == .myself || !tellsWhatIsLeftOut,
      includesHidden || !item.details.isHidden
    else { return false }
    guard item.enableWhen != nil else { return true }
    return enablement.isEnabled(place) && (isAllOpen || unhidden.isEnabled(place))
  }
}

extension VisibilityFilter {
  private func mayBeSeen(_ place: Place) -> Bool {
    audience == .myself || !response.isPrivate(place)
  }

  private func mayKnow(_ sharing: Sharing) -> Bool { audience != .toBring || sharing != .staff }

  func isFor(_ sharing: Sharing) -> Bool { audience != .staff || sharing == .staff }

  /// Who may see an item that is shown.
  private func sharing(of item: Item, rows: [RowID], above: Sharing) -> Sharing {
    guard above != .staff, item.sharing != .staff else { return .staff }
    guard !isAllOpen, let condition = item.enableWhen else { return .everyone }
    return open.holds(condition, rows: rows) ? .everyone : .staff
  }

  private func mayHoldWordsForStaff(_ item: Item, _ given: Given?) -> Bool {
    given?.answer.sharing == .staff || item.answerOption.contains { $0.sharing == .staff }
  }

  /// The answer, or else what a form fixes for it, without the choices that this audience may not
  /// see. Without any choice left it is as if the item had not been reached.
  private func answer(
    _ given: Given?, at place: Place, _ item: Item, _ sharing: Sharing
  ) -> Answer? {
    guard let given = given ?? fixed(item, at: place) else { return nil }
    var answer = given.answer
    guard audience != .myself else { return answer }
    guard given.told != nil else { return nil }
    guard !answer.values.isEmpty else {
      return isFor(sharing) && mayKnow(sharing) ? answer : nil
    }
    let seen = answer.values.filter { value in
      let isForStaff = sharing == .staff || item.isForStaff(value, of: answer)
      return isForStaff == (audience == .staff)
    }
    answer.content = .values(seen)
    return seen.isEmpty ? nil : answer
  }

  private func fixed(_ item: Item, at place: Place) -> Given? {
    let fixed = item.fixed
    guard !fixed.isEmpty else { return nil }
    return Given(
      answer: questionnaire.answer(.values(fixed), to: item.linkId), asked: asAsked, at: place)
  }
}

/// An answer, and who might have seen it as it was asked.
private struct Given {
  let answer: Answer
  /// `nil` when it was for the person alone.
  let told: Sharing?

  init(answer: Answer, asked: DisclosureAsAsked, at place: Place) {
    self.answer = answer
    told = asked.sharing(of: answer, at: place)
  }
}
