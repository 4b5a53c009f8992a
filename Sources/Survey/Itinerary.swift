// SPDX-License-Identifier: GPL-3.0-or-later

/// A place at which the interview asks a question, shows a text or collects rows.
public struct Stop: Equatable, Sendable {
  /// The item's place.
  public var place: Place
  /// The item to ask or show.
  public var item: Item
  /// Whether the item or one of its ancestors is sensitive; see ``Item/isSensitive``.
  public var isSensitive: Bool

  /// Creates a stop.
  public init(_ place: Place, _ item: Item, isSensitive: Bool = false) {
    self.place = place
    self.item = item
    self.isSensitive = isSensitive
  }
}

extension Questionnaire {
  /// Returns a stop at an item even if the current pass doesn't ask it, for changing its answer in
  /// a review. O(depth).
  public func stopOutsidePass(at place: Place, _ item: Item) -> Stop {
    let ancestors = sequence(first: item) { self.parent(of: $0.linkId) }
    return Stop(place, item, isSensitive: ancestors.contains(where: \.isSensitive))
  }

  /// Returns the stops of a section in the current pass, in order, given the answers so far.
  ///
  /// A repeating group has a stop after the items of its rows, for adding, changing or removing
  /// rows. Disabled and hidden items have none, nor do items that the current pass doesn't ask.
  /// O(items of the section × rows).
  public func stops(in section: Section, of response: Response) -> [Stop] {
    var stops: [Stop] = []
    Itinerary(self, response).visit(section.item, rows: [], isSensitive: false) { stop in
      stops.append(stop)
      return false
    }
    return stops
  }

  /// Returns the first stop after a place for which `isWanted` returns `true`; `nil` if there is
  /// none. Stops after the result are not visited.
  ///
  /// Starts at the beginning if the place is `nil` or not currently a stop. O(items visited).
  public func firstStop(
    in section: Section, after place: Place?, of response: Response,
    where isWanted: (Stop) -> Bool
  ) -> Stop? {
    var found: Stop?
    let itinerary = Itinerary(self, response)
    let look: (Stop) -> Bool = { stop in
      guard isWanted(stop) else { return false }
      found = stop
      return true
    }
    if let path = place.flatMap({ itinerary.path(to: $0, in: section) }) {
      itinerary.visit(after: path, look)
    } else {
      itinerary.visit(section.item, rows: [], isSensitive: false, look)
    }
    return found
  }

  /// Returns the stops within one row in the current pass.
  public func stops(inRow row: RowID, of group: Place, in response: Response) -> [Stop] {
    guard let item = item(group.linkId) else { return [] }
    var stops: [Stop] = []
    Itinerary(self, response).visitAll(
      item.item[...], rows: group.rows + [row], isSensitive: isSensitive(group.linkId)
    ) { stop in
      stops.append(stop)
      return false
    }
    return stops
  }
}

extension Questionnaire {
  /// Whether an item or one of its ancestors is sensitive.
  private func isSensitive(_ linkId: String) -> Bool {
    guard let entry = entry(linkId) else { return false }
    return entry.item.isSensitive || entry.ancestors.contains { item($0)?.isSensitive == true }
  }
}

/// Visits the stops of a section in order, until the visitor returns `true`.
struct Itinerary {
  let questionnaire: Questionnaire
  let enablement: Enablement
  let response: Response

  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    enablement = Enablement(questionnaire, response)
    self.response = response
  }

  /// Visits an item whose ancestors are enabled.
  /// - Returns: Whether the visitor ended the visit.
  @discardableResult
  func visit(
    _ item: Item, rows: [RowID], isSensitive: Bool, _ isEnough: (Stop) -> Bool
  ) -> Bool {
    guard isEnabled(item, rows: rows) else { return false }
    let isSensitive = isSensitive || item.isSensitive
    if item.isRows {
      guard isInPass(item, rows: rows) else { return false }
      let all = response.rows(of: Place(item.linkId, rows: rows))[...]
      return visitRows(all, of: item, rows: rows, isSensitive: isSensitive, isEnough)
    }
    if let stop = stop(at: item, rows: rows, isSensitive: isSensitive), isEnough(stop) {
      return true
    }
    return visitAll(item.item[...], rows: rows, isSensitive: isSensitive, isEnough)
  }

  @discardableResult
  func visitAll(
    _ items: ArraySlice<Item>, rows: [RowID], isSensitive: Bool, _ isEnough: (Stop) -> Bool
  ) -> Bool {
    for item in items where visit(item, rows: rows, isSensitive: isSensitive, isEnough) {
      return true
    }
    return false
  }

  /// Visits these rows of a group, then the group's own stop.
  func visitRows(
    _ some: ArraySlice<RowID>, of group: Item, rows: [RowID], isSensitive: Bool,
    _ isEnough: (Stop) -> Bool
  ) -> Bool {
    for row in some
    where visitAll(group.item[...], rows: rows + [row], isSensitive: isSensitive, isEnough) {
      return true
    }
    return isEnough(Stop(Place(group.linkId, rows: rows), group, isSensitive: isSensitive))
  }

  /// Returns whether an item is neither hidden nor disabled by its own condition.
  func isEnabled(_ item: Item, rows: [RowID]) -> Bool {
    !item.details.isHidden && enablement.isOpen(item, rows: rows)
  }

  /// Returns the stop for an enabled item that isn't a group of rows; `nil` if there is nothing to
  /// ask or show.
  func stop(at item: Item, rows: [RowID], isSensitive: Bool) -> Stop? {
    guard item.type != .group else { return nil }
    let narrowed = narrowed(item, rows: rows)
    let canBeAsked = item.type != .choice || !narrowed.answerOption.isEmpty || item.isToRead
    guard canBeAsked, isInPass(item, rows: rows) else { return nil }
    return Stop(Place(item.linkId, rows: rows), narrowed, isSensitive: isSensitive)
  }

  /// Returns the item with only the options chosen at its `narrowedBy`, in that order, and without
  /// those chosen at its `omitsChosen`.
  private func narrowed(_ item: Item, rows: [RowID]) -> Item {
    guard !item.narrowedBy.isEmpty || !item.omitsChosen.isEmpty else { return item }
    var narrowed = item
    if !item.narrowedBy.isEmpty {
      let values = enablement.values(of: item.narrowedBy, rows: rows)
      narrowed.answerOption = values.compactMap { $0.code.flatMap(item.option) }
    }
    if !item.omitsChosen.isEmpty {
      let chosen = Set(enablement.values(of: item.omitsChosen, rows: rows).compactMap(\.code))
      narrowed.answerOption.removeAll { chosen.contains($0.code) && !$0.isExclusive }
    }
    return narrowed
  }

  func isInPass(_ item: Item, rows: [RowID]) -> Bool {
    guard response.progress.pass == .short else { return true }
    return switch item.shortPass {
    case .skipped: false
    case .asked: true
    case .askedWhen(let condition): enablement.holds(condition, rows: rows)
    }
  }
}
