// SPDX-License-Identifier: GPL-3.0-or-later

/// All of a person's answers so far: FHIR R4's `QuestionnaireResponse`, as a flat table.
///
/// Answers to items that are disabled or no longer exist stay in the response. Only
/// ``Questionnaire/visible(_:to:)`` decides what others may see.
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
