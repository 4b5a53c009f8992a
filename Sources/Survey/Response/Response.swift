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

/// An answer at a place where a different question is now asked.
public struct EarlierAnswer: Equatable, Sendable {
  /// The place of the answer.
  public var place: Place
  /// The answer, with the question as it was asked.
  public var answer: Answer
  /// Whether the answer was private.
  public var isPrivate: Bool

  /// Creates an earlier answer.
  public init(_ place: Place, _ answer: Answer, isPrivate: Bool) {
    self.place = place
    self.answer = answer
    self.isPrivate = isPrivate
  }

  /// Returns the same with only the matching values of the answer; see ``Answer/keeping(_:)``.
  func keeping(_ isKept: (Value) -> Bool) -> EarlierAnswer? {
    answer.keeping(isKept).map { EarlierAnswer(place, $0, isPrivate: isPrivate) }
  }
}

extension EarlierAnswer: DescribedRecord {
  /// Creates an empty answer without an item.
  public init() {
    self.init(Place(""), Answer(.rows, question: "", section: ""), isPrivate: false)
  }

  /// The properties of an earlier answer.
  public static let properties: [Property<Self>] = [
    .content("place", { $0.place }, { $0.place = $1 }).required,
    .content("answer", { $0.answer }, { $0.answer = $1 }).required,
    .flag("isPrivate", { $0.isPrivate }, { $0.isPrivate = $1 }).required,
  ]
}

/// Text typed at an item but not yet entered as its answer.
public struct Draft: Equatable, Sendable {
  /// The item's place.
  public var place: Place
  /// The lines of a paragraph entered so far.
  public var lines: [String]
  /// The text on the current line.
  public var line: String
  /// Whether the draft belongs to the private note about the item.
  public var isAside: Bool
  /// Whether the draft continues the saved answer.
  public var isBehindAnswer: Bool
  /// Whether nobody else could see the screen when the draft was typed; `nil` if an earlier version
  /// of the program saved it.
  public var wasTypedAlone: Bool?

  /// Creates a draft of an answer.
  public init(
    place: Place, lines: [String] = [], line: String = "", isAside: Bool = false,
    isBehindAnswer: Bool = false, wasTypedAlone: Bool? = nil
  ) {
    self.place = place
    self.lines = lines
    self.line = line
    self.isAside = isAside
    self.isBehindAnswer = isBehindAnswer
    self.wasTypedAlone = wasTypedAlone
  }

  /// Whether the draft contains no text.
  public var isEmpty: Bool { lines.isEmpty && line.isEmpty }
}

extension Draft: DescribedRecord {
  /// Creates an empty draft without an item.
  public init() { self.init(place: Place("")) }

  /// The properties of a draft.
  public static let properties: [Property<Self>] = [
    .content("place", { $0.place }, { $0.place = $1 }).required,
    .list("lines", { $0.lines }, { $0.lines = $1 }).required,
    .text("line", { $0.line }, { $0.line = $1 }).required,
    .flag("isAside", { $0.isAside }, { $0.isAside = $1 }).required,
    .flag("isBehindAnswer", { $0.isBehindAnswer }, { $0.isBehindAnswer = $1 }).required,
    .flag("wasTypedAlone", { $0.wasTypedAlone == true }, { if $1 { $0.wasTypedAlone = true } }),
    .flag(
      "wasTypedBesideOthers", { $0.wasTypedAlone == false },
      { if $1 { $0.wasTypedAlone = false } }),
  ]
}
