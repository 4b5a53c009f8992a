// SPDX-License-Identifier: GPL-3.0-or-later

/// A place at which the interview asks a question, shows a text or collects rows.
public struct Stop: Equatable, Sendable {
  /// The item's place.
  public var place: Place
  /// The item to ask or show.
  public var item: Item

  /// Creates a stop.
  public init(_ place: Place, _ item: Item) {
    self.place = place
    self.item = item
  }
}

extension Questionnaire {
  /// Returns the stops of a section in the current pass, in order, given the answers so far.
  ///
  /// A repeating group has a stop after the items of its rows, for adding, changing or removing
  /// rows. Disabled and hidden items have none, nor do items that the current pass doesn't ask.
  /// O(items of the section × rows).
  public func stops(in section: Section, of response: Response) -> [Stop] {
    Itinerary(self, response).stops(in: [section.item], rows: [])
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
    let look: (Stop) -> Bool = { stop in
      if isWanted(stop) { found = stop }
      return found != nil
    }
    var itinerary = Itinerary(self, response, from: place, includingStart: false)
    itinerary.visit(section.item, rows: [], look)
    if itinerary.start != nil {
      // The place isn't a stop now, so that nothing was visited.
      itinerary.start = nil
      itinerary.visit(section.item, rows: [], look)
    }
    return found
  }

  /// Returns the stop at a place in the current pass; `nil` if there is none. Visits only what is
  /// around the place.
  public func stop(at place: Place, of response: Response) -> Stop? {
    guard let section = section(of: place.linkId) else { return nil }
    var found: Stop?
    var itinerary = Itinerary(self, response, from: place)
    itinerary.visit(section.item, rows: []) { stop in
      found = stop
      return true
    }
    return found
  }

  /// Returns the stops within one row in the current pass.
  public func stops(inRow row: RowID, of group: Place, in response: Response) -> [Stop] {
    guard let entry = entry(group.linkId) else { return [] }
    return Itinerary(self, response).stops(in: entry.item.item, rows: group.rows + [row])
  }
}

/// Visits the stops of a section in order, until the visitor returns `true`.
struct Itinerary {
  let questionnaire: Questionnaire
  let enablement: Enablement
  let response: Response
  /// The place from which stops are visited; `nil` once it is reached, and to visit all.
  var start: Place?
  private let includesStart: Bool
  /// The linkIds of the items around the start.
  private let around: [String]

  init(
    _ questionnaire: Questionnaire, _ response: Response, from start: Place? = nil,
    includingStart: Bool = true
  ) {
    self.questionnaire = questionnaire
    enablement = Enablement(questionnaire, response)
    self.response = response
    self.start = start
    includesStart = includingStart
    around = start.flatMap { questionnaire.entry($0.linkId)?.ancestors } ?? []
  }

  /// Returns all stops at these items, in order.
  func stops(in items: [Item], rows: [RowID]) -> [Stop] {
    var (itinerary, stops) = (self, [Stop]())
    itinerary.visitAll(items, rows: rows) { stop in
      stops.append(stop)
      return false
    }
    return stops
  }

  /// Visits an item whose ancestors are enabled. Passes over what is before the start.
  /// - Returns: Whether the visitor ended the visit.
  @discardableResult
  mutating func visit(_ item: Item, rows: [RowID], _ isEnough: (Stop) -> Bool) -> Bool {
    guard isEnabled(item, rows: rows) else { return false }
    if item.isRows {
      return isInPass(item, rows: rows) && visitRows(of: item, rows: rows, isEnough)
    }
    if let stop = stop(at: item, rows: rows), isOver(stop, isEnough) { return true }
    // What is within the start comes after it, unless it is no stop.
    return visitAll(item.item, rows: rows, isEnough)
  }

  @discardableResult
  mutating func visitAll(
    _ items: [Item], rows: [RowID], _ isEnough: (Stop) -> Bool
  ) -> Bool {
    // By index, because items are large to copy.
    for index in items.indices where leadsOn(items[index].linkId) {
      if visit(items[index], rows: rows, isEnough) { return true }
    }
    return false
  }

  /// Whether an item is not before the start: it is the start, or around it.
  private func leadsOn(_ linkId: String) -> Bool {
    start.map { $0.linkId == linkId || around.contains(linkId) } ?? true
  }

  /// Visits the rows of a group, then the group's own stop.
  private mutating func visitRows(
    of group: Item, rows: [RowID], _ isEnough: (Stop) -> Bool
  ) -> Bool {
    let place = Place(group.linkId, rows: rows)
    for row in response.rows(of: place)
    where start.map({ $0.rows.dropFirst(rows.count).first == row }) ?? true {
      if visitAll(group.item, rows: rows + [row], isEnough) { return true }
    }
    return isOver(Stop(place, group), isEnough)
  }

  /// Shows a stop to the visitor, unless it is before the start, or the start and not included.
  private mutating func isOver(_ stop: Stop, _ isEnough: (Stop) -> Bool) -> Bool {
    guard let start else { return isEnough(stop) }
    guard start == stop.place else { return false }
    self.start = nil
    return includesStart && isEnough(stop)
  }

  /// Returns whether an item is neither hidden nor disabled by its own condition.
  func isEnabled(_ item: Item, rows: [RowID]) -> Bool {
    !item.details.isHidden && enablement.isOpen(item, rows: rows)
  }

  /// Returns the stop for an enabled item that isn't a group of rows; `nil` if there is nothing to
  /// ask or show.
  func stop(at item: Item, rows: [RowID]) -> Stop? {
    guard item.type != .group else { return nil }
    let narrowed = narrowed(item, rows: rows)
    let canBeAsked = item.type != .choice || !narrowed.answerOption.isEmpty || item.isToRead
    guard canBeAsked, isInPass(item, rows: rows) else { return nil }
    return Stop(Place(item.linkId, rows: rows), narrowed)
  }

  /// Returns the item with only the options chosen at its `narrowedBy`, in that order, with the
  /// same synonyms and the words given for them, and without those chosen at its `omitsChosen`.
  private func narrowed(_ item: Item, rows: [RowID]) -> Item {
    guard !item.narrowedBy.isEmpty || !item.omitsChosen.isEmpty else { return item }
    var narrowed = item
    if !item.narrowedBy.isEmpty {
      let values = enablement.values(of: item.narrowedBy, rows: rows)
      let offered = questionnaire.item(item.narrowedBy)
      narrowed.answerOption = values.compactMap(\.code).compactMap { code in
        var option = item.option(code)
        let own = offered.map { enablement.values(of: $0.linkId(ofWordsFor: code), rows: rows) }
        option?.synonyms = ([offered?.option(code)?.synonyms ?? ""] + (own ?? []).map(\.words))
          .filter { !$0.isEmpty }.joined(separator: ", ")
        return option
      }
    }
    if !item.omitsChosen.isEmpty {
      let chosen = Set(enablement.values(of: item.omitsChosen, rows: rows).compactMap(\.code))
      narrowed.answerOption.removeAll { chosen.contains($0.code) && !$0.isExclusive }
    }
    return narrowed
  }

  func isInPass(_ item: Item, rows: [RowID]) -> Bool {
    guard response.progress.pass == .short else { return true }
    return item.shortPass.map { enablement.holds($0, rows: rows) } ?? false
  }
}
