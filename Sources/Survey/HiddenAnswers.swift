/// What the screen doesn't show while someone else can see it: every answer, choice and row that
/// isn't in the notes to bring.
///
/// What was said while that other person was there already is known to them, and stays.
public struct HiddenAnswers {
  /// The response as it may be seen: without these answers and rows, notes to oneself, and answers
  /// to questions that are gone. Of answers of several choices it holds those that aren't kept back;
  /// one of which nothing is left was left with Enter.
  public let shown: Response
  private let places: Set<Place>
  private let reduced: [Place: Answer]
  private let rows: Set<RowID>

  /// Finds what to hide. An empty response hides nothing.
  ///
  /// - Parameters:
  ///   - response: One that was fitted to the questionnaire.
  ///   - isKnown: whether what stands at a place may be seen all the same.
  ///   - notes: what may be seen of notes to oneself.
  ///   - isSetAside: whether nothing that stands at a place may be seen, kept back or not.
  /// - Complexity: that of ``Questionnaire/disclosed(_:to:)``.
  public init(
    _ questionnaire: Questionnaire, _ response: Response, isKnown: (Place) -> Bool,
    notes: PlaceTable<String>, isSetAside: (Place) -> Bool
  ) {
    let open = questionnaire.disclosed(response, to: .toBring)
    // A choice still without the words it leads in to is not kept back.
    let said = LeadIns(questionnaire, response).removed
    var shown = response
    var (places, reduced) = (Set<Place>(), [Place: Answer]())
    for (place, answer) in response.answers.filled where !isKnown(place) {
      if !isSetAside(place) {
        guard said.answers[place] == answer, open.answers[place] != answer else { continue }
        guard !answer.saysNothing || response.isPrivate(place) else { continue }
        if questionnaire.item(place.linkId)?.hasChoicesForStaff == true {
          var part = answer
          part.content = open.answers[place]?.content ?? .left(.skipped)
          reduced[place] = part
        }
      }
      if reduced[place] == nil { places.insert(place) }
      shown.answers[place] = reduced[place]
    }
    (self.places, self.reduced) = (places, reduced)
    rows = Self.hiddenRows(of: response, open, isKnown, isSetAside)
    shown.removeRows(rows)
    for group in response.rows.places
    where shown.rows(of: group).isEmpty && shown.answers[group]?.content == .rows {
      shown.answers[group]?.content = .left(.skipped)
    }
    shown.asides = notes
    shown.privatePlaces = shown.privatePlaces.filter(isKnown)
    shown.earlier = []
    self.shown = shown
  }

  private static func hiddenRows(
    of response: Response, _ open: Response, _ isKnown: (Place) -> Bool,
    _ isSetAside: (Place) -> Bool
  ) -> Set<RowID> {
    let openRows = Set(open.rows.places.flatMap(open.rows(of:)))
    let known = Set(response.answers.places.filter(isKnown).flatMap(\.rows))
    let hidden = response.rows.places.filter { !isKnown($0) }.flatMap { group in
      let isWhole = isSetAside(group) || response.isPrivate(group)
      return response.rows(of: group).filter { row in
        isWhole || !openRows.contains(row) || response.privateRows.contains(row)
      }
    }
    return Set(hidden).subtracting(known)
  }

  /// Whether the whole answer at a place is hidden; false where nothing was answered.
  public func contains(_ place: Place) -> Bool {
    places.contains(place) || place.rows.contains(where: rows.contains)
  }

  /// The content with the hidden choices of the answer it replaces; the same content if there are
  /// none. An answer left without values keeps just the hidden choices.
  public func withUnseen(_ content: Answer.Content, at place: Place, in response: Response)
    -> Answer.Content
  {
    guard let part = reduced[place], let answer = response.answers[place] else { return content }
    let unseen = answer.values.filter { !part.values.contains($0) }
    guard case .values(let values) = content else { return .values(unseen) }
    return .values(values + unseen.filter { !values.contains($0) })
  }

  /// Whether a question is asked with some or all choices of its answer hidden; false where nothing
  /// was answered.
  public func isReduced(_ place: Place) -> Bool { reduced[place] != nil }
}

extension Item {
  /// Whether some of several choices are for staff.
  fileprivate var hasChoicesForStaff: Bool {
    repeats && answerOption.contains { $0.sharing == .staff }
  }
}
