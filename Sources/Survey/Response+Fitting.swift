// SPDX-License-Identifier: GPL-3.0-or-later

/// An answer whose place is taken by another question now.
public struct EarlierAnswer: Equatable, Sendable {
  /// Where it was given.
  public var place: Place
  /// The answer, with the question as it was asked.
  public var answer: Answer
  /// It was for the person alone.
  public var isPrivate: Bool

  /// An answer that was given at that place.
  public init(_ place: Place, _ answer: Answer, isPrivate: Bool) {
    self.place = place
    self.answer = answer
    self.isPrivate = isPrivate
  }
}

extension EarlierAnswer: DescribedRecord {
  /// Nothing answered, at no item.
  public init() {
    self.init(Place(""), Answer(.rows, question: "", section: ""), isPrivate: false)
  }

  /// An answer whose place is taken by another question now.
  public static let properties: [Property<Self>] = [
    .content("place", { $0.place }, { $0.place = $1 }).required,
    .content("answer", { $0.answer }, { $0.answer = $1 }).required,
    .flag("isPrivate", { $0.isPrivate }, { $0.isPrivate = $1 }).required,
  ]
}

extension Questionnaire {
  /// The same response with each answer where its question is asked now.
  ///
  /// An answer that its item does not take any more makes room for the new question and is kept
  /// in ``Response/earlier``; it comes back when its question does. Answers whose item is gone
  /// stay where they are, since nothing else is asked there. O(answers).
  public func fitted(_ response: Response) -> Response {
    var fitted = response
    let strangers = response.answers.filled.filter { place, answer in
      entry(place.linkId).map { !$0.item.takes(answer) } ?? false
    }.map(\.0)
    fitted.setAside(strangers)
    for earlier in response.earlier where fitted.answers[earlier.place] == nil {
      guard item(earlier.place.linkId)?.takes(earlier.answer) == true else { continue }
      fitted.takeBack(earlier)
    }
    fitted.drafts = fitted.drafts.map { self.fitted($0, to: fitted.answers[$0.place]) }
    return fitted
  }

  /// Lines of a paragraph stand on one line where no paragraph is asked for any more, with the
  /// answer that they go on behind: without it, they would take its place.
  private func fitted(_ draft: Draft, to answer: Answer?) -> Draft {
    guard let item = item(draft.place.linkId), item.type != .text, !draft.isAside else {
      return draft
    }
    let answered = draft.isBehindAnswer ? answer?.values.map(\.words) ?? [] : []
    let lines = answered + draft.lines + [draft.line]
    return Draft(
      place: draft.place, line: lines.joined(separator: "\n"),
      wasTypedAlone: draft.wasTypedAlone)
  }
}

extension Response {
  fileprivate mutating func setAside(_ places: [Place]) {
    guard !places.isEmpty else { return }
    earlier += places.compactMap { place in
      answers[place].map { EarlierAnswer(place, $0, isPrivate: privatePlaces.contains(place)) }
    }
    let places = Set(places)
    answers.removeAll(where: places.contains)
    // What is half-typed there goes on from what was private.
    privatePlaces.subtract(places.subtracting(drafts.map(\.place)))
  }

  fileprivate mutating func takeBack(_ answer: EarlierAnswer) {
    answers[answer.place] = answer.answer
    if answer.isPrivate { privatePlaces.insert(answer.place) }
    earlier.removeAll { $0 == answer }
  }
}

extension Item {
  /// Whether this item's question is the one that was answered: its type still reads the answer,
  /// and it is asked in the same words, or for the same use or one where there was none before.
  ///
  /// New words alone are no other question: a slip that was mended must not cost an answer. Who
  /// asks something else gives it another linkId. A choice that is not offered any more is still
  /// an answer to its question.
  func takes(_ answer: Answer) -> Bool {
    let asked = answer.asked.role
    guard answer.question == text || asked == role || asked == nil else { return false }
    switch answer.content {
    case .left: return isQuestion || isRows
    case .rows: return isRows
    case .values(let values): return takes(values)
    }
  }

  private func takes(_ values: [Value]) -> Bool {
    guard values.count == 1 || isChoice && repeats else { return false }
    return values.allSatisfy(takes)
  }

  private func takes(_ value: Value) -> Bool {
    switch (type, value) {
    case (.boolean, .boolean), (.choice, .option), (.openChoice, .option), (.openChoice, .text),
      (.string, .text), (.text, .text), (.url, .text), (.integer, .literal(.integer, _)),
      (.decimal, .literal(.decimal, _)), (.date, .literal(.date, _)),
      (.dateTime, .literal(.dateTime, _)), (.time, .literal(.time, _)),
      (.quantity, .literal(.quantity, _)):
      true
    default: false
    }
  }
}
