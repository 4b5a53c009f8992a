// SPDX-License-Identifier: GPL-3.0-or-later

/// Continuing after a place without visiting the items before it.
extension Itinerary {
  /// An item on the path to a place, with the rows that contain it.
  struct PathStep {
    var item: Item
    var rows: [RowID]
    var isSensitive: Bool
    /// The index of the child on the path.
    var next: Int
    /// For a group of rows, the rows after the one on the path.
    var laterRows: ArraySlice<RowID> = []
  }

  /// Returns the path from a section to a place; `nil` if the place is not currently a stop.
  func path(to place: Place, in section: Section) -> [PathStep]? {
    guard let entry = questionnaire.entry(place.linkId) else { return nil }
    let lineage = entry.lineage
    guard lineage.first?.item.linkId == section.linkId else { return nil }
    var path: [PathStep] = []
    var (rows, isSensitive) = ([RowID](), false)
    for (above, entry) in zip(lineage, lineage.dropFirst()) {
      guard isEnabled(above.item, rows: rows) else { return nil }
      isSensitive = isSensitive || above.item.isSensitive
      var step = PathStep(
        item: above.item, rows: rows, isSensitive: isSensitive, next: entry.position)
      if above.item.isRows {
        guard let row = row(at: rows.count, of: place, in: step) else { return nil }
        step.laterRows = row.later
        rows.append(row.id)
      }
      path.append(step)
    }
    return isStop(entry.item, at: place, rows: rows)
      ? path + [last(entry.item, rows, isSensitive)] : nil
  }

  private func last(_ item: Item, _ rows: [RowID], _ isSensitive: Bool) -> PathStep {
    PathStep(item: item, rows: rows, isSensitive: isSensitive || item.isSensitive, next: 0)
  }

  private func isStop(_ item: Item, at place: Place, rows: [RowID]) -> Bool {
    guard rows == place.rows, isEnabled(item, rows: rows) else { return false }
    return item.isRows
      ? isInPass(item, rows: rows) : stop(at: item, rows: rows, isSensitive: false) != nil
  }

  private func row(
    at depth: Int, of place: Place, in step: PathStep
  ) -> (id: RowID, later: ArraySlice<RowID>)? {
    guard isInPass(step.item, rows: step.rows), place.rows.indices.contains(depth) else {
      return nil
    }
    let all = response.rows(of: Place(step.item.linkId, rows: step.rows))
    guard let index = all.firstIndex(of: place.rows[depth]) else { return nil }
    return (all[index], all[(index + 1)...])
  }

  /// Visits the stops after the end of a path: first those inside its last item, then those that
  /// follow at each level above.
  func visit(after path: [PathStep], _ isEnough: (Stop) -> Bool) {
    guard let end = path.last else { return }
    // The stop for a group comes after its rows, so nothing more follows inside it.
    let isOver =
      !end.item.isRows
      && visitAll(end.item.item[...], rows: end.rows, isSensitive: end.isSensitive, isEnough)
    guard !isOver else { return }
    for step in path.dropLast().reversed() where visit(behind: step, isEnough) { return }
  }

  private func visit(behind step: PathStep, _ isEnough: (Stop) -> Bool) -> Bool {
    let rest = step.item.item[(step.next + 1)...]
    guard step.item.isRows else {
      return visitAll(rest, rows: step.rows, isSensitive: step.isSensitive, isEnough)
    }
    let all = response.rows(of: Place(step.item.linkId, rows: step.rows))
    let row = all[step.laterRows.startIndex - 1]
    return visitAll(rest, rows: step.rows + [row], isSensitive: step.isSensitive, isEnough)
      || visitRows(
        step.laterRows, of: step.item, rows: step.rows, isSensitive: step.isSensitive, isEnough)
  }
}
