// SPDX-License-Identifier: GPL-3.0-or-later

/// A place where the interview stops to ask, show or collect rows.
public struct Stop: Equatable, Sendable {
  /// Where.
  public var place: Place
  /// What is asked there.
  public var item: Item
  /// It, or something above it, is to be set aside while someone else types or can see the screen.
  public var isSensitive: Bool

  /// A stop for an item.
  public init(_ place: Place, _ item: Item, isSensitive: Bool = false) {
    self.place = place
    self.item = item
    self.isSensitive = isSensitive
  }
}

extension Questionnaire {
  /// The places of a section at which a pass stops, in order, as the answers stand.
  ///
  /// A repeating group stops after the items of its rows: there a row can be added, changed or
  /// taken out. Disabled and hidden items are left out, and in the short pass those that it does
  /// not ask.
  /// O(items of the section, times its rows).
  public func stops(in section: Section, of response: Response) -> [Stop] {
    var stops: [Stop] = []
    Itinerary(self, response).visit(section.item, rows: [], isSensitive: false) { stop in
      stops.append(stop)
      return false
    }
    return stops
  }

  /// The first stop of a section that is wanted, of those behind a place: the test is asked for one
  /// after the other, and what comes behind is not looked at.
  ///
  /// From the beginning for `nil`, and for a place that is no stop as the answers stand. `nil` when
  /// none is wanted. O(items on the way).
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

  /// The stops within one row, as the pass asks them.
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
  /// Whether an item, or anything above it, is to be set aside while someone is near.
  private func isSensitive(_ linkId: String) -> Bool {
    guard let entry = entry(linkId) else { return false }
    return entry.item.isSensitive || entry.ancestors.contains { item($0)?.isSensitive == true }
  }
}

/// Goes over the stops of a section in order. What it hands them to says when it is enough.
struct Itinerary {
  let questionnaire: Questionnaire
  let enablement: Enablement
  let response: Response

  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    enablement = Enablement(questionnaire, response)
    self.response = response
  }

  /// Ancestors were checked on the way down, so each item's own condition decides.
  /// - Returns: whether it was enough.
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

  /// Some rows of a group, and then the group's own stop.
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

  /// Whether an item is neither hidden nor disabled by its own condition.
  func isEnabled(_ item: Item, rows: [RowID]) -> Bool {
    !item.details.isHidden && enablement.isOpen(item, rows: rows)
  }

  /// The stop of an enabled item that is no group of rows; `nil` where it has none.
  func stop(at item: Item, rows: [RowID], isSensitive: Bool) -> Stop? {
    guard item.type != .group else { return nil }
    let narrowed = narrowed(item, rows: rows)
    let canBeAsked = item.type != .choice || !narrowed.answerOption.isEmpty || item.isToRead
    guard canBeAsked, isInPass(item, rows: rows) else { return nil }
    return Stop(Place(item.linkId, rows: rows), narrowed, isSensitive: isSensitive)
  }

  /// The item with only the choices that were made at the item that narrows it, in that order, and
  /// without those that were made at the item whose choices it omits.
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
