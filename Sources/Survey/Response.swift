// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that one person has said so far: FHIR R4's `QuestionnaireResponse`, kept flat.
///
/// Answers whose item is disabled or gone stay here; what others may see of them is decided in
/// one place, ``Questionnaire/visible(_:to:)``.
public struct Response: Equatable, Sendable {
  /// Answers and ways of leaving, by place.
  public var answers = PlaceTable<Answer>()
  /// The rows of each repeating group, in the person's order.
  public internal(set) var rows = PlaceTable<[RowID]>()
  /// Notes to oneself beside an item; always private.
  public var asides = PlaceTable<String>()
  /// Places whose answers are for the person alone.
  public var privatePlaces: Set<Place> = []
  /// Rows that are for the person alone, whole.
  public var privateRows: Set<RowID> = []
  /// What was half-typed and not entered; no audience ever sees it.
  public var drafts: [Draft] = []
  /// Answers whose places are other questions' now, oldest first; see
  /// ``Questionnaire/fitted(_:)``.
  public var earlier: [EarlierAnswer] = []
  /// How far the interview is.
  public var progress = Progress()
  /// The number that the next row gets.
  var nextRow: RowID = 1

  /// A response in which nothing was said yet.
  public init() {}

  /// Whether it holds what only forms made elsewhere ask for: numbers, dates and times, and
  /// comparisons with them. O(answers and their conditions).
  public var isOfForm: Bool {
    answers.filled.contains { $1.isOfForm }
      || earlier.contains { $0.answer.isOfForm }
  }

  /// Whether the answer at a place is for the person alone, by itself or with its row.
  public func isPrivate(_ place: Place) -> Bool {
    privatePlaces.contains(place) || place.rows.contains(where: privateRows.contains)
  }
}

extension Answer {
  fileprivate var isOfForm: Bool {
    let compares = asked.enableWhen?.tests.contains {
      if case .compares = $0.operator { true } else { false }
    }
    return compares == true || values.contains { $0.literal != nil }
  }
}
