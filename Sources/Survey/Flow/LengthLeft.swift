// SPDX-License-Identifier: GPL-3.0-or-later

extension Questionnaire {
  /// Estimates the seconds for a section and those after it, by how much the answers so far, also
  /// those of the sections before, have enabled. Leaves out postponed sections. O(items × rows).
  ///
  /// - Parameter isOpen: Whether the item at a place has still to be asked.
  public func secondsLeft(
    from first: Section, of response: Response, isOpen: @escaping (Place) -> Bool
  ) -> Double {
    var visit = LengthVisit(itinerary: Itinerary(self, response), isOpen: isOpen)
    for section in sections where !response.progress.postponed.contains(section.linkId) {
      visit.isCounted = section.number >= first.number
      visit.visit(section.item, rows: [], .certain)
    }
    return visit.seconds
  }
}

/// How likely it is that a question will be asked.
private enum Likelihood {
  case certain
  /// A later choice may enable the question, as one of many.
  case chosen
  case conditional
  case never

  func within(_ outer: Self) -> Self {
    self == .never || outer == .certain ? self : self == .chosen ? .chosen : outer
  }
}

private struct LengthVisit {
  let itinerary: Itinerary
  let isOpen: (Place) -> Bool
  /// Whether the questions now visited count. In other sections, only what they have enabled does.
  var isCounted = true
  /// The seconds for questions that are asked according to the answers so far, for those that a
  /// later answer may enable, and for those in rows that may still be added.
  private var (certain, conditional, listed) = (0.0, 0.0, 0.0)
  /// The number of conditions whose result is known, and of those that are true.
  private var (conditions, conditionsHolding) = (0.0, 0.0)
  /// The number of lists that were asked about, and of their rows.
  private var (lists, rows) = (0.0, 0.0)
  private var stillToCome: [Place: Bool] = [:]

  init(itinerary: Itinerary, isOpen: @escaping (Place) -> Bool) {
    (self.itinerary, self.isOpen) = (itinerary, isOpen)
  }

  /// The expected seconds. The share of undecided conditions that will be true starts at two in
  /// five; there are at most 5 times as many rows as most people have.
  var seconds: Double {
    let share = (conditionsHolding + 6 * Item.conditionalShare) / (conditions + 6)
    return certain + conditional * share + listed * min(5, (rows + 0.2) / (0.3 * lists + 0.2))
  }

  mutating func visit(_ item: Item, rows: [RowID], _ outer: Likelihood) {
    guard !item.details.isHidden else { return }
    let own = likelihood(of: item, rows: rows)
    note(own, of: item, rows: rows)
    let likelihood = own.within(outer)
    guard likelihood != .never else { return }
    if item.isRows { return visitRows(of: item, rows: rows, likelihood) }
    if isOpen(Place(item.linkId, rows: rows)) {
      add(Double(item.ownSeconds) * shareInPass(item, rows: rows), likelihood)
    }
    for child in item.item { visit(child, rows: rows, likelihood) }
  }

  private mutating func add(_ seconds: Double, _ likelihood: Likelihood) {
    guard isCounted else { return }
    switch likelihood {
    case .certain: certain += seconds
    case .chosen: certain += seconds * 0.1
    case .conditional: conditional += seconds
    case .never: break
    }
  }

  /// Counts a condition outside rows. Ignores questions copied for each option, since they depend
  /// only on the number of options chosen.
  private mutating func note(_ likelihood: Likelihood, of item: Item, rows: [RowID]) {
    guard item.enableWhen != nil, item.template.isEmpty, !item.isRows, rows.isEmpty,
      likelihood == .certain || likelihood == .never
    else { return }
    conditions += 1
    if likelihood == .certain { conditionsHolding += 1 }
  }

  private mutating func visitRows(of group: Item, rows: [RowID], _ likelihood: Likelihood) {
    let place = Place(group.linkId, rows: rows)
    let all = itinerary.response.rows(of: place)
    for row in all {
      for item in group.item { visit(item, rows: rows + [row], .certain) }
    }
    if !isStillToCome(group.gate, rows: rows) {
      self.rows += Double(all.count)
      lists += 1
    }
    guard isCounted, isOpen(place) else { return }
    let more = likelihood == .certain ? max(0.8 - Double(all.count), 0.4) : 0.45
    let seconds = group.secondsOfRow(in: itinerary.response.progress.pass)
    listed += seconds * more * shareInPass(group, rows: rows)
  }

  private mutating func likelihood(of item: Item, rows: [RowID]) -> Likelihood {
    guard let condition = item.enableWhen, !itinerary.enablement.isOpen(item, rows: rows) else {
      return .certain
    }
    guard mayStillHold(condition, rows: rows) else { return .never }
    return item.template.isEmpty ? .conditional : .chosen
  }

  private mutating func shareInPass(_ item: Item, rows: [RowID]) -> Double {
    guard !itinerary.isInPass(item, rows: rows) else { return 1 }
    guard let condition = item.shortPass else { return 0 }
    return mayStillHold(condition, rows: rows) ? 0.1 : 0
  }

  /// Whether a question has still to be asked, or may have to be after another is answered.
  /// Evaluates each question once.
  private mutating func isStillToCome(_ linkId: String, rows: [RowID], chain: Int = 0) -> Bool {
    guard chain < Enablement.longestChain, let entry = itinerary.questionnaire.entry(linkId) else {
      return false
    }
    let place = Place(linkId, rows: Array(rows.prefix(entry.rowDepth)))
    if let known = stillToCome[place] { return known }
    stillToCome[place] = false  // Ends recursion in a circle of conditions.
    guard isOpen(place), itinerary.isInPass(entry.item, rows: rows) else { return false }
    var isToCome = itinerary.enablement.isEnabled(place)
    for test in entry.item.enableWhen?.tests ?? [] where !isToCome {
      isToCome = isStillToCome(test.question, rows: rows, chain: chain + 1)
    }
    stillToCome[place] = isToCome
    return isToCome
  }

  private mutating func mayStillHold(_ condition: Condition, rows: [RowID]) -> Bool {
    for test in condition.tests where isStillToCome(test.question, rows: rows) { return true }
    return false
  }
}
