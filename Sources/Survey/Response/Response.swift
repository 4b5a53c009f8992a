// SPDX-License-Identifier: GPL-3.0-or-later

/// All of a person's answers so far: FHIR R4's `QuestionnaireResponse`, as a flat table.
///
/// Answers to items that are disabled or no longer exist stay in the response. What
/// others may see is decided in one place, `Disclosure`, and read through
/// ``Questionnaire/visible(_:to:)``.
public struct Response: Equatable, Sendable {
  /// The answers, and how items were left, by place.
  public var answers = PlaceTable<Answer>()
  /// The rows of each repeating group, in the person's order.
  public internal(set) var rows = PlaceTable<[RowID]>()
  /// Private notes about items.
  public var asides = PlaceTable<String>()
  /// The places whose answers are private.
  public var privatePlaces: Set<Place> = []
  /// The rows that are private as a whole.
  public var privateRows: Set<RowID> = []
  /// Text that was typed but not entered; no audience ever sees it.
  public var drafts: [Draft] = []
  /// Answers at places where a different question is now asked, oldest first; see
  /// ``Questionnaire/fitted(_:)``.
  public var earlier: [EarlierAnswer] = []
  /// The progress of the interview.
  public var progress = Progress()
  /// The number of the next row.
  var nextRow: RowID = 1

  /// Creates an empty response.
  public init() {}

  /// Whether the response contains anything that only FHIR forms ask for: numbers, dates and times,
  /// and comparisons with them. O(answers and their conditions).
  public var isOfForm: Bool {
    answers.values.contains(where: \.isOfForm)
      || earlier.contains { $0.answer.isOfForm }
  }

  /// Returns whether the answer at a place is private, by itself or as part of its row.
  public func isPrivate(_ place: Place) -> Bool {
    privatePlaces.contains(place) || place.rows.contains(where: privateRows.contains)
  }
}

extension Answer {
  fileprivate var isOfForm: Bool {
    values.contains { $0.literal != nil } || asked.enableWhen?.compares ?? false
  }
}

extension Response {
  /// Returns the rows of the repeating group at a place, in the order in which they were added;
  /// empty if there are none.
  public func rows(of group: Place) -> [RowID] { rows[group] ?? [] }

  /// The next number that no row or draft uses. O(drafts).
  public var upcomingRow: RowID {
    max(nextRow, (drafts.flatMap(\.place.rows).max() ?? 0) + 1)
  }

  /// Returns a number for a row that may be added later. No other row gets this number.
  public mutating func reserveRow() -> RowID {
    let row = upcomingRow
    nextRow = row + 1
    return row
  }

  /// Adds a row with a reserved number at the end of a group.
  ///
  /// Does nothing if the group already contains the row.
  public mutating func add(_ row: RowID, to group: Place) {
    guard !rows(of: group).contains(row) else { return }
    nextRow = max(nextRow, row + 1)
    rows[group] = rows(of: group) + [row]
  }

  /// Removes rows and all answers in them. O(rows and answers).
  public mutating func removeRows(_ gone: Set<RowID>) {
    guard !gone.isEmpty else { return }
    for group in rows.places {
      let left = rows(of: group).filter { !gone.contains($0) }
      rows[group] = left.isEmpty ? nil : left
    }
    let isInRow: (Place) -> Bool = { !gone.isDisjoint(with: $0.rows) }
    answers.removeAll(where: isInRow)
    asides.removeAll(where: isInRow)
    rows.removeAll(where: isInRow)
    privatePlaces = privatePlaces.filter { !isInRow($0) }
    privateRows.subtract(gone)
    drafts.removeAll { isInRow($0.place) }
    earlier.removeAll { isInRow($0.place) }
  }
}
