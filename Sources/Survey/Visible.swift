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
public struct VisibleResponse: Equatable, Sendable {
  /// The sections that this audience may know of, in order.
  public var sections: [VisibleSection]
  /// Answers whose item is gone from the questionnaire, in the order in which they were given.
  public var withoutItem: [Answer]
}

/// What may be seen of a section.
public struct VisibleSection: Equatable, Sendable {
  /// The section's linkId.
  public var linkId: String
  /// Its title.
  public var title: String
  /// Its number as it is shown.
  public var number: Int
  /// Its role, if it has one.
  public var role: Role?
  /// The person would rather talk about all of it in person; then there are no nodes.
  public var isInPerson: Bool
  /// Its items.
  public var nodes: [VisibleNode]
}

/// What may be seen of an item.
public struct VisibleNode: Equatable, Sendable {
  /// The item.
  public var item: Item
  /// Where it stands.
  public var place: Place
  /// Its answer or how it was left; `nil` when it was not reached, and for plain groups.
  public var answer: Answer?
  /// A note to oneself beside it; only ever there for the person.
  public var aside: String?
  /// It is for the person alone; only ever true for the person.
  public var isPrivate: Bool
  /// The rows of a repeating group, each with its items; empty for other items.
  public var rows: [[VisibleNode]]
  /// The items of a plain group, or those that depend on a question.
  public var children: [VisibleNode]
}

extension Questionnaire {
  /// The one filter: what an audience may see of a response.
  ///
  /// Left out for everyone but the person: what is private, asides, sections that were left out
  /// and what is disabled. What only staff may see is left out of the notes to bring, and is all
  /// that the file for staff has. Unsaved and disabled items are nowhere. An empty response gives
  /// the sections with nodes that have no answers.
  public func visible(_ response: Response, to audience: Audience) -> VisibleResponse {
    let filter = VisibilityFilter(
      enablement: Enablement(self, response), response: response, audience: audience)
    let choices = sectionChoices(in: response)
    let sections = sections.compactMap { section -> VisibleSection? in
      let choice = audience == .myself ? nil : choices[section.linkId]
      return choice == .leaveOut ? nil : filter.section(section, isInPerson: choice == .inPerson)
    }
    let leftOut = Set(choices.keys)
    let withoutItem = response.answers.places.filter { item($0.linkId) == nil }.compactMap {
      filter.answerWithoutItem(at: $0, leftOut: leftOut)
    }
    return VisibleResponse(sections: sections, withoutItem: withoutItem)
  }

  /// What the person chose for whole sections, by linkId. A section that was picked and not
  /// spoken of further is left out.
  private func sectionChoices(in response: Response) -> [String: SectionChoice] {
    let enablement = Enablement(self, response)
    let given = response.answers.places.filter { place in
      let role = item(place.linkId)?.role
      return (role == .leaveOut || role == .leaveOutHow) && enablement.isEnabled(place)
    }
    var choices: [String: SectionChoice] = [:]
    for place in given where item(place.linkId)?.role == .leaveOut {
      for code in response.answers[place]?.values.compactMap(\.code) ?? [] {
        choices[code] = .leaveOut
      }
    }
    for place in given where item(place.linkId)?.role == .leaveOutHow {
      let code = response.answers[place]?.values.first?.code
      guard let choice = code.flatMap(SectionChoice.init(rawValue:)) else { continue }
      for section in choices.keys where place.linkId.hasSuffix("." + section) {
        choices[section] = choice
      }
    }
    return choices
  }
}

private enum SectionChoice: String {
  case leaveOut
  case inPerson
}

private struct VisibilityFilter {
  let enablement: Enablement
  let response: Response
  let audience: Audience

  /// `nil` for a section in which this audience may see nothing at all.
  func section(_ section: Section, isInPerson: Bool) -> VisibleSection? {
    let group = section.item
    guard isShown(group, rows: []) else { return nil }
    let nodes = isInPerson ? [] : group.item.compactMap { node($0, rows: []) }
    guard isInPerson || !nodes.isEmpty else { return nil }
    return VisibleSection(
      linkId: section.linkId, title: section.title, number: section.number, role: group.role,
      isInPerson: isInPerson, nodes: nodes)
  }

  func answerWithoutItem(at place: Place, leftOut: Set<String>) -> Answer? {
    guard let answer = response.answers[place], !answer.values.isEmpty else { return nil }
    switch audience {
    case .myself: return answer
    case .toBring, .staff:
      let isForIt = (answer.sharing == .staff) == (audience == .staff)
      let isOpen = !response.isPrivate(place) && !leftOut.contains(answer.section)
      return isForIt && isOpen ? answer : nil
    }
  }

  private func node(_ item: Item, rows: [RowID]) -> VisibleNode? {
    let place = Place(item.linkId, rows: rows)
    guard isShown(item, rows: rows), mayBeSeen(place) else { return nil }
    let isForAudience = isForAudience(item)
    let rowNodes = item.isRows ? visibleRows(of: place, item) : []
    let children = item.isRows ? [] : item.item.compactMap { node($0, rows: rows) }
    guard isForAudience || !children.isEmpty || rowNodes.contains(where: { !$0.isEmpty }) else {
      return nil
    }
    return VisibleNode(
      item: item, place: place, answer: isForAudience ? answer(at: place, of: item) : nil,
      aside: audience == .myself ? response.asides[place] : nil,
      isPrivate: response.isPrivate(place), rows: rowNodes, children: children)
  }

  private func visibleRows(of place: Place, _ item: Item) -> [[VisibleNode]] {
    response.rows(of: place).compactMap { row in
      guard audience == .myself || !response.privateRows.contains(row) else { return nil }
      return item.item.compactMap { node($0, rows: place.rows + [row]) }
    }
  }

  private func isShown(_ item: Item, rows: [RowID]) -> Bool {
    guard item.sharing != .unsaved else { return false }
    return item.enableWhen.map { enablement.holds($0, rows: rows) } ?? true
  }

  private func mayBeSeen(_ place: Place) -> Bool {
    audience == .myself || !response.isPrivate(place)
  }

  private func isForAudience(_ item: Item) -> Bool {
    switch audience {
    case .toBring: item.sharing == .everyone
    case .myself: true
    case .staff:
      item.sharing == .staff || item.answerOption.contains { $0.sharing == .staff }
    }
  }

  /// The answer, without the choices that this audience may not see. Without any choice left it
  /// is as if the item had not been reached.
  private func answer(at place: Place, of item: Item) -> Answer? {
    guard var answer = response.answers[place], !answer.values.isEmpty else {
      return audience == .staff && item.sharing != .staff ? nil : response.answers[place]
    }
    let staffCodes = Set(item.answerOption.filter { $0.sharing == .staff }.map(\.code))
    let seen = answer.values.filter { value in
      let isForStaff = item.sharing == .staff || value.code.map(staffCodes.contains) ?? false
      return audience == .myself || isForStaff == (audience == .staff)
    }
    answer.content = .values(seen)
    return seen.isEmpty ? nil : answer
  }
}
