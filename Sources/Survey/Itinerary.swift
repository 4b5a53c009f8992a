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
    var itinerary = Itinerary(enablement: Enablement(self, response), response: response)
    itinerary.visit(section.item, rows: [], isSensitive: false)
    return itinerary.stops
  }

  /// The stops within one row, as the pass asks them.
  public func stops(inRow row: RowID, of group: Place, in response: Response) -> [Stop] {
    guard let item = item(group.linkId) else { return [] }
    var itinerary = Itinerary(enablement: Enablement(self, response), response: response)
    itinerary.visitAll(
      item.item, rows: group.rows + [row], isSensitive: isSensitive(group.linkId))
    return itinerary.stops
  }
}

extension Questionnaire {
  /// Whether an item, or anything above it, is to be set aside while someone is near.
  private func isSensitive(_ linkId: String) -> Bool {
    guard let entry = entry(linkId) else { return false }
    return entry.item.isSensitive || entry.ancestors.contains { item($0)?.isSensitive == true }
  }
}

private struct Itinerary {
  let enablement: Enablement
  let response: Response
  var stops: [Stop] = []

  /// Ancestors were checked on the way down, so each item's own condition decides.
  mutating func visit(_ item: Item, rows: [RowID], isSensitive: Bool) {
    guard !item.details.isHidden else { return }
    if let condition = item.enableWhen, !enablement.holds(condition, rows: rows) { return }
    let place = Place(item.linkId, rows: rows)
    let isSensitive = isSensitive || item.isSensitive
    if item.isRows {
      guard isInPass(item, rows: rows) else { return }
      for row in response.rows(of: place) {
        visitAll(item.item, rows: rows + [row], isSensitive: isSensitive)
      }
      stops.append(Stop(place, item, isSensitive: isSensitive))
    } else {
      let narrowed = narrowed(item, rows: rows)
      let canBeAsked = item.type != .choice || !narrowed.answerOption.isEmpty || item.isToRead
      if item.type != .group, canBeAsked, isInPass(item, rows: rows) {
        stops.append(Stop(place, narrowed, isSensitive: isSensitive))
      }
      visitAll(item.item, rows: rows, isSensitive: isSensitive)
    }
  }

  mutating func visitAll(_ items: [Item], rows: [RowID], isSensitive: Bool) {
    for item in items { visit(item, rows: rows, isSensitive: isSensitive) }
  }

  /// The item with only the choices that were made at the item that narrows it, in that order.
  private func narrowed(_ item: Item, rows: [RowID]) -> Item {
    guard !item.narrowedBy.isEmpty else { return item }
    let values = enablement.values(of: item.narrowedBy, rows: rows)
    var narrowed = item
    narrowed.answerOption = values.compactMap { $0.code.flatMap(item.option) }
    return narrowed
  }

  private func isInPass(_ item: Item, rows: [RowID]) -> Bool {
    guard response.progress.pass == .short else { return true }
    return switch item.shortPass {
    case .skipped: false
    case .asked: true
    case .askedWhen(let condition): enablement.holds(condition, rows: rows)
    }
  }
}
