// SPDX-License-Identifier: GPL-3.0-or-later

/// The estimated seconds for the remaining questions, by how certain they are to be asked.
public struct LengthLeft: Equatable, Sendable {
  /// For questions that are asked according to the answers so far.
  var certain = 0.0
  /// For questions that a later answer may enable.
  var conditional = 0.0
  /// For the questions in rows that may still be added.
  var listed = 0.0

  /// Creates an estimate for no questions.
  public init() {}

  /// Adds the length of other questions.
  public static func += (sum: inout LengthLeft, other: LengthLeft) {
    sum.certain += other.certain
    sum.conditional += other.conditional
    sum.listed += other.listed
  }

  /// Returns the expected seconds, given how many questions the answers so far have enabled.
  public func seconds(after asked: AskedSoFar) -> Double {
    certain + conditional * asked.shareOfConditions + listed * asked.abundance
  }
}

/// How many questions the answers so far have enabled, to predict how many later answers will.
public struct AskedSoFar: Equatable, Sendable {
  /// The number of conditions whose result is known.
  var conditions = 0.0
  /// The number of these conditions that are true.
  var conditionsHolding = 0.0
  /// The number of lists that were asked about.
  var lists = 0.0
  /// The number of rows in these lists.
  var rows = 0.0

  /// Creates empty counts.
  public init() {}

  /// Adds the counts of another record.
  public static func += (sum: inout AskedSoFar, other: AskedSoFar) {
    sum.conditions += other.conditions
    sum.conditionsHolding += other.conditionsHolding
    sum.lists += other.lists
    sum.rows += other.rows
  }

  /// The expected share of undecided conditions that will be true. Starts at two in five.
  var shareOfConditions: Double {
    (conditionsHolding + 6 * Item.conditionalShare) / (conditions + 6)
  }

  /// The expected number of rows compared with most people's, at most 5 times as many.
  var abundance: Double { min(5, (rows + 0.2) / (0.3 * lists + 0.2)) }
}

extension Questionnaire {
  /// Estimates how long the rest of a section takes, and counts how much its answers have enabled.
  /// O(items of the section × rows).
  ///
  /// - Parameter isOpen: Whether the item at a place has still to be asked.
  public func lengthLeft(
    in section: Section, of response: Response, isOpen: @escaping (Place) -> Bool
  ) -> (left: LengthLeft, asked: AskedSoFar) {
    var visit = LengthVisit(itinerary: Itinerary(self, response), isOpen: isOpen)
    visit.visit(section.item, rows: [], .certain)
    return (visit.left, visit.asked)
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
  var left = LengthLeft()
  var asked = AskedSoFar()
  private var stillToCome: [Place: Bool] = [:]

  init(itinerary: Itinerary, isOpen: @escaping (Place) -> Bool) {
    (self.itinerary, self.isOpen) = (itinerary, isOpen)
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
    switch likelihood {
    case .certain: left.certain += seconds
    case .chosen: left.certain += seconds * 0.1
    case .conditional: left.conditional += seconds
    case .never: break
    }
  }

  /// Counts a condition outside rows. Ignores questions copied for each option, since they depend
  /// only on the number of options chosen.
  private mutating func note(_ likelihood: Likelihood, of item: Item, rows: [RowID]) {
    guard item.enableWhen != nil, item.template.isEmpty, !item.isRows, rows.isEmpty,
      likelihood == .certain || likelihood == .never
    else { return }
    asked.conditions += 1
    if likelihood == .certain { asked.conditionsHolding += 1 }
  }

  private mutating func visitRows(of group: Item, rows: [RowID], _ likelihood: Likelihood) {
    let place = Place(group.linkId, rows: rows)
    let all = itinerary.response.rows(of: place)
    for row in all {
      for item in group.item { visit(item, rows: rows + [row], .certain) }
    }
    if !isStillToCome(group.gate, rows: rows) {
      asked.rows += Double(all.count)
      asked.lists += 1
    }
    guard isOpen(place) else { return }
    let more = likelihood == .certain ? max(0.8 - Double(all.count), 0.4) : 0.45
    let seconds = group.secondsOfRow(in: itinerary.response.progress.pass)
    left.listed += seconds * more * shareInPass(group, rows: rows)
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
    guard case .askedWhen(let condition) = item.shortPass else { return 0 }
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
