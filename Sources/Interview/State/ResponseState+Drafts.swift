// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Where text that is not an answer yet is kept and continued.
extension ResponseState {
  /// The stop at which the latest draft can be continued: its item, or the list if the draft began a
  /// new row.
  var lastDraftedStop: Stop? {
    guard let place = drafts.last?.place else { return nil }
    if let stop = stop(at: place) { return stop }
    guard let group = questionnaire.rowsGroup(of: place.linkId) else { return nil }
    return stop(at: Place(group.linkId, rows: Array(place.rows.dropLast())))
  }

  /// Makes these and the drafts of other items the ones that the next save includes.
  mutating func hold(_ now: [Draft]) { seen.drafts = drafts + now }

  /// Returns the row that a draft began and that has no answers yet; `nil` if there is none.
  func draftedRow(of group: Stop) -> RowID? {
    let depth = group.place.rows.count
    return drafts.lazy.filter { draft in
      questionnaire.rowsGroup(of: draft.place.linkId)?.linkId == group.place.linkId
    }.compactMap { $0.place.rows.dropFirst(depth).first }
      .first { !seen.rows(of: group.place).contains($0) }
  }
}

/// Text that is put on the line.
extension ResponseState {
  /// Returns the item with this text on its line, below the lines of an earlier answer.
  func placing(_ line: String, at asking: Asking) -> Asking {
    var placed = asking
    placed.entry.lines += earlier(at: asking).severalLines
    placed.entry.line = line
    return placed
  }

  /// Returns the item with text on its line that the person may not have meant as the answer.
  func proposing(_ line: String, at asking: Asking) -> Asking {
    var proposing = placing(line, at: asking)
    proposing.entry.origin = .proposed
    return proposing
  }
}
